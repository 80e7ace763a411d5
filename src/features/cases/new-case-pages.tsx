import type { VNode } from 'preact';
import { countryCodes } from '#kernel/country-codes';
import { offeredLanguages } from '#kernel/language';
import { DeskLayout, Field, Form, PageTitle, Select, SubmitButton } from '#ui';
import { countryName, languageName } from '#ui';
import type { FieldErrors, Option, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { LIMITS } from './field-rules.ts';
import type { NewCaseForm } from './list-rules.ts';

/** A title begins a case; everything else is entered on its one page. */
export function NewCasePage(props: {
  readonly context: PageContext;
  readonly form: NewCaseForm;
  readonly errors: FieldErrors;
}): VNode {
  const { context, form, errors } = props;
  const { t } = context;
  return (
    <DeskLayout context={context} title={t('cases.new.title')} active="cases">
      <PageTitle
        t={t}
        lead={t('cases.new.lead')}
        breadcrumb={[{ text: t('cases.list.title'), href: paths.cases() }]}
      >
        {t('cases.new.title')}
      </PageTitle>
      <Form t={t} action={paths.cases()} errors={errors}>
        <Field
          t={t}
          name="title"
          label={t('cases.new.name')}
          hint={t('cases.new.name.hint')}
          value={form.title}
          maxlength={LIMITS.title}
          dir="auto"
          autocomplete="off"
          error={errors['title']}
        />
        <Select
          t={t}
          name="country"
          label={t('cases.new.country')}
          options={[{ value: '', text: t('cases.new.country.none') }, ...countries(t)]}
          value={form.country}
          error={errors['country']}
        />
        <Select
          t={t}
          name="language"
          label={t('cases.new.language')}
          hint={t('cases.new.language.hint')}
          options={offeredLanguages.map((tag) => ({
            value: tag,
            text: languageName(t.language, tag),
          }))}
          value={form.language}
          error={errors['language']}
        />
        <SubmitButton>{t('cases.new.submit')}</SubmitButton>
      </Form>
    </DeskLayout>
  );
}

function countries(t: Translate): readonly Option[] {
  const { compare } = new Intl.Collator(t.language);
  return countryCodes
    .map((value) => ({ value, text: countryName(t.language, value) }))
    .toSorted((a, b) => compare(a.text, b.text));
}
