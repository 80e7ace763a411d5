import type { VNode } from 'preact';
import { DeskLayout, Field, Form, languageName, PageTitle, Select, SubmitButton } from '#ui';
import type { FieldErrors, PageContext } from '#ui';
import { paths } from '#ui/paths';
import { offeredLanguages } from '#kernel/language';

export type NewLetterForm = {
  readonly title: string;
  readonly language: string;
  readonly slug: string;
};

/** A title and a language begin a letter. */
export function NewLetterPage(props: {
  readonly context: PageContext;
  readonly form: NewLetterForm;
  readonly errors: FieldErrors;
}): VNode {
  const { context, form, errors } = props;
  const { t } = context;
  const languages = offeredLanguages.map((tag) => ({
    value: tag,
    text: languageName(t.language, tag),
  }));
  return (
    <DeskLayout context={context} title={t('letters.new.title')} active="letters">
      <PageTitle
        t={t}
        lead={t('letters.new.lead')}
        breadcrumb={[{ text: t('letters.list.title'), href: paths.letters() }]}
      >
        {t('letters.new.title')}
      </PageTitle>
      <p>
        <a href={paths.imports()}>{t('importing.start')}</a>
      </p>
      <Form t={t} action={paths.letters()} errors={errors}>
        <Field
          t={t}
          name="title"
          label={t('letters.field.title')}
          value={form.title}
          dir="auto"
          error={errors['title']}
        />
        <Select
          t={t}
          name="language"
          label={t('letters.field.language')}
          hint={t('letters.field.language.hint')}
          options={languages}
          value={form.language}
          error={errors['language']}
        />
        <Field
          t={t}
          name="slug"
          label={t('letters.new.slug')}
          hint={t('letters.new.slug.hint')}
          value={form.slug}
          required={false}
          autocomplete="off"
          error={errors['slug']}
        />
        <SubmitButton>{t('letters.new.submit')}</SubmitButton>
      </Form>
    </DeskLayout>
  );
}
