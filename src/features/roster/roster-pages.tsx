import type { ComponentChildren, VNode } from 'preact';
import {
  countryName,
  DataTable,
  DateField,
  DeskLayout,
  EmptyState,
  Field,
  formatDay,
  formatNumber,
  LinkButton,
  Notice,
  PageTitle,
  Pager,
  Select,
  SubmitButton,
  Tag,
  Time,
} from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { groupOf } from './group-rules.ts';
import { inOffice } from './office-rules.ts';
import { countryWords, termWords } from './pages.tsx';
import { PAGE_ROWS } from './query-rules.ts';
import type { Choices, Mandate, MandatePage } from './mandate-rules.ts';
import type { ListQuery } from './query-rules.ts';
import type { RosterSummary, Snapshot, Upload } from './view-rules.ts';

export type RosterPageProps = {
  readonly context: PageContext;
  readonly roster: RosterSummary;
  readonly query: ListQuery;
  readonly found: MandatePage;
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

function Search({ context, roster, query, choices }: RosterPageProps): VNode {
  const { t } = context;
  const any = { value: '', text: t('roster.search.any') };
  const byName = new Intl.Collator(t.language);
  const countries = choices.countries
    .map((value) => ({ value, text: countryName(t.language, value) }))
    .toSorted((a, b) => byName.compare(a.text, b.text));
  const groups = choices.groups
    .map(groupOf)
    .toSorted((a, b) => a.seat - b.seat || byName.compare(a.name, b.name))
    .map(({ code, name }) => ({ value: code, text: code === name ? name : `${code}, ${name}` }));
  return (
    <form class="form filters" method="get" action={paths.roster(roster.id)} role="search">
      <h2>{t('roster.search.label')}</h2>
      <Field
        t={t}
        name="q"
        type="search"
        label={t('roster.search.q')}
        hint={t('roster.search.q.hint')}
        value={query.q}
        dir="auto"
      />
      <Select
        t={t}
        name="country"
        label={t('roster.column.country')}
        options={[any, ...countries]}
        value={query.country}
      />
      <Select
        t={t}
        name="group"
        label={t('roster.column.group')}
        options={[any, ...groups]}
        value={query.group}
      />
      <DateField t={t} name="day" label={t('roster.search.day')} value={query.day} />
      <p class="acts">
        <SubmitButton quiet>{t('roster.search.submit')}</SubmitButton>
        <a href={paths.roster(roster.id)}>{t('roster.search.all')}</a>
      </p>
    </form>
  );
}

function Found({ context, roster, query, found }: RosterPageProps): VNode {
  const { t } = context;
  const undated = query.day !== '' && found.mandates.some(({ startsOn }) => startsOn === null);
  const takenOn = roster.newest?.takenOn;
  const href = (page: number): string => {
    const asked = { q: query.q, country: query.country, group: query.group, day: query.day };
    const set = Object.entries(asked).filter(([, value]) => value !== '');
    return `${paths.roster(roster.id)}?${new URLSearchParams([...set, ['page', String(page)]])}`;
  };
  return (
    <section>
      {undated && (
        <Notice t={t} kind="warning">
          <p>{t('roster.undated', { day: takenOn ? formatDay(t.language, takenOn) : 'none' })}</p>
        </Notice>
      )}
      <p role="status">{t('roster.found', { people: found.people })}</p>
      {found.total === 0 ? (
        <EmptyState title={t('roster.found.none')}>{t('roster.found.none.do')}</EmptyState>
      ) : (
        <MandateTable t={t} mandates={found.mandates} day={query.day} />
      )}
      <Pager t={t} page={query.page} pages={Math.ceil(found.total / PAGE_ROWS)} href={href} />
    </section>
  );
}

/** On a day asked for, what an undated entry proves: that it was listed then, or nothing. */
function OfficeMark(props: { t: Translate; mandate: Mandate; day: string }): VNode | null {
  const { t, mandate, day } = props;
  const answer = day === '' ? 'in-office' : inOffice(mandate, day);
  if (answer !== 'unknown' && answer !== 'listed-that-day') return null;
  return <Tag kind={answer === 'unknown' ? 'warn' : 'plain'}>{t(`roster.office.${answer}`)}</Tag>;
}

function mandateRow(t: Translate, mandate: Mandate, day: string): ComponentChildren[] {
  return [
    <a href={paths.rosterPerson(mandate.roster.id, mandate.personKey)} dir="auto">
      {mandate.fullName}
    </a>,
    countryWords(t, mandate.country),
    <span dir="auto">{mandate.groupCode ?? t('roster.unknown')}</span>,
    <span dir="auto">{mandate.party ?? t('roster.unknown')}</span>,
    <>
      {termWords(t, mandate)} <OfficeMark t={t} mandate={mandate} day={day} />
    </>,
  ];
}

/** People with what the list says of them; each name leads to the person. */
export function MandateTable(props: {
  readonly t: Translate;
  readonly mandates: readonly Mandate[];
  /** The day that was asked for, if any. */
  readonly day?: string;
}): VNode {
  const { t, mandates, day = '' } = props;
  const columns = ['name', 'country', 'group', 'party', 'term'] as const;
  return (
    <DataTable
      caption={t('roster.people.caption')}
      captionHidden
      columns={columns.map((name) => ({ text: t(`roster.column.${name}`) }))}
      rows={mandates.map((mandate) => mandateRow(t, mandate, day))}
    />
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
