import type { VNode } from 'preact';
import {
  ActionButton,
  DeskLayout,
  Facts,
  formatDay,
  formatNumber,
  Notice,
  PageTitle,
  Pager,
  refusalSentence,
} from '#ui';
import type { PageContext } from '#ui';
import type { Refusal } from '#kernel/refusal';
import type { SnapshotId } from '#kernel/ids';
import { paths } from '#ui/paths';
import { Changes, People } from './change-pages.tsx';
import { FileFindings, FindingTable } from './finding-pages.tsx';
import type { ImportPlan } from './import-rules.ts';
import { isAboutTheFile } from './finding-rules.ts';
import type { ParsedRoster } from './row-rules.ts';
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
