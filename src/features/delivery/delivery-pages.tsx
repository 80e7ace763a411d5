import type { VNode } from 'preact';
import { ActionButton, DateField, Facts, Form, LinkButton, Notice, SubmitButton } from '#ui';
import type { Fact, FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { dayIn } from './day-rules.ts';
import { DeliveryFrame, whoIs } from './frame-pages.tsx';
import { History } from './history-pages.tsx';
import { ReceiptField, Receipts } from './receipt-pages.tsx';
import { sentenceOf, StateTag } from './row-pages.tsx';
import { actRefusalOf } from './state-rules.ts';
import { hasMail } from './view-rules.ts';
import type { DeliveryView } from './view-rules.ts';

export type DeliveryPageProps = {
  readonly context: PageContext;
  readonly view: DeliveryView;
  /** Which form was refused, and why. */
  readonly wrong: { readonly form: 'arrival' | 'receipts'; readonly errors: FieldErrors } | null;
  readonly typedDay: string;
  readonly problem: string | null;
};

/** One delivery: how it stands, what a person may do now, and everything that happened to it. */
export function DeliveryPage(props: DeliveryPageProps): VNode {
  const { context, view, problem, wrong } = props;
  const { t } = context;
  const { delivery, letter } = view;
  return (
    <DeliveryFrame context={context} letter={letter} title={whoIs(t, delivery)} below>
      {problem && (
        <Notice t={t} kind="error">
          <p>{problem}</p>
        </Notice>
      )}
      <p class="delivery-now">
        <StateTag t={t} one={delivery} now={view.now} /> {sentenceOf(t, { one: delivery, view })}
      </p>
      <Facts items={facts(t, view)} />
      {view.mayDeliver && <Acts {...props} />}
      <Receipts t={t} view={view} errors={wrong?.form === 'receipts' ? wrong.errors : null} />
      <History t={t} view={view} />
    </DeliveryFrame>
  );
}

function facts(t: Translate, view: DeliveryView): Fact[] {
  const { delivery, letter, addressees, copies } = view;
  const all = [...addressees.flatMap(({ deliveries }) => deliveries), ...copies];
  const link = (id: string | null) => {
    const one = all.find((other) => other.id === id);
    if (one === undefined) return [];
    return [<a href={paths.delivery(letter.id, one.id)}>{sentenceOf(t, { one, view })}</a>];
  };
  return [
    { term: t('delivery.fact.how'), value: t(`delivery.channel.${delivery.channel}`) },
    ...(delivery.address === ''
      ? []
      : [
          {
            term: t('delivery.fact.where'),
            value: (
              <span dir="auto" class="delivery-postal">
                {delivery.address}
              </span>
            ),
          },
        ]),
    ...link(delivery.repeats).map((value) => ({ term: t('delivery.fact.repeats'), value })),
    ...link(delivery.repeatedBy).map((value) => ({ term: t('delivery.fact.repeated'), value })),
  ];
}

function Acts(props: DeliveryPageProps): VNode | null {
  const { context, view } = props;
  const { t } = context;
  const { delivery, letter, now } = view;
  const may = (act: Parameters<typeof actRefusalOf>[0]) =>
    actRefusalOf(act, delivery, now) === null;
  const at = (act: Parameters<typeof paths.deliveryAct>[2]) =>
    paths.deliveryAct(letter.id, delivery.id, act);
  const repeat =
    view.standing === 'released' &&
    view.hasMailServer &&
    may('repeat') &&
    delivery.repeatedBy === null &&
    !hasMail(besides(view));
  return (
    <>
      {delivery.state === 'uncertain' && may('again') && (
        <Notice t={t} kind="warning" title={t('delivery.uncertain.title')}>
          <p>{t('delivery.uncertain.text')}</p>
        </Notice>
      )}
      {may('arrived') && <ArrivalForm {...props} action={at('arrival')} />}
      {(may('returned') || may('again') || may('cancel') || repeat) && (
        <div class="acts">
          {may('again') && view.standing === 'released' && (
            <ActionButton action={at('repetition')} quiet>
              {t('delivery.again')}
            </ActionButton>
          )}
          {may('returned') && (
            <ActionButton action={at('return')} quiet>
              {t('delivery.return')}
            </ActionButton>
          )}
          {may('cancel') && (
            <ActionButton action={at('cancellation')} danger>
              {t('delivery.cancel')}
            </ActionButton>
          )}
          {repeat && (
            <LinkButton href={`${paths.deliverySending(letter.id)}?repeats=${delivery.id}`}>
              {t('delivery.send-other')}
            </LinkButton>
          )}
        </div>
      )}
    </>
  );
}

/** The other deliveries to the same addressee. */
function besides({ delivery, addressees }: DeliveryView) {
  const { recipient } = delivery;
  if (recipient.kind === 'copy') return [];
  return addressees.find(({ number }) => number === recipient.number)?.deliveries ?? [];
}

function ArrivalForm(props: DeliveryPageProps & { readonly action: string }): VNode {
  const { context, view, wrong, typedDay, action } = props;
  const { t } = context;
  const errors = wrong?.form === 'arrival' ? wrong.errors : {};
  const unsure = view.delivery.state === 'uncertain' || view.delivery.state === 'bounced';
  return (
    <section aria-labelledby="arrival">
      <h2 id="arrival">{t(unsure ? 'delivery.arrival.they-have-it' : 'delivery.arrival.title')}</h2>
      <Form t={t} action={action} errors={errors} multipart kept={false}>
        <DateField
          t={t}
          name="arrivedOn"
          label={t('delivery.arrival.day')}
          value={typedDay === '' ? dayIn(view.zone, view.now) : typedDay}
          error={errors['arrivedOn']}
          required
        />
        <ReceiptField t={t} error={errors['receipt']} />
        <SubmitButton quiet>{t('delivery.arrival.act')}</SubmitButton>
      </Form>
    </section>
  );
}
