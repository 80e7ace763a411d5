import { afterAll, describe, expect, test } from 'vitest';
import { refuse } from '#kernel/refusal';
import { sql } from '#platform/db';
import { testDatabase } from '#support/database';
import { openImporting, parliament, seedLetter } from '#support/importing';
import { importingJobs } from './jobs.ts';
import { giveUpMatching, matchPeople } from './match-actions.ts';
import { readFile } from './read-actions.ts';
import { saveReview } from './review-actions.ts';
import { readImport } from './rules.ts';
import type { ImportId } from './rules.ts';
import { readAgain, removeImport, removeOldImports } from './upload-actions.ts';

const db = await testDatabase();
const desk = await openImporting(db);
const { env, audience } = desk;
afterAll(() => desk.close());

const DAY = 86_400_000;
const stateOf = async (id: ImportId) => (await desk.view(id)).found.state;
const failing = (error: Error) => ({
  ...env,
  documents: { ...env.documents, read: () => Promise.reject(error) },
});

describe('reading a letter', () => {
  test('a worker that dies before the end changes nothing; the next one reads it', async () => {
    const id = await desk.takeIn(seedLetter);
    const dying = {
      ...env,
      db: { ...env.db, transaction: () => Promise.reject(new Error('killed')) },
    };
    await expect(readFile(dying, id)).rejects.toThrow('killed');
    expect(await stateOf(id)).toBe('reading');
    await desk.runJobs();
    expect(await stateOf(id)).toBe('review');
  });

  test('twice reads once: a correction made in between stays', async () => {
    const id = await desk.takeIn(seedLetter);
    await desk.runJobs();
    const { found } = await desk.view(id);
    const fields = new Map([['title', ['Mine']]]);
    const { revision } = found;
    await saveReview(env, { importId: id, audience, revision, fields, edit: null });
    await readFile(env, id);
    await matchPeople(env, id);
    const { view } = await desk.view(id);
    expect(view?.review.title).toBe('Mine');
  });

  test('two workers at once read it once', async () => {
    const id = await desk.takeIn(seedLetter);
    await Promise.all([readFile(env, id), readFile(env, id)]);
    await desk.runJobs();
    expect((await desk.view(id)).found).toMatchObject({ state: 'review', revision: 1 });
  });

  test('removed while it is read, it stays removed', async () => {
    const id = await desk.takeIn(seedLetter);
    await removeImport(env, { importId: id, audience });
    await desk.runJobs();
    await expect(desk.view(id)).rejects.toThrow('not-found');
  });

  test('a file that cannot be read says why, and keeps the file', async () => {
    const id = await desk.takeInFile('scan.pdf', Buffer.from('%PDF-1.7 nothing else'));
    await desk.runJobs();
    const { found } = await desk.view(id);
    expect(found.state).toBe('failed');
    expect(found.failure?.reason).toMatch(/^document-/);
  });

  test('a fault of ours is tried again, and told after the last try', async () => {
    const id = await desk.takeInFile('letter.docx', Buffer.from('x'));
    const [job] = importingJobs(failing(new Error('a fault')));
    const run = { jobId: '1', attempt: 1, isLast: false };
    const payload = { importId: id };
    await expect(job?.run(payload, run)).rejects.toThrow('a fault');
    expect(await stateOf(id)).toBe('reading');
    await expect(job?.run(payload, { ...run, isLast: true })).rejects.toThrow('a fault');
    expect((await desk.view(id)).found.failure?.reason).toBe('import-failed');
  });

  test('a reader that is busy is asked again later, not taken for a verdict', async () => {
    const id = await desk.takeInFile('letter.docx', Buffer.from('x'));
    const busy = {
      ...env,
      documents: { ...env.documents, read: async () => refuse('unavailable', 'document-busy') },
    };
    await expect(readFile(busy, id)).rejects.toThrow('document-busy');
    expect(await stateOf(id)).toBe('reading');
  });

  test('reading again begins anew, and corrections go', async () => {
    const id = await desk.takeIn(seedLetter);
    await desk.runJobs();
    const { found } = await desk.view(id);
    const fields = new Map([['title', ['Mine']]]);
    const { revision } = found;
    await saveReview(env, { importId: id, audience, revision, fields, edit: null });
    await readAgain(env, { importId: id, audience, attachment: null });
    expect(await stateOf(id)).toBe('reading');
    await desk.runJobs();
    expect((await desk.view(id)).view?.review.title).toBe('');
  });
});

describe('looking the names up', () => {
  test('happens on the day of the letter, and anew when another day is given', async () => {
    await desk.importParliament(parliament);
    const id = await desk.takeIn(seedLetter);
    await desk.runJobs();
    const office = async () => {
      const { found, view } = await desk.view(id);
      const person = view?.matches.people.find(({ name }) => name.startsWith('KILL'));
      return [found.revision, view?.matches.day, person?.candidates[0]?.office];
    };
    expect(await office()).toEqual([1, null, 'unknown']);
    const on = async (revision: number, day: string) => {
      const fields = new Map([['day', [day]]]);
      await saveReview(env, { importId: id, audience, revision, fields, edit: null });
      expect(await stateOf(id)).toBe('matching');
      await desk.runJobs();
    };
    await on(1, '2026-02-01');
    expect(await office()).toEqual([2, '2026-02-01', 'in-office']);
    await on(2, '2001-02-01');
    expect(await office()).toEqual([3, '2001-02-01', 'not-in-office']);
  });

  test('is given up after the last try, so that the work goes on, and can be asked for again', async () => {
    const id = await desk.takeIn(seedLetter);
    await readFile(env, id);
    const broken = { ...env.db, transaction: () => Promise.reject(new Error('a fault')) };
    const [, job] = importingJobs({ ...env, db: broken });
    const run = { jobId: '1', attempt: 4, isLast: false };
    await expect(job?.run({ importId: id }, run)).rejects.toThrow('a fault');
    expect(await stateOf(id)).toBe('matching');
    await giveUpMatching(env, id);
    expect((await desk.view(id)).view?.matches.people).toEqual([]);
    const again = { act: 'look-up' } as const;
    await saveReview(env, { importId: id, audience, revision: 1, fields: new Map(), edit: again });
    await desk.runJobs();
    expect((await desk.view(id)).view?.matches.people).toHaveLength(2);
  });

  test('a corrected name is looked up at once, the others are left alone', async () => {
    const id = await desk.takeIn(seedLetter);
    await desk.runJobs();
    const fields = new Map([
      ['signatories', ['1']],
      ['signatories.1.name', ['Nicole Kiil-Nielsen']],
    ]);
    await saveReview(env, { importId: id, audience, revision: 1, fields, edit: null });
    const { found, view } = await desk.view(id);
    expect(found.state).toBe('review');
    const first = view?.matches.people.find(({ key }) => key === 1);
    expect(first?.candidates[0]?.name).toBe('Nicole KIIL-NIELSEN');
  });
});

test('what nobody confirms is removed after thirty days, and nothing sooner', async () => {
  const id = await desk.takeIn(seedLetter);
  env.now.advance(29 * DAY);
  await removeOldImports(env);
  expect(await stateOf(id)).toBe('reading');
  env.now.advance(2 * DAY);
  await removeOldImports(env);
  await expect(desk.view(id)).rejects.toThrow('not-found');
});

test('a job carries the import’s id and nothing else', async () => {
  const id = await desk.takeIn(seedLetter);
  const { rows } = await sql<{ payload: unknown }>`
    select payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = ${readImport.name} order by j.id desc limit 1`.execute(db.read);
  expect(rows[0]?.payload).toEqual({ importId: id });
});
