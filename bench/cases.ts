/**
 * Case files of 100,000 subjects and 1,000,000 events, invented, in the embedded database as it is
 * started everywhere: searching them, offering what may be the same while a name is typed, and opening
 * a case. Each beside `select 1`, asked in turn with it, which says how busy the machine was.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Audience } from '#access';
import { grantCaseRole } from '#access';
import type { AccountId, CaseId } from '#kernel/ids';
import { openDatabase, sql } from '#platform/db';
import type { Database } from '#platform/db';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { silentLog } from '#platform/log';
import { openImages } from '#platform/images';
import { migrate } from '#platform/migrate';
import { addAccount, signIn, testApp, testEnvironment } from '#support/app';
import { entered } from '#support/cases';
import { duplicateRecall } from '#support/duplicate-recall';
import { reportFigure } from '#support/figure';
import { fillWithCases } from '#support/many-cases';
import type { ManyCases } from '#support/many-cases';
import { ownPairs, sharedPairs } from '#support/names-measure';
import { sharedData } from '#support/shared-data';
import { paths } from '#ui/paths';
import { findDuplicates } from '../src/features/cases/duplicate-actions.ts';
import { NOTHING_ASKED } from '../src/features/cases/found-rules.ts';
import type { SearchAsked } from '../src/features/cases/found-rules.ts';
import { deskRoutes } from '../src/features/cases/desk-routes.ts';
import { searchEntries } from '../src/features/cases/search-actions.ts';

const SUBJECTS = 100_000;
const EVENTS = 1_000_000;
const LIMIT_MS = { search: 100, page: 50, offer: 20 };
const ROUNDS = 3;

type Times = { readonly ms: readonly number[]; readonly one: readonly number[] };
const at = (ms: readonly number[], share: number): number =>
  ms.toSorted((a, b) => a - b)[Math.min(ms.length - 1, Math.floor(ms.length * share))] ?? Infinity;

/** Each question in turn with `select 1`; of its rounds the quickest counts, for others use the machine too. */
async function timed(db: Database, asks: readonly (() => Promise<unknown>)[]): Promise<Times> {
  const ms: number[] = [];
  const one: number[] = [];
  for (const ask of asks) {
    let best = Infinity;
    for (let round = 0; round < ROUNDS; round += 1) {
      best = Math.min(best, await timeOf(ask));
      one.push(await timeOf(() => sql`select 1`.execute(db.read)));
    }
    ms.push(best);
  }
  return { ms, one };
}

async function timeOf(ask: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await ask();
  return performance.now() - started;
}

function report(name: string, { ms, one }: Times, limit: number): void {
  const line = [0.5, 0.95, 0.99].map((share) => at(ms, share).toFixed(1)).join(' / ');
  console.error(
    `${name.padEnd(70)} p50/p95/p99 ${line} ms, select 1 ${at(one, 0.5).toFixed(2)} ms`,
  );
  reportFigure({
    name: `${name}, 95 of 100 of ${ms.length}`,
    value: at(ms, 0.95),
    unit: 'ms',
    goal: { atMost: limit },
    ratio: { value: at(ms, 0.5) / at(one, 0.5), against: 'median against select 1' },
  });
}

const drafterOf = (accountId: AccountId, cases: readonly CaseId[]): Audience => ({
  kind: 'account',
  accountId,
  owner: false,
  roles: new Map(),
  cases: new Map(cases.map((id) => [id, new Set(['drafter'] as const)])),
});

const everyNth = <T>(list: readonly T[], count: number): T[] =>
  list.filter((_, place) => place % Math.ceil(list.length / count) === 0);

/** What people type: words that few, many and most entries have, begun words, two, a phrase, none that is there. */
async function questionsOf(db: Database, { words, names }: ManyCases) {
  const cyrillic = await sql<{ plain: string }>`
    select plain from case_search_words where word ~ '^[а-я]' and length(plain) between 6 and 9
     order by md5(word) limit 20`.execute(db.read);
  const rare = everyNth(words.slice(20_000), 20);
  const middle = everyNth(words.slice(100, 5_000), 20);
  const [first = '', second = '', third = '', ...others] = words;
  const text = (list: readonly string[]) => list.map((one) => ({ text: one }));
  const questions: Record<string, readonly Partial<SearchAsked>[]> = {
    'a rare word': text(rare),
    'a word of some thousand entries': text(middle),
    'the most common words': text([first, second, third, ...others.slice(0, 7)]),
    'the beginning of a word': text(middle.map((word) => word.slice(0, 4))),
    'two words, common and rare': text(rare.map((word) => `${first} ${word}`)),
    'a name': text(everyNth(names, 20)),
    'Cyrillic typed in Latin': text(cyrillic.rows.map(({ plain }) => plain)),
    'a word with facets': middle.map((word) => ({
      text: word,
      kinds: ['event'],
      country: 'KZ',
      from: '2010-01-01',
      to: '2012-12-31',
    })),
    'facets alone': ['KZ', 'RU', 'TR'].map((country) => ({ country, certainty: 'reported' })),
    'a phrase of common words': text([`"${first} ${second}"`, `"${second} ${third}"`]),
    'a word that is nowhere': text(rare.map((word) => `${word.slice(0, 3)}qx${word.slice(4)}`)),
  };
  return questions;
}

async function measureSearch(db: Database, many: ManyCases, who: string, audience: Audience) {
  for (const [name, asks] of Object.entries(await questionsOf(db, many))) {
    const times = await timed(
      db,
      asks.map((asked) => () => searchEntries(db.read, audience, { ...NOTHING_ASKED, ...asked })),
    );
    report(`search by somebody with ${who}: ${name}`, times, LIMIT_MS.search);
  }
}

/** As the form asks after each letter from the third on. */
async function measureOffers(db: Database, many: ManyCases, who: string, audience: Audience) {
  const [caseId = '' as CaseId] = many.cases;
  const typed = everyNth(many.names, 40).flatMap((name) =>
    Array.from({ length: Math.max(1, name.length - 2) }, (_, more) => name.slice(0, 3 + more)),
  );
  const asks = typed.map(
    (name) => () =>
      findDuplicates(db.read, audience, {
        kind: 'subject',
        caseId,
        names: [name],
        type: 'person',
        country: '',
      }),
  );
  report(`offer while typing, ${who}`, await timed(db, asks), LIMIT_MS.offer);
}

function reportRecall(): void {
  const path = sharedData('names/pairs.jsonl');
  const sets = { own: ownPairs(), ...(path === null ? {} : { shared: sharedPairs(path) }) };
  for (const [name, pairs] of Object.entries(sets)) {
    const { offered, share } = duplicateRecall(pairs);
    reportFigure({
      name: `${offered} offers of ${name} pairs: found by the keys the database looks for`,
      value: share,
      unit: 'of 1',
      goal: { atLeast: 0.97 },
    });
  }
}

const dataDir = mkdtempSync(join(tmpdir(), 'undersigned-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir, log: silentLog });
await migrate(postgres.url, silentLog);
const db = openDatabase(postgres.url);
const env = testEnvironment(db);
try {
  const drafter = await addAccount(env, 'Ana Reader', 'ana@example.org');
  const started = performance.now();
  const many = await fillWithCases(db, drafter, { subjects: SUBJECTS, events: EVENTS });
  console.error(`filled in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  const few = [many.cases[0], many.cases[30], many.cases[500], many.cases[1_500]];
  const everything = drafterOf(drafter, many.cases);
  const some = drafterOf(
    drafter,
    few.filter((id) => id !== undefined),
  );
  await measureSearch(db, many, 'all 2,000 cases', everything);
  await measureSearch(db, many, 'four cases', some);
  await measureOffers(db, many, 'all 2,000 cases', everything);
  await measureOffers(db, many, 'four cases', some);
  reportRecall();
  await measurePages(many, drafter);
} finally {
  await db.close();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** The page of a case as it is answered, of the usual size and of the largest there is. */
async function measurePages({ cases }: ManyCases, drafter: AccountId): Promise<void> {
  const largest = cases[0];
  const usual = cases.at(-1);
  if (largest === undefined || usual === undefined) throw new Error('there are cases');
  for (const caseId of [largest, usual]) {
    const grant = {
      caseId,
      accountId: drafter,
      role: 'drafter',
      by: drafter,
      at: env.now(),
    } as const;
    await db.transaction((tx) => grantCaseRole(tx, grant));
  }
  await entered(env, { caseId: usual, by: drafter }, 'source', { title: 'A report' });
  const images = openImages();
  const app = await testApp({ ...env, images }, deskRoutes);
  const headers = await signIn(env, drafter);
  for (const [name, caseId] of Object.entries({ usual, largest })) {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from case_entries where case_id = ${caseId}`.execute(db.read);
    const ask = async (): Promise<void> => {
      const answer = await app.inject({ url: paths.caseDesk(caseId), headers });
      if (answer.statusCode !== 200) throw new Error(`the page answered ${answer.statusCode}`);
    };
    await ask(); // warm
    const asks = Array.from({ length: 20 }, () => ask);
    report(
      `page of a ${name} case, ${rows[0]?.count ?? 0} entries`,
      await timed(db, asks),
      LIMIT_MS.page,
    );
  }
  await app.close();
  images.close();
}
