import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TRANSITIONS, credits, demandStates, evidenceKinds, isWatched } from '#demands';
import { demandTypes } from '#letters';
import { KINDS } from '../src/features/cases/kind-rules.ts';
import { EVIDENCE_LIMITS } from '../src/features/demands/evidence-rules.ts';
import { STEP_LIMITS } from '../src/features/demands/outcome-rules.ts';
import { demandTypesFor, LISTENED_TO } from '../src/features/demands/question-rules.ts';
import { firstReviewOn } from '../src/features/demands/review-rules.ts';

const page = readFileSync(new URL('../docs/reference/demands.md', import.meta.url), 'utf8');

/** The rows of the table whose first column has this heading, cell by cell. */
function tableOf(heading: string): string[][] {
  const rows = page.slice(page.indexOf(`| ${heading}`)).split('\n');
  const end = rows.findIndex((row) => !row.startsWith('|'));
  return rows.slice(2, end).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const wordsIn = (cell = ''): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '');
const firstWords = (rows: string[][]): string[] => rows.flatMap(([cell]) => wordsIn(cell));

test('the reference names every type of demand with the day of its first look', () => {
  const rows = tableOf('type ');
  expect(firstWords(rows)).toEqual([...demandTypes]);
  for (const [type = '', after = ''] of rows) {
    const day = firstReviewOn(type.replaceAll('`', ''), new Date('2026-01-01T00:00:00Z'));
    const days = (Date.parse(day) - Date.parse('2026-01-01')) / 86_400_000;
    expect(after).toBe(`${days} days`);
  }
});

test('the reference names every state, whether somebody looks again, and what may follow it', () => {
  const states = tableOf('state ');
  expect(firstWords(states)).toEqual([...demandStates]);
  expect(states.map(([, , looks]) => looks === 'yes')).toEqual(demandStates.map(isWatched));
  const follows = tableOf('after ').map(([from, to]) => [wordsIn(from)[0], wordsIn(to)]);
  expect(Object.fromEntries(follows)).toEqual(TRANSITIONS);
});

test('the reference names every credit and every kind of evidence, with what fits', () => {
  expect(firstWords(tableOf('credit '))).toEqual([...credits]);
  expect(firstWords(tableOf('evidence '))).toEqual([...evidenceKinds]);
  expect(page).toContain(`at most ${STEP_LIMITS.words.toLocaleString('en')} characters`);
  expect(page).toContain(`up to ${EVIDENCE_LIMITS.file / 1e6} MB`);
  expect(EVIDENCE_LIMITS.pieces).toBe(10);
});

test('the reference says what an event, a measure or a charge of a case asks about', () => {
  for (const [cell, asked] of tableOf('event or measure')) {
    const [word = ''] = wordsIn(cell);
    const found = [
      demandTypesFor({ kind: 'event', type: word, phase: 'past' }),
      demandTypesFor({ kind: 'measure', type: word, phase: 'past' }),
      demandTypesFor({ kind: 'charge', stage: word }),
    ].filter((types) => types.length > 0);
    expect(found.length).toBeGreaterThan(0);
    for (const types of found) expect([word, types]).toEqual([word, wordsIn(asked)]);
  }
});

test('every event, measure and stage that may undo a demand is a word of case files', () => {
  const { event, measure, charge } = KINDS;
  const of = (field: { readonly of: readonly string[] }): readonly string[] => field.of;
  expect(of(event.fields.type)).toEqual(expect.arrayContaining(LISTENED_TO.events));
  expect(of(measure.fields.type)).toEqual(expect.arrayContaining(LISTENED_TO.measures));
  expect(of(charge.fields.stage)).toEqual(expect.arrayContaining(LISTENED_TO.stages));
  const types = [...LISTENED_TO.events].flatMap((type) => demandTypesFor({ kind: 'event', type }));
  expect([...demandTypes]).toEqual(expect.arrayContaining([...new Set(types)]));
});
