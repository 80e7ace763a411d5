import type { VNode } from 'preact';
import { ActionButton, Form, Notice, refusalSentence, SubmitButton, Tag } from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { AddresseePart, BodyPart, DemandPart, HeadPart, SubjectPart } from './field-pages.tsx';
import type { Import } from './rules.ts';
import { FileFacts, ImportPage, whyOf } from './shared-pages.tsx';
import { SignatoryPart } from './signatory-pages.tsx';
import { SourcePane } from './source-pages.tsx';
import { ReadAgain, Removal } from './waiting-pages.tsx';
import type { ReviewView } from './view-rules.ts';

export type ReviewProps = {
  readonly context: PageContext;
  readonly found: Import;
  readonly view: ReviewView;
  /** Somebody tried to make the draft: what stands in the way is said at its fields. */
  readonly told: boolean;
  readonly saved: boolean;
  /** Saved from another window since: where that says something else than what is typed here. */
  readonly overtaken: readonly { readonly field: string; readonly text: string }[] | null;
};

/** Left the source with what was recognised marked, right the fields: everything is corrected here. */
export function ReviewPage(props: ReviewProps): VNode {
  const { context, found, view, told } = props;
  const { t } = context;
  const errors = told ? errorsOf(t, view) : {};
  const part = { t, view, errors };
  const { shown } = view.people;
  const only = shown.only === 'open' ? '&only=open' : '';
  const query = `?page=${shown.page}${only}`;
  return (
    <ImportPage
      context={context}
      found={found}
      title={t('importing.review.title')}
      lead={t('importing.review.lead')}
      scripts={['importing.js']}
    >
      <Told {...props} />
      <p class="jump import-jump">
        <a href="#source">{t('importing.jump.source')}</a>
      </p>
      <div class="import">
        <div class="import-fields">
          <Form t={t} action={`${paths.importReview(found.id)}${query}`} errors={errors}>
            {/* Enter in a field presses the first button: it must be the one that saves */}
            <button class="visually-hidden" type="submit" name="do" value="save" tabIndex={-1}>
              {t('letters.save')}
            </button>
            <input type="hidden" name="revision" value={found.revision} />
            <Selection t={t} />
            <HeadPart {...part} />
            <AddresseePart {...part} />
            <SubjectPart {...part} />
            <DemandPart {...part} />
            <BodyPart {...part} />
            <SignatoryPart {...part} />
            <div class="acts editor-acts">
              <SubmitButton quiet name="do" value="save">
                {t('letters.save')}
              </SubmitButton>
              <SubmitButton formaction={`${paths.importConfirmation(found.id)}${query}`}>
                {t('importing.confirm')}
              </SubmitButton>
            </div>
          </Form>
          <About t={t} found={found} view={view} />
        </div>
        <SourcePane t={t} importId={found.id} {...view} />
      </div>
    </ImportPage>
  );
}

/** What a marked stretch of the source becomes; the script shows it, without it rows are added by hand. */
function Selection({ t }: { t: Translate }): VNode {
  const kinds = ['title', 'date', 'addressees', 'subjects', 'demands', 'signatories'] as const;
  return (
    <div class="selection" hidden data-selection role="group" aria-label={t('importing.select')}>
      <input type="hidden" name="selected" value="" />
      <input type="hidden" name="selected-at" value="" />
      <span>{t('importing.select')}</span>
      {kinds.map((kind) => (
        <button class="quiet" type="submit" name="do" value={`select ${kind}`}>
          {t(`importing.mark.${kind}`)}
        </button>
      ))}
    </div>
  );
}

function Told({ context: { t }, view, told, saved, overtaken }: ReviewProps): VNode | null {
  if (overtaken !== null)
    return (
      <Notice t={t} kind="warning" title={t('importing.overtaken.title')}>
        <p>{t('importing.overtaken')}</p>
        <ul>
          {overtaken.slice(0, 100).map(({ field, text }) => (
            <li>
              <a href={`#${placeOf(field)}`}>{fieldName(t, view, field)}</a>:{' '}
              <bdi>{text === '' ? t('importing.overtaken.empty') : text.slice(0, 500)}</bdi>
            </li>
          ))}
        </ul>
      </Notice>
    );
  if (told || !saved) return null;
  return (
    <Notice t={t} kind="success">
      <p>{t('importing.saved')}</p>
    </Notice>
  );
}

/** `demands.3` -> the id of its row; `title` -> the id of its field. */
const placeOf = (field: string): string =>
  field.includes('.') ? field.replace('.', '-') : `f-${field}`;

function fieldName(t: Translate, view: ReviewView, field: string): string {
  const [kind = '', key = ''] = field.split('.');
  switch (kind) {
    case 'addressees':
    case 'subjects':
    case 'demands':
    case 'signatories': {
      const index = view.review[kind].findIndex((row) => row.key === Number(key));
      return t(`importing.mark.${kind}.number`, { number: index + 1 });
    }
    case 'title':
    case 'date':
    case 'language':
    case 'body':
      return t(`letters.field.${kind}`);
    default:
      return t('importing.day');
  }
}

/** Those of people on another page are told on the list as a whole. */
function errorsOf(t: Translate, view: ReviewView): FieldErrors {
  const shown = new Set(view.people.rows.map((row) => String(row.key)));
  const errors: Record<string, string> = {};
  for (const { field, refusal } of view.problems) {
    const [kind, key = ''] = field.split('.');
    const isElsewhere = kind === 'signatories' && key !== '' && !shown.has(key);
    const sentence = refusalSentence(t, refusal);
    if (!isElsewhere) errors[field] ??= sentence;
    else errors['signatories'] ??= `${fieldName(t, view, field)}: ${sentence}`;
  }
  return errors;
}

function About({ t, found, view }: { t: Translate; found: Import; view: ReviewView }): VNode {
  const notes = view.notes.map((note) => whyOf(t, note)).filter((text) => text !== '');
  return (
    <section class="part" aria-labelledby="about">
      <h2 id="about">{t('importing.about')}</h2>
      <p class="hint">{t('importing.kept-until')}</p>
      <FileFacts t={t} found={found} />
      <p>{t('importing.read-as', { kind: t(`documents.kind.${view.kind}`) })}</p>
      {notes.length > 0 && (
        <ul>
          {notes.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      )}
      <Attachments t={t} found={found} view={view} />
      <ReadAgain t={t} found={found} />
      <Removal t={t} found={found} />
    </section>
  );
}

/** The letter is often not the mail but a file that came with it. */
function Attachments(props: { t: Translate; found: Import; view: ReviewView }): VNode | null {
  const { t, found, view } = props;
  if (view.attachments.length === 0) return null;
  const read = view.notes.find(({ code }) => code === 'documents.note.attachment-read');
  return (
    <details open>
      <summary>{t('importing.attachments')}</summary>
      <p>{t('importing.attachments.hint')}</p>
      <ul class="list">
        {view.attachments.map(({ name, readable }, place) => (
          <li>
            <bdi>{name}</bdi>{' '}
            {readable && place !== found.attachment && name !== read?.values['name'] ? (
              <ActionButton
                action={paths.importReading(found.id)}
                fields={{ attachment: String(place) }}
                about={name}
                quiet
              >
                {t('importing.attachments.read')}
              </ActionButton>
            ) : (
              <Tag>{t(readable ? 'importing.attachments.this' : 'importing.attachments.no')}</Tag>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
