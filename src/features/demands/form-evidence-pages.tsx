import type { VNode } from 'preact';
import {
  Checkbox,
  DateField,
  Field,
  FileField,
  formatDay,
  formatPartialDate,
  isMessageKey,
} from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { EVIDENCE_LIMITS } from './evidence-rules.ts';
import type { StepForm } from './form-rules.ts';
import type { DemandView, EntryOffered, ReplyOffered } from './view-rules.ts';

type EvidenceProps = {
  readonly context: PageContext;
  readonly view: DemandView;
  readonly form: StepForm;
  readonly replies: readonly ReplyOffered[];
  readonly entries: readonly EntryOffered[];
  readonly errors?: FieldErrors;
};

/** What shows that it happened: at least one of these. */
export function EvidenceFields(props: EvidenceProps): VNode {
  const { context, errors = {} } = props;
  const { t } = context;
  const error = errors['evidence'];
  return (
    <fieldset
      id="f-evidence"
      class={error ? 'field field-wrong' : 'field'}
      aria-describedby={error ? 'f-evidence-error' : undefined}
    >
      <legend>{t('demands.form.evidence')}</legend>
      <p class="hint">{t('demands.form.evidence.hint')}</p>
      {error && (
        <p class="error" id="f-evidence-error">
          {error}
        </p>
      )}
      <Replies {...props} />
      <Entries {...props} />
      <Links {...props} />
      <FileRow {...props} />
    </fieldset>
  );
}

function Replies({ context: { t }, form, replies }: EvidenceProps): VNode {
  return (
    <>
      <h3>{t('demands.form.replies')}</h3>
      {replies.length === 0 && <p class="quiet-text">{t('demands.form.replies.none')}</p>}
      {replies.map(({ id, addressee, receivedOn, kind }) => (
        <Checkbox
          name="reply"
          value={id}
          checked={form.replies.includes(id)}
          label={t('demands.form.reply', {
            addressee: addressee || t('demands.said.somebody'),
            date: formatDay(t.language, receivedOn),
            kind: kindWord(t, kind),
          })}
        />
      ))}
    </>
  );
}

function kindWord(t: Translate, kind: string): string {
  const key = `replies.kind.${kind}`;
  return isMessageKey(key) ? (t as (one: typeof key) => string)(key) : kind;
}

/** Of each case this person may see; of others there is not a word. */
function Entries({ context: { t }, form, entries }: EvidenceProps): VNode | null {
  if (entries.length === 0) return null;
  const titles = new Map(entries.map(({ caseId, caseTitle }) => [caseId, caseTitle]));
  return (
    <details open={form.entries.length > 0}>
      <summary>{t('demands.form.entries')}</summary>
      {[...titles].map(([caseId, title]) => (
        <>
          <h4 dir="auto">{title}</h4>
          {entries
            .filter((entry) => entry.caseId === caseId)
            .map((entry) => (
              <EntryBox t={t} form={form} entry={entry} />
            ))}
        </>
      ))}
    </details>
  );
}

function EntryBox(props: {
  readonly t: Translate;
  readonly form: StepForm;
  readonly entry: EntryOffered;
}): VNode {
  const { t, form, entry } = props;
  const { what, on } = entry;
  const value = `${entry.caseId} ${entry.entryId}`;
  const label =
    on === '' ? what : t('demands.form.entry', { what, date: formatPartialDate(t, on) });
  return (
    <Checkbox name="entry" value={value} checked={form.entries.includes(value)} label={label} />
  );
}

/** The first row stands open; more of them wait behind a word. */
function Links(props: EvidenceProps): VNode {
  const { context, form } = props;
  const { t } = context;
  const [first, ...more] = form.links.map((_, index) => <LinkRow {...props} index={index} />);
  const isUsed = form.links.slice(1).some(({ url }) => url !== '');
  return (
    <>
      <h3>{t('demands.form.links')}</h3>
      {first}
      <details open={isUsed}>
        <summary>{t('demands.form.links.more')}</summary>
        {more}
      </details>
    </>
  );
}

function LinkRow(props: EvidenceProps & { readonly index: number }): VNode {
  const { context, view, form, index, errors = {} } = props;
  const { t } = context;
  const number = index + 1;
  const link = form.links[index];
  return (
    <div class="link-row" role="group" aria-label={t('demands.form.link', { number })}>
      <Field
        t={t}
        name={`link-url-${number}`}
        type="url"
        label={t('demands.form.link.url')}
        value={link?.url ?? ''}
        error={errors[`link-url-${number}`]}
        maxlength={EVIDENCE_LIMITS.url}
      />
      <DateField
        t={t}
        name={`link-seen-${number}`}
        label={t('demands.form.link.seen')}
        value={link?.seen ?? ''}
        error={errors[`link-seen-${number}`]}
      />
      <Field
        t={t}
        name={`link-words-${number}`}
        label={t('demands.form.link.words')}
        value={link?.words ?? ''}
        error={errors[`link-words-${number}`]}
        lang={view.letter.language}
        maxlength={EVIDENCE_LIMITS.words}
      />
    </div>
  );
}

function FileRow({ context, view, form, errors = {} }: EvidenceProps): VNode {
  const { t } = context;
  return (
    <>
      <h3>{t('demands.form.file')}</h3>
      <FileField
        t={t}
        name="file"
        label={t('demands.form.file.choose')}
        hint={t('demands.form.file.hint')}
        error={errors['file']}
        accept="application/pdf,image/jpeg,image/png"
      />
      <Field
        t={t}
        name="file-words"
        label={t('demands.form.file.words')}
        value={form.fileWords}
        error={errors['file-words']}
        lang={view.letter.language}
        maxlength={EVIDENCE_LIMITS.words}
      />
    </>
  );
}
