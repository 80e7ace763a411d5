import { afterAll, describe, expect, test } from 'vitest';
import type { LetterId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { markWithdrawn } from '#letters';
import { sql } from '#platform/db';
import { testDatabase } from '#support/database';
import { releasedLetter, stepGiven, stepTaken } from '#support/demands';
import { testSeal } from '#support/seal';
import { given, testEnv } from '#support/signing';
import { publicLines } from './begin-actions.ts';
import { decideOutcome } from './decision-actions.ts';
import { recordOutcome, retractOutcome } from './outcome-actions.ts';
import { redactOutcome } from './redaction-actions.ts';
import { refreshTracker } from './tracker-actions.ts';
import { lookAgain } from './review-actions.ts';
import { listLines } from './view-actions.ts';

const db = await testDatabase();
afterAll(() => db.close());

const reasonOf = (answer: Answer<unknown>): string | null =>
  isRefusal(answer) ? answer.reason : null;

const lineOf = async (letterId: LetterId, number = 1) =>
  (await publicLines(db.read, { seal: testSeal }, letterId)).find((line) => line.number === number);

/** The tables of which some row holds a word in clear. */
async function tablesWith(word: string): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db.read);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql`
      select 1 from ${sql.table(name)} t where t::text ilike ${`%${word}%`} limit 1`.execute(
      db.read,
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}

describe('the second reader', () => {
  test('sends a step back with a note; it is written again, or taken back', async () => {
    const env = testEnv(db);
    const letter = await releasedLetter(env);
    const { outcomeId } = given(await recordOutcome(env, stepGiven(letter)));
    const key = { letterId: letter.letterId, demand: 1, outcomeId, by: letter.by('reader') };
    const silent = await decideOutcome(env, { ...key, decision: 'sent-back', note: ' ' });
    expect(reasonOf(silent)).toBe('outcome-note-missing');
    given(await decideOutcome(env, { ...key, decision: 'sent-back', note: 'Which day?' }));
    const confirmed = await decideOutcome(env, { ...key, decision: 'confirmed', note: '' });
    expect(reasonOf(confirmed)).toBe('outcome-decided');
    env.pass(60_000);
    const again = stepGiven(letter, { writtenAgain: outcomeId });
    given(await recordOutcome(env, again));
    expect(reasonOf(await recordOutcome(env, again))).toBe('outcome-written-again');
    const [line] = await listLines(db.read, env, letter.by('reader').audience, letter.letterId);
    expect(line?.others.map(({ standing }) => standing)).toEqual(['waiting', 'sent-back']);
    const back = { ...key, outcomeId: line?.others[0]?.id ?? '', by: letter.by('drafter') };
    given(await retractOutcome(env, back));
    expect(reasonOf(await retractOutcome(env, back))).toBe('outcome-decided');
  });

  test('gives another day of review where the one that was chosen has passed', async () => {
    const env = testEnv(db);
    const letter = await releasedLetter(env);
    const step = stepGiven(letter, { nextReviewOn: '2026-03-10' });
    const { outcomeId } = given(await recordOutcome(env, step));
    env.pass(20 * 86_400_000);
    const by = letter.by('reader');
    const key = { letterId: letter.letterId, demand: 1, outcomeId, by, note: '' };
    const decision = 'confirmed' as const;
    expect(reasonOf(await decideOutcome(env, { ...key, decision }))).toBe('review-past');
    given(await decideOutcome(env, { ...key, decision, nextReviewOn: '2026-04-10' }));
    expect((await lineOf(letter.letterId))?.nextReviewOn).toBe('2026-04-10');
  });

  test('confirms once, even when two do so at the same moment', async () => {
    const env = testEnv(db);
    const letter = await releasedLetter(env);
    const { outcomeId } = given(await recordOutcome(env, stepGiven(letter)));
    const key = { letterId: letter.letterId, demand: 1, outcomeId, by: letter.by('reader') };
    const both = await Promise.all(
      [1, 2].map(() => decideOutcome(env, { ...key, decision: 'confirmed', note: '' })),
    );
    expect(new Set(both.map(reasonOf))).toEqual(new Set(['outcome-decided', null]));
    expect((await lineOf(letter.letterId))?.steps).toHaveLength(1);
  });
});

describe('looking again', () => {
  test('leaves a dated row and moves the day, while there is something to watch', async () => {
    const env = testEnv(db);
    const letter = await releasedLetter(env);
    const key = { letterId: letter.letterId, demand: 1, by: letter.by('drafter') };
    expect(reasonOf(await lookAgain(env, { ...key, nextReviewOn: '2026-03-02' }))).toBe(
      'review-past',
    );
    given(await lookAgain(env, { ...key, nextReviewOn: '2026-05-01' }));
    expect((await lineOf(letter.letterId))?.nextReviewOn).toBe('2026-05-01');
    await stepTaken(env, letter, { state: 'met', nextReviewOn: '' });
    expect(reasonOf(await lookAgain(env, { ...key, nextReviewOn: '2026-05-01' }))).toBe(
      'review-none',
    );
  });
});

describe('a letter that was withdrawn', () => {
  test('keeps its lines as they stand: they are only corrected', async () => {
    const env = testEnv(db);
    const letter = await releasedLetter(env);
    const { letterId, drafter: by } = letter;
    const first = await stepTaken(env, letter);
    const { outcomeId } = given(await recordOutcome(env, stepGiven(letter, { state: 'met' })));
    await db.transaction((tx) =>
      markWithdrawn(tx, { letterId, by, at: env.now(), notice: 'Withdrawn.' }),
    );
    expect(await lineOf(letterId)).toMatchObject({
      state: 'pledged',
      closed: true,
      nextReviewOn: null,
    });
    expect(reasonOf(await recordOutcome(env, stepGiven(letter, { state: 'met' })))).toBe(
      'demands-closed',
    );
    const key = { letterId, demand: 1, by: letter.by('reader'), note: '' };
    const late = await decideOutcome(env, { ...key, outcomeId, decision: 'confirmed' });
    expect(reasonOf(late)).toBe('demands-closed');
    given(await decideOutcome(env, { ...key, outcomeId, decision: 'sent-back', note: 'Too late' }));
    const look = { ...key, by: letter.by('drafter'), nextReviewOn: '2026-05-01' };
    expect(reasonOf(await lookAgain(env, look))).toBe('demands-closed');
    const correction = { state: 'refused', supersedes: first, reason: 'He had said no.' };
    await stepTaken(env, letter, { ...correction, nextReviewOn: '' });
    expect(await lineOf(letterId)).toMatchObject({ state: 'refused', nextReviewOn: null });
  });
});

describe('words that must no longer be read', () => {
  test('are taken from the public at once, and the step stays', async () => {
    const env = testEnv(db);
    const letter = await releasedLetter(env);
    const words = 'Zqnamed was seen at home.';
    const outcomeId = await stepTaken(env, letter, { words });
    expect(JSON.stringify(await lineOf(letter.letterId))).toContain('Zqnamed');
    await db.transaction((tx) => refreshTracker(tx, env, letter.letterId));
    const open = await tablesWith('zqnamed');
    expect(open.length).toBeGreaterThan(0); // what everybody reads lies open
    expect(open.filter((table) => !table.startsWith('tracker'))).toEqual([]);
    const key = { letterId: letter.letterId, demand: 1, outcomeId, by: letter.by('reader') };
    expect(reasonOf(await redactOutcome(env, { ...key, reason: '' }))).toBe(
      'outcome-redaction-reason',
    );
    given(await redactOutcome(env, { ...key, reason: 'She is in danger.' }));
    expect(await tablesWith('zqnamed')).toEqual([]);
    const { rows } = await sql`
      select o.content_sealed, d.document_sealed, d.note_sealed, e.content_sealed as evidence,
             e.file_sealed
        from outcomes o join outcome_decisions d on d.outcome_id = o.id
        join outcome_evidence e on e.outcome_id = o.id
       where o.id = ${outcomeId}`.execute(db.read);
    expect(new Set(Object.values(rows[0] ?? {}))).toEqual(new Set([null]));
    const line = await lineOf(letter.letterId);
    expect(JSON.stringify(line)).not.toContain('Zqnamed');
    expect(JSON.stringify(line)).not.toContain('danger');
    expect(line).toMatchObject({ state: 'pledged', steps: [{ redacted: true, document: null }] });
  });

  test('are taken with everything that was sent back before and written again so', async () => {
    const env = testEnv(db);
    const letter = await releasedLetter(env);
    const { letterId } = letter;
    const words = 'Zqearlier was seen at home.';
    const { outcomeId: first } = given(await recordOutcome(env, stepGiven(letter, { words })));
    const by = letter.by('reader');
    const note = 'Not where Zqearlier was.';
    const key = { letterId, demand: 1, by };
    given(await decideOutcome(env, { ...key, outcomeId: first, decision: 'sent-back', note }));
    const again = { words: 'Zqearlier was seen.', writtenAgain: first };
    const { outcomeId } = given(await recordOutcome(env, { ...stepGiven(letter), ...again }));
    given(await decideOutcome(env, { ...key, outcomeId, decision: 'confirmed', note: '' }));
    given(await redactOutcome(env, { ...key, outcomeId, reason: 'She is in danger.' }));
    const { rows } = await sql<{ kept: number }>`
      select (select count(content_sealed) from outcomes where letter_id = ${letterId})
           + (select count(e.content_sealed) + count(e.file_sealed) from outcome_evidence e
                join outcomes o on o.id = e.outcome_id where o.letter_id = ${letterId})
           + (select count(d.note_sealed) + count(d.document_sealed) from outcome_decisions d
                join outcomes o on o.id = d.outcome_id where o.letter_id = ${letterId}) as kept
    `.execute(db.read);
    expect(Number(rows[0]?.kept)).toBe(0);
    const steps = await listLines(db.read, env, letter.by('drafter').audience, letterId);
    expect(JSON.stringify(steps)).not.toContain('Zqearlier');
  });
});

test('nothing that was written down is ever changed or taken away', async () => {
  const env = testEnv(db);
  const letter = await releasedLetter(env);
  await stepTaken(env, letter);
  await expect(sql`update outcomes set content_sealed = null`.execute(db.read)).rejects.toThrow(
    'never change',
  );
  for (const table of ['outcomes', 'outcome_decisions', 'outcome_evidence', 'demand_lines']) {
    const name = sql.table(table);
    await expect(sql`delete from ${name}`.execute(db.read)).rejects.toThrow('never change');
  }
  await expect(sql`update outcomes set state = 'met'`.execute(db.read)).rejects.toThrow(
    'never change',
  );
});
