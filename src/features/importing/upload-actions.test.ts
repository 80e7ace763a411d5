import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '#support/database';
import { openImporting, seedLetter } from '#support/importing';

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
