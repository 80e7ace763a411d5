import type { VNode } from 'preact';
import {
  ActionButton,
  DateField,
  Field,
  Form,
  formatDay,
  languageOptions,
  Select,
  SubmitButton,
  TextArea,
} from '#ui';
import type { PageContext } from '#ui';
import { paths } from '#ui/paths';
import { errorIn, errorsOf, typedIn } from './form-rules.ts';
import type { FormState } from './form-rules.ts';
import { languageWords } from './frame-pages.tsx';
import type { ReplyView } from './view-rules.ts';

type Props = {
  readonly context: PageContext;
  readonly view: ReplyView;
  readonly form: FormState;
};

/** The reply in other languages, with by whom and when. */
export function Translations(props: Props): VNode {
  const { context, view } = props;
  const { t } = context;
  const { reply } = view;
  return (
    <section aria-labelledby="translations">
      <h2 id="translations">{t('replies.translations')}</h2>
      {view.translations.length === 0 && <p class="quiet-text">{t('replies.translations.none')}</p>}
      {view.translations.map(({ id, language, text, by, translatedOn, receivedOn }) => (
        <article>
          <h3>{languageWords(t, language)}</h3>
          <p class="quiet-text">
            {t('replies.translation.received', { day: formatDay(t.language, receivedOn) })}{' '}
            {translatedOn !== null &&
              t('replies.translation.translated', {
                day: formatDay(t.language, translatedOn),
              })}{' '}
            {by !== '' && t('replies.translation.by', { name: by })}
          </p>
          <div class="reply-text reading" lang={language} dir="auto">
            {text}
          </div>
          {view.mayFile && (
            <ActionButton
              quiet
              action={paths.replyAct(reply.letterId, reply.id, 'translation-ends')}
              fields={{ translation: id }}
              about={languageWords(t, language)}
            >
              {t('replies.remove')}
            </ActionButton>
          )}
        </article>
      ))}
      {view.mayFile && <TranslationForm {...props} />}
    </section>
  );
}

function TranslationForm({ context, view, form }: Props): VNode {
  const { t } = context;
  const { reply } = view;
  const of = (name: string, kept = '') => ({
    t,
    name,
    value: typedIn(form, 'translation', name, kept),
    error: errorIn(form, 'translation', name),
  });
  return (
    <details class="reply-more" open={form.on === 'translation'}>
      <summary>{t('replies.translation.add')}</summary>
      <Form
        t={t}
        action={paths.replyAct(reply.letterId, reply.id, 'translations')}
        errors={errorsOf(form, 'translation')}
        multipart
        label={t('replies.translation.add')}
      >
        <Select
          {...of('into', t.language)}
          label={t('replies.entry.language')}
          options={languageOptions(t)}
        />
        <TextArea
          {...of('translated')}
          label={t('replies.translation.text')}
          rows={10}
          dir="auto"
          reading
        />
        <Field
          {...of('translator')}
          label={t('replies.translation.who')}
          dir="auto"
          required={false}
        />
        <DateField
          {...of('translated-on')}
          label={t('replies.translation.when')}
          required={false}
        />
        <SubmitButton quiet>{t('replies.translation.save')}</SubmitButton>
      </Form>
    </details>
  );
}
