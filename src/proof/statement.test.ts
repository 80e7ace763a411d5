import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  anyLine,
  canonicalFault,
  canonicalLine,
  canonicalText,
  checkStatement,
  daySpan,
  escapeText,
  isFault,
  parseStatement,
  printStatement,
  statementHash,
} from './index.ts';
import type { StatementFields } from './index.ts';

const fields: StatementFields = {
  letter: '0b9a2a52-6d35-4a0e-9d0c-5f1a3d1f7c11',
  version: 2,
  language: 'en',
  title: 'Drop the charges: a joint letter',
  date: '2011-09?',
  leads: [{ name: 'Áine Ní Bhriain', capacity: 'MEP' }],
  addressees: [
    { name: null, office: 'President of the Republic', country: 'Kazakhstan' },
    { name: 'A. Minister', office: 'Minister of Justice', country: null },
  ],
  subjects: [
    { kind: 'person', name: 'Наталья Соколова' },
    { kind: 'group', name: 'up to twenty-five others' },
  ],
  demands: [
    {
      number: 1,
      type: 'drop-charges',
      text: 'Drop all charges',
      subjects: [1, 2],
      addressees: [1],
    },
    { number: 4, type: 'register', text: 'Register the union', subjects: [], addressees: [1, 2] },
  ],
  window: { opens: '2011-09-15T08:00Z', closes: '2011-09-30T22:00Z' },
  embargo: '2011-09-16T06:00Z',
  release: { leads: 1 },
  body: '# Why\n\nWe *ask* you to act.',
};

const PRINTED = `undersigned/statement/v1
letter: 0b9a2a52-6d35-4a0e-9d0c-5f1a3d1f7c11
version: 2
language: en
title: Drop the charges: a joint letter
date: 2011-09?
lead: Áine Ní Bhriain | MEP
addressee: - | President of the Republic | Kazakhstan
addressee: A. Minister | Minister of Justice | -
subject: person | Наталья Соколова
subject: group | up to twenty-five others
demand 1: drop-charges | Drop all charges | subjects 1, 2 | addressees 1
demand 4: register | Register the union | subjects none | addressees 1, 2
window: 2011-09-15T08:00Z / 2011-09-30T22:00Z
embargo: 2011-09-16T06:00Z
release: 1 of 1 leads

# Why

We *ask* you to act.
`;

test('a statement is printed to exactly these bytes, for ever', () => {
  expect(printStatement(fields)).toBe(PRINTED);
  expect(statementHash(PRINTED)).toBe(
    'b060571598d806de7b404974c9d6742ca1c4583d5123a2c4d9dc9bcb2ba3f0f1',
  );
});

const word = fc.stringMatching(/^[\p{L}\p{N}'’.,-]{1,12}$/u);
const line = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((words) => anyLine(words.join(' ')))
  .filter((text) => text !== '-' && text !== '?');
const positions = (most: number, least: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: most }), { minLength: least, maxLength: most })
    .map((p) => p.toSorted((a, b) => a - b));
const anyFields: fc.Arbitrary<StatementFields> = fc.record({
  letter: fc.uuid(),
  version: fc.integer({ min: 1, max: 99 }),
  language: fc.constantFrom('en', 'fa', 'zh-Hant', 'pt-BR'),
  title: line,
  date: fc.constantFrom('2011', '2011-09', '2011-09-14', '2011-09?', '2011~', '2012-02-29%'),
  leads: fc.array(fc.record({ name: line, capacity: line }), { minLength: 2, maxLength: 4 }),
  addressees: fc.array(
    fc.record({ name: fc.option(line), office: line, country: fc.option(line) }),
    { minLength: 3, maxLength: 3 },
  ),
  subjects: fc.array(
    fc.record({ kind: fc.constantFrom('person' as const, 'place' as const), name: line }),
    { minLength: 3, maxLength: 3 },
  ),
  demands: fc
    .array(
      fc.record({
        number: fc.constant(0),
        type: fc.constantFrom('release', 'drop-charges'),
        text: line,
        subjects: positions(3, 0),
        addressees: positions(3, 1),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((list) => list.map((d, i) => ({ ...d, number: i * 3 + 1 }))),
  window: fc.constant({ opens: '2026-01-01T00:00Z', closes: '2026-12-31T23:59Z' }),
  embargo: fc.constantFrom(null, '2026-06-01T00:00Z'),
  release: fc.record({ leads: fc.integer({ min: 1, max: 2 }) }),
  body: fc
    .array(line, { minLength: 1, maxLength: 5 })
    .map((lines) => escapeText(lines.join('\n\n'))),
});

test('printing and parsing again gives back the fields and the bytes', () => {
  fc.assert(
    fc.property(anyFields, (some) => {
      const text = printStatement(some);
      expect(parseStatement(text)).toEqual(some);
      expect(canonicalFault(some.body)).toBeNull();
    }),
  );
});

test('a statement with any byte changed is refused or is another statement', () => {
  const bytes = Buffer.from(PRINTED);
  for (let i = 0; i < bytes.length; i++) {
    for (const mask of [1, 128]) {
      const changed = Buffer.from(bytes);
      changed[i] = (changed[i] ?? 0) ^ mask;
      const text = changed.toString('utf8');
      const parsed = parseStatement(text);
      if (!isFault(parsed)) expect(printStatement(parsed)).toBe(text);
      expect(text === PRINTED).toBe(false);
    }
  }
});

test('parsing any text whatever answers with a fault or with fields that print to it', () => {
  const mutated = fc
    .tuple(fc.nat(PRINTED.length), fc.nat(40), fc.string({ maxLength: 20 }))
    .map(([at, cut, put]) => PRINTED.slice(0, at) + put + PRINTED.slice(at + cut));
  fc.assert(
    fc.property(fc.oneof(fc.string(), mutated), (text) => {
      const parsed = parseStatement(text);
      if (!isFault(parsed)) expect(printStatement(parsed)).toBe(text);
    }),
    { numRuns: 500 },
  );
});

const lines = PRINTED.split('\n');
test.each([
  ['without its last line end', PRINTED.slice(0, -1)],
  ['with a carriage return', PRINTED.replace('\n', '\r\n')],
  ['with a space at a line end', PRINTED.replace('act.', 'act. ')],
  ['in another normal form', PRINTED.normalize('NFD')],
  [
    'with fields in another order',
    [...lines.slice(0, 2), lines[3], lines[2], ...lines.slice(4)].join('\n'),
  ],
  ['with a field twice', [...lines.slice(0, 4), ...lines.slice(3)].join('\n')],
  ['with a leading zero', PRINTED.replace('version: 2', 'version: 02')],
  ['with an unknown field', PRINTED.replace('embargo:', 'colour: red\nembargo:')],
  ['with a byte order mark', `\ufeff${PRINTED}`],
  ['without an addressee', PRINTED.replaceAll(/addressee: .*\n/g, '')],
  ['with a lead who is not there', PRINTED.replace('1 of 1 leads', '2 of 1 leads')],
])('a statement %s is refused', (_, text) => {
  expect(isFault(parseStatement(text))).toBe(true);
});

test.each<[string, Partial<StatementFields>, string]>([
  ['title', { title: '' }, 'the text is empty'],
  [
    'title',
    { title: 'a | b' },
    'the text has a vertical bar between spaces, which separates fields in a statement',
  ],
  [
    'title',
    { title: 'a\u202Eb' },
    'the text has the character U+202E (line 1), which cannot be signed',
  ],
  ['date', { date: '2011-13' }, 'not a year, month or day such as 2011-09?'],
  ['addressees', { addressees: [], demands: [] }, 'there is none'],
  ['window', { window: null }, 'a release window is missing'],
  [
    'window',
    { window: { opens: '2011-09-30T22:00Z', closes: '2011-09-15T08:00Z' }, embargo: null },
    'it closes before it opens',
  ],
  ['embargo', { embargo: '2012-01-01T00:00Z' }, 'it ends after the window closes'],
  [
    'body',
    { body: 'a <script>' },
    'line 1: HTML is not part of a letter; write \\< for the character',
  ],
  ['body', { body: 'a  \nb' }, 'the text is not in canonical form'],
])('what is wrong with the %s is said', (field, change, sentence) => {
  expect(checkStatement({ ...fields, ...change })).toContainEqual({ field, fault: sentence });
  expect(() => printStatement({ ...fields, ...change })).toThrow(RangeError);
});

test('an archived letter needs neither window nor leads', () => {
  const archived: StatementFields = {
    ...fields,
    leads: [],
    window: null,
    embargo: null,
    release: 'archived',
  };
  expect(checkStatement(archived)).toEqual([]);
  expect(parseStatement(printStatement(archived))).toEqual(archived);
});

test('canonical text is canonical, and what can deceive a reader is refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const canonical = canonicalText(text);
      if (!isFault(canonical)) expect(canonicalText(canonical)).toBe(canonical);
      const one = canonicalLine(anyLine(text));
      expect(one).toBe(anyLine(text));
    }),
  );
  expect(canonicalText(' Cafe\u0301\t \r\n\r\n\r\n\r\nb\u00ad\u200b ')).toBe(' Café\n\nb');
  for (const sign of [
    '\u0000',
    '\u0007',
    '\u0085',
    '\u202a',
    '\u2069',
    '\u2028',
    '\u{e0041}',
    '\ud800',
  ]) {
    expect(isFault(canonicalText(`a${sign}b`))).toBe(true);
  }
  for (const kept of ['\u200c', '\u200d', '\u200e', '\u200f'])
    expect(canonicalText(`a${kept}b`)).toBe(`a${kept}b`);
});

test('a megabyte of spaces or line ends is read in a moment', () => {
  const many = ' '.repeat(500_000);
  expect(canonicalText(`a${many}b${many}\n${many}`)).toBe(`a${many}b`);
  expect(canonicalText(`a${'\n'.repeat(500_000)}b${'\n'.repeat(500_000)}`)).toBe('a\n\nb');
});

test('a partial date spans the days that it may mean', () => {
  expect(daySpan('2011-09?')).toEqual({ first: '2011-09-01', last: '2011-09-30' });
  expect(daySpan('2012-02')).toEqual({ first: '2012-02-01', last: '2012-02-29' });
  expect(daySpan('2011~')).toEqual({ first: '2011-01-01', last: '2011-12-31' });
  for (const wrong of ['2011-02-30', '2011-00', '11', '2011-9', '2011-09-14T', ''])
    expect(daySpan(wrong)).toBeNull();
});
