import { h } from 'preact';
import { certaintyWord, demandStateWord, formatDay, formatPartialDate, renderXml } from '#ui';
import type { Translate } from '#ui';
import { absolute, paths } from '#ui/paths';
import type { DueAnswer } from './feed-date-rules.ts';
import type { News } from './feed-news-rules.ts';
import type { CalendarDay, FeedEntry, FeedHead } from './feed-rules.ts';
import type { ListedDemand } from './tracker-list-rules.ts';
import { officeWords, shortened, wordOf } from './tracker-word-pages.tsx';

const ATOM = 'http://www.w3.org/2005/Atom';
/** What a reader shows as a heading. */
const MOST_TITLE = 160;

/** A piece of news in words, with an address of its own that never changes. */
export function entryOf(
  t: Translate,
  { face, toldAt, number }: News,
  publicUrl: string,
): FeedEntry {
  const { slug, publishedAt } = face;
  const times = { publishedAt, updatedAt: toldAt, language: t.language };
  const title = shortened(face.title, MOST_TITLE);
  if (face.kind === 'reply') {
    const url = absolute(publicUrl, paths.publicReply(slug, face.id));
    const kind = wordOf(t, `tracker.reply-kind.${face.reply}`, face.reply);
    const date = formatDay(t.language, face.receivedOn);
    const text = face.factOnly ? t('tracker.reply.fact-only') : face.text;
    const words = `${t('tracker.reply.title', { kind, date })}: ${title}`;
    return { id: url, url, title: words, text, ...times };
  }
  const url = `${absolute(publicUrl, paths.publicDemand(slug, number ?? 0))}#step-${face.seq}`;
  const state = demandStateWord(t, face.state);
  const demand = shortened(face.demand, MOST_TITLE);
  const said = { date: formatPartialDate(t, face.on), state };
  const certainty = certaintyWord(t, face.certainty).toLocaleLowerCase(t.language);
  const step = face.superseded
    ? t('tracker.line.step.superseded', said)
    : t('tracker.line.step', { ...said, certainty });
  const text = [step, face.text, title].filter(Boolean).join('\n\n');
  return { id: url, url, title: t('tracker.feed.entry', { state, text: demand }), text, ...times };
}

/** The newest of what a feed tells; before there is any, the beginning of time. */
export function newestOf(news: readonly News[]): Date {
  return new Date(Math.max(0, ...news.map(({ toldAt }) => Date.parse(toldAt))));
}

/** Atom, RFC 4287. */
export function atomFeed(
  head: FeedHead & { readonly product: string },
  entries: readonly FeedEntry[],
  updated: Date,
): string {
  return renderXml(
    h(
      'feed',
      { xmlns: ATOM, 'xml:lang': head.language },
      h('id', {}, head.self),
      h('title', {}, head.title),
      h('updated', {}, updated.toISOString()),
      h('link', { rel: 'self', type: 'application/atom+xml', href: head.self }),
      h('link', { rel: 'alternate', type: 'text/html', href: head.home }),
      h('author', {}, h('name', {}, head.product)),
      ...entries.map((entry) =>
        h(
          'entry',
          { 'xml:lang': entry.language },
          h('id', {}, entry.id),
          h('title', {}, entry.title),
          h('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
          h('published', {}, entry.publishedAt),
          h('updated', {}, entry.updatedAt),
          h('content', { type: 'text' }, entry.text),
        ),
      ),
    ),
  );
}

/** The day on which somebody looks again at a demand. */
export function reviewDay(
  t: Translate,
  demand: ListedDemand,
  publicUrl: string,
): CalendarDay | null {
  const { face, number, letterId, nextReviewOn, state, changedAt } = demand;
  if (nextReviewOn === null) return null;
  const url = absolute(publicUrl, paths.publicDemand(face.slug, number));
  return {
    id: `demand-${letterId}-${number}`,
    on: nextReviewOn,
    summary: t('tracker.calendar.summary', { text: shortened(face.text, MOST_TITLE) }),
    description: t('tracker.calendar.description', { state: demandStateWord(t, state), url }),
    url,
    changedAt,
  };
}

/** The day an answer is due. */
export function addresseeDay(
  t: Translate,
  answer: DueAnswer,
  publicUrl: string,
): CalendarDay | null {
  const { clock, slug, letterId, changedAt } = answer;
  if (clock.dueOn === null) return null;
  const url = absolute(publicUrl, paths.letter(slug));
  return {
    id: `answer-${letterId}-${clock.addressee}`,
    on: clock.dueOn,
    summary: t('tracker.calendar.answer', { office: officeWords(t, answer) }),
    description: url,
    url,
    changedAt,
  };
}
