import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { streamText } from '#platform/http-streaming';
import { requestTranslator } from '#ui';
import type { Translate } from '#ui';
import { absolute, paths } from '#ui/paths';
import { csvTable, letterDates, letterNews } from './feed-actions.ts';
import { addresseeDay, atomFeed, entryOf, newestOf, reviewDay } from './feed-pages.tsx';
import { datesText, jsonFeed } from './feed-rules.ts';
import type { FeedHead } from './feed-rules.ts';
import type { News } from './feed-news-rules.ts';
import { findRevision, listNews } from './feed-store.ts';
import { slugOf } from './public-answer-routes.ts';
import type { Serve, TrackerRoutesEnv } from './public-answer-routes.ts';
import { filterQuery, isFiltered, trackerFilter } from './tracker-filter-rules.ts';
import { listDue } from './tracker-list-store.ts';

export const ATOM_TYPE = 'application/atom+xml; charset=utf-8';
const JSON_FEED_TYPE = 'application/feed+json; charset=utf-8';
const CALENDAR_TYPE = 'text/calendar; charset=utf-8';
const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

/** What a feed holds; whoever looks less often than that many things happen asks the table. */
const MOST_ENTRIES = 50;
const MOST_DATES = 500;

/** The same for programs: feeds, calendars, a table. Filters apply to all of them. */
export function feedRoutes(app: FastifyInstance, env: TrackerRoutesEnv, serve: Serve): void {
  serve(paths.demandsFeed(), (own, request) => demandsFeed(own, request, 'atom'));
  serve(paths.demandsJsonFeed(), (own, request) => demandsFeed(own, request, 'json'));
  serve(paths.demandDates(), demandDates);
  serve(paths.letterFeed(':slug'), letterFeed);
  serve(paths.letterDates(':slug'), datesOfLetter);
  app.get(paths.demandsCsv(), (request, reply) => sendCsv(env, request, reply));
}

function demandsFeed(env: TrackerRoutesEnv, request: FastifyRequest, form: 'atom' | 'json') {
  const t = requestTranslator(request);
  const filter = trackerFilter.parse(request.query);
  const query = filterQuery(filter);
  const path = form === 'atom' ? paths.demandsFeed() : paths.demandsJsonFeed();
  const head = headOf(t, env, { path: `${path}${query}`, home: `${paths.tracker()}${query}` });
  return {
    key: `demands ${form} ${t.language}`,
    isKept: !isFiltered(filter),
    load: () => listNews(env.db.read, filter, MOST_ENTRIES),
    stamp: JSON.stringify,
    make: (news: readonly News[]) => {
      const entries = news.map((one) => entryOf(t, one, env.publicUrl));
      return form === 'atom'
        ? atomFeed({ ...head, product: t('ui.product') }, entries, newestOf(news))
        : jsonFeed(head, entries);
    },
    type: form === 'atom' ? ATOM_TYPE : JSON_FEED_TYPE,
    modifiedAt: newestOf,
    headers: { 'access-control-allow-origin': '*' },
  };
}

function headOf(
  t: Translate,
  env: TrackerRoutesEnv,
  about: { readonly path: string; readonly home: string; readonly title?: string },
): FeedHead {
  return {
    title: about.title ?? t('tracker.feed.title'),
    language: t.language,
    self: absolute(env.publicUrl, about.path),
    home: absolute(env.publicUrl, about.home),
  };
}

type LetterNews = { readonly title: string; readonly news: readonly News[] };

function letterFeed(env: TrackerRoutesEnv, request: FastifyRequest) {
  const t = requestTranslator(request);
  const slug = slugOf(request);
  return {
    key: `letter feed ${slug} ${t.language}`,
    isKept: true,
    load: () => letterNews(env, slug, MOST_ENTRIES),
    stamp: JSON.stringify,
    make: ({ title, news }: LetterNews) => {
      const about = { path: paths.letterFeed(slug), home: paths.letter(slug) };
      const head = headOf(t, env, { ...about, title: t('tracker.feed.letter-title', { title }) });
      const entries = news.map((one) => entryOf(t, one, env.publicUrl));
      return atomFeed({ ...head, product: t('ui.product') }, entries, newestOf(news));
    },
    type: ATOM_TYPE,
    modifiedAt: ({ news }: LetterNews) => newestOf(news),
    headers: { 'access-control-allow-origin': '*' },
  };
}

type Due = Readonly<Awaited<ReturnType<typeof listDue>>>;

function demandDates(env: TrackerRoutesEnv, request: FastifyRequest) {
  const t = requestTranslator(request);
  const filter = trackerFilter.parse(request.query);
  return {
    key: `demand dates ${t.language}`,
    isKept: !isFiltered(filter),
    load: () => {
      const from = env.now().toISOString().slice(0, 10);
      return listDue(env.db.read, filter, { from, slug: null, limit: MOST_DATES });
    },
    stamp: JSON.stringify,
    make: (due: Due) =>
      datesText(
        t('tracker.calendar.name'),
        due.flatMap((demand) => reviewDay(t, demand, env.publicUrl) ?? []),
      ),
    type: CALENDAR_TYPE,
    modifiedAt: (due: Due) => newestChange(due),
  };
}

const newestChange = (due: Due): Date =>
  new Date(Math.max(0, ...due.map(({ changedAt }) => changedAt.getTime())));

type LetterDates = Exclude<Awaited<ReturnType<typeof letterDates>>, { readonly kind: string }>;

function datesOfLetter(env: TrackerRoutesEnv, request: FastifyRequest) {
  const t = requestTranslator(request);
  const slug = slugOf(request);
  return {
    key: `letter dates ${slug} ${t.language}`,
    isKept: true,
    load: () => letterDates(env, slug, MOST_DATES),
    stamp: JSON.stringify,
    make: ({ title, demands, answers }: LetterDates) =>
      datesText(t('tracker.feed.letter-title', { title }), [
        ...demands.flatMap((demand) => reviewDay(t, demand, env.publicUrl) ?? []),
        ...answers.flatMap((answer) => addresseeDay(t, answer, env.publicUrl) ?? []),
      ]),
    type: CALENDAR_TYPE,
    modifiedAt: ({ demands, releasedAt }: LetterDates) =>
      demands.length === 0 ? releasedAt : newestChange(demands),
  };
}

/** The table, written while it is read: a hundred thousand lines never stand in memory at once. */
async function sendCsv(
  env: TrackerRoutesEnv,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const filter = trackerFilter.parse(request.query);
  const { revision, changedAt } = await findRevision(env.db.read);
  const etag = `"${revision}${filterQuery(filter).replaceAll(/[^\w=&?-]/g, '.')}"`;
  void reply
    .header('etag', etag)
    .header('last-modified', changedAt.toUTCString())
    .header('cache-control', 'public, no-cache')
    .header('access-control-allow-origin', '*');
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  const table = csvTable(env, filter, (slug, number) =>
    absolute(env.publicUrl, paths.publicDemand(slug, number)),
  );
  void reply.header('content-disposition', 'attachment; filename="demands.csv"');
  return streamText(reply, CSV_TYPE, table);
}
