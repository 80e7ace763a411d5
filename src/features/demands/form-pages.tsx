import type { VNode } from 'preact';
import {
  certaintyMeaning,
  certaintyWord,
  DateField,
  DemandStateMark,
  Form,
  HiddenFields,
  Notice,
  PartialDateField,
  RadioGroup,
  SubmitButton,
  TextArea,
} from '#ui';
import type { FieldErrors, PageContext } from '#ui';
import { paths } from '#ui/paths';
import { EvidenceFields } from './form-evidence-pages.tsx';
import type { StepForm } from './form-rules.ts';
import { DemandText, LineFrame, stateTitle } from './frame-pages.tsx';
import { STEP_LIMITS } from './outcome-rules.ts';
import { credits, stepCertainties } from './rules.ts';
import type { OutcomeState, Step } from './rules.ts';
import { stepTitle } from './step-part-pages.tsx';
import type { DemandView, EntryOffered, ReplyOffered } from './view-rules.ts';

export type FormPageProps = {
  readonly context: PageContext;
  readonly view: DemandView;
  readonly form: StepForm;
  readonly states: readonly OutcomeState[];
  readonly replies: readonly ReplyOffered[];
  readonly entries: readonly EntryOffered[];
  /** The step that is corrected, and the one that was sent back. */
  readonly corrects: Step | null;
  readonly again: Step | null;
  /** The letter's language by its name. */
  readonly language: string;
  readonly errors?: FieldErrors;
};

/** The form for what happened to a demand. */
export function StepFormPage(props: FormPageProps): VNode {
  const { context, view, form, corrects, errors } = props;
  const { letter, line } = view;
  const { t } = context;
  const hidden = {
    ...(form.supersedes === null ? {} : { supersedes: form.supersedes }),
    ...(form.again === null ? {} : { again: form.again }),
  };
  const title = t(corrects === null ? 'demands.form.title' : 'demands.form.title.correct');
  return (
    <LineFrame context={context} letter={letter} title={title} demand={line.number} below>
      <DemandText line={line} />
      <Standing {...props} />
      <Form
        t={t}
        action={paths.outcomes(letter.id, line.number)}
        multipart
        {...(errors === undefined ? {} : { errors })}
      >
        <HiddenFields fields={hidden} />
        <WhatHappened {...props} />
        <EvidenceFields {...props} />
        <CreditFields {...props} />
        {!letter.closed && (
          <DateField
            t={t}
            name="review"
            label={t('demands.form.review')}
            hint={t('demands.form.review.hint')}
            value={form.review}
            error={errors?.['review']}
          />
        )}
        <TextArea
          t={t}
          name="note"
          label={t('demands.form.note')}
          hint={t('demands.form.note.hint')}
          value={form.note}
          error={errors?.['note']}
          rows={3}
          required={false}
          maxlength={STEP_LIMITS.note}
        />
        <SubmitButton>{t('demands.form.submit')}</SubmitButton>
      </Form>
    </LineFrame>
  );
}

/** Where the demand stands now, and what this step answers to. */
function Standing({ context, view, corrects, again }: FormPageProps): VNode {
  const { t } = context;
  return (
    <>
      <p>
        {t('demands.read.now')} <DemandStateMark t={t} state={view.line.state} />
      </p>
      {corrects !== null && (
        <Notice t={t} kind="info" title={stepTitle(t, corrects)}>
          <p>{t('demands.form.correct.text')}</p>
        </Notice>
      )}
      {again !== null && (
        <Notice t={t} kind="warning" title={t('demands.step.standing.sent-back')}>
          <p dir="auto">{again.decisionNote}</p>
        </Notice>
      )}
    </>
  );
}

function WhatHappened(props: FormPageProps): VNode {
  const { context, form, states, corrects, errors = {} } = props;
  const { t } = context;
  return (
    <>
      {corrects !== null && (
        <TextArea
          t={t}
          name="reason"
          label={t('demands.form.reason')}
          hint={t('demands.form.reason.hint')}
          value={form.reason}
          error={errors['reason']}
          rows={2}
          required
          maxlength={STEP_LIMITS.reason}
        />
      )}
      <RadioGroup
        name="state"
        legend={t('demands.form.state')}
        options={states.map((state) => ({
          value: state,
          text: stateTitle(t, state),
          hint: t(`demands.form.state.hint.${state}`),
        }))}
        value={form.state}
        error={errors['state']}
        required
      />
      <WhenAndWhat {...props} />
    </>
  );
}

function WhenAndWhat({ context, view, form, language, errors = {} }: FormPageProps): VNode {
  const { t } = context;
  return (
    <>
      <PartialDateField
        t={t}
        name="on"
        label={t('demands.form.on')}
        hint={t('demands.form.on.hint')}
        value={form.on}
        error={errors['on']}
        required
      />
      <RadioGroup
        name="certainty"
        legend={t('demands.form.certainty')}
        options={stepCertainties.map((certainty) => ({
          value: certainty,
          text: certaintyWord(t, certainty),
          hint: certaintyMeaning(t, certainty),
        }))}
        value={form.certainty}
        error={errors['certainty']}
        required
      />
      <TextArea
        t={t}
        name="words"
        label={t('demands.form.words')}
        hint={t('demands.form.words.hint', { language })}
        value={form.words}
        error={errors['words']}
        rows={4}
        lang={view.letter.language}
        required
        maxlength={STEP_LIMITS.words}
      />
    </>
  );
}

/** Kept apart from what happened: that it was done is one thing, why is another. */
function CreditFields({ context, view, form, errors = {} }: FormPageProps): VNode {
  const { t } = context;
  return (
    <>
      <RadioGroup
        name="credit"
        legend={t('demands.form.credit')}
        options={credits.map((credit) => ({
          value: credit,
          text: t(`demands.credit.${credit}`),
          hint: t(`demands.credit.${credit}.hint`),
        }))}
        value={form.credit}
        error={errors['credit']}
        required
      />
      <TextArea
        t={t}
        name="credit-words"
        label={t('demands.form.credit.words')}
        hint={t('demands.form.credit.words.hint')}
        value={form.creditWords}
        error={errors['credit-words']}
        rows={2}
        lang={view.letter.language}
        required={false}
        maxlength={STEP_LIMITS.creditWords}
      />
    </>
  );
}
