import type { VNode } from 'preact';
import { SubmitButton } from './buttons.tsx';
import { Checkbox } from './choices.tsx';
import { Form } from './form-acts.tsx';
import { Field, Select } from './forms.tsx';
import type { FieldErrors } from './labelled.tsx';
import { paths } from './paths.ts';
import type { Translate } from './translate.ts';

export type FollowFields = {
  readonly email: string;
  readonly often: string;
  readonly discreet: boolean;
};

/**
 * Asks to hear of a letter by mail; `slug` null: of every letter of this house.
 *
 * @example <FollowForm t={t} slug={letter.slug} />
 */
export function FollowForm(props: {
  readonly t: Translate;
  readonly slug: string | null;
  readonly fields?: FollowFields;
  readonly errors?: FieldErrors;
}): VNode {
  const { t, slug, fields, errors } = props;
  const action = slug === null ? paths.following() : paths.followers(slug);
  return (
    <Form t={t} action={action} label={t('following.form')} {...(errors ? { errors } : {})}>
      <Field
        t={t}
        name="email"
        type="email"
        label={t('following.form.email')}
        hint={t('following.form.email.hint')}
        autocomplete="email"
        value={fields?.email ?? ''}
        error={errors?.['email']}
        maxlength={254}
        required
      />
      <Select
        t={t}
        name="often"
        label={t('following.form.often')}
        value={fields?.often ?? 'each'}
        options={(['each', 'daily', 'weekly'] as const).map((value) => ({
          value,
          text: t(`following.often.${value}`),
        }))}
      />
      <Checkbox
        name="discreet"
        label={t('following.form.discreet')}
        hint={t('following.form.discreet.hint')}
        checked={fields?.discreet ?? false}
      />
      <p class="quiet-text">{t('following.form.privacy')}</p>
      <SubmitButton>{t('following.form.submit')}</SubmitButton>
    </Form>
  );
}
