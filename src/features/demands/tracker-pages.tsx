import type { VNode } from 'preact';
import { EmptyState, PageTitle, PublicLayout } from '#ui';
import type { PageContext, PageLink, Translate } from '#ui';
import { paths } from '#ui/paths';
import { filterQuery, isFiltered, printCursor } from './tracker-filter-rules.ts';
import type { Over, TrackerFilter } from './tracker-filter-rules.ts';
import { Figures, OverTime } from './tracker-figure-pages.tsx';
import type { Counts, Course } from './tracker-figure-rules.ts';
import { FilterForm } from './tracker-filter-pages.tsx';
import { DemandEntry } from './tracker-list-pages.tsx';
import type { Choices, ListedDemand } from './tracker-list-rules.ts';

export type TrackerPageProps = {
  readonly context: PageContext;
  readonly filter: TrackerFilter;
  readonly over: Over;
  readonly isFirst: boolean;
  readonly today: string;
  readonly demands: readonly ListedDemand[];
  readonly hasMore: boolean;
  readonly counts: Counts;
  readonly courses: readonly Course[];
  readonly choices: Choices;
  readonly office: { readonly office: string; readonly country: string } | null;
};

/** Every demand over all letters, with its figures. */
export function TrackerPage(props: TrackerPageProps): VNode {
  const { context, filter, isFirst } = props;
  const { t } = context;
  return (
    <PublicLayout
      context={context}
      title={t('tracker.page-title')}
      description={t('tracker.lead')}
      styles={['demand-lines.css']}
      links={feedLinks(t)}
      unlisted={isFiltered(filter) || !isFirst}
    >
      <PageTitle t={t} lead={t('tracker.lead')}>
        {t('tracker.title')}
      </PageTitle>
      {isFirst && <Figures t={t} filter={filter} counts={props.counts} />}
      <FilterForm t={t} filter={filter} choices={props.choices} office={props.office} />
      <List {...props} />
      {isFirst && (
        <OverTime
          t={t}
          filter={filter}
          over={props.over}
          courses={props.courses}
          office={props.office}
        />
      )}
      <TakeAlong t={t} filter={filter} />
    </PublicLayout>
  );
}

function feedLinks(t: Translate): PageLink[] {
  const title = t('tracker.feed.title');
  return [
    { rel: 'alternate', type: 'application/atom+xml', href: paths.demandsFeed(), title },
    { rel: 'alternate', type: 'application/feed+json', href: paths.demandsJsonFeed(), title },
  ];
}

function List(props: TrackerPageProps): VNode {
  const { context, filter, demands, today } = props;
  const { t } = context;
  return (
    <section aria-labelledby="demand-list">
      <h2 id="demand-list">{t('tracker.list')}</h2>
      {demands.length === 0 ? (
        <Empty t={t} isFiltered={isFiltered(filter) || !props.isFirst} />
      ) : (
        <ol class="list demand-entries">
          {demands.map((demand) => (
            <DemandEntry t={t} demand={demand} today={today} />
          ))}
        </ol>
      )}
      <Pages {...props} />
    </section>
  );
}

function Empty({ t, isFiltered: filtered }: { t: Translate; isFiltered: boolean }): VNode {
  if (!filtered)
    return <EmptyState title={t('tracker.empty')}>{t('tracker.empty.next')}</EmptyState>;
  return (
    <EmptyState
      title={t('tracker.empty.filtered')}
      action={{ href: paths.tracker(), text: t('tracker.filter.none') }}
    >
      {t('tracker.empty.filtered.next')}
    </EmptyState>
  );
}

function Pages({ context, filter, demands, hasMore, isFirst }: TrackerPageProps): VNode | null {
  const { t } = context;
  const last = demands.at(-1);
  if (isFirst && !hasMore) return null;
  return (
    <nav class="pager" aria-label={t('ui.pager')}>
      {!isFirst && (
        <a href={`${paths.tracker()}${filterQuery(filter)}`}>{t('tracker.list.first')}</a>
      )}
      {hasMore && last !== undefined && (
        <a
          rel="next"
          href={`${paths.tracker()}${filterQuery(filter, { after: printCursor(last) })}`}
        >
          {t('tracker.list.more')}
        </a>
      )}
    </nav>
  );
}

/** The same demands in other forms: for programs, calendars and tables. */
export function TakeAlong({ t, filter }: { t: Translate; filter: TrackerFilter }): VNode {
  const query = filterQuery(filter);
  const all = [
    [paths.demandsFeed(), t('tracker.feeds.atom')],
    [paths.demandsJsonFeed(), t('tracker.feeds.json')],
    [paths.demandDates(), t('tracker.feeds.ics')],
    [paths.demandsCsv(), t('tracker.feeds.csv')],
  ] as const;
  return (
    <section class="downloads" aria-labelledby="take-along">
      <h2 id="take-along">{t('tracker.feeds')}</h2>
      <ul class="plain">
        {all.map(([path, words]) => (
          <li>
            <a href={`${path}${query}`}>{words}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
