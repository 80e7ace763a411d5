import { afterAll, expect, test } from 'vitest';
import { isRefusal } from '#kernel/refusal';
import { addAccount } from '#support/app';
import { testDatabase } from '#support/database';
import { openImporting, seedLetter } from '#support/importing';
import { takeIn } from './upload-actions.ts';

const db = await testDatabase();
const desk = await openImporting(db);
afterAll(() => desk.close());

test('pasted text is read, and what was recognised waits to be corrected', async () => {
  const id = await desk.takeIn(seedLetter);
  await desk.runJobs();
  const { found, view } = await desk.view(id);
  expect(found.state).toBe('review');
  expect(view?.text).toBe(seedLetter.trim());
});

test('one account cannot fill the house: the hundredth letter that is no draft is the last', async () => {
  const bo = await addAccount(desk.env, 'Bo Ek', 'bo@example.org');
  const take = () => takeIn(desk.env, { file: null, text: 'Dear Minister', by: bo });
  const answers = [];
  for (let count = 0; count < 100; count += 1) answers.push(await take());
  expect(answers.filter(isRefusal)).toEqual([]);
  const last = await take();
  expect(isRefusal(last) && last.reason).toBe('import-too-many');
});
