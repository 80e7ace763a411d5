import { afterAll, describe, expect, test } from 'vitest';
import { HOUSE } from '#access';
import type { LetterId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { sql } from '#platform/db';
import { parsePublicOutcome, sha256Hex, isFault } from '#proof';
import { testDatabase } from '#support/database';
import { releasedLetter, stepGiven, stepTaken } from '#support/demands';
import { testSeal } from '#support/seal';
import { given, testEnv } from '#support/signing';
import { entered, newCase, person, restsOn } from '#support/cases';
import { publicLines } from './begin-actions.ts';
import { decideOutcome } from './decision-actions.ts';
import { recordOutcome, writeStep } from './outcome-actions.ts';
import { readEvidenceFile } from './view-actions.ts';

const db = await testDatabase();
afterAll(() => db.close());

const reasonOf = (answer: Answer<unknown>): string | null =>
  isRefusal(answer) ? answer.reason : null;

const lineOf = async (letterId: LetterId, number = 1) =>
  (await publicLines(db.read, { seal: testSeal }, letterId)).find((line) => line.number === number);

describe('the line of a demand', () => {
  test('begins open at the release, with a day on which somebody looks', async () => {
    const env = testEnv(db);
    const letter = await releasedLetter(env);
    const lines = await publicLines(db.read, env, letter.letterId);
    expect(lines.map(({ number, state, steps }) => [number, state, steps])).toEqual([
      [1, 'open', []],
      [2, 'open', []],
      [3, 'open', []],
    ]);
    expect(lines.map(({ nextReviewOn }) => nextReviewOn)).toEqual([
      '2026-03-16',
      '2026-04-01',
      '2026-04-01',
    ]);
  });

  test('of a letter that appeared elsewhere is not known, and asks nobody to look', async () => {
    const env = testEnv(db);
    const letter = await releasedLetter(env, 'published-elsewhere');
    expect(await lineOf(letter.letterId)).toMatchObject({ state: 'not-known', nextReviewOn: null });
    await stepTaken(env, letter, { state: 'met', on: '2011?' });
    expect(await lineOf(letter.letterId)).toMatchObject({ state: 'met', since: '2011?' });
  });

  test('moves only once somebody else confirmed the step', async () => {
    const env = testEnv(db);
    const letter = await releasedLetter(env);
    const { outcomeId } = given(await recordOutcome(env, stepGiven(letter)));
    expect(await lineOf(letter.letterId)).toMatchObject({ state: 'open', steps: [] });
    const key = { letterId: letter.letterId, demand: 1, outcomeId, note: '' };
    const own = { ...letter.by('drafter'), audience: HOUSE };
    const decision = 'confirmed' as const;
    expect(reasonOf(await decideOutcome(env, { ...key, decision, by: own }))).toBe('outcome-own');
    const drafter = letter.by('drafter');
    expect(reasonOf(await decideOutcome(env, { ...key, decision, by: drafter }))).toBe(
      'role-missing',
    );
    given(await decideOutcome(env, { ...key, decision, by: letter.by('reader') }));
    expect(await lineOf(letter.letterId)).toMatchObject({
      state: 'pledged',
      since: '2026-03-02',
      nextReviewOn: '2026-12-01',
    });
    const again = await decideOutcome(env, { ...key, decision, by: letter.by('reader') });
    expect(reasonOf(again)).toBe('outcome-decided');
  });

  test('has its act in the record, which names the public document by its hash', async () => {
    const env = testEnv(db);
    const letter = await releasedLetter(env);
    await stepTaken(env, letter, { words: 'It was promised.\n\nIn the chamber.' });
    const [step] = (await lineOf(letter.letterId))?.steps ?? [];
    const { rows } = await sql<{ document: string }>`
      select d.document from record_details d where d.letter_id = ${letter.letterId}
         and d.document like '%outcome-recorded%'`.execute(db.read);
    const document = step?.document ?? '';
    expect(rows[0]?.document).toContain(sha256Hex(document));
    const read = parsePublicOutcome(document);
    expect(isFault(read) ? read : { state: read.state, text: read.text }).toEqual({
      state: 'pledged',
      text: 'It was promised.\n\nIn the chamber.',
    });
    const { rows: leaves } = await sql<{ seq: number }>`
      select seq from record_leaves where letter_id = ${letter.letterId}
         and act = 'outcome-recorded'`.execute(db.read);
    expect(leaves).toEqual([{ seq: step?.seq }]);
  });

  test('goes from met to reversed, and both are seen', async () => {
    const env = testEnv(db);
    const letter = await releasedLetter(env);
    await stepTaken(env, letter);
    await stepTaken(env, letter, { state: 'met', on: '2026-03', nextReviewOn: '' });
    expect(await lineOf(letter.letterId)).toMatchObject({ state: 'met', nextReviewOn: null });
    env.pass(90 * 86_400_000);
    await stepTaken(env, letter, { state: 'reversed', on: '2026-05-20' });
    const line = await lineOf(letter.letterId);
    expect(line?.steps.map(({ state }) => state)).toEqual(['pledged', 'met', 'reversed']);
    expect(line).toMatchObject({ state: 'reversed', nextReviewOn: '2026-12-01' });
  });

  test('is corrected by a further step; the wrong one stays to be seen', async () => {
    const env = testEnv(db);
    const letter = await releasedLetter(env);
    const wrong = await stepTaken(env, letter, { state: 'met', nextReviewOn: '' });
    const correction = { supersedes: wrong, state: 'partly-met', reason: 'Only one of them.' };
    await stepTaken(env, letter, correction);
    const line = await lineOf(letter.letterId);
    expect(line?.steps.map(({ state, superseded }) => [state, superseded])).toEqual([
      ['met', true],
      ['partly-met', false],
    ]);
    expect(line?.state).toBe('partly-met');
    const twice = await recordOutcome(env, stepGiven(letter, correction));
    expect(reasonOf(twice)).toBe('outcome-corrected-already');
  });

  test('takes in a step that was missed, in the place where it happened', async () => {
    const env = testEnv(db, '2026-06-01T09:00:00Z');
    const letter = await releasedLetter(env);
    await stepTaken(env, letter, { state: 'met', on: '2026-05-20', nextReviewOn: '' });
    await stepTaken(env, letter, { state: 'pledged', on: '2026-04' });
    const line = await lineOf(letter.letterId);
    expect(line?.steps.map(({ state }) => state)).toEqual(['pledged', 'met']);
    expect(line?.state).toBe('met');
  });
});

describe('what is written down', () => {
  test('is asked for whole: every fault is told at once, by its field', async () => {
    const env = testEnv(db);
    const letter = await releasedLetter(env);
    const written = await writeStep(
      env,
      stepGiven(letter, {
        state: 'reversed',
        on: '3.6.2026',
        certainty: 'surely',
        words: ' ',
        credit: 'contributed',
        nextReviewOn: '2026-03-01',
        evidence: [],
      }),
    );
    const faults = 'faults' in written ? written.faults : [];
    expect(faults.map(({ field, refusal }) => [field, refusal.reason])).toEqual([
      ['state', 'outcome-cannot-follow'],
      ['certainty', 'outcome-certainty'],
      ['words', 'outcome-words-missing'],
      ['creditWords', 'outcome-credit-words'],
      ['review', 'review-past'],
      ['evidence', 'evidence-missing'],
      ['on', 'date-perhaps'],
    ]);
  });

  test('cannot have happened tomorrow, and needs a next look while it is open', async () => {
    const env = testEnv(db);
    const letter = await releasedLetter(env);
    const tried = async (change: object) =>
      reasonOf(await recordOutcome(env, stepGiven(letter, change)));
    expect(await tried({ on: '2026-03-20' })).toBe('outcome-date-ahead');
    expect(await tried({ on: '2026-03/..' })).toBe('outcome-date-open');
    expect(await tried({ nextReviewOn: '' })).toBe('review-missing');
    expect(await tried({ nextReviewOn: '2026-02-30' })).toBe('review-unreadable');
    expect(await tried({ nextReviewOn: '2036-01-01' })).toBe('review-far');
    expect(await tried({ on: '1 March 2026' })).toBeNull();
  });

  test('keeps a file sealed, and gives it only to the team', async () => {
    const env = testEnv(db);
    const letter = await releasedLetter(env);
    const file = Buffer.from('%PDF-1.7\n% zqsecretscan\n%%EOF\n');
    const evidence = [{ kind: 'file' as const, file, words: 'The decision' }];
    const { outcomeId } = given(await recordOutcome(env, stepGiven(letter, { evidence })));
    const key = { letterId: letter.letterId, outcomeId, position: 1 };
    const read = given(await readEvidenceFile(db.read, env, letter.by('reader').audience, key));
    expect(read.bytes.equals(file)).toBe(true);
    const anyone = await readEvidenceFile(db.read, env, { kind: 'anonymous' }, key);
    expect(reasonOf(anyone)).toBe('not-found');
    const { rows } = await sql<{ found: number }>`
      select position('zqsecretscan'::bytea in file_sealed) as found from outcome_evidence
       where outcome_id = ${outcomeId}`.execute(db.read);
    expect(rows).toEqual([{ found: 0 }]);
    const text = [{ kind: 'file' as const, file: Buffer.from('hello'), words: 'x' }];
    const refused = await recordOutcome(env, stepGiven(letter, { evidence: text }));
    expect(reasonOf(refused)).toBe('evidence-file-type');
  });

  test('names nobody who did not agree, and not either when consent ended while it waited', async () => {
    const env = testEnv(db);
    const letter = await releasedLetter(env);
    const where = { caseId: await newCase(env, letter.drafter), by: letter.drafter };
    const { id: subject } = await entered(env, where, 'subject', person('Dana Sarova'));
    await restsOn(env, letter.letterId, where.caseId, letter.drafter);
    const words = 'Dana Sarova came home.';
    const refused = await writeStep(env, stepGiven(letter, { words }));
    expect('faults' in refused ? refused.faults[0]?.refusal.reason : refused).toBe(
      'outcome-name-not-agreed',
    );
    const url = 'https://news.example/2026/dana-%73arova-is-free.html';
    const evidence = [{ kind: 'link' as const, url, seenOn: '2026-03-01', words: 'A report' }];
    expect(reasonOf(await recordOutcome(env, stepGiven(letter, { evidence })))).toBe(
      'outcome-name-not-agreed',
    );
    expect(reasonOf(await recordOutcome(env, stepGiven(letter)))).toBeNull();
    const about = { subject, answer: 'given', basis: 'self', givenOn: '2026-02-01' };
    await entered(env, where, 'consent', { ...about, use: 'store' });
    await entered(env, where, 'consent', { ...about, use: 'name-public' });
    const danger = { subject, level: 'low', note: 'Looked', assessedOn: '2026-03-01' };
    await entered(env, where, 'risk', danger);
    const { outcomeId } = given(await recordOutcome(env, stepGiven(letter, { words })));
    const gone = { ...about, use: 'name-public', answer: 'refused', givenOn: '2026-03-02' };
    await entered(env, where, 'consent', gone);
    const key = { letterId: letter.letterId, demand: 1, outcomeId, by: letter.by('reader') };
    const confirmed = await decideOutcome(env, { ...key, decision: 'confirmed', note: '' });
    expect(reasonOf(confirmed)).toBe('outcome-name-not-agreed');
  });

  test('of a case is evidence only for whoever may open that case', async () => {
    const env = testEnv(db);
    const letter = await releasedLetter(env);
    const where = { caseId: await newCase(env, letter.drafter), by: letter.drafter };
    const what = 'Zqcourt decided';
    const { id: entryId } = await entered(env, where, 'event', { what });
    await restsOn(env, letter.letterId, where.caseId, letter.drafter);
    const evidence = [{ kind: 'case' as const, caseId: where.caseId, entryId, words: '' }];
    const blind = await recordOutcome(env, stepGiven(letter, { evidence }));
    expect(reasonOf(blind)).toBe('evidence-unknown');
    const { audience, accountId } = letter.by('drafter');
    const cases = new Map([[where.caseId, new Set(['drafter' as const])]]);
    const by = { audience: { ...audience, cases }, accountId };
    given(await recordOutcome(env, stepGiven(letter, { evidence, by })));
  });
});
