import type { VNode } from 'preact';
import { Form, formatDay, SubmitButton, TextArea } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import type { CopyPageProps } from './copy-pages.tsx';
import type { PublicCopy } from './copy-rules.ts';
import { errorIn, errorsOf, typedIn } from './form-rules.ts';

/** What becomes public with the text, and with the fact alone: whoever decides reads that as well. */
export function PublishedWith({ t, view }: { t: Translate; view: CopyPageProps['view'] }): VNode {
  const { letter, reply } = view;
  const from = letter.currentVersion?.content.addressees.find(
    ({ number }) => number === reply.addressee,
  );
  return (
    <>
      <h3>{t('replies.copy.with-it')}</h3>
      <ul>
        <li dir="auto">
          {reply.kind !== null && t(`replies.kind.${reply.kind}`)}
          {from !== undefined && ` · ${from.office || from.name}`}
          {` · ${formatDay(t.language, reply.receivedOn)}`}
        </li>
        {reply.positions.map(({ demand, position, part }) => (
          <li dir="auto">
            {t('replies.demand', { number: demand })} {t(`replies.position.${position}`)}
            {part !== '' && `: ${part}`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The second reader's word: out, in full or only the fact, or back with a note. */
export function DecisionForm({
  context,
  view,
  copy,
  form,
}: CopyPageProps & { readonly copy: PublicCopy }): VNode {
  const { t } = context;
  return (
    <Form
      t={t}
      action={paths.replyCopyAct(view.letter.id, view.reply.id, 'decision')}
      errors={errorsOf(form, 'decision')}
      label={t('replies.copy.decide')}
    >
      <p>{t('replies.copy.decide.lead')}</p>
      {/* what stands on this page is what is let out: a copy that was changed meanwhile is not */}
      <input type="hidden" name="revision" value={String(copy.revision)} />
      <div class="acts">
        {copy.mode === 'text' && (
          <SubmitButton name="decision" value="text">
            {t('replies.copy.let-out.text')}
          </SubmitButton>
        )}
        <SubmitButton name="decision" value="fact-only" quiet={copy.mode === 'text'}>
          {t('replies.copy.let-out.fact-only')}
        </SubmitButton>
      </div>
      <TextArea
        t={t}
        name="note"
        label={t('replies.copy.note')}
        hint={t('replies.copy.note.hint')}
        rows={2}
        dir="auto"
        required={false}
        value={typedIn(form, 'decision', 'note')}
        error={errorIn(form, 'decision', 'note')}
      />
      <SubmitButton name="decision" value="send-back" quiet>
        {t('replies.copy.send-back')}
      </SubmitButton>
    </Form>
  );
}
