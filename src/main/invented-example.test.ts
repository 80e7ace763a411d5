import { afterAll, expect, test } from 'vitest';
import { ensureOwner, HOUSE, listGrants } from '#access';
import { publicLines } from '#demands';
import { listPublicOrganisations } from '#cosigning';
import { publicDeliveries } from '#delivery';
import { findLetterBySlug } from '#letters';
import { sql } from '#platform/db';
import { publicClocks, publicReplies } from '#replies';
import { testDatabase } from '#support/database';
import { wholeEnvironment } from '#support/environment';
import { loadInventedExample } from './invented-example.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = wholeEnvironment(db);

const theLetter = async () => {
  const letter = await findLetterBySlug(db.read, HOUSE, 'orvenia-invented-example');
  if (letter === null) throw new Error('the invented letter is there');
  return letter;
};

test('an invented letter says in its first line that it is, and shows everything that can happen to one', async () => {
  expect(await loadInventedExample(env)).toBe('loaded');
  expect(await loadInventedExample(env)).toBe('was-there');
  const letter = await theLetter();
  const { content } = letter.currentVersion ?? {};
  expect(content?.body.split('\n')[0]).toContain('invented example');
  expect(content?.title).toMatch(/^Invented example: /);
  const lines = await publicLines(db.read, env, letter.id);
  expect(lines.map(({ number, state }) => [number, state])).toEqual([
    [1, 'reversed'],
    [2, 'partly-met'],
    [3, 'pledged'],
    [4, 'refused'],
    [5, 'overtaken'],
    [6, 'open'],
    [7, 'met'],
    [8, 'withdrawn'],
    [9, 'not-known'],
  ]);
  expect(lines[0]?.steps.map(({ state }) => state)).toEqual(['pledged', 'met', 'reversed']);
  expect(lines[2]?.steps.map(({ state, superseded }) => [state, superseded])).toEqual([
    ['met', true],
    ['pledged', false],
  ]);
});

test('who runs the server finds it at their desk, and may draft it', async () => {
  const { id: letterId } = await theLetter();
  const owner = await db.transaction((tx) => ensureOwner(tx, env));
  const grants = await listGrants(db.read, HOUSE, letterId);
  const own = grants.filter(({ accountId }) => accountId === owner);
  expect(own.map(({ role }) => role)).toEqual(['drafter']);
});

test('one addressee answered after saying that it had arrived, the other is long overdue', async () => {
  const letter = await theLetter();
  const deliveries = await publicDeliveries(db.read, letter.id);
  expect(
    deliveries.map(({ addressee, channel, standing }) => [addressee, channel, standing]),
  ).toEqual([
    [1, 'post', 'arrived'],
    [2, 'post', 'failed'],
    [2, 'by-hand', 'arrived'],
  ]);
  const replies = await publicReplies(db.read, env, letter.id);
  expect(replies.map(({ kind, mode }) => [kind, mode])).toEqual([
    ['answer', 'text'],
    ['acknowledgement', 'fact-only'],
  ]);
  expect(replies[1]?.text).toBe('');
  expect(replies[0]?.translations.map(({ language }) => language)).toEqual(['en']);
  const about = replies[0]?.positions.filter(({ demand }) => demand === 2);
  expect(about?.map(({ position }) => position)).toEqual(['refuses', 'ignores']);
  const clocks = await publicClocks(db.read, letter.id, env.now());
  expect(clocks.map(({ addressee, state }) => [addressee, state])).toEqual([
    [1, 'answered'],
    [2, 'overdue'],
  ]);
});

test('nobody in it can be taken for somebody: every office, source and person says that it is invented', async () => {
  const { currentVersion, originNote } = await theLetter();
  expect(originNote).toMatch(/^Invented\./);
  for (const { office, country } of currentVersion?.content.addressees ?? [])
    expect([office.includes('(invented)'), country]).toEqual([true, '']);
  for (const { note } of currentVersion?.content.subjects ?? []) expect(note).toMatch(/^Invented/);
});

test('a start that broke off at any moment is finished by the next one, and nothing is entered twice', async () => {
  const wanted = await countsOf(db);
  for (const last of [4, 12, 21, 30, 39]) {
    const other = await testDatabase();
    try {
      const whole = wholeEnvironment(other);
      let left = last;
      const tired = {
        ...whole,
        db: {
          ...other,
          transaction: (run: Parameters<typeof other.transaction>[0]) => {
            left -= 1;
            if (left < 0) throw new Error('the power went');
            return other.transaction(run);
          },
        },
      } as typeof whole; // the generic of transaction is lost in a wrapper
      await expect(loadInventedExample(tired)).rejects.toThrow('the power went');
      expect(await loadInventedExample(whole)).toBe('loaded');
      expect(await countsOf(other)).toEqual(wanted);
    } finally {
      await other.close();
    }
  }
});

async function countsOf({ read }: typeof db) {
  const { rows } = await sql<{ act: string; count: number }>`
    select act, count(*) as count from record_leaves group by act order by act`.execute(read);
  return rows;
}

test('invented people and organisations stand behind it, counted by the ledger, and none of them is mailed', async () => {
  const { id, slug } = await theLetter();
  const { rows: ends } = await sql<{
    no: number;
    counted: number;
    days: number;
    countries: number;
  }>`
    select max(no) as no, (array_agg(counted order by no desc))[1] as counted,
           count(distinct at::date)::int as days, count(distinct country)::int as countries
      from cosignature_ledger where letter_id = ${id}`.execute(db.read);
  expect(ends[0]).toEqual({ no: 339, counted: 289, days: 20, countries: 15 });
  expect((await listPublicOrganisations(db.read, id)).map(({ name }) => name)).toHaveLength(4);
  const { rows: waiting } = await sql<{ state: string }>`
    select distinct state from cosignatures where letter_id = ${id} order by state`.execute(
    db.read,
  );
  expect(waiting.map(({ state }) => state)).toEqual(['confirmed', 'removed', 'withdrawn']);
  const { rows: mails } = await sql`
    select 1 from graphile_worker.jobs where task_identifier like 'cosigning.organisation%'`.execute(
    db.read,
  );
  expect(mails).toEqual([]);
  expect(slug).toBe('orvenia-invented-example');
});
