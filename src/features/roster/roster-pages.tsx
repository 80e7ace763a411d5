import type { VNode } from 'preact';
import { DataTable, DeskLayout, formatDay, formatNumber, LinkButton, PageTitle, Time } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Choices, Mandate, MandatePage } from './mandate-rules.ts';
import type { ListQuery } from './query-rules.ts';
import { Found, Search } from './roster-search-pages.tsx';
import type { RosterSummary, Snapshot, Upload } from './view-rules.ts';

export type RosterPageProps = {
  readonly context: PageContext;
  readonly roster: RosterSummary;
  readonly query: ListQuery;
  readonly found: MandatePage;
  /** When nobody was found: whose names resemble what was typed. */
  readonly meant: readonly Mandate[];
  readonly choices: Choices;
  readonly snapshots: readonly Snapshot[];
  readonly uploads: readonly Upload[];
  readonly mayImport: boolean;
};

/** One roster: its newest list to look through, and the lists before it. */
export function RosterPage(props: RosterPageProps): VNode {
  const { context, roster, snapshots, uploads, mayImport } = props;
  const { t } = context;
  const { newest } = roster;
  const lead = newest
    ? t('roster.lead.newest', {
        people: newest.people,
        day: formatDay(t.language, newest.importedAt.toISOString().slice(0, 10)),
      })
    : t('roster.lead.empty');
  return (
    <DeskLayout context={context} title={roster.name} active="rosters">
      <PageTitle
        t={t}
        lead={lead}
        breadcrumb={[{ text: t('roster.title'), href: paths.rosters() }]}
      >
        <bdi>{roster.name}</bdi>
      </PageTitle>
      {mayImport && (
        <p class="acts">
          <LinkButton href={paths.rosterUploads(roster.id)}>{t('roster.import')}</LinkButton>
        </p>
      )}
      {uploads.length > 0 && <Waiting t={t} uploads={uploads} />}
      {newest && <Search {...props} />}
      {newest && <Found {...props} />}
      {snapshots.length > 0 && <Snapshots t={t} snapshots={snapshots} />}
    </DeskLayout>
  );
}

function Waiting({ t, uploads }: { t: Translate; uploads: readonly Upload[] }): VNode {
  return (
    <section>
      <h2>{t('roster.uploads.title')}</h2>
      <ul class="list">
        {uploads.map((upload) => (
          <li>
            <a href={paths.rosterUpload(upload.rosterId, upload.id)} dir="auto">
              {upload.fileName}
            </a>{' '}
            <Time t={t} instant={upload.uploadedAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Snapshots({ t, snapshots }: { t: Translate; snapshots: readonly Snapshot[] }): VNode {
  return (
    <section>
      <h2>{t('roster.snapshots.title')}</h2>
      <p>{t('roster.snapshots.lead')}</p>
      <DataTable
        caption={t('roster.snapshots.caption')}
        captionHidden
        columns={[
          { text: t('roster.column.imported') },
          { text: t('roster.column.list-of') },
          { text: t('roster.column.people'), numeric: true },
        ]}
        rows={snapshots.map((snapshot) => [
          <a href={paths.rosterSnapshot(snapshot.rosterId, snapshot.id)}>
            <Time t={t} instant={snapshot.importedAt} />
          </a>,
          snapshot.takenOn ? formatDay(t.language, snapshot.takenOn) : t('roster.unknown'),
          formatNumber(t.language, snapshot.people),
        ])}
      />
    </section>
  );
}
