import { BYTE_ORDER_MARK, csvLine } from '#kernel/csv';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { publicClocks } from '#replies';
import type { DueAnswer } from './feed-date-rules.ts';
import { CSV_COLUMNS, csvDemand } from './feed-rules.ts';
import type { News } from './feed-news-rules.ts';
import { listLetterNews } from './feed-store.ts';
import { findPublic } from './tracker-demand-actions.ts';
import type { PublicViewEnv } from './tracker-demand-actions.ts';
import { NO_FILTER } from './tracker-filter-rules.ts';
import type { TrackerFilter } from './tracker-filter-rules.ts';
import type { ListedDemand } from './tracker-list-rules.ts';
import { everyTracked, listDue } from './tracker-list-store.ts';

/** What happened last to one letter. */
export async function letterNews(
  env: PublicViewEnv,
  slug: string,
  limit: number,
): Promise<Answer<{ readonly title: string; readonly news: readonly News[] }>> {
  const found = await findPublic(env, slug);
  if (isRefusal(found)) return found;
  const news = await listLetterNews(env.db.read, found.letter.id, limit);
  return { title: found.version.content.title, news };
}

/** The next dates of one letter: when somebody looks again, and when an answer is due. */
export async function letterDates(
  env: PublicViewEnv,
  slug: string,
  limit: number,
): Promise<
  Answer<{
    readonly title: string;
    readonly releasedAt: Date;
    readonly demands: readonly ListedDemand[];
    readonly answers: readonly DueAnswer[];
  }>
> {
  const found = await findPublic(env, slug);
  if (isRefusal(found)) return found;
  const { letter, version, releasedAt } = found;
  const now = env.now();
  const from = now.toISOString().slice(0, 10);
  const [demands, clocks] = await Promise.all([
    listDue(env.db.read, NO_FILTER, { from, slug, limit }),
    publicClocks(env.db.read, letter.id, now),
  ]);
  const answers = clocks.flatMap((clock) => {
    const asked = version.content.addressees.find(({ number }) => number === clock.addressee);
    if (asked === undefined || clock.dueOn === null || clock.answeredOn !== null) return [];
    const { name, office, country } = asked;
    const written = { office: office === '' ? name : office, country };
    return [{ slug, letterId: letter.id, ...written, clock, changedAt: releasedAt }];
  });
  return { title: version.content.title, releasedAt, demands, answers };
}

/** Every demand of a filter as the lines of a table, some at a time. */
export async function* csvTable(
  env: PublicViewEnv,
  filter: TrackerFilter,
  addressOf: (slug: string, number: number) => string,
): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${csvLine(CSV_COLUMNS)}`;
  for await (const page of everyTracked(env.db.read, filter))
    yield page.map((one) => csvDemand(one, addressOf(one.face.slug, one.number))).join('');
}
