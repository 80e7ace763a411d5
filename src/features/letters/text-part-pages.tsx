import type { VNode } from 'preact';
import { languageName, PartialDateField, Select, TextArea } from '#ui';
import type { FieldErrors, Translate } from '#ui';
import type { DraftForm } from './form-rules.ts';
import { offeredLanguages } from '#kernel/language';

type PartProps = {
  readonly t: Translate;
  readonly form: DraftForm;
  readonly errors: FieldErrors;
};

export function TextPart({ t, form, errors }: PartProps): VNode {
  const tags = offeredLanguages.includes(form.language)
    ? offeredLanguages
    : [form.language, ...offeredLanguages];
  return (
    <section class="part" aria-labelledby="part-text">
      <h2 id="part-text" class="visually-hidden">
        {t('letters.part.text')}
      </h2>
      <TextArea
        t={t}
        name="title"
        label={t('letters.field.title')}
        value={form.title}
        rows={2}
        reading
        lang={form.language}
        error={errors['title']}
      />
      <div class="row-fields">
        <PartialDateField
          t={t}
          name="date"
          label={t('letters.field.date')}
          hint={t('letters.field.date.hint')}
          value={form.date}
          autocomplete="off"
          error={errors['date']}
        />
        <Select
          t={t}
          name="language"
          label={t('letters.field.language')}
          hint={t('letters.field.language.hint')}
          options={tags.map((tag) => ({ value: tag, text: languageName(t.language, tag) }))}
          value={form.language}
          error={errors['language']}
        />
      </div>
      <TextArea
        t={t}
        name="body"
        label={t('letters.field.body')}
        value={form.body}
        rows={22}
        reading
        lang={form.language}
        error={errors['body']}
      />
      <FormattingHelp t={t} />
    </section>
  );
}

const marks = ['heading', 'emphasis', 'list', 'quote', 'link'] as const;

function FormattingHelp({ t }: { t: Translate }): VNode {
  return (
    <details>
      <summary>{t('letters.format.title')}</summary>
      <dl class="facts">
        {marks.map((mark) => (
          <div>
            <dt>
              <code>{t(`letters.format.example.${mark}`)}</code>
            </dt>
            <dd>{t(`letters.format.${mark}`)}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{t('letters.format.paragraph')}</p>
    </details>
  );
}
