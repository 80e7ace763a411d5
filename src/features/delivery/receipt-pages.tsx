import type { VNode } from 'preact';
import { FileField, Form, formatDay, formatInstant, RadioGroup, SubmitButton } from '#ui';
import type { FieldErrors, Translate } from '#ui';
import { paths } from '#ui/paths';
import { dayIn } from './day-rules.ts';
import type { Receipt } from './receipt-rules.ts';
import type { DeliveryView } from './view-rules.ts';

type Props = {
  readonly t: Translate;
  readonly view: DeliveryView;
  /** Of the form that adds one; null where it was not refused. */
  readonly errors: FieldErrors | null;
};

/** What shows that it left and arrived; and a place for a slip that came later. */
export function Receipts(props: Props): VNode | null {
  const { t, view } = props;
  const { delivery, receipts } = view;
  if (!view.maySeeReceipts || delivery.sentOn === null) return null;
  return (
    <section aria-labelledby="receipts">
      <h2 id="receipts">{t('delivery.receipts')}</h2>
      {receipts.length === 0 ? (
        <p class="quiet-text">{t('delivery.receipts.none')}</p>
      ) : (
        <ul>
          {receipts.map((one) => (
            <OneReceipt t={t} view={view} one={one} />
          ))}
        </ul>
      )}
      {view.mayDeliver && <AddReceipt {...props} />}
    </section>
  );
}

function OneReceipt(props: { t: Translate; view: DeliveryView; one: Receipt }): VNode {
  const { t, view, one } = props;
  const { delivery, letter, zone } = view;
  const { addedBy, addedAt, shows } = one;
  const day = formatDay(t.language, dayIn(zone, addedAt));
  return (
    <li>
      <a href={paths.deliveryReceipt(letter.id, delivery.id, one.id)}>
        {t(addedBy === null ? 'delivery.receipt.answer' : `delivery.receipt.shows.${shows}`)}
      </a>{' '}
      <span class="quiet-text">
        {addedBy === null
          ? formatInstant(t.language, addedAt, zone)
          : t('delivery.receipt.by', { name: addedBy, day })}
      </span>
    </li>
  );
}

function AddReceipt({ t, view, errors }: Props): VNode {
  const { delivery, letter } = view;
  return (
    <details open={errors !== null}>
      <summary>{t('delivery.receipts.add')}</summary>
      <Form
        t={t}
        action={paths.deliveryAct(letter.id, delivery.id, 'receipts')}
        errors={errors ?? {}}
        multipart
        kept={false}
      >
        <RadioGroup
          t={t}
          name="shows"
          legend={t('delivery.receipts.shows')}
          options={(['sent', 'arrived'] as const).map((value) => ({
            value,
            text: t(`delivery.receipt.${value}`),
          }))}
          value="sent"
          required
        />
        <ReceiptField t={t} error={errors?.['receipt']} required />
        <SubmitButton quiet>{t('delivery.receipts.act')}</SubmitButton>
      </Form>
    </details>
  );
}

/** One picture or PDF, wherever one is asked for. */
export function ReceiptField(props: {
  readonly t: Translate;
  readonly error: string | undefined;
  readonly required?: boolean;
}): VNode {
  const { t, error, required = false } = props;
  return (
    <FileField
      t={t}
      name="receipt"
      label={t('delivery.slip.receipt')}
      hint={t('delivery.slip.receipt.hint')}
      error={error}
      accept="application/pdf,image/jpeg,image/png,image/webp"
      required={required}
    />
  );
}
