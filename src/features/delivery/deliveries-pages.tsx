import type { VNode } from 'preact';
import { EmptyState, LinkButton, Notice, refusalSentence } from '#ui';
import type { MailText, PageContext, Translate } from '#ui';
import type { Refusal } from '#kernel/refusal';
import { paths } from '#ui/paths';
import { DeliveryFrame, whoIs } from './frame-pages.tsx';
import { DeliveryLine } from './row-pages.tsx';
import { hasMail, isForAll, isOpen, lastFailed, saysOf } from './view-rules.ts';
import type { AddresseeView, DeliveriesView } from './view-rules.ts';
import { WithdrawalNotices } from './withdrawal-pages.tsx';

type Props = {
  readonly context: PageContext;
  readonly view: DeliveriesView;
  readonly problem?: Refusal;
  /** Of a letter that was withdrawn: the mail that tells those who got it. */
  readonly draft?: MailText | null;
};

/** The tab: to whom the letter went, how it stands with each, and what is to be done next. */
export function DeliveriesPage({ context, view, problem, draft = null }: Props): VNode {
  const { t } = context;
  const { letter, addressees, standing } = view;
  return (
    <DeliveryFrame
      context={context}
      letter={letter}
      title={t('delivery.title')}
      lead={lead(t, view)}
    >
      {problem && (
        <Notice t={t} kind="error">
          <p>{refusalSentence(t, problem)}</p>
        </Notice>
      )}
      <Standing t={t} view={view} draft={draft} />
      {addressees.length === 0 ? (
        <EmptyState
          title={t('delivery.none')}
          {...(letter.release === null
            ? { action: { href: paths.letterDesk(letter.id), text: t('delivery.none.action') } }
            : {})}
        >
          {t('delivery.none.text')}
        </EmptyState>
      ) : (
        <section aria-labelledby="addressees">
          <h2 id="addressees">{t('delivery.addressees')}</h2>
          <ul class="list deliveries">
            {addressees.map((one) => (
              <Addressee t={t} view={view} one={one} />
            ))}
          </ul>
        </section>
      )}
      {(standing === 'released' || standing === 'elsewhere' || view.copies.length > 0) && (
        <Copies t={t} view={view} />
      )}
    </DeliveryFrame>
  );
}

function lead(t: Translate, { standing }: DeliveriesView): string {
  return standing === 'draft' || standing === 'frozen'
    ? t('delivery.lead.before')
    : t('delivery.lead');
}

/** What the whole of it needs: the one button, or why there is none. */
function Standing(props: {
  t: Translate;
  view: DeliveriesView;
  draft: MailText | null;
}): VNode | null {
  const { t, view } = props;
  const { standing, letter } = view;
  switch (standing) {
    case 'draft':
    case 'frozen':
      return <Before t={t} view={view} />;
    case 'elsewhere':
      return (
        <Notice t={t} kind="info">
          <p>{t('delivery.elsewhere')}</p>
        </Notice>
      );
    case 'withdrawn':
      return <WithdrawalNotices {...props} />;
    case 'released': {
      const open = view.addressees.filter(isForAll);
      if (!view.mayDeliver) return null;
      if (!view.hasMailServer) return <NoMailServer t={t} view={view} />;
      if (open.length === 0) return null;
      return (
        <p class="acts">
          <LinkButton href={paths.deliverySending(letter.id)}>
            {t('delivery.send-all', { count: open.length })}
          </LinkButton>
          <span class="quiet-text">{t('delivery.send-all.hint')}</span>
        </p>
      );
    }
    default:
      return standing satisfies never;
  }
}

/** Nothing has left, and nothing will by itself: what will be possible, and what is missing for it. */
function Before({ t, view }: { t: Translate; view: DeliveriesView }): VNode {
  const { letter, addressees } = view;
  const missing = addressees.filter(({ email, postal }) => email === '' && postal === '').length;
  return (
    <Notice t={t} kind="info" title={t('delivery.before.title')}>
      <p>{t('delivery.before.text')}</p>
      {missing > 0 && (
        <p>
          {t('delivery.before.missing', { count: missing })}{' '}
          <a href={paths.letterDesk(letter.id)}>{t('delivery.before.write')}</a>
        </p>
      )}
      {view.version !== null && addressees.length > 0 && (
        <p>
          <a href={paths.deliverySending(letter.id)}>{t('delivery.before.read')}</a>
        </p>
      )}
    </Notice>
  );
}

function NoMailServer({ t, view }: { t: Translate; view: DeliveriesView }): VNode {
  return (
    <Notice t={t} kind="warning" title={t('delivery.no-server.title')}>
      <p>{t('delivery.no-server.text')}</p>
      <p>
        <a href={paths.deliverySending(view.letter.id)}>{t('delivery.no-server.read')}</a>
      </p>
    </Notice>
  );
}

function Addressee({
  t,
  view,
  one,
}: {
  t: Translate;
  view: DeliveriesView;
  one: AddresseeView;
}): VNode {
  const out = view.standing === 'released' || view.standing === 'elsewhere';
  return (
    <li class="delivery">
      <h3 dir="auto">{whoIs(t, one)}</h3>
      {one.deliveries.length > 0 ? (
        <ul class="plain">
          {one.deliveries.map((delivery) => (
            <DeliveryLine t={t} one={delivery} view={view} />
          ))}
        </ul>
      ) : (
        <Reached t={t} one={one} gone={view.standing === 'withdrawn'} />
      )}
      {out && view.mayDeliver && <AddresseeActs t={t} view={view} one={one} />}
    </li>
  );
}

/** Where somebody is reached to whom nothing has gone yet. */
function Reached(props: { t: Translate; one: AddresseeView; gone: boolean }): VNode {
  const { t, one, gone } = props;
  if (gone) return <p class="quiet-text">{t('delivery.reached.never')}</p>;
  if (one.email === '' && one.postal === '')
    return <p class="quiet-text">{t('delivery.reached.nowhere')}</p>;
  return (
    <p class="quiet-text">
      {t('delivery.reached')} {one.email !== '' && <span dir="ltr">{one.email}</span>}
      {one.email !== '' && one.postal !== '' && ' · '}
      {one.postal !== '' && <span dir="auto">{one.postal.split('\n').join(', ')}</span>}
    </p>
  );
}

function AddresseeActs(props: { t: Translate; view: DeliveriesView; one: AddresseeView }): VNode {
  const { t, view, one } = props;
  const { letter, standing, hasMailServer } = view;
  const failed = lastFailed(one.deliveries);
  const mail = standing === 'released' && hasMailServer && !hasMail(one.deliveries);
  const who = whoIs(t, one);
  const unsure = one.deliveries.find((delivery) => saysOf(delivery, view.now) === 'uncertain');
  const query = failed === null ? `?to=${one.number}` : `?repeats=${failed}`;
  return (
    <p class="delivery-acts">
      {unsure && (
        <LinkButton href={paths.delivery(letter.id, unsure.id)} quiet>
          {t('delivery.settle')}
          <span class="visually-hidden"> {who}</span>
        </LinkButton>
      )}
      {mail && (
        <LinkButton href={`${paths.deliverySending(letter.id)}${query}`} quiet>
          {t(failed === null ? 'delivery.send-one' : 'delivery.send-other')}
          <span class="visually-hidden"> {who}</span>
        </LinkButton>
      )}
      <a href={`${paths.deliverySlips(letter.id)}?to=${one.number}`}>
        {t(isOpen(one) ? 'delivery.slip' : 'delivery.slip.too')}
        <span class="visually-hidden"> {who}</span>
      </a>
    </p>
  );
}

/** Who else got it: theirs alone, never on a public page. */
function Copies({ t, view }: { t: Translate; view: DeliveriesView }): VNode {
  const { copies, letter } = view;
  const out = view.standing === 'released' || view.standing === 'elsewhere';
  return (
    <section aria-labelledby="copies">
      <h2 id="copies">{t('delivery.copies')}</h2>
      <p class="quiet-text">{t('delivery.copies.text')}</p>
      {copies.length > 0 && (
        <ul class="list deliveries">
          {copies.map((one) => (
            <li class="delivery">
              <h3 dir="auto">{whoIs(t, one)}</h3>
              <ul class="plain">
                <DeliveryLine t={t} one={one} view={view} />
              </ul>
            </li>
          ))}
        </ul>
      )}
      {out && view.mayDeliver && (
        <p>
          <LinkButton href={paths.deliveryCopies(letter.id)} quiet>
            {t('delivery.copies.act')}
          </LinkButton>
        </p>
      )}
    </section>
  );
}
