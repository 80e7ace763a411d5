import type { VNode } from 'preact';
import { formatDay, Tag } from '#ui';
import type { TagKind, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { AddresseeClock } from './clock-rules.ts';
import { addresseeName } from './frame-pages.tsx';
import type { RepliesView } from './view-rules.ts';

const TAGS: Readonly<Record<AddresseeClock['state'], TagKind>> = {
  waiting: 'plain',
  acknowledged: 'plain',
  due: 'warn',
  overdue: 'bad',
  'lawfully-delayed': 'accent',
  answered: 'good',
};

/** Where everybody stands, with the days and the rule in words. */
export function ClockList({ t, view }: { t: Translate; view: RepliesView }): VNode {
  return (
    <section aria-labelledby="clocks">
      <h2 id="clocks">{t('replies.clocks')}</h2>
      <ul class="list reply-clocks">
        {view.clocks.map(({ clock, delays }) => (
          <li id={`clock-${clock.addressee}`}>
            <p>
              <strong dir="auto">{addresseeName(t, view.letter, clock.addressee)}</strong>{' '}
              <StandingTag t={t} clock={clock} />
            </p>
            <p>
              {isUnsent(clock) ? (
                <a href={paths.deliveries(view.letter.id)}>{t('replies.clock.not-sent')}</a>
              ) : (
                daysOf(t, clock).join(' ')
              )}
            </p>
            <p class="quiet-text">{ruleOf(t, clock)}</p>
            {delays.map(({ announcedOn, until, reason }) => (
              <p class="quiet-text" dir="auto">
                {t('replies.clock.delay', {
                  announced: formatDay(t.language, announcedOn),
                  until: formatDay(t.language, until),
                  reason,
                })}
              </p>
            ))}
            {view.mayFile && (
              <p>
                <a href={paths.replyClock(view.letter.id, clock.addressee)}>
                  {t(clock.choice === null ? 'replies.clock.choose' : 'replies.clock.change')}
                  <span class="visually-hidden">
                    {' '}
                    {addresseeName(t, view.letter, clock.addressee)}
                  </span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Nothing reached them, or it came back: nobody waits for an answer to a letter that was not delivered. */
const isUnsent = ({ state, sentOn }: AddresseeClock): boolean =>
  state === 'waiting' && sentOn === null;

function StandingTag({ t, clock }: { t: Translate; clock: AddresseeClock }): VNode {
  if (isUnsent(clock)) return <Tag kind="warn">{t('replies.clock.unsent')}</Tag>;
  return <Tag kind={TAGS[clock.state]}>{t(`replies.clock.${clock.state}`)}</Tag>;
}

/** What happened and what is to happen, a sentence each. */
function daysOf(t: Translate, clock: AddresseeClock): string[] {
  const day = (one: string): string => formatDay(t.language, one);
  const { sentOn, acknowledgedOn, answeredOn, dueOn, acknowledgeBy } = clock;
  const late = answeredOn !== null && dueOn !== null && answeredOn > dueOn;
  return [
    sentOn === null ? '' : t('replies.clock.sent', { day: day(sentOn) }),
    acknowledgedOn === null ? '' : t('replies.clock.acknowledged-on', { day: day(acknowledgedOn) }),
    answeredOn === null ? '' : t('replies.clock.answered-on', { day: day(answeredOn) }),
    late ? t('replies.clock.answered-late', { day: day(dueOn) }) : '',
    answeredOn === null && acknowledgedOn === null && acknowledgeBy !== null
      ? t('replies.clock.acknowledge-by', { day: day(acknowledgeBy) })
      : '',
    answeredOn === null && dueOn !== null ? t('replies.clock.due-on', { day: day(dueOn) }) : '',
  ].filter((sentence) => sentence !== '');
}

function ruleOf(t: Translate, clock: AddresseeClock): string {
  const { choice } = clock;
  if (choice === null) return t('replies.clock.none');
  if (choice.typed === null) return t(`replies.clock.rule.${choice.type}`);
  const { acknowledgeDays, answerDays, days, source } = choice.typed;
  const values = { acknowledge: acknowledgeDays ?? 0, answer: answerDays ?? 0, source };
  const words = t(`replies.clock.typed.${days}`, values);
  return source === ''
    ? `${words} ${t('replies.clock.typed.ours')}`
    : `${words} ${t('replies.clock.typed.source', { source })}`;
}
