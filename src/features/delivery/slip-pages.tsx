import type { ComponentChildren, VNode } from 'preact';
import {
  countryOptions,
  DateField,
  Field,
  Form,
  HiddenFields,
  LinkButton,
  Notice,
  RadioGroup,
  Select,
  SubmitButton,
  TextArea,
} from '#ui';
import type { FieldErrors, MailText, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { DeliveryFrame, whoIs } from './frame-pages.tsx';
import { ReceiptField } from './receipt-pages.tsx';
import { channels } from './rules.ts';
import type { ListedDelivery } from './rules.ts';
import { MailPreview } from './sending-pages.tsx';
import type { SlipForm } from './slip-rules.ts';
import type { AddresseeView, DeliveriesView, SendingView } from './view-rules.ts';

type Common = {
  readonly context: PageContext;
  readonly form: SlipForm;
  readonly errors: FieldErrors;
  /** Why nothing was kept, where no field is at fault. */
  readonly problem: string | null;
};

export type SlipPageProps = Common & {
  readonly view: DeliveriesView;
  readonly one: AddresseeView;
  readonly repeats: ListedDelivery | null;
};

/** The letter went by post or in somebody's hand: which day, where, and what shows it. */
export function SlipPage({
  context,
  view,
  one,
  repeats,
  form,
  errors,
  problem,
}: SlipPageProps): VNode {
  const { t } = context;
  const { letter } = view;
  const hidden = { to: String(one.number), ...(repeats === null ? {} : { repeats: repeats.id }) };
  return (
    <DeliveryFrame
      context={context}
      letter={letter}
      title={t('delivery.slip.title')}
      lead={whoIs(t, one)}
      below
    >
      <Problem t={t} problem={problem} />
      <Form t={t} action={paths.deliverySlips(letter.id)} errors={errors} multipart kept={false}>
        <HiddenFields fields={hidden} />
        <How t={t} form={form} errors={errors} offered={['post', 'by-hand']} />
        <Day t={t} form={form} errors={errors} required />
        <Where t={t} form={form} errors={errors} />
        <ReceiptField t={t} error={errors['receipt']} />
        <Acts t={t} view={view} text={t('delivery.slip.act')} />
      </Form>
    </DeliveryFrame>
  );
}

/** Somebody else gets the letter: an embassy, a delegation, a lawyer. */
export function CopyPage(
  props: Common & {
    readonly view: SendingView;
    readonly text: MailText & { readonly sender: string };
    readonly drawn: ComponentChildren;
  },
): VNode {
  const { context, view, form, errors, problem } = props;
  const { t } = context;
  const mail = view.standing === 'released' && view.hasMailServer;
  const offered = channels.filter((one) => mail || one !== 'email');
  return (
    <DeliveryFrame
      context={context}
      letter={view.letter}
      title={t('delivery.copy.title')}
      lead={t('delivery.copies.text')}
      below
    >
      <Problem t={t} problem={problem} />
      <Form
        t={t}
        action={paths.deliveryCopies(view.letter.id)}
        errors={errors}
        multipart
        kept={false}
      >
        <Field
          t={t}
          name="office"
          label={t('delivery.copy.office')}
          hint={t('delivery.copy.office.hint')}
          value={form.office}
          error={errors['office']}
          maxlength={300}
          dir="auto"
          required
        />
        <Select
          t={t}
          name="country"
          label={t('delivery.copy.country')}
          options={[{ value: '', text: t('delivery.copy.country.none') }, ...countryOptions(t)]}
          value={form.country}
          error={errors['country']}
        />
        <How t={t} form={form} errors={errors} offered={offered} />
        <Where t={t} form={form} errors={errors} copy={mail} />
        <Day t={t} form={form} errors={errors} />
        <ReceiptField t={t} error={errors['receipt']} />
        <Acts t={t} view={view} text={t('delivery.copy.act')} />
      </Form>
      {mail && <MailPreview t={t} view={view} text={props.text} drawn={props.drawn} many={false} />}
    </DeliveryFrame>
  );
}

type PartProps = Pick<Common, 'form' | 'errors'> & { readonly t: Translate };

function Problem({ t, problem }: { t: Translate; problem: string | null }): VNode | null {
  if (problem === null) return null;
  return (
    <Notice t={t} kind="error">
      <p>{problem}</p>
    </Notice>
  );
}

function How(props: PartProps & { readonly offered: readonly (typeof channels)[number][] }): VNode {
  const { t, form, errors, offered } = props;
  return (
    <RadioGroup
      t={t}
      name="channel"
      legend={t('delivery.slip.how')}
      options={offered.map((value) => ({ value, text: t(`delivery.channel.${value}`) }))}
      value={form.channel}
      error={errors['channel']}
      required
    />
  );
}

function Day({ t, form, errors, required }: PartProps & { readonly required?: boolean }): VNode {
  return (
    <DateField
      t={t}
      name="sentOn"
      label={t('delivery.slip.day')}
      {...(required ? {} : { hint: t('delivery.copy.day.hint') })}
      value={form.sentOn}
      error={errors['sentOn']}
      required={required ?? false}
    />
  );
}

function Where({ t, form, errors, copy }: PartProps & { readonly copy?: boolean }): VNode {
  return (
    <TextArea
      t={t}
      name="address"
      label={t(copy ? 'delivery.copy.address' : 'delivery.slip.address')}
      value={form.address}
      error={errors['address']}
      rows={3}
      maxlength={1_000}
      dir="auto"
      required={false}
    />
  );
}

function Acts(props: { t: Translate; view: DeliveriesView; text: string }): VNode {
  return (
    <div class="acts">
      <SubmitButton>{props.text}</SubmitButton>
      <LinkButton href={paths.deliveries(props.view.letter.id)} quiet>
        {props.t('delivery.sending.not')}
      </LinkButton>
    </div>
  );
}
