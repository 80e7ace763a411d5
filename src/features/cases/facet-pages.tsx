import type { VNode } from 'preact';
import {
  certaintyWord,
  countryName,
  DateField,
  formatNumber,
  kindWord,
  SubmitButton,
  valueWord,
} from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import { FACETS, MOST_COUNTED } from './found-rules.ts';
import type { Facet, FacetCount, SearchAsked } from './found-rules.ts';
import { searchParams, withoutFacets } from './search-input-rules.ts';
import type { SearchPageProps } from './search-pages.tsx';

/** What hits are of, each a link that narrows the search to it, or takes it back. */
export function FacetLists({ context: { t }, asked, found }: SearchPageProps): VNode {
  const isNarrowed = searchParams(asked).size > searchParams(withoutFacets(asked)).size;
  return (
    <aside class="facets" aria-labelledby="facets">
      <h2 id="facets">{t('cases.search.narrow')}</h2>
      {isNarrowed && (
        <p>
          <a href={hrefOf(withoutFacets(asked))}>{t('cases.search.widen')}</a>
        </p>
      )}
      {FACETS.map((facet) => (
        <FacetList
          t={t}
          asked={asked}
          facet={facet}
          counts={found.facets[facet]}
          more={found.more}
        />
      ))}
      <TimeSpan t={t} asked={asked} />
    </aside>
  );
}

const hrefOf = (asked: SearchAsked): string => `${paths.caseSearch()}?${searchParams(asked)}`;

function FacetList(props: {
  readonly t: Translate;
  readonly asked: SearchAsked;
  readonly facet: Facet;
  readonly counts: readonly FacetCount[];
  readonly more: boolean;
}): VNode | null {
  const { t, asked, facet, counts, more } = props;
  const chosen: readonly string[] = facet === 'kinds' ? asked.kinds : [asked[facet]];
  const gone = chosen.filter((one) => one !== '' && !counts.some(({ value }) => value === one));
  const all = [...gone.map((value) => ({ value, count: 0 })), ...counts];
  if (all.length === 0) return null;
  return (
    <div class="facet">
      <h3>{t(`cases.search.facet.${facet}`)}</h3>
      <ul>
        {all.map(({ value, count }) => {
          const isChosen = chosen.includes(value);
          return (
            <li class={value.includes(' ') && facet === 'kinds' ? 'facet-narrow' : undefined}>
              <a
                href={hrefOf(toggled(asked, facet, value))}
                aria-current={isChosen ? 'true' : undefined}
              >
                <bdi>{wordOf(t, facet, value)}</bdi>
                {isChosen && <span class="visually-hidden"> {t('cases.search.take-back')}</span>}
              </a>{' '}
              <span class="facet-count">{countOf(t, count, more)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function countOf(t: Translate, count: number, more: boolean): string {
  if (count >= MOST_COUNTED) return t('cases.search.count.many', { count: MOST_COUNTED });
  return more ? t('cases.search.count.least', { count }) : formatNumber(t.language, count);
}

function toggled(asked: SearchAsked, facet: Facet, value: string): SearchAsked {
  const next = { ...asked, page: 1 };
  if (facet !== 'kinds') return { ...next, [facet]: asked[facet] === value ? '' : value };
  const others = asked.kinds.filter((one) => one !== value);
  return { ...next, kinds: others.length < asked.kinds.length ? others : [...others, value] };
}

function wordOf(t: Translate, facet: Facet, value: string): string {
  if (facet === 'country') return countryName(t.language, value);
  if (facet === 'certainty') return certaintyWord(t, value);
  if (facet !== 'kinds') return value;
  const [kind = '', type = ''] = value.split(' ');
  return type === ''
    ? kindWord(t, kind)
    : valueWord(t, kind, kind === 'charge' ? 'stage' : 'type', type);
}

function TimeSpan({ t, asked }: { t: Translate; asked: SearchAsked }): VNode {
  const kept = [...searchParams({ ...asked, from: '', to: '', page: 1 })];
  return (
    <form class="facet facet-time" method="get" action={paths.caseSearch()}>
      <h3>{t('cases.search.time')}</h3>
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <DateField
        t={t}
        name="from"
        label={t('cases.search.from')}
        value={asked.from}
        required={false}
      />
      <DateField t={t} name="to" label={t('cases.search.to')} value={asked.to} required={false} />
      <p class="acts">
        <SubmitButton quiet>{t('cases.search.apply')}</SubmitButton>
      </p>
    </form>
  );
}
