/**
 * What everybody sees of 100,000 invented demands, in the embedded database as it is started everywhere:
 * the page with its figures, its filters and its further pages, asked of the server as a reader asks. Each
 * beside `select 1` and beside a plain count of the same table, asked in turn with it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, sql } from '#platform/db';
import type { Database } from '#platform/db';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { silentLog } from '#platform/log';
import { migrate } from '#platform/migrate';
import { addAccount, testApp, testEnvironment } from '#support/app';
import { reportFigure } from '#support/figure';
import { fillWithDemands } from '#support/many-demands';
import type { ManyDemands } from '#support/many-demands';
import { paths } from '#ui/paths';
import { trackerRoutes } from '../src/features/demands/tracker-routes.ts';

const DEMANDS = 100_000;
const LIMIT_MS = 50;
const ROUNDS = 3;

const at = (ms: readonly number[], share: number): number =>
  ms.toSorted((a, b) => a - b)[Math.min(ms.length - 1, Math.floor(ms.length * share))] ?? Infinity;

async function timeOf(ask: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await ask();
  return performance.now() - started;
}

const everyNth = <T>(list: readonly T[], count: number): T[] =>
  list.filter((_, place) => place % Math.ceil(list.length / count) === 0).slice(0, count);

/** What people ask for; `again` makes the same question another one, so that no answer lies in memory. */
function questionsOf({ offices, words }: ManyDemands): Record<string, readonly string[]> {
  const countries = ['KZ', 'RU', 'TR', 'EG', 'CN'];
  const types = ['release', 'investigate', 'protect'];
  return {
    'the first page': ['', '?over=country'],
    'a country': countries.map((country) => `?country=${country}`),
    'a type and a state': types.map((type) => `?type=${type}&state=met`),
    'a country and a type': countries.map((country) => `?country=${country}&type=release`),
    'for whom': ['person', 'group', 'site'].map((kind) => `?about=${kind}`),
    'a year': ['2020', '2023', '2025'].map((year) => `?year=${year}`),
    'an office': everyNth(offices, 10).map(({ key }) => `?authority=${key}`),
    'a word': everyNth(words, 20).map((word) => `?q=${encodeURIComponent(word)}`),
    'two words, the second begun': everyNth(words, 20).map(
      (word) => `?q=${words[0]}+${word.slice(0, 3)}`,
    ),
    'a word and facets': everyNth(words, 10).map((word) => `?q=${word}&country=KZ&state=open`),
  };
}

type Ask = (path: string) => Promise<string>;

/** Every question several times, each in turn with the two limits; every round counts. */
async function timed(db: Database, ask: Ask, paths_: readonly string[]) {
  const ms: number[] = [];
  const one: number[] = [];
  const count: number[] = [];
  for (const path of paths_) {
    for (let round = 0; round < ROUNDS; round += 1) {
      ms.push(await timeOf(() => ask(path)));
      one.push(await timeOf(() => sql`select 1`.execute(db.read)));
      count.push(await timeOf(() => sql`select count(*) from tracker_demands`.execute(db.read)));
    }
  }
  return { ms, one, count };
}

type Times = Awaited<ReturnType<typeof timed>>;

function report(name: string, { ms, one, count }: Times): void {
  const line = [0.5, 0.95, 1].map((share) => at(ms, share).toFixed(1)).join(' / ');
  const limits = `select 1 ${at(one, 0.5).toFixed(2)}, count ${at(count, 0.5).toFixed(1)} ms`;
  console.error(`${name.padEnd(50)} p50/p95/max ${line} ms, ${limits}`);
  reportFigure({
    name: `${DEMANDS.toLocaleString('en')} demands, ${name}, 95 of 100 of ${ms.length}`,
    value: at(ms, 0.95),
    unit: 'ms',
    goal: { atMost: LIMIT_MS },
    ratio: { value: at(ms, 0.5) / at(count, 0.5), against: 'median against a plain count' },
  });
}

let asked = 0;
/** Each question from a network of its own: the limit per address is not what is measured. */
function nextAddress(): string {
  asked += 1;
  return `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
}

const dataDir = mkdtempSync(join(tmpdir(), 'undersigned-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir, log: silentLog });
await migrate(postgres.url, silentLog);
const db = openDatabase(postgres.url);
const env = testEnvironment(db);
env.now.set('2026-11-22T09:00:00Z');
try {
  const drafter = await addAccount(env, 'Ana Drafter', 'ana@example.org');
  const filled = performance.now();
  const many = await fillWithDemands(db, drafter, DEMANDS);
  console.error(`filled in ${((performance.now() - filled) / 1000).toFixed(0)} s`);
  // the clock moves on with each question: nothing is taken from memory
  const app = await testApp(env, trackerRoutes);
  const ask: Ask = async (path) => {
    env.now.advance(60_000);
    const answer = await app.inject({ url: path, remoteAddress: nextAddress() });
    if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`);
    return answer.body;
  };
  const all: Times = { ms: [], one: [], count: [] };
  for (const [name, queries] of Object.entries(questionsOf(many))) {
    const times = await timed(
      db,
      ask,
      queries.map((query) => `${paths.tracker()}${query}`),
    );
    report(`the page under: ${name}`, times);
    for (const key of ['ms', 'one', 'count'] as const) all[key].push(...times[key]);
  }
  const further = [await pageBehind(ask, '', 3), await pageBehind(ask, '?state=open', 3)];
  report('a further page', await timed(db, ask, further));
  report(
    'one office',
    await timed(
      db,
      ask,
      everyNth(many.offices, 20).map(({ key }) => paths.authority(key)),
    ),
  );
  report('the list of offices', await timed(db, ask, [paths.authorities()]));
  report('the feed', await timed(db, ask, [paths.demandsFeed(), paths.demandsJsonFeed()]));
  report('all questions to the page together', all);
  const table = await timeOf(() => ask(paths.demandsCsv()));
  reportFigure({
    name: 'the whole table as CSV',
    value: table / 1000,
    unit: 's',
    goal: { atMost: 30 },
  });
  await app.close();
} finally {
  await db.close();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** The address of the page so many pages further. */
async function pageBehind(ask: Ask, query: string, pages: number): Promise<string> {
  let path = `${paths.tracker()}${query}`;
  for (let page = 0; page < pages; page += 1) {
    const next = /rel="next" href="([^"]+)"/.exec(await ask(path))?.[1];
    if (next === undefined) throw new Error('there is a further page');
    path = next.replaceAll('&amp;', '&');
  }
  return path;
}
