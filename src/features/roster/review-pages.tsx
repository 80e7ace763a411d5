import type { ComponentChildren, VNode } from 'preact';
import {
  ActionButton,
  DataTable,
  DeskLayout,
  Facts,
  formatDay,
  formatList,
  formatNumber,
  isMessageKey,
  Notice,
  PageTitle,
  Pager,
  refusalSentence,
} from '#ui';
import type { PageContext, Translate } from '#ui';
import type { Refusal } from '#kernel/refusal';
import type { SnapshotId } from '#kernel/ids';
import { paths } from '#ui/paths';
import type { FieldChange, PersonChange } from './change-rules.ts';
import type { ImportPlan } from './import-rules.ts';
import { countryWords, termWords } from './pages.tsx';
import { isAboutTheFile } from './finding-rules.ts';
import type { Finding, FindingKey } from './finding-rules.ts';
import type { ParsedRoster, RosterRow } from './row-rules.ts';
import { PAGE_ROWS, REVIEW_PARTS } from './query-rules.ts';
import type { ReviewPart } from './query-rules.ts';
import type { RosterSummary, Upload } from './view-rules.ts';

export type ReviewPageProps = {
  readonly context: PageContext;
  readonly roster: RosterSummary;
  readonly upload: Upload;
  readonly parsed: ParsedRoster;
  readonly plan: ImportPlan;
  readonly compared: SnapshotId | null;
  /** Null: what looks wrong if anything does, else the first part that holds something. */
  readonly part: ReviewPart | null;
  readonly page: number;
  readonly problem?: Refusal;
};

/** The dry run: what the file would change and what looks wrong in it, before anything is kept. */
export function ReviewPage(props: ReviewPageProps): VNode {
  const { context, roster, upload, plan, problem } = props;
  const { t } = context;
  const title = t('roster.review.title', { file: upload.fileName });
  const crumbs = [
    { text: t('roster.title'), href: paths.rosters() },
    { text: roster.name, href: paths.roster(roster.id) },
  ];
  return (
    <DeskLayout context={context} title={title} active="rosters">
      <PageTitle t={t} lead={t('roster.review.lead')} breadcrumb={crumbs}>
        {title}
      </PageTitle>
      {problem && (
        <Notice t={t} kind="error">
          <p>{refusalSentence(t, problem)}</p>
        </Notice>
      )}
      <Counts {...props} />
      <FileFindings t={t} findings={plan.notes.filter(({ key }) => isAboutTheFile(key))} />
      {plan.suspicious.length > 0 && (
        <Notice t={t} kind="warning">
          <p>{t('roster.review.suspicious.warning', { count: plan.suspicious.length })}</p>
        </Notice>
      )}
      <Decision {...props} />
      <Part {...props} />
    </DeskLayout>
  );
}

function Counts({ context, upload, parsed, plan, compared }: ReviewPageProps): VNode {
  const { t } = context;
  const figure = (count: number) => formatNumber(t.language, count);
  return (
    <Facts
      items={[
        { term: t('roster.review.format'), value: t(`roster.format.${parsed.format}`) },
        {
          term: t('roster.review.compared'),
          value: t(compared ? 'roster.review.compared.newest' : 'roster.review.compared.first'),
        },
        {
          term: t('roster.snapshot.taken'),
          value: upload.takenOn ? formatDay(t.language, upload.takenOn) : t('roster.unknown'),
        },
        { term: t('roster.column.people'), value: figure(plan.people) },
        { term: t('roster.review.new'), value: figure(plan.new.length) },
        { term: t('roster.review.changed'), value: figure(plan.changed.length) },
        { term: t('roster.review.gone'), value: figure(plan.gone.length) },
        { term: t('roster.review.unchanged'), value: figure(plan.unchanged) },
        { term: t('roster.review.suspicious'), value: figure(plan.suspicious.length) },
      ]}
    />
  );
}

function Decision({ context, roster, upload, plan, compared }: ReviewPageProps): VNode {
  const { t } = context;
  return (
    <div class="acts">
      <ActionButton
        action={paths.rosterConfirmation(roster.id, upload.id)}
        fields={{ compared: compared ?? '' }}
      >
        {t('roster.review.confirm', { people: plan.people })}
      </ActionButton>
      <ActionButton action={paths.rosterRemoval(roster.id, upload.id)} quiet>
        {t('roster.review.discard')}
      </ActionButton>
    </div>
  );
}

/** The sentence of a finding. Field names and kinds inside it are put into the reader's language. */
export function findingWords(t: Translate, finding: Finding): string {
  const word = (prefix: string, code: string): string => {
    const key = `roster.${prefix}.${code}`;
    return isMessageKey(key) ? t(key, {}) : code;
  };
  const { field, fields, kind, day } = finding.values;
  const values = {
    ...finding.values,
    ...(field === undefined ? {} : { field: word('field', String(field)) }),
    ...(kind === undefined ? {} : { kind: word('kind', String(kind)) }),
    ...(day === undefined ? {} : { day: formatDay(t.language, String(day)) }),
    ...(fields === undefined
      ? {}
      : {
          fields: formatList(
            t.language,
            String(fields)
              .split(', ')
              .map((one) => word('field', one)),
          ),
        }),
  };
  return t(`roster.finding.${finding.key}`, values);
}

function FileFindings({ t, findings }: { t: Translate; findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section>
      <h2>{t('roster.review.file')}</h2>
      <ul class="list">
        {findings.map((finding) => (
          <li>{findingWords(t, finding)}</li>
        ))}
      </ul>
    </section>
  );
}

const FIRST_LOOK = ['suspicious', 'changed', 'gone', 'new', 'notes'] as const;

function Part(props: ReviewPageProps): VNode {
  const { context, roster, upload, page, plan } = props;
  const { t } = context;
  const notes = plan.notes.filter(({ key }) => !isAboutTheFile(key));
  const lists = { ...plan, notes };
  const part = props.part ?? FIRST_LOOK.find((one) => lists[one].length > 0) ?? 'suspicious';
  const href = (to: ReviewPart, at = 1): string =>
    `${paths.rosterUpload(roster.id, upload.id)}?part=${to}&page=${at}#part`;
  const from = (page - 1) * PAGE_ROWS;
  const cut = <T,>(rows: readonly T[]): readonly T[] => rows.slice(from, from + PAGE_ROWS);
  const pages = Math.ceil(lists[part].length / PAGE_ROWS);
  return (
    <section id="part">
      <h2>{t('roster.review.counts')}</h2>
      <nav aria-label={t('roster.review.parts')}>
        <ul class="nav">
          {REVIEW_PARTS.map((to) => (
            <li>
              <a href={href(to)} aria-current={to === part ? 'page' : undefined}>
                {t('roster.review.part', {
                  part: t(`roster.review.${to}`),
                  count: lists[to].length,
                })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {lists[part].length === 0 && <p>{t('roster.review.nothing')}</p>}
      {(part === 'new' || part === 'gone') && <People t={t} rows={cut(plan[part])} />}
      {part === 'changed' && <Changes t={t} changes={cut(plan.changed)} />}
      {part === 'suspicious' && (
        <FindingTable t={t} all={plan.suspicious} shown={cut(plan.suspicious)} />
      )}
      {part === 'notes' && <FindingTable t={t} all={notes} shown={cut(notes)} />}
      <Pager t={t} page={page} pages={pages} href={(at) => href(part, at)} />
    </section>
  );
}

function People({ t, rows }: { t: Translate; rows: readonly RosterRow[] }): VNode | null {
  if (rows.length === 0) return null;
  const columns = ['name', 'country', 'group', 'party', 'term'] as const;
  return (
    <DataTable
      caption={t('roster.people.caption')}
      captionHidden
      columns={columns.map((name) => ({ text: t(`roster.column.${name}`) }))}
      rows={rows.map((row) => [
        <bdi>{row.fullName}</bdi>,
        countryWords(t, row.country ?? null),
        <bdi>{row.politicalGroup ?? t('roster.unknown')}</bdi>,
        <bdi>{row.party ?? t('roster.unknown')}</bdi>,
        termWords(t, { startsOn: row.startsOn ?? null, endsOn: row.endsOn ?? null }),
      ])}
    />
  );
}

/** What a field said. An address is said to be there, and shown to nobody. */
function said(t: Translate, field: FieldChange['field'], value: string): ComponentChildren {
  if (value === '') return t('roster.unknown');
  return field === 'email' ? t('roster.person.email.yes') : <bdi>{value}</bdi>;
}

function changeRow(t: Translate, change: PersonChange, field: FieldChange): ComponentChildren[] {
  return [
    <bdi>{change.fullName}</bdi>,
    t(`roster.field.${field.field}`),
    said(t, field.field, field.before),
    said(t, field.field, field.after),
  ];
}

function Changes({ t, changes }: { t: Translate; changes: readonly PersonChange[] }): VNode | null {
  if (changes.length === 0) return null;
  const columns = ['name', 'field', 'before', 'after'] as const;
  return (
    <DataTable
      caption={t('roster.review.changed')}
      captionHidden
      columns={columns.map((name) => ({ text: t(`roster.column.${name}`) }))}
      rows={changes.flatMap((change) => change.fields.map((field) => changeRow(t, change, field)))}
    />
  );
}

function FindingTable(props: {
  readonly t: Translate;
  readonly all: readonly Finding[];
  readonly shown: readonly Finding[];
}): VNode | null {
  const { t, all, shown } = props;
  if (shown.length === 0) return null;
  return (
    <>
      <h3>{t('roster.review.kinds')}</h3>
      <Facts items={kindsOf(all).map(([key, count]) => kindFact(t, key, count))} />
      <DataTable
        caption={t('roster.review.rows')}
        columns={[
          { text: t('roster.column.row'), numeric: true },
          { text: t('roster.column.what') },
        ]}
        rows={shown.map((finding) => [
          finding.row === undefined ? '' : formatNumber(t.language, finding.row),
          <FindingCell t={t} finding={finding} />,
        ])}
      />
    </>
  );
}

function kindsOf(findings: readonly Finding[]): readonly (readonly [FindingKey, number])[] {
  const counts = new Map<FindingKey, number>();
  for (const { key } of findings) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts];
}

function kindFact(t: Translate, key: FindingKey, count: number) {
  const kind = `roster.kind.${key}`;
  const means = `roster.means.${key}`;
  const name = isMessageKey(kind) ? t(kind, {}) : key;
  return {
    term: t('roster.review.part', { part: name, count }),
    value: isMessageKey(means) ? t(means, {}) : '',
  };
}

function FindingCell({ t, finding }: { t: Translate; finding: Finding }): VNode {
  const kind = `roster.kind.${finding.key}`;
  return (
    <>
      <strong>{isMessageKey(kind) ? t(kind, {}) : finding.key}</strong>
      <br />
      <bdi>{findingWords(t, finding)}</bdi>
    </>
  );
}
