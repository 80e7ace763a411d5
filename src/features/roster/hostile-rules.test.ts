import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '#kernel/refusal';
import { rosterSeed } from '#support/roster';
import { decideImport } from './import-rules.ts';
import { splitName } from './surname-rules.ts';
import type { RosterRow } from './row-rules.ts';
import { readRoster } from './rules.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
function reasonFor(text: string): string {
  const answer = readRoster({ fileName: 'list.xml', bytes: bytesOf(text) });
  return isRefusal(answer) ? answer.reason : 'read';
}
const mep = (inside: string) => `<meps><mep><fullName>${inside}</fullName><id>1</id></mep></meps>`;

describe('XML that could do harm is refused before anything in it is used', () => {
  const billion = `<!DOCTYPE meps [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>`;
  test.each([
    ['an entity bomb', `<?xml version="1.0"?>${billion}${mep('&c;')}`, 'roster-xml-doctype'],
    [
      'an entity that reads a file',
      `<!DOCTYPE meps [<!ENTITY x SYSTEM "file:///etc/passwd">]>${mep('&x;')}`,
      'roster-xml-doctype',
    ],
    [
      'a DOCTYPE from elsewhere',
      `<!DOCTYPE meps SYSTEM "http://x.invalid/a">${mep('A')}`,
      'roster-xml-doctype',
    ],
    ['an entity nobody declared', mep('&nbsp;'), 'roster-xml-broken'],
    ['an instruction', `<?xml-stylesheet href="x"?>${mep('A')}`, 'roster-xml-doctype'],
    ['nesting without end', `<meps><mep>${'<a>'.repeat(100_000)}`, 'roster-xml-deep'],
    ['text without end', mep('A'.repeat(100_000)), 'roster-xml-text-long'],
    [
      'more rows than any parliament',
      `<meps>${'<mep/>'.repeat(60_001)}</meps>`,
      'roster-too-many-rows',
    ],
  ])('%s', (_what, text, reason) => {
    expect(reasonFor(text)).toBe(reason);
  });

  test('JSON nested a hundred thousand deep is refused, not a crash', () => {
    expect(reasonFor(`{"persons":${'['.repeat(100_000)}`)).toBe('roster-json-broken');
    const closed = `{"persons":[${'['.repeat(50_000)}${']'.repeat(50_000)}]}`;
    expect(reasonFor(closed)).toBe('roster-without-people');
  });
});

const PATIENCE = { timeout: 60_000 }; // for a busy machine; what grows with the square takes minutes

describe('a file made to take long is answered like any other', PATIENCE, () => {
  // Each of these took minutes with a comparison of all pairs, or would have; the limit of the
  // test run itself is what fails then.
  const table = (header: string, line: (at: number) => string) =>
    [header, ...Array.from({ length: 9_000 }, (_, at) => line(at))].join('\n');
  test.each([
    ['one number on every row', table('epid,name', (at) => `1,Ana B${at}A`)],
    ['one name on every row', table('epid,name', (at) => `${at},Ana BA`)],
    ['brackets without end', table('name', () => '('.repeat(500))],
    [
      'memberships of one person',
      table(
        'epid,name,kind,organization,start,end',
        (at) => `1,Ana BA,group,G${at},${1900 + (at % 100)}-01-01,`,
      ),
    ],
  ])('%s', (_what, text) => {
    expect(faultsOf(bytesOf(text))).toEqual([]);
  });
});

const seeds = [
  'full-list-fr.xml',
  'directory.xml',
  'seventh-term.csv',
  'open-data-cp1252.csv',
  'liste-fr.csv',
  'popolo.json',
  'open-data.jsonld',
  'memberships.csv',
].map((name) => rosterSeed(name));

const DAY = /^\d{4}-\d\d-\d\d$/;

function rowFaults(row: RosterRow): string[] {
  const days = [row.startsOn, row.endsOn, row.birthDate].filter((day) => day !== undefined);
  return [
    row.fullName === '' || row.fullName.length > 200 ? 'name' : '',
    row.personKey === '' ? 'key' : '',
    /^[A-Z]{2}$/.test(row.country ?? 'XX') ? '' : 'country',
    days.every((day) => DAY.test(day)) ? '' : 'day',
    (row.startsOn ?? '') <= (row.endsOn ?? '9999') ? '' : 'order',
  ];
}

/** Whatever comes in: an answer with rows within the limits, or a refusal; and no throw. */
function faultsOf(bytes: Uint8Array): string[] {
  const answer = readRoster({ fileName: 'list', bytes });
  if (isRefusal(answer)) return answer.reason.startsWith('roster-') ? [] : [answer.reason];
  const same = decideImport(answer.rows, answer);
  const moved = same.new.length + same.changed.length + same.gone.length;
  const faults = [...answer.rows.flatMap(rowFaults), moved === 0 ? '' : 'not equal to itself'];
  return faults.filter((fault) => fault !== '');
}

test('any bytes are answered', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(faultsOf(bytes)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('any text behind a known header is answered', () => {
  const header = fc.constantFrom('name;country;start;end;id\n', 'epid,first name,last name\n');
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('', '"', ',', ';', '\n', '2011-04-01', 'uk'),
  );
  const body = fc.array(cell, { maxLength: 40 }).map((cells) => cells.join(''));
  fc.assert(
    fc.property(header, body, (top, rest) => {
      expect(faultsOf(bytesOf(top + rest))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('a real file with some of its bytes changed, cut or doubled is answered', () => {
  const change = fc.record({
    seed: fc.constantFrom(...seeds),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    byte: fc.integer({ min: 0, max: 255 }),
    kind: fc.constantFrom<'change' | 'cut' | 'double'>('change', 'cut', 'double'),
  });
  fc.assert(
    fc.property(change, ({ seed, at, byte, kind }) => {
      const place = Math.floor(at * (seed.length - 1));
      const bytes = Uint8Array.from(seed);
      if (kind === 'change') bytes[place] = byte;
      const ends = { change: bytes, cut: bytes.subarray(0, place), double: bytes };
      const more = kind === 'double' ? bytes.subarray(place) : [];
      expect(faultsOf(Uint8Array.from([...ends[kind], ...more]))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('taking a name apart loses none of its words', () => {
  const name = fc.array(
    fc.constantFrom('Ana', 'de', 'BRÚN', "'t", 'in', 'VELD', 'i', 'E', 'PINTO', 'McAVAN', 'J.'),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(name, (words) => {
      const { givenName = '', familyName = '', sortName } = splitName(words.join(' '));
      const parts = `${givenName} ${familyName}`.split(' ').filter(Boolean);
      expect(parts.length === 0 ? words.toSorted() : parts.toSorted()).toEqual(words.toSorted());
      expect(sortName.replace(',', '').split(' ').toSorted()).toEqual(words.toSorted());
    }),
  );
});
