import type { VNode } from 'preact';
import { ActionButton, formatInstant, kindWord, Pager, Tag } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { TakenOutList } from './archive-pages.tsx';
import type { TakenOut } from './archive-pages.tsx';
import { CasePage } from './frame-pages.tsx';
import type { CaseTitle } from './frame-pages.tsx';
import { DifferenceTable, differencesOf } from './difference-pages.tsx';
import type { Standing } from './difference-pages.tsx';
import type { Names } from './entry-part-pages.tsx';
import { MergeSteps } from './merge-pages.tsx';
import type { MergeStep } from './merge-rules.ts';
import type { CaseId, EntryId, Kind } from './rules.ts';

/** One step in the life of an entry, with what it is called now. */
export type Step = {
  readonly entryId: EntryId;
  readonly kind: Kind;
  readonly title: string;
  readonly revision: number;
  readonly act: 'added' | 'changed' | 'removed' | 'restored';
  readonly at: Date;
  readonly by: string;
  readonly before: Standing | null;
  /** Null once it was erased. */
  readonly after: Standing | null;
};

type StepsProps = {
  readonly t: Translate;
  readonly caseId: CaseId;
  readonly steps: readonly Step[];
  readonly names: Names;
  /** The revision that stands now, on the page of one entry whose older ones may come back. */
  readonly restores: number | null;
};

/** Who changed what, when, from what to what; the last change first. */
export function Steps(props: StepsProps): VNode {
  return (
    <ol class="list steps" reversed>
      {props.steps.map((step) => (
        <OneStep {...props} step={step} />
      ))}
    </ol>
  );
}

const LOOK = { added: 'good', changed: 'plain', removed: 'bad', restored: 'accent' } as const;

function OneStep(props: StepsProps & { step: Step }): VNode {
  const { t, caseId, step, names, restores } = props;
  const when = formatInstant(t.language, step.at);
  const mayRestore = restores !== null && step.revision < restores && step.act !== 'removed';
  return (
    <li>
      <p>
        <Tag kind={LOOK[step.act]}>{t(`cases.history.${step.act}`)}</Tag>{' '}
        {restores === null && (
          <>
            {kindWord(t, step.kind)}:{' '}
            <a href={paths.caseEntry(caseId, step.entryId)}>
              <bdi>{step.title === '' ? kindWord(t, step.kind) : step.title}</bdi>
            </a>{' '}
          </>
        )}
        <span class="quiet-text">{t('cases.history.by', { name: step.by, when })}</span>
      </p>
      <Changed t={t} step={step} names={names} />
      {mayRestore && step.after !== null && (
        <ActionButton
          quiet
          action={paths.caseEntryRestoration(caseId, step.entryId)}
          fields={{ revision: String(step.revision), seen: String(restores) }}
          about={t('cases.history.number', { number: step.revision })}
        >
          {t('cases.history.restore')}
        </ActionButton>
      )}
    </li>
  );
}

function Changed({ t, step, names }: { t: Translate; step: Step; names: Names }): VNode | null {
  if (step.act === 'removed' || step.act === 'restored') return null;
  if (step.after === null) return <p class="quiet-text">{t('cases.history.erased')}</p>;
  const list = differencesOf({ t, names }, step.before, step.after);
  const table = (
    <DifferenceTable
      t={t}
      list={list}
      before={t('cases.history.before')}
      after={t('cases.history.after')}
    />
  );
  if (step.act === 'changed') return table;
  return (
    <details>
      <summary>{t('cases.history.said')}</summary>
      {table}
    </details>
  );
}

export function HistoryPage(props: {
  readonly context: PageContext;
  readonly about: CaseTitle;
  readonly steps: readonly Step[];
  readonly names: Names;
  /** Who was taken for one with whom; on the first page. */
  readonly merges: readonly MergeStep[];
  readonly mergedNames: Names;
  /** When the case was taken out; on the first page. */
  readonly exports: readonly TakenOut[];
  readonly page: number;
  readonly pages: number;
}): VNode {
  const { context, about, steps, names, exports, page, pages } = props;
  const { t } = context;
  return (
    <CasePage context={context} about={about} tab="history" styles={['case-desk.css']}>
      <p class="quiet-text">{t('cases.history.lead')}</p>
      <TakenOutList t={t} exports={exports} />
      <MergeSteps t={t} steps={props.merges} names={props.mergedNames} />
      <Steps t={t} caseId={about.id} steps={steps} names={names} restores={null} />
      <Pager
        t={t}
        page={page}
        pages={pages}
        href={(number) => `${paths.caseHistory(about.id)}?page=${number}`}
      />
    </CasePage>
  );
}
