import type { VNode } from 'preact';
import { Form, formatInstant, Notice, SubmitButton, TextArea } from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Erasure, ErasureView } from './erasure-rules.ts';
import { CasePage } from './frame-pages.tsx';
import type { CaseTitle } from './frame-pages.tsx';
import type { EntryId } from './rules.ts';

/** What forgetting somebody takes away, before it is done: it cannot be undone. */
export function ErasurePage(props: {
  readonly context: PageContext;
  readonly about: CaseTitle;
  readonly subject: EntryId;
  readonly view: ErasureView;
  readonly reason: string;
  readonly errors: FieldErrors;
}): VNode {
  const { context, about, subject, view, errors } = props;
  const { t } = context;
  const { notes, texts, history, files } = view.forgetting;
  return (
    <CasePage context={context} about={about} tab="public" name={t('cases.erasure.title')}>
      <h2>
        {t('cases.erasure.title')}: <bdi>{view.name}</bdi>
      </h2>
      <Notice t={t} kind="warning">
        <p>{t('cases.erasure.what')}</p>
        <ul>
          <li>{t('cases.erasure.notes', { count: notes.length })}</li>
          <li>{t('cases.erasure.texts', { count: texts.length })}</li>
          <li>{t('cases.erasure.history', { count: history.length })}</li>
        </ul>
        <p>{t('cases.erasure.stays')}</p>
      </Notice>
      {files.length > 0 && (
        <Notice t={t} kind="info">
          <p>
            {t('cases.erasure.files', { count: files.length })}{' '}
            <a href={paths.caseEvidence(about.id)}>{t('cases.tab.evidence')}</a>
          </p>
        </Notice>
      )}
      <Form t={t} action={paths.caseErasure(about.id, subject)} errors={errors}>
        <TextArea
          t={t}
          name="reason"
          label={t('cases.erasure.reason')}
          hint={t('cases.erasure.reason.hint')}
          value={props.reason}
          required
          rows={2}
          dir="auto"
          error={errors['reason']}
        />
        <SubmitButton danger>{t('cases.erasure.submit')}</SubmitButton>
      </Form>
      <p>
        <a href={paths.casePublications(about.id)}>{t('cases.erasure.back')}</a>
      </p>
    </CasePage>
  );
}

const MOST = 200;

/** Who was forgotten: that it was done, and why, without saying who. */
export function Erasures({ t, list }: { t: Translate; list: readonly Erasure[] }): VNode | null {
  if (list.length === 0) return null;
  return (
    <section aria-labelledby="erased">
      <h2 id="erased">{t('cases.erasure.done')}</h2>
      <ul class="list">
        {list.slice(0, MOST).map((one) => (
          <li>
            <span dir="auto">{one.reason}</span>
            <br />
            <span class="quiet-text">
              {t('cases.erasure.by', {
                name: one.byName,
                at: formatInstant(t.language, one.erasedAt),
              })}
            </span>
          </li>
        ))}
      </ul>
      {list.length > MOST && <p>{t('cases.public.rest', { count: list.length - MOST })}</p>}
    </section>
  );
}
