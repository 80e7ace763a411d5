import type { VNode } from 'preact';
import type { Translate } from '#ui';
import { Checkbox, Form, RadioGroup, Select, SubmitButton, TextArea } from '#ui';
import { paths } from '#ui/paths';
import type { CopyPageProps } from './copy-pages.tsx';
import { copyModes } from './copy-rules.ts';
import { languageChoices } from './entry-pages.tsx';
import { errorIn, errorsOf } from './form-rules.ts';
import { languageWords } from './frame-pages.tsx';
import type { TranslationShown } from './view-rules.ts';

/** Writing the public copy: starts from the reply's text, what is offered goes by a click. */
export function CopyForm(props: CopyPageProps): VNode {
  const { context, view, writing, form } = props;
  const { t } = context;
  const { content, mode, revision, offers } = writing;
  return (
    <section aria-labelledby="writing">
      <h2 id="writing">{t('replies.copy')}</h2>
      <p class="hint">{t('replies.copy.files')}</p>
      <Form
        t={t}
        action={paths.replyCopy(view.letter.id, view.reply.id)}
        errors={errorsOf(form, 'copy')}
        multipart
        label={t('replies.copy')}
      >
        <input type="hidden" name="revision" value={String(revision)} />
        <RadioGroup
          name="mode"
          legend={t('replies.copy.mode')}
          value={mode}
          options={copyModes.map((value) => ({
            value,
            text: t(`replies.copy.mode.${value}`),
            hint: t(`replies.copy.mode.${value}.hint`),
          }))}
        />
        {offers.length > 0 && <Offers {...props} />}
        <Select
          t={t}
          name="language"
          label={t('replies.entry.language')}
          value={content.language}
          options={languageChoices(t, content.language)}
        />
        <TextArea
          t={t}
          name="text"
          label={t('replies.copy.text')}
          rows={16}
          dir="auto"
          reading
          value={content.text}
          error={errorIn(form, 'copy', 'text')}
          required={false}
        />
        {view.translations.map((one) => (
          <TranslationFields t={t} writing={writing} one={one} />
        ))}
        <div class="acts">
          <SubmitButton name="next" value="ask">
            {t('replies.copy.ask')}
          </SubmitButton>
          <SubmitButton quiet name="next" value="save">
            {t('replies.copy.save')}
          </SubmitButton>
        </div>
      </Form>
    </section>
  );
}

/** What may go, each with a box: nothing is left out by itself. */
function Offers({ context, view, writing }: CopyPageProps): VNode {
  const { t } = context;
  return (
    <fieldset class="reply-offers">
      <legend>{t('replies.copy.offers')}</legend>
      <p class="hint">{t('replies.copy.offers.hint')}</p>
      {writing.offers.map(({ kind, passage }, at) => (
        <Checkbox
          t={t}
          name={`take-out-${at}`}
          value={passage}
          label={`${t(`replies.copy.offer.${kind}`)}: ${passage.replace(/\s+/gu, ' ').slice(0, 120)}`}
        />
      ))}
      <SubmitButton
        quiet
        formaction={paths.replyCopyAct(view.letter.id, view.reply.id, 'removals')}
      >
        {t('replies.copy.take-out')}
      </SubmitButton>
    </fieldset>
  );
}

function TranslationFields(props: {
  readonly t: Translate;
  readonly writing: CopyPageProps['writing'];
  readonly one: TranslationShown;
}): VNode {
  const { t, writing, one } = props;
  const { id, language, text } = one;
  const kept = writing.content.translations.find((each) => each.language === language);
  const words = { language: languageWords(t, language) };
  return (
    <div>
      <Checkbox
        t={t}
        name={`with-${id}`}
        label={t('replies.copy.with', words)}
        checked={kept !== undefined}
      />
      <TextArea
        t={t}
        name={`translation-${id}`}
        label={t('replies.copy.translation', words)}
        rows={8}
        dir="auto"
        reading
        value={kept?.text ?? text}
        required={false}
      />
    </div>
  );
}
