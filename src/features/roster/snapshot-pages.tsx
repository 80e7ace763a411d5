import type { VNode } from 'preact';
import {
  DataTable,
  DeskLayout,
  Facts,
  formatDay,
  formatInstant,
  formatNumber,
  Hash,
  PageTitle,
  Pager,
} from '#ui';
import type { Fact, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { groupOf } from './group-rules.ts';
import { MandateTable } from './mandate-pages.tsx';
import { PAGE_ROWS } from './query-rules.ts';
import type { MandatePage } from './mandate-rules.ts';
import type { RosterSummary, Snapshot } from './view-rules.ts';

export type SnapshotPageProps = {
  readonly context: PageContext;
  readonly roster: RosterSummary;
  readonly snapshot: Snapshot;
  readonly found: MandatePage;
  readonly page: number;
};

export function crumbsOf(t: Translate, roster: RosterSummary) {
  return [
    { text: t('roster.title'), href: paths.rosters() },
    { text: roster.name, href: paths.roster(roster.id) },
  ];
}

/** One imported list as it was: where it came from, its hash, and everybody on it. */
export function SnapshotPage(props: SnapshotPageProps): VNode {
  const { context, roster, snapshot, found, page } = props;
  const { t } = context;
  const imported = formatDay(t.language, snapshot.importedAt.toISOString().slice(0, 10));
  const title =
    snapshot.takenOn === null
      ? t('roster.snapshot.title.undated', { day: imported })
      : t('roster.snapshot.title', { day: formatDay(t.language, snapshot.takenOn) });
  return (
    <DeskLayout context={context} title={`${title}, ${roster.name}`} active="rosters">
      <PageTitle t={t} lead={t('roster.snapshots.lead')} breadcrumb={crumbsOf(t, roster)}>
        {title}
      </PageTitle>
      <Facts items={factsOf(t, snapshot)} />
      <p>{t('roster.snapshot.counts', { ...snapshot.counts })}</p>
      {snapshot.seats && <Seats t={t} seats={snapshot.seats} />}
      <MandateTable t={t} mandates={found.mandates} />
      <Pager
        t={t}
        page={page}
        pages={Math.ceil(found.total / PAGE_ROWS)}
        href={(to) => `${paths.rosterSnapshot(roster.id, snapshot.id)}?page=${to}`}
      />
    </DeskLayout>
  );
}

function factsOf(t: Translate, snapshot: Snapshot): readonly Fact[] {
  const unknown = t('roster.unknown');
  const { sourceUrl, licence, takenOn, importedBy } = snapshot;
  const at = formatInstant(t.language, snapshot.importedAt);
  return [
    { term: t('roster.column.people'), value: formatNumber(t.language, snapshot.people) },
    { term: t('roster.snapshot.hash'), value: <Hash>{snapshot.sha256}</Hash> },
    { term: t('roster.snapshot.file'), value: <bdi>{snapshot.fileName}</bdi> },
    { term: t('roster.review.format'), value: t(`roster.format.${snapshot.format}`) },
    {
      term: t('roster.snapshot.source'),
      value: sourceUrl === null ? unknown : <a href={sourceUrl}>{sourceUrl}</a>,
    },
    { term: t('roster.snapshot.licence'), value: licence ?? unknown },
    {
      term: t('roster.snapshot.taken'),
      value: takenOn === null ? unknown : formatDay(t.language, takenOn),
    },
    {
      term: t('roster.snapshot.imported'),
      value:
        importedBy === null
          ? t('roster.snapshot.imported.house', { at })
          : t('roster.snapshot.imported.by', { at, name: importedBy }),
    },
  ];
}

function Seats(props: {
  readonly t: Translate;
  readonly seats: NonNullable<Snapshot['seats']>;
}): VNode {
  const { t, seats } = props;
  return (
    <DataTable
      caption={t('roster.snapshot.seats')}
      columns={[
        { text: t('roster.column.group') },
        { text: t('roster.column.seats'), numeric: true },
      ]}
      rows={seats.map((one) => [
        <bdi>{groupOf(one.group).name}</bdi>,
        formatNumber(t.language, one.seats),
      ])}
    />
  );
}
