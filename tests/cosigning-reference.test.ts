import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { LetterId } from '#kernel/ids';
import { newId } from '#kernel/ids';
import { paths } from '#ui/paths';
import { cardCode } from '../src/features/cosigning/figures-pages.tsx';
import type { PublicFigures } from '../src/features/cosigning/figures-rules.ts';
import {
  countShape,
  csvColumns,
  figuresRows,
  figuresShape,
} from '../src/features/cosigning/figures-shape-rules.ts';
import { removalClasses } from '../src/features/cosigning/rules.ts';

const page = readFileSync(new URL('../docs/reference/cosigning.md', import.meta.url), 'utf8');

/** The rows of the tables whose first column has this heading, table by table, cell by cell. */
function tablesOf(heading: string): string[][][] {
  const [, ...parts] = page.split(new RegExp(`^\\| ${heading} +\\|.*\\n\\| -.*\\n`, 'm'));
  return parts.map((part) =>
    part
      .slice(0, part.search(/^[^|]|^$/m))
      .trim()
      .split('\n')
      .map((row) => row.split('|').slice(1, -1)),
  );
}

const wordsIn = (cell = ''): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '');
const firstWords = (rows: string[][] = []): string[] => rows.flatMap(([cell]) => wordsIn(cell));

/** One of everything. */
const at = new Date('2026-03-02T09:00:00Z');
const figures: PublicFigures = {
  letterId: newId<LetterId>(),
  counted: 17,
  asOf: at,
  slowMinutes: null,
  confirmed: 20,
  movedAt: at,
  withdrawn: 1,
  removed: [{ class: 'script', count: 2 }],
  waiting: 30,
  sealed: { number: 1, lastNo: 20, counted: 17, at },
  recount: { at, isRight: true },
  step: 'hour',
  curve: [{ at, confirmed: 20, gone: 3, total: 17 }],
  countries: [{ country: 'DE', count: 17 }],
  organisations: [{ name: '=Union', country: 'DE', website: null }],
};

test('the reference names every address', () => {
  const shown = firstWords(tablesOf('address')[0]);
  const real = [
    paths.cosignatureCount,
    paths.cosignatureFigures,
    paths.cosignatureFiguresJson,
    paths.cosignatureFiguresCsv,
    paths.letterCard,
    paths.letterPicture,
  ];
  expect(shown).toEqual(real.map((path) => path('SLUG').replace('SLUG', '{slug}')));
});

test('the reference names every field of both forms, and of what lies in them', () => {
  const [count = [], all = []] = tablesOf('field');
  const inCount = Object.keys(countShape.shape);
  expect(firstWords(count)).toEqual(inCount);
  const rest = Object.keys(figuresShape.shape).filter((name) => !inCount.includes(name));
  expect(all.map(([cell]) => wordsIn(cell)[0])).toEqual(rest);
  const said = new Map(all.map(([name, holds]) => [wordsIn(name)[0], wordsIn(holds)]));
  const shape = figuresShape.shape;
  expect(said.get('curve')).toEqual(Object.keys(shape.curve.element.shape));
  expect(said.get('countries')).toEqual(Object.keys(shape.countries.element.shape));
  expect(said.get('organisations')).toEqual(Object.keys(shape.organisations.element.shape));
  expect(said.get('sealed')).toEqual(Object.keys(shape.sealed.unwrap().shape));
  expect(said.get('removed')).toEqual(Object.keys(shape.removed.element.shape));
});

test('the reference names every class of removal', () => {
  expect(firstWords(tablesOf('class')[0])).toEqual([...removalClasses]);
});

test('the reference says which cells of the table are filled', () => {
  const [, ...rows] = figuresRows(figures);
  const filled = new Map(
    rows.map((row) => [row[0], csvColumns.slice(1).filter((_, i) => row[i + 1] !== '')]),
  );
  const days = figuresRows({ ...figures, step: 'day' }).find(([part]) => part === 'day');
  expect(days).toBeDefined();
  const columns = new Set<string>(csvColumns);
  for (const [part, cells] of tablesOf('part')[0] ?? []) {
    const [name = ''] = wordsIn(part);
    const said = wordsIn(cells).filter((word) => columns.has(word));
    expect([name, said]).toEqual([name, filled.get(name)]);
    filled.delete(name);
  }
  expect([...filled.keys()]).toEqual([]);
});

test('its snippets are what programs and pages can use', () => {
  const [, fields = ''] = /const \{ (.+) \} = await/.exec(page) ?? [];
  for (const field of fields.split(', ')) expect(countShape.shape).toHaveProperty(field);
  expect(page).toContain(
    cardCode('https://letters.example/letters/ferry-workers/card', 'For the ferry workers'),
  );
});
