import type { VNode } from 'preact';
import { formatDay } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import { listQuery } from './authority-figure-rules.ts';
import type { AnswerList, AuthorityView, ListedAnswer } from './authority-figure-rules.ts';
import type { AuthorityPageProps } from './authority-one-pages.tsx';
import { wordOf } from './tracker-word-pages.tsx';

/** The letters behind the figures, with how each was answered. */
export function AnswerEntries(props: AuthorityPageProps): VNode {
  const { context, list, answers, page, authority } = props;
  const { t } = context;
  return (
    <section aria-labelledby="list">
      <h2 id="list">{listTitle(t, list)}</h2>
      {(list.kind !== 'all' || page > 1) && (
        <p>
          <a href={paths.authority(authority.key)}>{t('authority.list.show-all')}</a>
        </p>
      )}
      {answers.length === 0 ? (
        <p>{t('authority.list.none')}</p>
      ) : (
        <ol class="list">
          {answers.map((answer) => (
            <AnswerEntry t={t} answer={answer} />
          ))}
        </ol>
      )}
      <Pages {...props} />
    </section>
  );
}

function listTitle(t: Translate, list: AnswerList): string {
  if (list.kind !== 'said') return t(`authority.list.${list.kind}`);
  return t('authority.list.said', { position: t(`tracker.position.${list.position}`) });
}

function AnswerEntry({ t, answer }: { t: Translate; answer: ListedAnswer }): VNode {
  const { face } = answer;
  const day = (on: string): string => formatDay(t.language, on);
  const channel = face.channel && wordOf(t, `tracker.channel.${face.channel}`, face.channel);
  const sent =
    face.sentOn === null || channel === null
      ? t('tracker.clock.not-sent')
      : t('authority.entry.sent', { date: day(face.sentOn), channel });
  const time = daysOf(answer);
  const said = [
    t('authority.entry.released', { date: day(face.releasedOn) }),
    sent,
    clockWords(t, face),
    ...(time === null ? [] : [daysWords(t, time)]),
  ];
  return (
    <li>
      <h3 class="entry-title">
        <a href={paths.letter(face.slug)} lang={face.language} dir="auto">
          {face.title}
        </a>
      </h3>
      <p class="quiet-text figure">{said.join(' · ')}</p>
      {face.replies.length > 0 && (
        <ul class="plain">
          {face.replies.map(({ id, kind, receivedOn }) => (
            <li>
              <a href={paths.publicReply(face.slug, id)}>
                {t('authority.entry.reply', {
                  kind: wordOf(t, `tracker.reply-kind.${kind}`, kind),
                  date: day(receivedOn),
                })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Where an addressee stands, in words; the day that matters with it. */
export function clockWords(
  t: Translate,
  clock: {
    readonly clock: string;
    readonly sentOn: string | null;
    readonly answeredOn: string | null;
    readonly dueOn: string | null;
  },
): string {
  const { answeredOn, dueOn } = clock;
  const day = (on: string): string => formatDay(t.language, on);
  if (answeredOn !== null) return t('tracker.clock.answered', { date: day(answeredOn) });
  if (dueOn !== null) {
    if (clock.clock === 'overdue') return t('tracker.clock.overdue', { date: day(dueOn) });
    if (clock.clock === 'lawfully-delayed')
      return t('tracker.clock.lawfully-delayed', { date: day(dueOn) });
    return t('tracker.clock.due', { date: day(dueOn) });
  }
  return t(clock.clock === 'acknowledged' ? 'tracker.clock.acknowledged' : 'tracker.clock.waiting');
}

const DAY_MS = 86_400_000;

/** Days from the day the letter left to the day of the answer; null while one of them is not known. */
function daysOf({ face }: ListedAnswer): number | null {
  const { sentOn, answeredOn } = face;
  if (sentOn === null || answeredOn === null || answeredOn < sentOn) return null;
  return Math.round((Date.parse(answeredOn) - Date.parse(sentOn)) / DAY_MS);
}

export const daysWords = (t: Translate, days: number): string => t('authority.time.each', { days });

function Pages(props: AuthorityView & { readonly context: { readonly t: Translate } }) {
  const { context, list, page, hasMore, authority } = props;
  const { t } = context;
  if (page === 1 && !hasMore) return null;
  const href = (number: number): string => {
    const query = new URLSearchParams();
    const asked = listQuery(list);
    if (asked !== null) query.set('list', asked);
    if (number > 1) query.set('page', String(number));
    return `${paths.authority(authority.key)}?${query}#list`;
  };
  return (
    <nav class="pager" aria-label={t('ui.pager')}>
      {page > 1 && (
        <a rel="prev" href={href(page - 1)}>
          {t('ui.pager.previous')}
        </a>
      )}
      {hasMore && (
        <a rel="next" href={href(page + 1)}>
          {t('ui.pager.next')}
        </a>
      )}
    </nav>
  );
}
