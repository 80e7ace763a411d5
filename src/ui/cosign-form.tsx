import type { ComponentChildren, VNode } from 'preact';
import { assetUrl } from './assets.ts';
import { SubmitButton } from './buttons.tsx';
import { Checkbox, Fieldset } from './choices.tsx';
import { Form } from './form-acts.tsx';
import { Field, Select } from './forms.tsx';
import type { FieldErrors } from './labelled.tsx';
import { paths } from './paths.ts';
import type { Translate } from './translate.ts';
import { countryOptions } from './world-options.ts';

export type CosignFields = {
  readonly name: string;
  readonly email: string;
  readonly country: string;
  readonly postcode: string;
  readonly hears: boolean;
  readonly partners: readonly number[];
};

export type CosignPartner = {
  readonly position: number;
  readonly name: string;
  readonly privacyUrl: string;
};

export type CosignFormProps = {
  readonly t: Translate;
  readonly slug: string;
  readonly asksPostcode: boolean;
  readonly keptMonths: number;
  readonly partners: readonly CosignPartner[];
  readonly fields?: CosignFields;
  readonly errors?: FieldErrors;
  /** Stands above the button: what has to be done first on a day of attack. */
  readonly children?: ComponentChildren;
};

const NOTHING_TYPED: CosignFields = {
  name: '',
  email: '',
  country: '',
  postcode: '',
  hears: false,
  partners: [],
};

/**
 * Stands behind a letter, with a name and an address.
 *
 * @example <CosignForm t={t} slug={letter.slug} asksPostcode={false} keptMonths={6} partners={[]} />
 */
export function CosignForm(props: CosignFormProps): VNode {
  const { t, slug, errors, keptMonths, fields = NOTHING_TYPED } = props;
  return (
    <Form
      t={t}
      action={paths.cosignatures(slug)}
      label={t('cosigning.form')}
      {...(errors && Object.keys(errors).length > 0 ? { errors } : {})}
    >
      <WhoFields {...props} fields={fields} />
      <Checkbox
        name="hears"
        label={t('cosigning.form.hears')}
        hint={t('cosigning.form.hears.hint')}
        checked={fields.hears}
      />
      <PartnerChoices t={t} partners={props.partners} agreed={fields.partners} />
      {props.children}
      <p>
        {t('cosigning.form.consent', {
          months: keptMonths,
          postcode: props.asksPostcode ? 'asked' : 'none',
        })}
      </p>
      <SubmitButton>{t('cosigning.form.submit')}</SubmitButton>
      <p
        class="quiet-text"
        role="status"
        data-work={paths.cosignatureWork(slug)}
        data-working={t('cosigning.work.working')}
      />
      <p class="quiet-text">
        {t(props.partners.length === 0 ? 'cosigning.form.then' : 'cosigning.form.then.shared')}
      </p>
      <script type="module" src={assetUrl('cosigning.js')} />
    </Form>
  );
}

function WhoFields(props: CosignFormProps & { readonly fields: CosignFields }): VNode {
  const { t, fields, errors, asksPostcode } = props;
  return (
    <>
      <Field
        t={t}
        name="name"
        label={t('cosigning.form.name')}
        hint={t('cosigning.form.name.hint')}
        autocomplete="name"
        value={fields.name}
        error={errors?.['name']}
        maxlength={120}
        dir="auto"
        required
      />
      <Field
        t={t}
        // not "email": the form to follow the letter may stand on the same page
        name="mailbox"
        type="email"
        label={t('cosigning.form.email')}
        hint={t('cosigning.form.email.hint')}
        autocomplete="email"
        value={fields.email}
        error={errors?.['mailbox']}
        maxlength={254}
        required
      />
      {/* the script puts a button in where the domain is nearly a known one */}
      <div class="near" role="status" data-near={t('cosigning.form.near')} />
      <Select
        t={t}
        name="country"
        label={t('cosigning.form.country')}
        value={fields.country}
        options={[{ value: '', text: t('cosigning.form.country.choose') }, ...countryOptions(t)]}
        error={errors?.['country']}
        required
      />
      {asksPostcode && (
        <Field
          t={t}
          name="postcode"
          label={t('cosigning.form.postcode')}
          autocomplete="postal-code"
          value={fields.postcode}
          error={errors?.['postcode']}
          maxlength={12}
          size="short"
          required={false}
        />
      )}
    </>
  );
}

/** Each by a consent of its own; nothing is ticked beforehand. */
export function PartnerChoices(props: {
  readonly t: Translate;
  readonly partners: readonly CosignPartner[];
  readonly agreed: readonly number[];
}): VNode | null {
  const { t, partners, agreed } = props;
  if (partners.length === 0) return null;
  return (
    <Fieldset legend={t('cosigning.form.partners')} hint={t('cosigning.form.partners.hint')}>
      {partners.map(({ position, name, privacyUrl }) => (
        <div class="partner">
          <Checkbox
            name="partner"
            value={String(position)}
            label={t('cosigning.form.partner', { name })}
            checked={agreed.includes(position)}
          />
          <p class="hint">
            <a href={privacyUrl} rel="noopener noreferrer">
              {t('cosigning.form.partner.privacy', { name })}
            </a>
          </p>
        </div>
      ))}
    </Fieldset>
  );
}
