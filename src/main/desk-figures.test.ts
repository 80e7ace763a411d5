import { afterAll, expect, test } from 'vitest';
import { completeContent } from '#support/letters';
import { granted } from '#support/app';
import { openLetterDesk } from '#support/letter-desk';
import { testDatabase } from '#support/database';
import { freezeVersion, saveDraft } from '#letters';
import { audienceOfAccount, findAccountByAddress, HOUSE } from '#access';
import { parseEmailAddress } from '#kernel/email-address';
import type { AccountId } from '#kernel/ids';
import { findLetterBySlug } from '#letters';
import { replyTaskKinds } from '#replies';
import { wholeEnvironment } from '#support/environment';
import { isMessageKey } from '#ui';
import { loadInventedExample } from './invented-example.ts';
import { insertApproval } from '../features/publication/release-store.ts';
import { deskAfter, deskFigures, deskTasks } from './desk-figures.ts';

const db = await testDatabase();
const desk = await openLetterDesk(db);
afterAll(async () => {
  await desk.app.close();
  await db.close();
});

test('the desk learns from the rooms above whether somebody has given their word', async () => {
  const { env, ana } = desk;
  const letterId = await desk.letterOf(ana);
  await desk.askToLead(letterId, 'Ana Ruiz', 'ana@example.org');
  granted(await saveDraft(env, { letterId, revision: 1, content: completeContent(), by: ana }));
  const version = granted(await freezeVersion(env, { letterId, note: '', by: ana }));
  const ask = () => deskFigures(env)({ accountId: ana, audience: HOUSE }, version);
  expect(await ask()).toEqual({ invited: 0, signed: 0, approvedByYou: false });
  const approval = { letterId, versionId: version.id, accountId: ana, at: env.now() };
  await db.transaction((tx) => insertApproval(tx, approval));
  expect(await ask()).toEqual({ invited: 0, signed: 0, approvedByYou: true });
});

const box = (name: string) => {
  const email = parseEmailAddress(`${name}@example.invalid`);
  if (email === null) throw new Error('an address');
  return email;
};

test('the desk hears from the rooms above what is overdue, and where a released letter stands', async () => {
  const other = await testDatabase();
  try {
    const whole = wholeEnvironment(other);
    await loadInventedExample(whole);
    const letter = await findLetterBySlug(other.read, HOUSE, 'orvenia-invented-example');
    if (letter === null) throw new Error('the invented letter is there');
    const after = await deskAfter(whole)(letter);
    expect(after).toEqual({
      addressees: 2,
      sentTo: 2,
      answers: 1,
      demands: 9,
      met: 1,
      notKnown: 1,
    });
    const office = await findAccountByAddress(other.read, whole, box('invented-office'));
    const stranger = await findAccountByAddress(other.read, whole, box('invented-reader'));
    const tasksOf = async (accountId: AccountId | undefined, now: Date) => {
      if (accountId === undefined) throw new Error('the account is there');
      const audience = await audienceOfAccount(other.read, accountId, now);
      if (audience === null) throw new Error('the account is open');
      return deskTasks(whole)({ accountId, audience }, now);
    };
    const today = await tasksOf(office?.id, whole.now());
    expect(today.map(({ kind }) => kind)).toEqual(['reply-overdue', 'cosigning-organisations']);
    const later = new Date(whole.now().getTime() + 31 * 86_400_000);
    const looks = (await tasksOf(office?.id, later)).filter(({ kind }) => kind === 'demand-review');
    expect(looks.map(({ values }) => values['demand'])).toEqual([1, 2, 3, 4, 6]);
    expect(await tasksOf(stranger?.id, later)).toEqual([]); // a second reader who has nothing to read
    for (const { kind } of [...today, ...looks])
      expect(isMessageKey(`desk.task.${kind}`)).toBe(true);
  } finally {
    await other.close();
  }
});

test.each(replyTaskKinds)('a task of the kind %s has its sentence', (kind) => {
  expect(isMessageKey(`desk.task.${kind}`)).toBe(true);
});
