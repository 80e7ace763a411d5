import { afterAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { AccountId, LetterId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { addAccount, granted, testEnvironment } from '#support/app';
import { testDatabase } from '#support/database';
import { grantRole, revokeRole } from './grant-actions.ts';
import { listGrants } from './grant-store.ts';
import { ANONYMOUS, HOUSE } from './audience-rules.ts';
import type { GrantId } from './audience-rules.ts';

const db = await testDatabase();
const env = testEnvironment(db);
afterAll(() => db.close());

let letterId: LetterId;
let people: AccountId[];
let by: AccountId;
let turn = 0;
beforeEach(async () => {
  letterId = newId<LetterId>();
  people = [];
  for (const name of ['Ana', 'Eva', 'Ида'])
    people.push(await addAccount(env, name, `${turn++}@example.org`));
  by = people[0] ?? newId<AccountId>();
});

const person = (index: number) => people[index] ?? by;

function lead(index: number, capacity = 'Member', position?: number) {
  const grant = {
    letterId,
    accountId: person(index),
    role: 'lead',
    capacity,
    by,
    at: env.now(),
  } as const;
  return db.transaction((tx) => grantRole(tx, position ? { ...grant, position } : grant));
}

function drafter(index: number) {
  const grant = { letterId, accountId: person(index), role: 'drafter', by, at: env.now() } as const;
  return db.transaction((tx) => grantRole(tx, grant));
}

const revoke = (grantId: GrantId) =>
  db.transaction((tx) => revokeRole(tx, { letterId, grantId, by, at: env.now() }));

const leads = async () =>
  (await listGrants(db.read, HOUSE, letterId))
    .filter(({ role }) => role === 'lead')
    .map(({ name, position, capacity }) => `${position} ${name} ${capacity}`);

test('leads stand in the order they were given, also after one is moved or goes', async () => {
  await lead(0);
  const eva = granted(await lead(1));
  await lead(2, 'Chair', 1);
  expect(await leads()).toEqual(['1 Ида Chair', '2 Ana Member', '3 Eva Member']);
  await lead(0, 'Rapporteur', 3);
  expect(await leads()).toEqual(['1 Ида Chair', '2 Eva Member', '3 Ana Rapporteur']);
  await revoke(eva);
  expect(await leads()).toEqual(['1 Ида Chair', '2 Ana Rapporteur']);
  await revoke(eva); // again
  expect(await leads()).toEqual(['1 Ида Chair', '2 Ana Rapporteur']);
});

test('the same grant twice, also at the same moment, is one', async () => {
  const both = await Promise.all([drafter(0), drafter(0)]);
  expect(new Set(both.map(granted)).size).toBe(1);
  const leadsToo = await Promise.all([lead(0), lead(1), lead(2), lead(0)]);
  expect(new Set(leadsToo.map(granted)).size).toBe(3);
  expect((await leads()).map((line) => line[0])).toEqual(['1', '2', '3']);
});

test('the last drafter stays, also when two are taken away at the same moment', async () => {
  const grants = [granted(await drafter(0)), granted(await drafter(1))];
  const answers = await Promise.all(grants.map(revoke));
  const refused = answers.filter(isRefusal).map(({ reason }) => reason);
  expect(refused).toEqual(['last-drafter']);
});

test('a grant of one letter cannot be ended through another', async () => {
  const grantId = granted(await lead(0));
  await drafter(0);
  const other = { letterId: newId<LetterId>(), grantId, by, at: env.now() };
  await db.transaction((tx) => revokeRole(tx, other));
  expect(await leads()).toEqual(['1 Ana Member']);
});

test('who may not see a letter’s people is given an empty list', async () => {
  await lead(0);
  expect(await listGrants(db.read, ANONYMOUS, letterId)).toEqual([]);
  const roles = new Map([[letterId, new Set(['lead' as const])]]);
  const cases = new Map();
  const inside = { kind: 'account', accountId: person(1), owner: false, roles, cases } as const;
  expect((await listGrants(db.read, inside, letterId)).length).toBe(1);
  const outside = { ...inside, owner: true, roles: new Map() };
  expect(await listGrants(db.read, outside, letterId)).toEqual([]);
});
