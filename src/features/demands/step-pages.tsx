import type { VNode } from 'preact';
import {
  ActionButton,
  DateField,
  DemandStateMark,
  Facts,
  Form,
  LinkButton,
  Notice,
  SubmitButton,
  TextArea,
  Time,
} from '#ui';
import type { FieldErrors, PageContext } from '#ui';
import { paths } from '#ui/paths';
import { DemandText, LineFrame } from './frame-pages.tsx';
import { Closed } from './line-pages.tsx';
import { STEP_LIMITS } from './outcome-rules.ts';
import type { OutcomeId, Step } from './rules.ts';
import { EvidenceList, StandingTags, stepFacts, stepTitle } from './step-part-pages.tsx';
import type { DemandView, EvidenceShown } from './view-rules.ts';

/** What this person may do about a step; `own` when they wrote it down. */
export type StepMay = {
  readonly record: boolean;
  readonly decide: boolean;
  readonly isOwn: boolean;
};

export type StepPageProps = {
  readonly context: PageContext;
  readonly view: DemandView;
  readonly step: Step;
  readonly evidence: readonly EvidenceShown[];
  readonly may: StepMay;
  /** The day its author chose has passed: another is needed to confirm it. */
  readonly reviewPassed: boolean;
  readonly typed: { readonly note: string; readonly review: string; readonly reason: string };
  readonly errors?: FieldErrors;
};

/** One step beside its evidence: what a second reader compares. */
export function StepPage(props: StepPageProps): VNode {
  const { context, view, step, evidence, may } = props;
  const { letter, line } = view;
  const { t } = context;
  const superseded = line.superseded.has(step.id);
  return (
    <LineFrame
      context={context}
      letter={letter}
      title={stepTitle(t, step)}
      demand={line.number}
      below
    >
      <DemandText line={line} />
      <p>
        <StandingTags t={t} step={step} superseded={superseded} />
      </p>
      {letter.closed && <Closed t={t} />}
      <SentBack {...props} />
      <div class="step-compare">
        <section aria-labelledby="step-says">
          <h2 id="step-says">{t('demands.step.says')}</h2>
          <Change {...props} />
          <Facts items={stepFacts(t, step)} />
          <Related {...props} />
        </section>
        <section aria-labelledby="step-evidence">
          <h2 id="step-evidence">{t('demands.step.evidence')}</h2>
          <EvidenceList t={t} letter={letter} step={step} evidence={evidence} />
        </section>
      </div>
      {step.standing === 'waiting' && <Waiting {...props} />}
      {step.standing === 'confirmed' && (may.record || may.decide) && <Confirmed {...props} />}
    </LineFrame>
  );
}

/** How the line would move: the state now, and the state then. */
function Change({ context, view, step }: StepPageProps): VNode | null {
  const { t } = context;
  if (step.standing !== 'waiting' || step.supersedes !== null) return null;
  return (
    <p class="change">
      {t('demands.read.now')} <DemandStateMark t={t} state={view.line.state} /> →{' '}
      {t('demands.read.then')} <DemandStateMark t={t} state={step.state} />
    </p>
  );
}

/** The step it takes the place of, and the one it was written again for. */
function Related({ context, view, step }: StepPageProps): VNode | null {
  const { t } = context;
  const link = (id: OutcomeId | null, words: string): VNode | null => {
    const other = [...view.line.steps, ...view.line.others].find((one) => one.id === id);
    if (other === undefined) return null;
    const href = paths.outcome(view.letter.id, step.demand, other.id);
    return (
      <p>
        {words}: <a href={href}>{stepTitle(t, other)}</a>
      </p>
    );
  };
  return (
    <>
      {link(step.supersedes, t('demands.step.replaces'))}
      {link(step.writtenAgain, t('demands.step.again'))}
      <p class="quiet-text">
        {t('demands.step.recorded.by', { name: step.recorderName })}{' '}
        <Time t={t} instant={step.recordedAt} />
      </p>
      {step.decidedAt !== null && step.standing === 'confirmed' && (
        <p class="quiet-text">
          {t('demands.step.decided.confirmed', { name: step.deciderName ?? '' })}{' '}
          <Time t={t} instant={step.decidedAt} />
        </p>
      )}
    </>
  );
}

/** The second reader's words, for whoever writes the step again. */
function SentBack({ context, view, step, may }: StepPageProps): VNode | null {
  const { t } = context;
  if (step.standing !== 'sent-back') return null;
  const again = `${paths.newOutcome(view.letter.id, step.demand)}?again=${step.id}`;
  return (
    <Notice t={t} kind="warning" title={t('demands.step.standing.sent-back')}>
      <p dir="auto">{step.decisionNote}</p>
      {may.record && !step.isWrittenAgain && (
        <div class="acts">
          <LinkButton href={again}>{t('demands.step.write-again')}</LinkButton>
          {may.isOwn && <Retract context={context} view={view} step={step} />}
        </div>
      )}
    </Notice>
  );
}

function Retract({
  context: { t },
  view,
  step,
}: Pick<StepPageProps, 'context' | 'view' | 'step'>): VNode {
  return (
    <ActionButton
      action={paths.outcomeAct(view.letter.id, step.demand, step.id, 'retraction')}
      quiet
    >
      {t('demands.step.retract')}
    </ActionButton>
  );
}

function Waiting(props: StepPageProps): VNode | null {
  const { context, may } = props;
  const { t } = context;
  if (may.isOwn)
    return (
      <Notice t={t} kind="info">
        <p>{t('demands.read.own')}</p>
        <Retract {...props} />
        <p class="hint">{t('demands.step.retract.hint')}</p>
      </Notice>
    );
  return may.decide ? <Decision {...props} /> : null;
}

function Decision(props: StepPageProps): VNode {
  const { context, view, step, typed, reviewPassed } = props;
  const { t } = context;
  const { errors = {} } = props;
  const action = paths.outcomeAct(view.letter.id, step.demand, step.id, 'decision');
  return (
    <section>
      <h2>{t('demands.read.title')}</h2>
      <p>{t('demands.read.ask')}</p>
      <Form t={t} action={action} {...(props.errors === undefined ? {} : { errors })}>
        {reviewPassed && (
          <DateField
            t={t}
            name="review"
            label={t('demands.read.review.passed')}
            value={typed.review}
            error={errors['review']}
          />
        )}
        <TextArea
          t={t}
          name="note"
          label={t('demands.read.note')}
          hint={t('demands.read.note.hint')}
          value={typed.note}
          error={errors['note']}
          rows={2}
          required={false}
          maxlength={STEP_LIMITS.words}
        />
        <div class="acts">
          <SubmitButton name="decision" value="confirmed">
            {t('demands.read.confirm')}
          </SubmitButton>
          <SubmitButton name="decision" value="sent-back" quiet>
            {t('demands.read.send-back')}
          </SubmitButton>
        </div>
      </Form>
    </section>
  );
}

/** A confirmed step is corrected by another; only its words can be taken from the public page. */
function Confirmed(props: StepPageProps): VNode {
  const { context, view, step, may, typed } = props;
  const { t } = context;
  const { errors = {} } = props;
  const isLive = !view.line.superseded.has(step.id);
  const correct = `${paths.newOutcome(view.letter.id, step.demand)}?corrects=${step.id}`;
  const action = paths.outcomeAct(view.letter.id, step.demand, step.id, 'redaction');
  return (
    <section>
      {may.record && isLive && (
        <LinkButton href={correct} quiet>
          {t('demands.step.correct')}
        </LinkButton>
      )}
      {step.redactedAt !== null ? (
        <p>
          {t('demands.redact.done')} <Time t={t} instant={step.redactedAt} />
          {': '}
          <span dir="auto">{step.redactionReason}</span>
        </p>
      ) : (
        <details open={errors['reason'] !== undefined}>
          <summary>{t('demands.redact')}</summary>
          <p class="hint">{t('demands.redact.hint')}</p>
          <Form t={t} action={action} {...(props.errors === undefined ? {} : { errors })}>
            <TextArea
              t={t}
              name="reason"
              label={t('demands.redact.reason')}
              value={typed.reason}
              error={errors['reason']}
              rows={2}
              maxlength={STEP_LIMITS.reason}
            />
            <SubmitButton danger>{t('demands.redact')}</SubmitButton>
          </Form>
        </details>
      )}
    </section>
  );
}
