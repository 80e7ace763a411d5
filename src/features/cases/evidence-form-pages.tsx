import type { VNode } from 'preact';
import {
  Checkbox,
  Field,
  FileField,
  Form,
  HiddenFields,
  Notice,
  PartialDateField,
  Select,
  shownToWord,
  SubmitButton,
} from '#ui';
import type { FieldErrors, Translate } from '#ui';
import { paths } from '#ui/paths';
import { EVIDENCE_LIMITS } from './evidence-rules.ts';
import type { FileForm } from './evidence-view-rules.ts';
import type { Offer } from './offer-rules.ts';
import { AUDIENCES } from './rules.ts';
import type { CaseId } from './rules.ts';

export type UploadProps = {
  readonly t: Translate;
  readonly caseId: CaseId;
  readonly form: FileForm;
  readonly errors: FieldErrors;
  readonly subjects: readonly Offer[];
  readonly sources: readonly Offer[];
};

/**
 * Adds a file to a case. Stands on the page of the files and wherever a file may be added; the page
 * loads `scripts={['evidence.js']}`, which shows how far the sending is.
 */
export function UploadForm(props: UploadProps): VNode {
  const { t, caseId, form, errors } = props;
  const isWrong = Object.keys(errors).length > 0;
  return (
    <div
      data-upload={String(EVIDENCE_LIMITS.file)}
      data-sending={t('cases.evidence.sending', { percent: '{percent}' })}
      data-sealing={t('cases.evidence.sealing')}
      data-broken-off={t('cases.evidence.broken-off')}
      data-too-large={t('refusal.too-large', { limit: `${EVIDENCE_LIMITS.file / 1_000_000} MB` })}
    >
      <Form t={t} action={paths.caseEvidence(caseId)} multipart {...(isWrong ? { errors } : {})}>
        <AboutFile {...props} />
        {form.staged !== '' && (
          <>
            <Notice t={t} kind="info">
              <p>{t('cases.evidence.staged', { name: form.stagedName })}</p>
            </Notice>
            <HiddenFields fields={{ staged: form.staged, 'staged-name': form.stagedName }} />
          </>
        )}
        <FileField
          t={t}
          name="file"
          label={t('cases.evidence.file')}
          hint={t('cases.evidence.file.hint', { limit: EVIDENCE_LIMITS.file / 1_000_000 })}
          error={errors['file']}
        />
        <SubmitButton>{t('cases.evidence.submit')}</SubmitButton>
        <p role="status" data-upload-status />
      </Form>
    </div>
  );
}

/** Stands before the file: what was typed has then arrived when a file is refused while it comes. */
function AboutFile({ t, form, errors, subjects, sources }: UploadProps): VNode {
  return (
    <>
      <Field
        t={t}
        name="what"
        label={t('cases.field.evidence.what')}
        hint={t('cases.evidence.what.hint')}
        value={form.what}
        error={errors['what']}
        required={false}
        dir="auto"
        size="long"
      />
      <Recognised t={t} form={form} subjects={subjects} error={errors['subjects']} />
      <PartialDateField
        t={t}
        name="date"
        label={t('cases.field.evidence.date')}
        value={form.date}
        error={errors['date']}
        required={false}
      />
      <Select
        t={t}
        name="source"
        label={t('cases.field.evidence.sources')}
        value={form.source}
        error={errors['sources']}
        options={[
          { value: '', text: t('cases.evidence.source.none') },
          ...sources.map(({ id, label }) => ({ value: id, text: label })),
        ]}
      />
      <Select
        t={t}
        name="shown-to"
        label={t('cases.evidence.fact.shown-to')}
        value={form.shownTo}
        error={errors['shownTo']}
        options={AUDIENCES.map((value) => ({ value, text: shownToWord(t, value) }))}
      />
    </>
  );
}

/** As many boxes as one looks through; the others are named afterwards. */
const BOXES = 40;

function Recognised(props: {
  readonly t: Translate;
  readonly form: FileForm;
  readonly subjects: readonly Offer[];
  readonly error: string | undefined;
}): VNode | null {
  const { t, form, subjects, error } = props;
  if (subjects.length === 0) return null;
  const more = subjects.length - BOXES;
  return (
    <fieldset class="field">
      <legend>{t('cases.field.evidence.subjects')}</legend>
      <p class="hint">{t('cases.evidence.subjects.hint')}</p>
      {error && <p class="error">{error}</p>}
      <div class="choices">
        {subjects.slice(0, BOXES).map(({ id, label }) => (
          <Checkbox
            t={t}
            name="subjects"
            value={id}
            label={label}
            checked={form.subjects.includes(id)}
          />
        ))}
      </div>
      {more > 0 && <p class="hint">{t('cases.evidence.subjects.more', { count: more })}</p>}
    </fieldset>
  );
}
