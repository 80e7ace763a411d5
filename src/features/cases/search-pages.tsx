import type { VNode } from 'preact';
import {
  CertaintyTag,
  DeskLayout,
  EmptyState,
  Field,
  kindWord,
  PageTitle,
  Pager,
  SubmitButton,
  Tag,
  valueWord,
} from '#ui';
import { countryName, formatDay } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Piece } from './excerpt-rules.ts';
import type { Found, Hit, SearchAsked } from './found-rules.ts';
import { FacetLists } from './facet-pages.tsx';
import { asksSomething, searchParams, withoutFacets } from './search-input-rules.ts';

export type SearchPageProps = {
  readonly context: PageContext;
  readonly asked: SearchAsked;
  readonly found: Found;
  /** What the case is called that is searched alone. */
  readonly caseTitle: string | null;
};

export const searchHref = (asked: SearchAsked): string => {
  const query = searchParams(asked).toString();
  return query === '' ? paths.caseSearch() : `${paths.caseSearch()}?${query}`;
};

/** What was found in the case files one may open. */
export function SearchPage(props: SearchPageProps): VNode {
  const { context, asked } = props;
  const { t } = context;
  return (
    <DeskLayout
      context={context}
      title={t('cases.search.title')}
      active="cases"
      styles={['case-figures.css', 'case-search.css']}
    >
      <PageTitle t={t} breadcrumb={[{ text: t('cases.list.title'), href: paths.cases() }]}>
        {t('cases.search.title')}
      </PageTitle>
      <SearchBox t={t} asked={asked} caseTitle={props.caseTitle} />
      {asksSomething(asked) && (
        <div class="found">
          <Results {...props} />
          <FacetLists {...props} />
        </div>
      )}
    </DeskLayout>
  );
}

/** The field to search with; on the page of cases without anything asked. */
export function SearchBox(props: {
  readonly t: Translate;
  readonly asked?: SearchAsked;
  readonly caseTitle?: string | null;
}): VNode {
  const { t, asked, caseTitle } = props;
  const kept = asked === undefined ? [] : [...searchParams({ ...asked, text: '', page: 1 })];
  return (
    <form class="form case-search" method="get" action={paths.caseSearch()} role="search">
      <Field
        t={t}
        name="q"
        type="search"
        label={caseTitle ? t('cases.search.in', { title: caseTitle }) : t('cases.search.label')}
        hint={t('cases.search.hint')}
        value={asked?.text ?? ''}
        dir="auto"
        maxlength={1_000}
      />
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <p class="acts">
        <SubmitButton quiet>{t('cases.search.submit')}</SubmitButton>
        {asked?.caseId && (
          <a href={searchHref({ ...asked, caseId: null, page: 1 })}>
            {t('cases.search.everywhere')}
          </a>
        )}
      </p>
    </form>
  );
}

function Results({ context: { t }, asked, found }: SearchPageProps): VNode {
  const { total, more } = found;
  return (
    <section class="hits" aria-labelledby="hits">
      <h2 id="hits">{t(more ? 'cases.search.more' : 'cases.search.found', { count: total })}</h2>
      {more && <p class="quiet-text">{t('cases.search.more.what')}</p>}
      {total === 0 ? (
        <Nothing t={t} asked={asked} found={found} />
      ) : (
        <Hits t={t} hits={found.hits} />
      )}
      <Pager
        t={t}
        page={asked.page}
        pages={found.pages}
        href={(page) => searchHref({ ...asked, page })}
      />
    </section>
  );
}

function Nothing(props: { t: Translate; asked: SearchAsked; found: Found }): VNode {
  const { t, asked, found } = props;
  const wider = searchHref(withoutFacets(asked));
  const isNarrowed = wider !== searchHref({ ...asked, page: 1 });
  return (
    <EmptyState
      title={t('cases.search.none')}
      {...(isNarrowed ? { action: { href: wider, text: t('cases.search.widen') } } : {})}
    >
      {found.meant.length > 0 ? (
        <>
          {t('cases.search.meant')}{' '}
          {found.meant.map((text, index) => (
            <>
              {index > 0 && ', '}
              <a href={searchHref({ ...asked, text, page: 1 })}>
                <bdi>{text}</bdi>
              </a>
            </>
          ))}
        </>
      ) : (
        t('cases.search.none.do')
      )}
    </EmptyState>
  );
}

/** Those of one case stand together, in the order of the best of each. */
function Hits({ t, hits }: { t: Translate; hits: readonly Hit[] }): VNode {
  const cases = [...new Set(hits.map(({ caseId }) => caseId))];
  return (
    <>
      {cases.map((caseId) => {
        const own = hits.filter((hit) => hit.caseId === caseId);
        return (
          <div class="hits-case">
            <h3>
              <a href={paths.caseDesk(caseId)} dir="auto">
                {own[0]?.caseTitle}
              </a>
            </h3>
            <ul class="hits-list">
              {own.map((hit) => (
                <HitLine t={t} hit={hit} />
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

function HitLine({ t, hit }: { t: Translate; hit: Hit }): VNode {
  const { kind, type, certainty, country, title, excerpt } = hit;
  const field = kind === 'charge' ? 'stage' : 'type';
  const typed = type === '' ? '' : valueWord(t, kind, field, type);
  const href =
    kind === 'case' ? paths.caseDesk(hit.caseId) : paths.caseEntry(hit.caseId, hit.entryId);
  const facts = [typed, spanOf(t, hit), country === '' ? '' : countryName(t.language, country)];
  return (
    <li>
      <p class="hit-title">
        <a href={href} dir="auto">
          {title.length === 0 ? typed || kindWord(t, kind) : <Pieces pieces={title} />}
        </a>
      </p>
      {excerpt.length > 0 && (
        <p class="hit-text" dir="auto">
          <Pieces pieces={excerpt} />
        </p>
      )}
      <p class="hit-facts">
        <Tag>{kindWord(t, kind)}</Tag> {facts.filter((fact) => fact !== '').join(' · ')}{' '}
        {certainty !== null && <CertaintyTag t={t} certainty={certainty} />}
      </p>
    </li>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }): VNode {
  return <>{pieces.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>;
}

function spanOf(t: Translate, { earliest, latest }: Hit): string {
  const [from, to] = [earliest, latest].map((day) =>
    day === null ? '' : formatDay(t.language, day),
  );
  if (from === to) return from ?? '';
  return t('cases.search.span', {
    from: from ?? '',
    to: to ?? '',
    open: from === '' ? 'from' : to === '' ? 'to' : 'none',
  });
}
