import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import { markWithdrawn } from '#letters';
import { sql } from '#platform/db';
import type { FastifyInstance } from '#platform/http';
import { testApp } from '#support/app';
import { testDatabase } from '#support/database';
import type { TestDatabase } from '#support/database';
import { releasedLetter, stepGiven, stepTaken } from '#support/demands';
import { testEnv } from '#support/signing';
import { paths } from '#ui/paths';
import { recordOutcome } from './outcome-actions.ts';
import { checkTracker, refreshTracker } from './tracker-actions.ts';
import { trackerRoutes } from './tracker-routes.ts';

let db: TestDatabase;
let app: FastifyInstance;
let env: ReturnType<typeof testEnv>;
let letter: Awaited<ReturnType<typeof releasedLetter>>;

beforeAll(async () => {
  db = await testDatabase();
  env = testEnv(db);
  letter = await releasedLetter(env);
  await stepTaken(env, letter, { words: 'zqconfirmed words.' });
  await stepTaken(env, letter, { state: 'met', on: '2026-03', nextReviewOn: '', words: 'zqdone.' });
  await recordOutcome(env, stepGiven(letter, { demand: 2, words: 'zqwaiting words.' }));
  await refresh();
  app = await testApp({ ...env, publicUrl: 'https://letters.example' }, trackerRoutes);
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const refresh = () => db.transaction((tx) => refreshTracker(tx, env, letter.letterId));
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
/** A second later nothing is given from memory without being looked at. */
const later = () => env.pass(2_000);

const publicUrls = () => [
  paths.tracker(),
  `${paths.tracker()}?q=release`,
  paths.demandsCsv(),
  paths.demandsFeed(),
  paths.demandsJsonFeed(),
  paths.demandDates(),
  paths.publicDemand(letter.slug, 1),
  paths.publicDemand(letter.slug, 2),
  paths.letterFeed(letter.slug),
  paths.letterDates(letter.slug),
  paths.authorities(),
];

describe('what everybody sees of demands', () => {
  test('is where each stands, with its steps, and nothing that waits for a second reader', async () => {
    const bodies: string[] = [];
    for (const url of publicUrls()) {
      const answer = await get(url);
      expect([url, answer.statusCode]).toEqual([url, 200]);
      bodies.push(answer.body);
    }
    const all = bodies.join('\n');
    expect(all).toContain('zqconfirmed');
    expect(all).not.toContain('zqwaiting');
    const { body } = await get(paths.publicDemand(letter.slug, 1));
    expect(body).toMatch(/pledged[\s\S]*met/);
  });

  test('is found by its filters, and an address nobody understands shows everything', async () => {
    const count = async (query: string) =>
      (await get(`${paths.tracker()}${query}`)).body.match(/class="demand-entry"/g)?.length ?? 0;
    expect(await count('')).toBe(3);
    expect(await count('?state=met')).toBe(1);
    expect(await count('?state=refused')).toBe(0);
    expect(await count('?country=FR')).toBe(0);
    expect(await count('?year=1999')).toBe(0);
    expect(await count('?q=zqnowhere')).toBe(0);
    expect(await count('?after=x&state=%27&year=99999&country=kz')).toBe(3);
    expect(await count('?q=%00')).toBe(0);
  });

  test('has a tag and a date, and is not sent twice to who has it', async () => {
    for (const url of [
      paths.tracker(),
      paths.demandsFeed(),
      paths.demandsCsv(),
      `${paths.tracker()}?state=met`,
    ]) {
      const first = await get(url);
      expect([url, first.headers['last-modified']]).toEqual([url, expect.stringMatching(/GMT$/)]);
      const again = await get(url, { 'if-none-match': String(first.headers['etag']) });
      expect([url, again.statusCode, again.body]).toEqual([url, 304, '']);
    }
  });

  test('weighs less than 50 kB, whatever it shows', async () => {
    expect((await get(paths.tracker())).rawPayload.length).toBeLessThan(50_000);
  });

  test('tells each step once in feeds, under an address that stays', async () => {
    const feed = (await get(paths.demandsJsonFeed())).json();
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    const ids = feed.items.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids)
      expect(id).toMatch(
        new RegExp(`^https://letters.example/letters/${letter.slug}/demands/1#step-\\d+$`),
      );
    const atom = (await get(paths.letterFeed(letter.slug))).body;
    for (const id of ids) expect(atom).toContain(`<id>${id}</id>`);
  });

  test('has the next dates as days, each under one name', async () => {
    const { body, headers } = await get(paths.demandDates());
    expect(headers['content-type']).toContain('text/calendar');
    expect(body.match(/BEGIN:VEVENT/g)).toHaveLength(2); // demands 2 and 3: what is met is not watched
    expect(body).toMatch(/DTSTART;VALUE=DATE:2026\d{4}/);
    expect(body).toContain(`UID:demand-${letter.letterId}-2@undersigned`);
  });

  test('is not there for what was never written', async () => {
    for (const url of [
      paths.publicDemand(letter.slug, 99),
      paths.publicDemand(letter.slug, '0'),
      paths.publicDemand('no-letter', 1),
      paths.publicReply(letter.slug, newId()),
      paths.publicReply(letter.slug, 'x'),
      paths.authority('nobody'),
      paths.authority('A B'),
      paths.letterFeed('no-letter'),
    ])
      expect([url, (await get(url)).statusCode]).toEqual([url, 404]);
  });
});

describe('the page of an authority', () => {
  test('says how it answered, with a number for each and no middle of two', async () => {
    const list = (await get(paths.authorities())).body;
    const key = /href="\/authorities\/([a-z0-9-]+)"/.exec(list)?.[1] ?? '';
    const { body, statusCode } = await get(paths.authority(key));
    expect(statusCode).toBe(200);
    expect(body).toContain('0 of 1');
    expect(body).toContain('no answer with both of its days is known');
    expect((await get(`${paths.authority(key)}?list=answered`)).body).toContain('There is none.');
    expect((await get(`${paths.authority(key)}?list=%27&page=-1`)).statusCode).toBe(200);
  });
});

describe('the tracker', () => {
  test('finds nothing to mend after every fact, and mends what somebody changed behind its back', async () => {
    expect(await refresh()).toBe('nothing');
    expect(await checkTracker(env)).toMatchObject({ repaired: 0, tallies: 0 });
    await sql`update tracker_demands set state = 'met' where number = 2`.execute(db.read);
    await sql`update tracker_tallies set count = count + 5 where state = 'open'`.execute(db.read);
    const mended = await checkTracker(env);
    expect(mended.repaired).toBe(1);
    expect(mended.tallies).toBeGreaterThan(0);
    expect(await checkTracker(env)).toMatchObject({ repaired: 0, tallies: 0 });
    const { rows } = await sql<{ state: string; count: number }>`
      select state, sum(count)::int as count from tracker_tallies where dimension = 'type'
       group by 1 having sum(count) <> 0 order by 1`.execute(db.read);
    expect(rows).toEqual([
      { state: 'met', count: 1 },
      { state: 'open', count: 2 },
    ]);
  });

  test('forgets a withdrawn letter at once: pages, feeds, sums, and the office nobody else was asked', async () => {
    await db.transaction(async (tx) => {
      const by = letter.by('drafter').accountId;
      await markWithdrawn(tx, {
        letterId: letter.letterId,
        at: env.now(),
        by,
        notice: 'A mistake.',
      });
      await refreshTracker(tx, env, letter.letterId);
    });
    later();
    for (const table of ['demands', 'faces', 'answers', 'news', 'tallies'])
      expect(
        (await sql`select 1 from ${sql.table(`tracker_${table}`)}`.execute(db.read)).rows,
      ).toEqual([]);
    expect((await sql`select 1 from authorities`.execute(db.read)).rows).toEqual([]);
    for (const url of publicUrls()) {
      const { statusCode, body } = await get(url);
      const isOwn = url.startsWith('/letters/');
      expect([url, statusCode]).toEqual([url, isOwn ? 410 : 200]);
      expect(body).not.toContain('zqconfirmed');
    }
  });
});
