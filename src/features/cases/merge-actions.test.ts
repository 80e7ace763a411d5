import { afterAll, expect, test } from 'vitest';
import type { Audience } from '#access';
import { isRefusal } from '#kernel/refusal';
import { addAccount, granted, testEnvironment } from '#support/app';
import { entered, newCase, person } from '#support/cases';
import { testDatabase } from '#support/database';
import { viewDesk } from './desk-actions.ts';
import { listEntries } from './entry-store.ts';
import { mergeSubjects, undoMerge } from './merge-actions.ts';
import { listMergeSteps } from './merge-store.ts';
import type { EntryId } from './rules.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = testEnvironment(db);
const ana = await addAccount(env, 'Ana Ruiz', 'ana@example.org');
const caseId = await newCase(env, ana);
const other = await newCase(env, ana, 'Another case');
const roles = new Set(['drafter' as const]);
const cases = new Map([
  [caseId, roles],
  [other, roles],
]);
const audience: Audience = {
  kind: 'account',
  accountId: ana,
  owner: false,
  roles: new Map(),
  cases,
};
const by = { audience, accountId: ana };
const where = { caseId, by: ana };

const [one, two, three] = [
  await entered(env, where, 'subject', person('Dana Sarova')),
  await entered(env, where, 'subject', person('Дана Сарова')),
  await entered(env, where, 'subject', person('D. Sarova')),
];
await entered(env, where, 'event', { what: 'Arrest', date: '2011', subjects: [two.id, three.id] });

const merge = (kept: EntryId, merged: EntryId) =>
  db.transaction((tx) => mergeSubjects(tx, env, { caseId, kept, merged, by }));
const file = () => listEntries(db.read, env, audience, caseId);
const shown = async () =>
  granted(await viewDesk(env, { caseId, audience, only: null, also: [] })).sections;

test('a merge changes no entry, is followed where the file is shown, ends without a trace in it, and stays in the history', async () => {
  const [before, seen] = [await file(), await shown()];
  const first = granted(await merge(one.id, two.id));
  const second = granted(await merge(one.id, three.id));
  expect(await file()).toEqual(before);
  const [subjects, events] = await shown();
  expect(subjects?.entries.map(({ id }) => id)).toEqual([one.id]);
  expect(JSON.stringify(subjects?.entries)).toContain('Дана Сарова');
  expect(events?.entries[0]?.content).toMatchObject({ subjects: [one.id] });
  for (const { id } of [first, second])
    granted(await db.transaction((tx) => undoMerge(tx, env, { caseId, mergeId: id, by })));
  expect(await shown()).toEqual(seen);
  const steps = await listMergeSteps(db.read, audience, caseId, 10);
  expect(steps.map(({ act }) => act).toSorted()).toEqual(['merged', 'merged', 'undone', 'undone']);
  expect(await listMergeSteps(db.read, { ...audience, cases: new Map() }, caseId, 10)).toEqual([]);
  const again = await db.transaction((tx) => undoMerge(tx, env, { caseId, mergeId: first.id, by }));
  expect(isRefusal(again) && again.kind).toBe('not-found');
});

test('two people who merge at once cannot make a ring', async () => {
  const answers = await Promise.all([merge(one.id, two.id), merge(two.id, one.id)]);
  const made = answers.flatMap((answer) => (isRefusal(answer) ? [] : [answer]));
  const refused = answers.flatMap((answer) => (isRefusal(answer) ? [answer.reason] : []));
  expect(made).toHaveLength(1);
  expect(refused).toEqual(['merge-cycle']);
  for (const { id } of made)
    granted(await db.transaction((tx) => undoMerge(tx, env, { caseId, mergeId: id, by })));
});

test('only subjects of the same case can be one, and only its drafters may say so', async () => {
  const far = await entered(env, { caseId: other, by: ana }, 'subject', person('Dana Sarova'));
  const source = await entered(env, where, 'source', { title: 'A letter' });
  for (const id of [far.id, source.id]) {
    const answer = await merge(one.id, id);
    expect(isRefusal(answer) && answer.reason).toBe('merge-unlike');
  }
  const nobody = { ...by, audience: { ...audience, cases: new Map() } };
  const pair = { caseId, kept: one.id, merged: two.id, by: nobody };
  const answer = await db.transaction((tx) => mergeSubjects(tx, env, pair));
  expect(isRefusal(answer) && answer.kind).toBe('not-found');
});
