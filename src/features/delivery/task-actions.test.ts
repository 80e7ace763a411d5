import { afterAll, expect, test } from 'vitest';
import { ANONYMOUS, audienceOfAccount } from '#access';
import type { AccountId } from '#kernel/ids';
import { sql } from '#platform/db';
import { granted } from '#support/app';
import { testDatabase } from '#support/database';
import { deliveryEnv, planned, releasedLetter } from '#support/deliveries';
import type { Released } from '#support/deliveries';
import { DAY, MINUTE } from '#support/signing';
import { addReceipt } from './arrival-actions.ts';
import { planMails } from './planning-actions.ts';
import { recordSlip } from './slip-actions.ts';
import { listDeliveryTasks } from './task-actions.ts';
import { beginTry, noteAnswer, noteEndSent } from './trying-actions.ts';

const db = await testDatabase();
const env = { ...deliveryEnv(db), postman: { give: () => Promise.reject(), close: () => {} } };
afterAll(async () => {
  env.images.close();
  await db.close();
});

async function tasksOf(letter: Released, accountId: AccountId = letter.drafter) {
  const audience = (await audienceOfAccount(db.read, accountId, env.now())) ?? ANONYMOUS;
  const tasks = await listDeliveryTasks(db.read, audience, env.now());
  return tasks.filter(({ letterId }) => letterId === letter.letterId);
}

test('a letter that is out and was sent to nobody is a task of its drafter, and of nobody else', async () => {
  const letter = await releasedLetter(env);
  const [task, ...more] = await tasksOf(letter);
  expect(more).toEqual([]);
  expect(task).toMatchObject({
    kind: 'delivery-unsent',
    values: { title: letter.version.content.title },
    href: `/desk/letters/${letter.letterId}/deliveries`,
  });
  expect(await tasksOf(letter, letter.reader)).toEqual([]);
  await planned(env, letter, ['a@tasks.example']);
  expect(await tasksOf(letter)).toEqual([]);
});

test('a letter of long ago, from elsewhere, is no task', async () => {
  expect(await tasksOf(await releasedLetter(env, ['A'], {}, 'published-elsewhere'))).toEqual([]);
});

test('what was refused is a task until it goes elsewhere', async () => {
  const letter = await releasedLetter(env);
  const [id] = await planned(env, letter, ['never@refused.example']);
  const one = id === undefined ? null : await beginTry(env, id);
  if (one === null) throw new Error('it may begin');
  const never = { kind: 'never', code: '550', said: 'no', dialogue: [] } as const;
  await noteAnswer(env, one, { ...never, reportsPromised: false });
  expect(await tasksOf(letter)).toMatchObject([
    { kind: 'delivery-failed', values: { addressee: 'Minister of Justice' } },
  ]);
  const recipient = { kind: 'addressee', number: 1 } as const;
  const wanted = [{ recipient, address: 'other@refused.example', repeats: one.held.id }];
  granted(await planMails(env, { letterId: letter.letterId, by: letter.drafter, wanted }));
  expect(await tasksOf(letter)).toEqual([]);
});

test('what nobody can know is a task once it can no longer settle by itself', async () => {
  const letter = await releasedLetter(env);
  const [id] = await planned(env, letter, ['a@unsure.example']);
  const one = id === undefined ? null : await beginTry(env, id);
  if (one === null) throw new Error('it may begin');
  await noteEndSent(env, one);
  expect(await tasksOf(letter)).toEqual([]);
  env.pass(16 * MINUTE);
  expect(await tasksOf(letter)).toMatchObject([{ kind: 'delivery-uncertain' }]);
});

test('what was posted without a receipt is a task after two weeks, until there is one', async () => {
  const letter = await releasedLetter(env);
  const about = { letterId: letter.letterId, by: letter.drafter };
  const recipient = { kind: 'addressee', number: 1 } as const;
  const slip = { recipient, channel: 'post', address: '', receipt: null } as const;
  const deliveryId = granted(await recordSlip(env, { ...about, ...slip, sentOn: '2026-03-05' }));
  env.pass(13 * DAY);
  expect(await tasksOf(letter)).toEqual([]);
  env.pass(2 * DAY);
  expect(await tasksOf(letter)).toMatchObject([{ kind: 'delivery-receipt' }]);
  const receipt = Buffer.from('%PDF-1.7 slip');
  granted(await addReceipt(env, { ...about, deliveryId, shows: 'sent', receipt }));
  expect(await tasksOf(letter)).toEqual([]);
});

test('no task carries an address or the words of a mail server', async () => {
  const { rows } = await sql<{ id: AccountId }>`select id from accounts`.execute(db.read);
  for (const { id } of rows) {
    const audience = (await audienceOfAccount(db.read, id, env.now())) ?? ANONYMOUS;
    const tasks = await listDeliveryTasks(db.read, audience, env.now());
    expect(JSON.stringify(tasks)).not.toContain('@');
  }
});
