import type { ComponentChildren, VNode } from 'preact';
import { certaintyWord, countryName, formatPartialDate, hedge, kindWord, valueWord } from '#ui';
import type { Translate } from '#ui';
import type { Called, ShownEntry } from './rendition-rules.ts';
import type { EntryId } from './rules.ts';
import { findShown, latinOf } from './seeing-rules.ts';
import type { CaseView, DatedPart, StatementKind } from './seeing-rules.ts';

/** What a drawing of a case needs: the words, the case, and where an entry leads. */
export type Seen = {
  readonly t: Translate;
  readonly view: CaseView;
  /** At the desk to the entry, outside to its place on the page; nowhere on paper. */
  readonly hrefOf: (id: EntryId) => string | undefined;
};

/** A link where there is somewhere to go. */
export function Linked(props: {
  readonly href: string | undefined;
  readonly children: ComponentChildren;
}): VNode {
  const { href, children } = props;
  return href === undefined ? <>{children}</> : <a href={href}>{children}</a>;
}

/** What a subject is called in a rendition, in words. */
export function calledWords(t: Translate, called: Called): string {
  return called.as === 'unnamed'
    ? t(`cases.called.${called.type}`, { number: called.number })
    : called.text;
}

/** What somebody is called, in plain text. */
export function nameText({ t, view }: Seen, id: EntryId): string {
  const called = view.called.get(id);
  return called === undefined ? t('cases.called.gone') : calledWords(t, called);
}

/** Their name in their own script, then in Latin letters where it differs. */
export function Name({ id, ...seen }: Seen & { readonly id: EntryId }): VNode {
  const called = seen.view.called.get(id);
  const language = called && called.as !== 'unnamed' ? called.language : '';
  const latin = latinOf(seen.view, id);
  return (
    <>
      <bdi {...(language === '' ? {} : { lang: language })}>{nameText(seen, id)}</bdi>
      {latin !== null && (
        <>
          {' '}
          <bdi class="quiet-text">({latin})</bdi>
        </>
      )}
    </>
  );
}

export function Names({ ids, ...seen }: Seen & { readonly ids: readonly EntryId[] }): VNode {
  return (
    <>
      {ids.map((id, index) => (
        <>
          {index > 0 && ', '}
          <Name {...seen} id={id} />
        </>
      ))}
    </>
  );
}

/** What an entry says, in one line. */
export function labelOf(seen: Seen, entry: ShownEntry): string {
  const { t } = seen;
  switch (entry.kind) {
    case 'event':
    case 'intervention':
    case 'key-date':
      return entry.content.what;
    case 'charge':
      return t('cases.seeing.accusation', { offence: entry.content.offence });
    case 'measure':
      return entry.content.what || valueWord(t, 'measure', 'type', entry.content.type);
    case 'relation':
      return relationText(seen, entry);
    case 'subject':
      return nameText(seen, entry.id);
    case 'source':
      return entry.content.title;
    case 'case':
    case 'consent':
    case 'risk':
    case 'evidence':
      return kindWord(t, entry.kind);
  }
}

function relationText(seen: Seen, { content }: ShownEntry<'relation'>): string {
  return [
    nameText(seen, content.fromSubject),
    valueWord(seen.t, 'relation', 'type', content.type),
    nameText(seen, content.toSubject),
  ].join(' ');
}

/** What kind of thing it is: "Arrest", "Charge", "Visit". */
export function kindOf(t: Translate, { entry, hearing }: DatedPart): string {
  if (hearing) return t('cases.seeing.hearing');
  if (entry.kind === 'charge') {
    return `${kindWord(t, 'charge')}: ${valueWord(t, 'charge', 'stage', entry.content.stage)}`;
  }
  const { type } = entry.content;
  // "Other" says less than the name of the kind
  return type === 'other' ? kindWord(t, entry.kind) : valueWord(t, entry.kind, 'type', type);
}

/** "It is reported: …", in the one wording the public reads for this certainty. */
export function hedged(t: Translate, { certainty }: ShownEntry): string {
  return certainty === null ? '' : t('cases.seeing.hedge', { hedge: hedge(t, certainty) });
}

/** "since September 2011 (uncertain)", "until 2012", from two dates as typed. */
export function sinceUntil(t: Translate, since: string, until: string): string {
  const from = since === '' ? '' : formatPartialDate(t, since);
  const to = until === '' ? '' : formatPartialDate(t, until);
  if (from !== '' && to !== '') return t('ui.date.range', { from, to });
  if (from !== '') return t('ui.date.since', { from });
  return to === '' ? '' : t('ui.date.until', { to });
}

export function placeText(t: Translate, place: string, country: string): string {
  const named = country === '' ? '' : countryName(t.language, country);
  return [place, place.includes(named) ? '' : named].filter((part) => part !== '').join(', ');
}

/** The sources of a statement by name; what speaks against it says so. */
export function Sources({
  entry,
  ...seen
}: Seen & { readonly entry: ShownEntry<StatementKind> }): VNode | null {
  const { t, view } = seen;
  const rows = entry.content.sources.flatMap((row) => {
    const source = findShown(view, 'source', row.source);
    return source === null ? [] : [{ ...row, source }];
  });
  if (rows.length === 0) return null;
  return (
    <ul class="plain case-sources">
      {rows.map(({ source, stance, passage }) => (
        <li>
          {t(stance === 'supports' ? 'cases.seeing.source' : 'cases.seeing.against')}{' '}
          <SourceTitle t={t} source={source} />
          {passage !== '' && (
            <span class="passage" dir="auto">
              {passage}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

export function SourceTitle(props: {
  readonly t: Translate;
  readonly source: ShownEntry<'source'>;
}): VNode {
  const { t, source } = props;
  const { title, url, date } = source.content;
  return (
    <>
      <cite dir="auto">{/^https?:\/\//.test(url) ? <a href={url}>{title}</a> : title}</cite>
      {date !== '' && <span class="quiet-text">, {formatPartialDate(t, date)}</span>}
    </>
  );
}

/** The certainty as a word within a sentence. */
export const certaintyIn = (t: Translate, { certainty }: ShownEntry): string =>
  certainty === null ? '' : certaintyWord(t, certainty).toLocaleLowerCase(t.language);
