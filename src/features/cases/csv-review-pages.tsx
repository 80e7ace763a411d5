import type { VNode } from 'preact';
import {
  ActionButton,
  certaintyWord,
  DataTable,
  Facts,
  faultSentence,
  fieldWord,
  Form,
  formatNumber,
  isMessageKey,
  kindWord,
  Notice,
  Pager,
  RadioGroup,
  SubmitButton,
} from '#ui';
import type { MessageKey, MessageValues, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { CaseImportPage } from './archive-state-pages.tsx';
import type { CaseImport } from './archive-upload-rules.ts';
import { PARTS } from './csv-column-rules.ts';
import type { Column } from './csv-column-rules.ts';
import type { Alike } from './csv-likeness-rules.ts';
import type { PlannedRow, TablePlan } from './csv-plan-rules.ts';
import { UNSAID } from './csv-row-rules.ts';
import { KINDS } from './kind-rules.ts';
import type { Fault, Kind } from './rules.ts';

export type TableReviewProps = {
  readonly context: PageContext;
  readonly found: CaseImport;
  readonly plan: TablePlan;
  /** Null: what cannot be kept if there is any, else what is known, else what is new. */
  readonly part: PlannedRow['outcome'] | null;
  readonly page: number;
};

const OUTCOMES = ['fault', 'known', 'new'] as const;
const PAGE_ROWS = 50;

/** The dry run of a table: each row with what would happen to it, before anything is written. */
export function TableReviewPage(props: TableReviewProps): VNode {
  const { context, found, plan } = props;
  const { t } = context;
  const kind = found.kind ?? 'subject';
  const count = (outcome: PlannedRow['outcome']): number =>
    plan.rows.filter((row) => row.outcome === outcome).length;
  const isUnsaid =
    KINDS[kind].statement && !plan.columns.some(({ target }) => target === 'certainty');
  return (
    <CaseImportPage
      context={context}
      found={found}
      title={t('cases.import.of', { file: found.fileName })}
      lead={t('cases.import.review.lead')}
    >
      <Facts
        items={[
          { term: t('cases.import.kind'), value: kindWord(t, kind) },
          ...OUTCOMES.toReversed().map((outcome) => ({
            term: t(`cases.import.outcome.${outcome}`),
            value: formatNumber(t.language, count(outcome)),
          })),
        ]}
      />
      {isUnsaid && (
        <Notice t={t} kind="info">
          <p>{t('cases.import.unsaid', { certainty: certaintyWord(t, UNSAID) })}</p>
        </Notice>
      )}
      <Columns t={t} kind={kind} columns={plan.columns} />
      <Decision {...props} known={count('known')} wanted={count('new')} />
      <Rows {...props} kind={kind} count={count} />
    </CaseImportPage>
  );
}

function Columns(props: { t: Translate; kind: Kind; columns: readonly Column[] }): VNode {
  const { t, kind, columns } = props;
  const lost = columns.filter(({ target, heading }) => target === null && heading.trim() !== '');
  return (
    <details open={lost.length > 0}>
      <summary>{t('cases.import.columns', { count: columns.length - lost.length })}</summary>
      <DataTable
        caption={t('cases.import.columns', { count: columns.length - lost.length })}
        captionHidden
        columns={[{ text: t('cases.import.column') }, { text: t('cases.import.column.is') }]}
        rows={columns.map((column) => [<bdi>{column.heading}</bdi>, columnWord(t, kind, column)])}
      />
    </details>
  );
}

function columnWord(t: Translate, kind: Kind, { target }: Column): string {
  if (target === null) return t('cases.import.column.lost');
  if (target === PARTS.ignored) return t('cases.import.column.ignored');
  if (target === PARTS.given) return t('cases.import.column.given');
  if (target === PARTS.family) return t('cases.import.column.family');
  if (target === PARTS.aliases) return t('cases.import.column.aliases');
  if (target === 'certainty') return t('cases.import.column.certainty');
  if (target === 'shownTo') return t('cases.import.column.shown-to');
  const path = target.startsWith(PARTS.called) ? target.slice(PARTS.called.length) : target;
  return fieldWord(t, kind, path.startsWith('+') ? path.slice(1) : path);
}

function Decision(props: TableReviewProps & { known: number; wanted: number }): VNode {
  const { context, found, known, wanted } = props;
  const { t } = context;
  return (
    <>
      <Form t={t} action={paths.caseImportConfirmation(found.id)}>
        {known > 0 && (
          <RadioGroup
            t={t}
            name="known"
            legend={t('cases.import.known', { count: known })}
            options={[
              { value: 'leave', text: t('cases.import.known.leave') },
              { value: 'add', text: t('cases.import.known.add') },
            ]}
            value="leave"
          />
        )}
        <SubmitButton>{t('cases.import.confirm.table', { count: wanted })}</SubmitButton>
      </Form>
      <ActionButton action={paths.caseImportRemoval(found.id)} quiet>
        {t('cases.import.discard')}
      </ActionButton>
    </>
  );
}

function Rows(
  props: TableReviewProps & { kind: Kind; count: (outcome: PlannedRow['outcome']) => number },
): VNode {
  const { context, found, plan, page, kind, count } = props;
  const { t } = context;
  const part = props.part ?? OUTCOMES.find((one) => count(one) > 0) ?? 'new';
  const rows = plan.rows.filter(({ outcome }) => outcome === part);
  const href = (to: PlannedRow['outcome'], at = 1): string =>
    `${paths.caseImport(found.id)}?part=${to}&page=${at}#rows`;
  const from = (page - 1) * PAGE_ROWS;
  return (
    <section id="rows" aria-labelledby="rows-title">
      <h2 id="rows-title">{t('cases.import.rows')}</h2>
      <nav aria-label={t('cases.import.rows')}>
        <ul class="nav">
          {OUTCOMES.map((outcome) => (
            <li>
              <a href={href(outcome)} aria-current={outcome === part ? 'page' : undefined}>
                {t(`cases.import.outcome.${outcome}`)} ({formatNumber(t.language, count(outcome))})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {rows.length === 0 ? (
        <p class="quiet-text">{t('cases.import.no-rows')}</p>
      ) : (
        <DataTable
          caption={t(`cases.import.outcome.${part}`)}
          captionHidden
          columns={[
            { text: t('cases.import.line'), numeric: true },
            { text: t('cases.import.row') },
            { text: t('cases.import.why') },
          ]}
          rows={rows
            .slice(from, from + PAGE_ROWS)
            .map((row) => [
              formatNumber(t.language, row.line),
              <bdi>{row.called}</bdi>,
              <Why t={t} kind={kind} row={row} />,
            ])}
        />
      )}
      <Pager
        t={t}
        page={page}
        pages={Math.ceil(rows.length / PAGE_ROWS)}
        href={(at) => href(part, at)}
      />
    </section>
  );
}

function Why({ t, kind, row }: { t: Translate; kind: Kind; row: PlannedRow }): VNode {
  if (row.knownAs !== null) return <Known t={t} as={row.knownAs} />;
  if (row.faults.length === 0) return <>{t('cases.import.will-add')}</>;
  return (
    <ul class="plain">
      {row.faults.map((fault) => (
        <li>{faultLine(t, kind, fault)}</li>
      ))}
    </ul>
  );
}

/** `Date: This is not a day …` */
export function faultLine(t: Translate, kind: Kind, fault: Fault): string {
  const where =
    fault.field === 'certainty'
      ? t('cases.import.column.certainty')
      : fieldWord(t, kind, fault.field);
  const own = `cases.import.fault.${fault.reason}`;
  if (!isMessageKey(own)) return `${where}: ${faultSentence(t, fault)}`;
  return `${where}: ${say(t, own, fault.values)}`;
}

/** What a reason is filled in with comes with it. */
const say = (t: Translate, key: MessageKey, values: MessageValues): string =>
  (t as (key: MessageKey, values: MessageValues) => string)(key, values);

function Known({ t, as }: { t: Translate; as: Alike }): VNode {
  const why = as.why.flatMap(({ code, values }) =>
    isMessageKey(code) ? [say(t, code, values)] : [],
  );
  return (
    <>
      {as.why.length === 0 ? t('cases.import.known.same') : t('cases.import.known.alike')}{' '}
      <bdi>{as.text}</bdi>
      {why.length > 0 && <span class="quiet-text"> ({why.join('; ')})</span>}
    </>
  );
}
