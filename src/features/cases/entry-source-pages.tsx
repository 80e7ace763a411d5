import type { VNode } from 'preact';
import type { Translate } from '#ui';
import type { Entry, EntryId } from './rules.ts';

type Cited = { readonly source: EntryId; readonly stance: string; readonly passage: string };

type Props = {
  readonly t: Translate;
  readonly entry: Entry;
  readonly names: ReadonlyMap<EntryId, string>;
};

/** Where an entry comes from. What contradicts it stands beside what supports it, both in full. */
export function EntrySources({ t, entry, names }: Props): VNode | null {
  const cited = citedBy(entry);
  if (cited === null) return null;
  if (cited.length === 0)
    return entry.certainty === null ? null : (
      <p class="entry-sources quiet-text">{t('cases.desk.no-source')}</p>
    );
  const against = cited.filter(({ stance }) => stance === 'contradicts');
  if (against.length === 0 && cited.every(({ passage }) => passage === ''))
    return (
      <OnOneLine titles={cited.map(({ source }) => names.get(source) ?? t('cases.desk.gone'))} />
    );
  const support = cited.filter(({ stance }) => stance !== 'contradicts');
  return (
    <details class="entry-sources" open={against.length > 0}>
      <summary>
        {t('cases.desk.sources', { count: cited.length })}
        {against.length > 0 && `, ${t('cases.desk.contradicted')}`}
      </summary>
      <div class="positions">
        <Position t={t} title={t('cases.desk.supports')} cited={support} names={names} />
        <Position t={t} title={t('cases.desk.contradicts')} cited={against} names={names} />
      </div>
    </details>
  );
}

/** Most entries of a letter share their source: said shortly, in full where somebody points at it. */
function OnOneLine({ titles }: { titles: readonly string[] }): VNode {
  const words = titles.join('; ');
  return (
    <p class="entry-sources quiet-text" title={words}>
      {words}
    </p>
  );
}

function citedBy({ content }: Entry): readonly Cited[] | null {
  return 'sources' in content ? content.sources : null;
}

function Position(props: {
  t: Translate;
  title: string;
  cited: readonly Cited[];
  names: ReadonlyMap<EntryId, string>;
}): VNode | null {
  const { t, title, cited, names } = props;
  if (cited.length === 0) return null;
  return (
    <div>
      <p class="position">{title}</p>
      <ul class="plain">
        {cited.map(({ source, passage }) => (
          <li>
            <bdi>{names.get(source) ?? t('cases.desk.gone')}</bdi>
            {passage !== '' && (
              <q class="passage" dir="auto">
                {passage}
              </q>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
