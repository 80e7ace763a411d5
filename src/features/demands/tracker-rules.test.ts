import { describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { alike } from './authority-figure-rules.ts';
import { keyFor, officeOf } from './authority-rules.ts';
import type { AuthorityId, AuthorityRef } from './authority-rules.ts';
import { csvDemand, CSV_COLUMNS } from './feed-rules.ts';
import type { PublicLine, PublicStep } from './public-rules.ts';
import { coursesOf, countsOf, totalOf } from './tracker-figure-rules.ts';
import {
  filterQuery,
  NO_FILTER,
  parseCursor,
  printCursor,
  trackerFilter,
} from './tracker-filter-rules.ts';
import { beganOn, changesOf, differsIn, quarterOf, trackDemands } from './tracker-rules.ts';
import type { TrackedLetter } from './tracker-rules.ts';
import { sumsOf, talliesOf } from './tracker-tally-rules.ts';
import { foldWords, searchOf } from './tracker-word-rules.ts';

const step = (
  state: PublicStep['state'],
  on: string,
  more: Partial<PublicStep> = {},
): PublicStep => ({
  id: newId(),
  state,
  on,
  certainty: 'documented',
  text: 'It was done.',
  language: 'en',
  evidence: [],
  credit: 'not-claimed',
  creditWords: '',
  recordedAt: new Date(`2027-01-01T00:00:00Z`),
  seq: 7,
  document: 'text',
  supersedes: null,
  reason: '',
  superseded: false,
  redacted: false,
  ...more,
});

const line = (state: PublicLine['state'], steps: readonly PublicStep[]): PublicLine => ({
  number: 1,
  type: 'release',
  state,
  since: steps.at(-1)?.on ?? null,
  nextReviewOn: null,
  closed: false,
  steps,
});

const letter: TrackedLetter = {
  id: newId<LetterId>(),
  slug: 'a-letter',
  origin: 'written-here',
  releasedAt: new Date('2026-03-05T09:00:00Z'),
  content: {
    title: 'For Dana Sarova',
    language: 'en',
    date: '2011-09',
    subjects: [{ number: 3, kind: 'person' }],
    addressees: [{ number: 1, name: '', office: 'Minister of Justice', country: 'KZ' }],
    demands: [{ number: 1, type: 'release', text: 'Release her.', subjects: [3], addressees: [1] }],
  },
};
const minister: AuthorityRef = {
  id: newId<AuthorityId>(),
  key: 'minister-of-justice-kz',
  office: 'Minister of Justice',
  country: 'KZ',
};
const authorities = new Map([[1, minister]]);
const tracked = (one: PublicLine) =>
  trackDemands({ letter, lines: [one], replies: [], authorities })[0];

describe('what the tracker keeps of a demand', () => {
  test('is where it stands, since when, of whom it is asked and for whom', () => {
    const kept = tracked(line('met', [step('pledged', '2026-04-01'), step('met', '2026-06')]));
    expect(kept).toMatchObject({
      state: 'met',
      beganOn: '2026-03-05',
      movedOn: '2026-06-01',
      countries: ['KZ'],
      kinds: ['person'],
      authorities: [minister.id],
      changedAt: '2027-01-01T00:00:00.000Z',
    });
    expect(kept?.words).toEqual(expect.arrayContaining(['dana', 'release', 'minister']));
  });

  test('holds no word of a step: those stand on its own page, where a redaction takes them away', () => {
    const kept = tracked(line('met', [step('met', '2026-06', { text: 'zqsecret' })]));
    expect(JSON.stringify(kept)).not.toContain('zqsecret');
  });

  test('begins with the release, and for a letter published elsewhere with its own date', () => {
    expect(beganOn(letter)).toBe('2026-03-05');
    expect(beganOn({ ...letter, origin: 'published-elsewhere' })).toBe('2011-09-01');
    const undated = { ...letter.content, date: '' };
    expect(beganOn({ ...letter, origin: 'published-elsewhere', content: undated })).toBe(
      '2026-03-05',
    );
  });

  test('counts each quarter what came and what went, and leaves out what was corrected', () => {
    const steps = [
      step('met', '2026-04-02', { superseded: true }),
      step('pledged', '2026-04-03'),
      step('met', '2026-08'),
    ];
    expect(changesOf(line('met', steps), '2026-03-05')).toEqual([
      { quarter: quarterOf('2026-03-05'), state: 'open', delta: 1 },
      { quarter: quarterOf('2026-04-03'), state: 'open', delta: -1 },
      { quarter: quarterOf('2026-04-03'), state: 'pledged', delta: 1 },
      { quarter: quarterOf('2026-08-31'), state: 'pledged', delta: -1 },
      { quarter: quarterOf('2026-08-31'), state: 'met', delta: 1 },
    ]);
  });

  test('is the same however the database puts its keys, and not when a word differs', () => {
    const kept = tracked(line('open', []));
    if (kept === undefined) throw new Error('there is one');
    const { face, ...rest } = kept;
    const turned = { face: Object.fromEntries(Object.entries(face).toReversed()), ...rest };
    const whole = { demands: [kept], answers: [], news: [] };
    // keys in another order make no other face
    const again = { demands: [turned as typeof kept], answers: [], news: [] };
    expect(differsIn(whole, again)).toBe('nothing');
    const other = { ...kept, face: { ...face, text: 'Release him.' } };
    expect(differsIn(whole, { ...whole, demands: [other] })).toBe('more');
  });
});

describe('figures over time', () => {
  test('add up to what stands now, in every dimension', () => {
    const all = [
      tracked(line('met', [step('met', '2026-05-01')])),
      tracked(line('reversed', [step('met', '2026-05-01'), step('reversed', '2026-11-01')])),
      tracked(line('open', [])),
    ].flatMap((one) => one ?? []);
    for (const [dimension, key] of [
      ['type', 'release'],
      ['country', 'KZ'],
      ['kind', 'person'],
      ['year', '2026'],
      ['authority', minister.id],
    ]) {
      const rows = talliesOf(all).filter((one) => one.dimension === dimension && one.key === key);
      const counts = countsOf(rows);
      expect([dimension, counts.met, counts.reversed, counts.open, totalOf(counts)]).toEqual([
        dimension,
        1,
        1,
        1,
        3,
      ]);
    }
    const rows = talliesOf(all).filter(({ dimension }) => dimension === 'type');
    const [course] = coursesOf(rows, '2026-11-22');
    expect(
      course?.quarters.map(({ counts }) => [counts.open, counts.met, counts.reversed]),
    ).toEqual([
      [3, 0, 0],
      [1, 2, 0],
      [1, 2, 0],
      [1, 1, 1],
    ]);
  });

  test('are kept for one choice at a time, whatever state is asked for', () => {
    expect(sumsOf(NO_FILTER)).toEqual({ dimension: 'type', key: null });
    expect(sumsOf({ ...NO_FILTER, country: 'KZ', state: 'met' })).toEqual({
      dimension: 'country',
      key: 'KZ',
    });
    expect(sumsOf({ ...NO_FILTER, country: 'KZ', about: 'person' })).toBeNull();
    expect(sumsOf({ ...NO_FILTER, q: 'dana' })).toBeNull();
  });
});

describe('what is asked of the list', () => {
  test('is read as far as it can be, and nothing else comes near the database', () => {
    const asked = {
      type: 'release',
      state: 'gone',
      country: 'kz',
      year: '0',
      q: ' Dana ',
      authority: "a'b",
    };
    expect(trackerFilter.parse(asked)).toEqual({ ...NO_FILTER, type: 'release', q: 'Dana' });
    expect(trackerFilter.parse({ q: ['a', 'b'], type: {} })).toEqual(NO_FILTER);
    expect(filterQuery({ ...NO_FILTER, q: 'a&b', country: 'KZ' })).toBe('?country=KZ&q=a%26b');
  });

  test('goes on behind the last demand one saw, and from the beginning for an address nobody wrote', () => {
    const cursor = { movedOn: '2026-03-05', letterId: letter.id, number: 2 };
    expect(parseCursor(printCursor(cursor))).toEqual(cursor);
    for (const text of [
      '',
      '2026-02-30.x.1',
      `2026-02-30.${letter.id}.1`,
      `2026-03-05.${letter.id}.-1`,
      ['x'],
      null,
    ])
      expect(parseCursor(text)).toBeNull();
  });

  test('finds words in any script without their accents, the last one begun', () => {
    expect(foldWords('Çağlayan: the Court’s file, the')).toEqual([
      'caglayan',
      'the',
      'court',
      's',
      'file',
    ]);
    expect(searchOf('Ёлка da')).toBe("'елка' & 'da':*");
    expect(searchOf("'); drop table letters; --")).toBe("'drop' & 'table' & 'letters':*");
    expect(searchOf(' … ')).toBeNull();
  });
});

describe('an authority', () => {
  test('is called by its office and country; by its country where nobody can read it aloud in Latin', () => {
    expect(keyFor('Minister of Justice', 'KZ')).toBe('minister-of-justice-kz');
    expect(keyFor('Ministère de l’Intérieur', '')).toBe('ministere-de-l-interieur');
    expect(keyFor('Министр юстиции', 'KZ')).toBe('authority-kz');
    expect(keyFor('…', '')).toBe('authority');
  });

  test('is its office as written, or its name where a letter has no office', () => {
    expect(
      officeOf({ office: ' Minister  of Justice ', name: 'A. Bey', country: 'KZ' }).office,
    ).toBe('Minister of Justice');
    expect(officeOf({ office: '', name: 'A. Bey', country: '' }).office).toBe('A. Bey');
  });

  test('written a little differently is another one, and pointed at', () => {
    const other = (office: string) => ({ ...minister, id: newId<AuthorityId>(), office });
    const near = other('Minister of Justice of the Republic');
    const far = other('Head of the prison');
    expect(alike(minister, [minister, near, far])).toEqual([near]);
  });
});

test('a table runs no formula of anybody’s text and keeps every column', () => {
  const kept = tracked(line('met', [step('met', '2026-06-01')]));
  if (kept === undefined) throw new Error('there is one');
  const face = {
    ...kept.face,
    text: '=HYPERLINK("https://x.example";"y")',
    title: '@SUM(A1), "so"',
  };
  const row = csvDemand(
    { ...kept, face, changedAt: new Date(kept.changedAt) },
    'https://x.example/1',
  );
  expect(row).toContain(`"'=HYPERLINK(""https://x.example"";""y"")"`);
  expect(row).toContain(`"'@SUM(A1), ""so"""`);
  expect(row.endsWith('\r\n')).toBe(true);
  expect(CSV_COLUMNS).toHaveLength(17);
});
