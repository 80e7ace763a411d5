import { afterAll, describe, expect, test } from 'vitest';
import type { CaseId } from '#kernel/ids';
import { markWithdrawn } from '#letters';
import { listOutbox } from '#platform/mail';
import { certaintyChanged, entered, newCase, restsOn } from '#support/cases';
import { testDatabase } from '#support/database';
import { releasedLetter, stepGiven, stepTaken } from '#support/demands';
import type { ReleasedLetter } from '#support/demands';
import { DAY, given, runJobs, testEnv } from '#support/signing';
import type { TestEnv } from '#support/signing';
import { lineJobs } from './line-jobs.ts';
import { recordOutcome } from './outcome-actions.ts';
import { answerNotConcerned } from './question-actions.ts';
import { lookAgain } from './review-actions.ts';
import { listDemandTasks } from './task-actions.ts';
import { viewDemand } from './view-actions.ts';

const db = await testDatabase();
afterAll(() => db.close());

const work = (env: TestEnv) => runJobs(env, lineJobs(env));

/** The daily job, as the clock would run it. */
async function morning(env: TestEnv): Promise<void> {
  const daily = lineJobs(env).find(({ name }) => name === 'demands.review-due');
  await daily?.run({}, { jobId: '1', attempt: 1, isLast: false });
}

const mailsAbout = async (env: TestEnv, letter: ReleasedLetter) =>
  (await listOutbox(env.db.read, env, { limit: 500 })).filter(({ text }) =>
    text.includes(letter.letterId),
  );

const tasksOf = async (env: TestEnv, letter: ReleasedLetter, who: 'drafter' | 'reader') =>
  (await listDemandTasks(db.read, env, letter.by(who).audience, env.now())).map(
    ({ kind, values, dueOn }) => [kind, values['demand'], dueOn],
  );

const what = 'Zqarrested on the square';

/** A letter with a demand that was met and one that is open, on a case. */
async function onACase(env: TestEnv, caseId?: CaseId) {
  const letter = await releasedLetter(env);
  const where = { caseId: caseId ?? (await newCase(env, letter.drafter)), by: letter.drafter };
  await restsOn(env, letter.letterId, where.caseId, letter.drafter);
  await stepTaken(env, letter, { state: 'met', on: '2026-03-01', nextReviewOn: '' });
  await work(env);
  return { letter, where };
}

const arrest = (
  env: TestEnv,
  where: { caseId: CaseId; by: ReleasedLetter['drafter'] },
  more = {},
) => entered(env, where, 'event', { what, type: 'arrest', date: '2026-03-02', ...more });

describe('when something happened in a case that a letter rests on', () => {
  test('its drafters are asked once about each demand it may have undone, and about no other', async () => {
    const env = testEnv(db);
    const { letter, where } = await onACase(env);
    const entry = await arrest(env, where);
    await work(env);
    expect(await tasksOf(env, letter, 'drafter')).toEqual([['demand-question', 1, null]]);
    expect(await tasksOf(env, letter, 'reader')).toEqual([]);
    await certaintyChanged(env, entry, 'established', letter.drafter);
    await work(env);
    await work(env);
    expect(await mailsAbout(env, letter)).toHaveLength(1);
  });

  test('neither the mail nor the task says a word of the case, and the page only to its people', async () => {
    const env = testEnv(db);
    const { letter, where } = await onACase(env);
    const entry = await arrest(env, where);
    await work(env);
    const [mail] = await mailsAbout(env, letter);
    const said = JSON.stringify([mail, await tasksOf(env, letter, 'drafter')]);
    for (const secret of ['Zqarrested', where.caseId, entry.id, 'Threats against'])
      expect(said).not.toContain(secret);
    const { audience } = letter.by('drafter');
    const key = { letterId: letter.letterId, demand: 1 };
    const blind = given(await viewDemand(db.read, env, audience, key));
    expect(blind.questions.map(({ entry: shown }) => shown)).toEqual([null]);
    if (audience.kind !== 'account') throw new Error('an account looks');
    const cases = new Map([[where.caseId, new Set(['drafter' as const])]]);
    const seeing = given(await viewDemand(db.read, env, { ...audience, cases }, key));
    expect(seeing.questions[0]?.entry?.what).toBe(what);
  });

  test('what happened before it was met, is only feared, or is of another kind, asks nobody', async () => {
    const env = testEnv(db);
    const { letter, where } = await onACase(env);
    await arrest(env, where, { date: '2025' });
    await arrest(env, where, { phase: 'feared' });
    await arrest(env, where, { type: 'eviction' });
    await entered(env, where, 'measure', { type: 'detention', since: '2026-03-02' });
    await work(env);
    expect(await tasksOf(env, letter, 'drafter')).toEqual([['demand-question', 1, null]]);
    expect(await mailsAbout(env, letter)).toHaveLength(1); // the detention alone
  });

  test('it is answered by a step or by "does not concern this demand", each with its day and name', async () => {
    const env = testEnv(db);
    const { letter, where } = await onACase(env);
    const key = { letterId: letter.letterId, demand: 1, by: letter.by('drafter') };
    const questions = async () =>
      given(await viewDemand(db.read, env, key.by.audience, key)).questions;
    await arrest(env, where);
    await work(env);
    const [first] = await questions();
    const answer = { ...key, questionId: first?.id ?? '' };
    given(await answerNotConcerned(env, answer));
    expect(await answerNotConcerned(env, answer)).toMatchObject({ reason: 'question-answered' });
    env.pass(60_000);
    await arrest(env, where);
    await work(env);
    given(await recordOutcome(env, stepGiven(letter, { state: 'reversed' })));
    expect((await questions()).map((one) => one.answer)).toEqual(['recorded', 'not-concerned']);
    expect(await tasksOf(env, letter, 'drafter')).toEqual([]);
  });

  test('a letter that was withdrawn, and one that rests on another case, are left in peace', async () => {
    const env = testEnv(db);
    const { letter, where } = await onACase(env);
    const { letter: other } = await onACase(env);
    const { letterId, drafter: by } = letter;
    await db.transaction((tx) => markWithdrawn(tx, { letterId, by, at: env.now(), notice: 'x' }));
    await arrest(env, where);
    await work(env);
    expect(await mailsAbout(env, letter)).toEqual([]);
    expect(await mailsAbout(env, other)).toEqual([]);
  });
});

describe('when a demand is reversed', () => {
  test('the drafters of every letter on the same case are asked about what may fall with it', async () => {
    const env = testEnv(db);
    const { letter, where } = await onACase(env);
    const { letter: second } = await onACase(env, where.caseId);
    const { letter: elsewhere } = await onACase(env);
    await stepTaken(env, letter, { demand: 2, state: 'pledged', on: '2026-03-01' });
    await stepTaken(env, second, { demand: 3, state: 'met', on: '2026-03-01', nextReviewOn: '' });
    await stepTaken(env, letter, { state: 'reversed', on: '2026-03-02' });
    await work(env);
    await work(env);
    // the other demand of the same letter that hopes for the same, and the same demand of the other
    expect(await tasksOf(env, letter, 'drafter')).toEqual([['demand-question', 2, null]]);
    expect(await tasksOf(env, second, 'drafter')).toEqual([['demand-question', 1, null]]);
    expect(await tasksOf(env, elsewhere, 'drafter')).toEqual([]);
    expect(await mailsAbout(env, second)).toHaveLength(1);
  });

  test('a crash between question and mail leaves both or neither: run again, nobody hears twice', async () => {
    const env = testEnv(db);
    const { letter, where } = await onACase(env);
    const entry = await arrest(env, where);
    const job = lineJobs(env).find(({ fact }) => fact === 'cases.entry-kept');
    const payload = { caseId: where.caseId, entryId: entry.id };
    const run = { jobId: '1', attempt: 1, isLast: false };
    const seal = () => {
      throw new Error('crash');
    };
    const broken = { ...env, seal: { ...env.seal, seal } };
    const failing = lineJobs(broken).find(({ fact }) => fact === 'cases.entry-kept');
    await expect(failing?.run(payload, run)).rejects.toThrow('crash');
    expect(await tasksOf(env, letter, 'drafter')).toEqual([]);
    await Promise.all([job?.run(payload, run), job?.run(payload, run)]);
    expect(await mailsAbout(env, letter)).toHaveLength(1);
  });
});

describe('a day of review', () => {
  test('is on the desk from its day on, and in one mail for the letter', async () => {
    const env = testEnv(db);
    const letter = await releasedLetter(env);
    env.pass(13 * DAY);
    await morning(env);
    expect(await mailsAbout(env, letter)).toEqual([]);
    env.pass(DAY);
    await morning(env);
    await morning(env);
    expect(await tasksOf(env, letter, 'drafter')).toEqual([['demand-review', 1, '2026-03-16']]);
    env.pass(20 * DAY);
    await morning(env);
    const mails = await mailsAbout(env, letter);
    expect(mails.map(({ text }) => /demands? ([\d, and]+) of/.exec(text)?.[1])).toEqual([
      '2 and 3',
      '1',
    ]);
    const key = { letterId: letter.letterId, demand: 1, by: letter.by('drafter') };
    given(await lookAgain(env, { ...key, nextReviewOn: '2026-05-01' }));
    expect((await tasksOf(env, letter, 'drafter')).map(([, demand]) => demand)).toEqual([2, 3]);
    env.pass(60 * DAY);
    await morning(env);
    expect(await mailsAbout(env, letter)).toHaveLength(3);
  });

  test('is forgotten once the demand is met, or its letter withdrawn', async () => {
    const env = testEnv(db);
    const met = await releasedLetter(env);
    for (const demand of [1, 2, 3])
      await stepTaken(env, met, { demand, state: 'met', nextReviewOn: '' });
    const gone = await releasedLetter(env);
    const { letterId, drafter: by } = gone;
    await db.transaction((tx) => markWithdrawn(tx, { letterId, by, at: env.now(), notice: 'x' }));
    env.pass(200 * DAY);
    await morning(env);
    for (const letter of [met, gone]) expect(await mailsAbout(env, letter)).toEqual([]);
  });
});

test('what is to be read waits on the second reader’s desk, what was sent back on the author’s', async () => {
  const env = testEnv(db);
  const letter = await releasedLetter(env);
  given(await recordOutcome(env, stepGiven(letter)));
  expect(await tasksOf(env, letter, 'reader')).toEqual([['demand-step', 1, null]]);
  expect(await tasksOf(env, letter, 'drafter')).toEqual([]);
});
