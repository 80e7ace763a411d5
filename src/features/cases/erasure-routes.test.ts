import { afterAll, beforeEach, expect, test } from 'vitest';
import { HOUSE } from '#access';
import type { CaseId } from '#kernel/ids';
import { sql } from '#platform/db';
import { openCases } from '#support/case-people';
import { entered, newCase, person, written } from '#support/cases';
import { testDatabase } from '#support/database';
import { paths } from '#ui/paths';
import { changeEntry } from './entry-actions.ts';
import { findEntry, listEntries } from './entry-store.ts';
import { listChanges } from './history-store.ts';
import type { Entry } from './rules.ts';

const stage = await openCases(await testDatabase());
const { env, people, get, post } = stage;
const { drafter, reader, stranger } = people;
afterAll(() => stage.close());

let caseId: CaseId;
let where: { caseId: CaseId; by: typeof drafter };
let dana: Entry<'subject'>;
let event: Entry<'event'>;

/** Dana, renamed once, with consent, danger, an event about her and a brother who stays. */
beforeEach(async () => {
  caseId = await newCase(env, drafter, 'The case of Dana Sarova');
  where = { caseId, by: drafter };
  await post(drafter, paths.casePeople(caseId), {
    role: 'second-reader',
    name: 'Rita Reader',
    email: 'rita@example.org',
  });
  const about = { about: 'Sarova teaches', born: '1971', pseudonym: 'Teacher' };
  dana = await entered(env, where, 'subject', person('Dana Zarowa', about));
  await renamed(dana, 'Dana Sarova');
  const brother = await entered(env, where, 'subject', person('Timur Sarov'));
  const subject = dana.id;
  const yes = { use: 'store', answer: 'given', basis: 'self', givenOn: '2026-01-01' };
  await entered(env, where, 'consent', { subject, ...yes, how: 'Sarova rang us' });
  await entered(env, where, 'risk', {
    subject,
    level: 'high',
    note: 'zqn',
    assessedOn: '2026-02-01',
  });
  event = await entered(env, where, 'event', {
    what: 'Timur Sarov saw Dana Zarowa',
    subjects: [dana.id, brother.id],
  });
  await entered(env, where, 'source', { title: 'A neighbour', identity: 'Mrs Sarova, next door' });
});

async function renamed(entry: Entry<'subject'>, name: string) {
  const { kind, id: entryId, revision, certainty, shownTo } = entry;
  const content = { ...entry.content, names: [{ text: name, use: 'own' }] };
  const draft = { kind, certainty, shownTo, content };
  const by = { audience: HOUSE, accountId: drafter };
  return written(
    await env.db.transaction((tx) =>
      changeEntry(tx, env, { caseId, entryId, revision, draft, by }),
    ),
  );
}

const url = () => paths.caseErasure(caseId, dana.id);
const erase = (who = drafter, reason = 'She asked us to forget her') =>
  post(who, url(), { reason });

/** Everything this case holds in any table of the database, sealed fields open. */
async function everything(): Promise<string> {
  const { read } = env.db;
  const live = await listEntries(read, env, HOUSE, caseId);
  const gone = await listEntries(read, env, HOUSE, caseId, { removed: true });
  const history = await listChanges(read, env, HOUSE, caseId, { limit: 1_000 });
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
     where table_schema = current_schema() and column_name = 'entry_id'`.execute(read);
  const rows: unknown[] = [];
  for (const { name } of tables)
    rows.push(
      (
        await sql`select to_jsonb(t) as row from ${sql.table(name)} t
          where t.entry_id in (select id from case_entries where case_id = ${caseId})`.execute(read)
      ).rows,
    );
  return JSON.stringify([live, gone, history, rows]);
}

test('a page says first what will go, and nothing goes by looking at it', async () => {
  const before = await everything();
  const page = await get(drafter, url());
  expect(page.body).toContain('Dana Sarova');
  expect(page.body).toContain('2 notes');
  expect(await everything()).toBe(before);
});

test('nothing is left of a name, however it was spelt, in content, texts, history or search', async () => {
  expect(await everything()).toMatch(/Zarowa/i);
  expect((await erase()).statusCode).toBe(303);
  const left = await everything();
  expect(left).not.toMatch(/Zarow|Sarova|zqn|1971|Teacher|rang us/i);
  expect(left).toContain('Timur Sarov');
});

test('what happened stays, told of somebody who was meant', async () => {
  await erase();
  const after = await findEntry(env.db.read, env, HOUSE, caseId, event.id);
  expect(after?.kind === 'event' && after.content).toMatchObject({
    what: 'Timur Sarov saw […]',
    subjects: event.content.subjects,
  });
  const subject = await findEntry(env.db.read, env, HOUSE, caseId, dana.id);
  expect(subject?.removedAt).not.toBeNull();
  expect(subject?.kind === 'subject' && subject.content.names[0]?.text).toBe('[…]');
});

test('every revision still has its row, so that history says that something was there', async () => {
  await erase();
  const { rows } = await sql<{ revision: number; steps: number }>`
    select e.revision, count(c.revision)::integer as steps from case_entries e
      left join case_changes c on c.entry_id = e.id
     where e.case_id = ${caseId} group by e.id, e.revision`.execute(env.db.read);
  for (const { revision, steps } of rows) expect(steps).toBe(revision);
});

test('a reason is needed, stays, and does not say who it was', async () => {
  expect((await erase(drafter, ' ')).statusCode).toBe(422);
  expect(await everything()).toMatch(/Sarova/);
  await erase(drafter, 'Dana Sarova asked for it');
  const { body } = await get(drafter, paths.casePublications(caseId));
  expect(body).toContain('asked for it');
  expect(body).not.toContain('Dana');
});

test('a second reader does not erase; a stranger is not told that there is anybody', async () => {
  expect((await get(reader, url())).statusCode).toBe(403);
  expect((await erase(reader)).statusCode).toBe(403);
  expect((await get(stranger, url())).statusCode).toBe(404);
  expect((await erase(stranger)).statusCode).toBe(404);
  expect(await everything()).toMatch(/Sarova/);
});

test('only subjects are erased, of this case, and once', async () => {
  const other = paths.caseErasure(caseId, event.id);
  expect((await post(drafter, other, { reason: 'why not' })).statusCode).toBe(404);
  const elsewhere = paths.caseErasure(stage.elsewhere, dana.id);
  expect((await post(stranger, elsewhere, { reason: 'why not' })).statusCode).toBe(404);
  await erase();
  expect((await erase()).statusCode).toBe(409);
});

test('who was merged into somebody is forgotten with them', async () => {
  const twin = await entered(env, where, 'subject', person('Д. Сарова'));
  await sql`insert into case_merges (id, case_id, kept, merged, merged_at, merged_by)
    values (gen_random_uuid(), ${caseId}, ${dana.id}, ${twin.id}, now(), ${drafter})`.execute(
    env.db.read,
  );
  await erase();
  expect(await everything()).not.toMatch(/Сарова|Sarova/);
});
