import type { VNode } from 'preact';
import { Checkbox, DateField, Field, Form, SubmitButton } from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { LONGEST_KEPT } from './desk-rules.ts';
import type { TypedOpening } from './desk-rules.ts';

/** As many as are drawn; a form that was sent with more keeps them. */
const PARTNERS_DRAWN = 4;
const USUAL_MONTHS = 6;

export type OpeningFormProps = {
  readonly context: PageContext;
  readonly letterId: string;
  readonly typed?: TypedOpening;
  readonly errors?: FieldErrors;
};

const NOTHING: TypedOpening = {
  closesOn: '',
  asksPostcode: false,
  asksOrganisations: true,
  keptMonths: String(USUAL_MONTHS),
  partners: [],
};

/** Opens a letter for everybody: each field says what people will be told, because that is what they agree to. */
export function OpeningForm(props: OpeningFormProps): VNode {
  const { context, letterId, typed = NOTHING, errors = {} } = props;
  const { t } = context;
  const isWrong = Object.keys(errors).length > 0;
  return (
    <Form
      t={t}
      action={paths.cosigningOpening(letterId)}
      label={t('cosigning.desk.open')}
      {...(isWrong ? { errors } : {})}
    >
      <DateField
        t={t}
        name="closes-on"
        label={t('cosigning.desk.open.closes')}
        hint={t('cosigning.desk.open.closes.hint')}
        value={typed.closesOn}
        error={errors['closes-on']}
        required={false}
      />
      <Field
        t={t}
        name="kept-months"
        label={t('cosigning.desk.open.months')}
        hint={t('cosigning.desk.open.months.hint', { most: LONGEST_KEPT })}
        value={typed.keptMonths}
        error={errors['kept-months']}
        inputmode="numeric"
        maxlength={2}
        size="short"
        required
      />
      <Checkbox
        name="asks-postcode"
        label={t('cosigning.desk.open.postcode')}
        hint={t('cosigning.desk.open.postcode.hint')}
        checked={typed.asksPostcode}
      />
      <Checkbox
        name="asks-organisations"
        label={t('cosigning.desk.open.organisations')}
        hint={t('cosigning.desk.open.organisations.hint')}
        checked={typed.asksOrganisations}
      />
      <PartnerFields t={t} typed={typed} errors={errors} />
      <p>{t('cosigning.desk.open.final')}</p>
      <SubmitButton>{t('cosigning.desk.open.submit')}</SubmitButton>
    </Form>
  );
}

function PartnerFields(props: {
  readonly t: Translate;
  readonly typed: TypedOpening;
  readonly errors: FieldErrors;
}): VNode {
  const { t, typed, errors } = props;
  const used = typed.partners.findLastIndex(({ name, privacyUrl }) => name + privacyUrl !== '');
  const rows = Array.from({ length: Math.max(PARTNERS_DRAWN, used + 1) }, (_, at) => at);
  return (
    <details open={used >= 0}>
      <summary>{t('cosigning.desk.open.partners')}</summary>
      <p class="hint">{t('cosigning.desk.open.partners.hint')}</p>
      {rows.map((at) => (
        <fieldset class="field">
          <legend>{t('cosigning.desk.open.partner', { number: at + 1 })}</legend>
          <Field
            t={t}
            name={`partner-name-${at}`}
            label={t('cosigning.desk.open.partner.name')}
            value={typed.partners[at]?.name ?? ''}
            error={errors[`partner-name-${at}`]}
            maxlength={120}
            dir="auto"
            required={false}
          />
          <Field
            t={t}
            name={`partner-url-${at}`}
            label={t('cosigning.desk.open.partner.url')}
            value={typed.partners[at]?.privacyUrl ?? ''}
            error={errors[`partner-url-${at}`]}
            maxlength={500}
            required={false}
          />
        </fieldset>
      ))}
    </details>
  );
}
