import type { VNode } from 'preact';
import {
  certaintyWord,
  DemandStateMark,
  Facts,
  FollowForm,
  formatDay,
  formatPartialDate,
} from '#ui';
import type { Fact, Translate } from '#ui';
import { paths } from '#ui/paths';
import { happeningsOf, isNotKnown } from './became-rules.ts';
import type { Happening } from './became-rules.ts';
import { addresseeLine } from './pages.tsx';
import type { PublicLetter } from './rules.ts';

/** What became of the letter: its way to each addressee, what came back, what was done. */
export function Became({ t, letter }: { t: Translate; letter: PublicLetter }): VNode | null {
  const { after } = letter;
  if (after === null) return null;
  return (
    <section class="became" id="became" aria-labelledby="became-title">
      <h2 id="became-title">{t('publication.became')}</h2>
      {isNotKnown(letter) ? (
        <p>{t('publication.became.not-known')}</p>
      ) : (
        <>
          <Facts items={clockFacts(t, letter, after)} />
          <ol class="happenings">
            {happeningsOf(letter).map((one) => (
              <li>
                <span class="happened-on figure">{formatPartialDate(t, one.on)}</span>
                <span>{happeningWords(t, letter, one)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      <p class="jump">
        <a href={paths.letterFeed(letter.slug)}>{t('publication.became.feed')}</a>
        <a href={paths.letterDates(letter.slug)}>{t('publication.became.dates')}</a>
      </p>
    </section>
  );
}

type After = NonNullable<PublicLetter['after']>;

/** Where each addressee stands, once the letter is known to have left for one. */
function clockFacts(t: Translate, letter: PublicLetter, after: After): Fact[] {
  return after.addressees.flatMap(({ number }, at) => {
    const clock = after.clocks.find(({ addressee }) => addressee === number);
    const addressee = letter.addressees[at];
    if (clock === undefined || addressee === undefined || clock.sentOn === null) return [];
    return [{ term: addresseeLine(t, addressee), value: clockWords(t, clock) }];
  });
}

function clockWords(t: Translate, clock: After['clocks'][number]): string {
  const { state, answeredOn, dueOn } = clock;
  const day = (on: string): string => formatDay(t.language, on);
  if (answeredOn !== null) return t('tracker.clock.answered', { date: day(answeredOn) });
  if (dueOn === null)
    return t(state === 'acknowledged' ? 'tracker.clock.acknowledged' : 'tracker.clock.waiting');
  const key = state === 'overdue' || state === 'lawfully-delayed' ? state : 'due';
  return t(`tracker.clock.${key}`, { date: day(dueOn) });
}

function happeningWords(t: Translate, letter: PublicLetter, one: Happening): VNode {
  switch (one.kind) {
    case 'released':
      return <>{t(`publication.became.released.${letter.origin}`)}</>;
    case 'delivery':
      return <>{deliveryWords(t, letter, one.delivery)}</>;
    case 'reply': {
      const kind = t(`tracker.reply-kind.${one.reply.kind}`);
      const from = addresseeOf(t, letter, one.reply.addressee);
      const words = from === null ? kind : t('publication.became.reply', { kind, from });
      return <a href={paths.publicReply(letter.slug, one.reply.id)}>{words}</a>;
    }
    case 'step':
      return <StepWords t={t} letter={letter} one={one} />;
    default:
      return one satisfies never;
  }
}

function StepWords(props: {
  readonly t: Translate;
  readonly letter: PublicLetter;
  readonly one: Extract<Happening, { kind: 'step' }>;
}): VNode {
  const { t, letter, one } = props;
  const { step, number } = one;
  const certainty = certaintyWord(t, step.certainty).toLocaleLowerCase(t.language);
  return (
    <>
      <a href={`${paths.publicDemand(letter.slug, number)}#step-${step.seq}`}>
        {t('publication.became.demand', { number })}
      </a>{' '}
      <DemandStateMark t={t} state={step.state} />{' '}
      <span class="quiet-text">
        {step.superseded ? t('publication.became.corrected') : `(${certainty})`}
      </span>
    </>
  );
}

function addresseeOf(t: Translate, letter: PublicLetter, number: number | null): string | null {
  const at = letter.after?.addressees.findIndex((one) => one.number === number) ?? -1;
  const addressee = letter.addressees[at];
  return addressee === undefined ? null : addresseeLine(t, addressee);
}

function deliveryWords(
  t: Translate,
  letter: PublicLetter,
  delivery: After['deliveries'][number],
): string {
  const to = addresseeOf(t, letter, delivery.addressee) ?? '';
  const channel = t(`tracker.channel.${delivery.channel}`);
  if (delivery.standing === 'failed') return t('publication.became.failed', { to, channel });
  const sent = t('publication.became.sent', { to, channel });
  if (delivery.arrivedOn === null) return sent;
  const date = formatDay(t.language, delivery.arrivedOn);
  return `${sent} ${t('publication.became.arrived', { date })}`;
}

/** Asks to hear of it by mail. */
export function Follow({ t, slug }: { readonly t: Translate; readonly slug: string }): VNode {
  return (
    <section class="follow filters" aria-labelledby="follow">
      <h2 id="follow">{t('publication.follow')}</h2>
      <FollowForm t={t} slug={slug} />
    </section>
  );
}
