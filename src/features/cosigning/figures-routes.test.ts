import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '#platform/db';
import type { FastifyInstance } from '#platform/http';
import { granted, testApp } from '#support/app';
import { pledged } from '#support/cosigning';
import { stageCosigning } from '#support/cosigning-letter';
import { testDatabase } from '#support/database';
import { testEnv } from '#support/signing';
import type { Stage } from '#support/signing';
import { paths } from '#ui/paths';
import { confirm } from './confirm-actions.ts';
import { changeCosigning } from './desk-actions.ts';
import { withdraw } from './ending-actions.ts';
import { figuresRoutes } from './figures-routes.ts';
import { figuresShape } from './figures-shape-rules.ts';
import { tallyAll } from './tally-actions.ts';
import { openCosigning } from './writing-actions.ts';

const db = await testDatabase();
const env = testEnv(db);
const hot = openCosigning(env);
let app: FastifyInstance;
let letter: Stage;

beforeAll(async () => {
  app = await testApp(env, figuresRoutes);
  letter = await stageCosigning(env);
});
afterAll(async () => {
  await app.close();
  await db.close();
});

/** A second later, so that nothing kept is given. */
const get = async (path: string) => {
  env.pass(11_000);
  return app.inject({ url: path, headers: { 'accept-language': 'en' } });
};

async function count(email: string, country: string | null): Promise<string> {
  const token = await pledged(hot, letter.slug, email, { country });
  granted(await confirm(hot, token));
  return token;
}

describe('what everybody sees of those behind a letter', () => {
  test('the number, exact, with its moment and a tag for those who ask again', async () => {
    expect((await get(paths.cosignatureCount(letter.slug))).json().counted).toBe(0);
    for (let i = 1; i <= 6; i += 1) await count(`de${i}@example.org`, 'DE');
    const token = await count('fr1@example.org', 'FR');
    await count('somewhere@example.org', null);
    await pledged(hot, letter.slug, 'waits@example.org');
    const answer = await get(paths.cosignatureCount(letter.slug));
    expect(answer.json()).toMatchObject({ letter: letter.letterId, counted: 8 });
    const again = await app.inject({
      url: paths.cosignatureCount(letter.slug),
      headers: { 'if-none-match': String(answer.headers['etag']) },
    });
    expect(again.statusCode).toBe(304);
    granted(await withdraw(hot, token));
    expect((await get(paths.cosignatureCount(letter.slug))).json().counted).toBe(7);
  });

  test('figures that add up: curve, countries and what was withdrawn, however often they are added up', async () => {
    const notYet = (await get(paths.cosignatureFiguresJson(letter.slug))).json();
    await tallyAll(env, { part: 3 });
    await tallyAll(env);
    const figures = (await get(paths.cosignatureFiguresJson(letter.slug))).json();
    // the same before the worker came by
    expect({ ...notYet, as_of: '' }).toEqual({ ...figures, as_of: '' });
    expect(figures).toMatchObject({ counted: 7, confirmed: 8, withdrawn: 1, removed: [] });
    expect(figures.curve.at(-1).total).toBe(7);
    // few of one country are not told apart
    expect(figures.countries).toEqual([
      { country: 'DE', at_least: 5 },
      { country: null, at_least: null },
    ]);
    const { rows } = await sql<{ sum: number }>`
      select sum(confirmed - gone)::int as sum from cosignature_tallies`.execute(db.read);
    expect(rows[0]?.sum).toBe(7);
  });

  test('a page that says the same in words, and a table for programs', async () => {
    const page = await get(paths.cosignatureFigures(letter.slug));
    expect(page.body).toContain('fewer than 5');
    expect(page.body).not.toContain('example.org/');
    expect(page.body).not.toContain('de1@');
    const csv = await get(paths.cosignatureFiguresCsv(letter.slug));
    const [head, all] = csv.body.split('\r\n');
    expect(head).toBe('\ufeffpart,name,country,at,confirmed,gone,counted');
    expect(all).toMatch(/^all,,,2[^,]+Z,8,1,7$/);
    expect(csv.body).toContain('\r\ncountry,,DE,,,,5\r\n');
    expect(csv.body).toMatch(/\r\nhour,,,2[^,]+Z,8,1,7\r\n/);
  });

  test('organisations find their form from here as long as they are asked', async () => {
    const way = (slug: string) => `href="${paths.organisations(slug)}"`;
    const asking = await get(paths.cosignatureFigures(letter.slug));
    expect(asking.body).toContain(way(letter.slug));
    const people = await stageCosigning(env, { asksOrganisations: false });
    const alone = await get(paths.cosignatureFigures(people.slug));
    expect(alone.statusCode).toBe(200);
    expect(alone.body).not.toContain(way(people.slug));
  });

  test('nothing tells a script that its own were set aside', async () => {
    const before = (await get(paths.cosignatureFiguresJson(letter.slug))).json();
    const token = await pledged(hot, letter.slug, 'script@example.org', { suspected: true });
    const pledgedNow = (await get(paths.cosignatureFiguresJson(letter.slug))).json();
    granted(await confirm(hot, token));
    const after = (await get(paths.cosignatureFiguresJson(letter.slug))).json();
    expect(after.counted).toBe(before.counted);
    expect({ ...after, as_of: 0 }).toEqual({ ...pledgedNow, as_of: 0 });
    expect(figuresShape.strict().parse(after)).toEqual(after);
  });

  test('the card may be shown by every page, and nothing else may', async () => {
    const card = await get(paths.letterCard(letter.slug));
    expect(card.headers['content-security-policy']).toContain('frame-ancestors *');
    expect(card.headers['x-frame-options']).toBeUndefined();
    expect(card.body).not.toContain('<script');
    expect(card.headers['set-cookie']).toBeUndefined();
    const page = await get(paths.cosignatureFigures(letter.slug));
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  test('a counter that was slowed stands still in every output between two moments', async () => {
    const { letterId, drafter: by } = letter;
    granted(await changeCosigning(env, { letterId, change: 'slowed', minutes: 60, by }));
    env.pass(3_600_000);
    const outputs = [
      paths.cosignatureCount,
      paths.cosignatureFigures,
      paths.cosignatureFiguresJson,
      paths.cosignatureFiguresCsv,
      paths.letterCard,
    ];
    const shown = () =>
      Promise.all(outputs.map(async (path) => (await get(path(letter.slug))).body));
    const still = await shown();
    await count('late@example.org', 'DE');
    expect(await shown()).toEqual(still);
    env.pass(3_600_000);
    const moved = await shown();
    for (const [at, body] of moved.entries()) expect(body).not.toBe(still[at]);
  });

  test('a slowed counter still tells the last batch that was sealed by its moment', async () => {
    const { letterId } = letter;
    const seal = (number: number) =>
      sql`
      insert into cosignature_seals (letter_id, number, first_no, last_no, counted, root, record_seq, sealed_at)
      values (${letterId}, ${number}, ${number}, ${number}, 1, sha256('root'), 1, ${env.now()})`.execute(
        db.read,
      );
    await seal(1);
    env.pass(3_600_000);
    const sealed = async () =>
      (await get(paths.cosignatureFiguresJson(letter.slug))).json().sealed?.number;
    expect(await sealed()).toBe(1);
    await seal(2);
    expect(await sealed()).toBe(1);
    env.pass(3_600_000);
    expect(await sealed()).toBe(2);
  });
});
