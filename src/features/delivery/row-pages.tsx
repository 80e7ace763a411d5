import type { VNode } from 'preact';
import { formatDay, formatInstant, Tag } from '#ui';
import type { TagKind, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { ListedDelivery } from './rules.ts';
import { saysOf } from './view-rules.ts';
import type { DeliveriesView, SaysWord } from './view-rules.ts';

type RowProps = {
  readonly t: Translate;
  readonly one: ListedDelivery;
  readonly view: Pick<DeliveriesView, 'now' | 'zone' | 'letter'>;
};

/** How one delivery stands, in a sentence with its date. */
export function sentenceOf(t: Translate, { one, view }: Omit<RowProps, 't'>): string {
  const { zone, now } = view;
  const instant = (at: Date | null) => (at === null ? '' : formatInstant(t.language, at, zone));
  const day = (on: string | null) => (on === null ? '' : formatDay(t.language, on));
  const at = instant(one.stateAt);
  const word = saysOf(one, now);
  switch (word) {
    case 'planned':
      return one.nextTryAt !== null && one.nextTryAt > now
        ? t('delivery.says.planned', { at: instant(one.nextTryAt) })
        : t('delivery.says.planned.now');
    case 'delayed':
      return t('delivery.says.delayed', { at: instant(one.nextTryAt) });
    case 'posted':
    case 'given':
      return t(`delivery.says.${word}`, { day: day(one.sentOn) });
    case 'delivered':
      return arrived(t, one, day);
    case 'sending':
      return t('delivery.says.sending');
    case 'uncertain':
    case 'taken':
    case 'bounced':
    case 'refused':
    case 'cancelled':
      return t(`delivery.says.${word}`, { at });
    default:
      return word satisfies never;
  }
}

function arrived(t: Translate, one: ListedDelivery, day: (on: string | null) => string): string {
  const days = { sent: day(one.sentOn), arrived: day(one.arrivedOn) };
  return one.channel === 'by-hand' && one.sentOn === one.arrivedOn
    ? t('delivery.says.given-arrived', days)
    : t(`delivery.says.delivered.${one.channel}`, days);
}

const KINDS: Readonly<Record<SaysWord, TagKind>> = {
  planned: 'plain',
  sending: 'plain',
  delayed: 'warn',
  uncertain: 'warn',
  taken: 'plain',
  posted: 'plain',
  given: 'good',
  delivered: 'good',
  bounced: 'bad',
  refused: 'bad',
  cancelled: 'plain',
};

export function StateTag({ t, one, now }: Pick<RowProps, 't' | 'one'> & { now: Date }): VNode {
  const word = saysOf(one, now);
  return <Tag kind={KINDS[word]}>{t(`delivery.state.${word}`)}</Tag>;
}

/** One delivery in a list: by which way, where to, how it stands; all the rest is behind the link. */
export function DeliveryLine({ t, one, view }: RowProps): VNode {
  const word = saysOf(one, view.now);
  const sentence = sentenceOf(t, { one, view });
  return (
    <li class="delivery-line">
      <p>
        <StateTag t={t} one={one} now={view.now} />{' '}
        <a href={paths.delivery(view.letter.id, one.id)}>
          {t(`delivery.channel.${one.channel}`)}
          <span class="visually-hidden"> {sentence}</span>
        </a>
        {one.address !== '' && one.channel === 'email' && (
          <span class="delivery-address" dir="ltr">
            {one.address}
          </span>
        )}
      </p>
      <p class={word === 'cancelled' ? 'quiet-text' : undefined}>{sentence}</p>
      {one.said !== '' && (
        <p class="quiet-text">
          {t('delivery.said')} <q dir="auto">{one.said}</q>
        </p>
      )}
      {one.repeatedBy !== null && <p class="quiet-text">{t('delivery.repeated')}</p>}
    </li>
  );
}
