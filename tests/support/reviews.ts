import fc from 'fast-check';
import type { Candidate, MatchList } from '../../src/features/importing/match-rules.ts';
import { review } from '../../src/features/importing/review-rules.ts';
import type { Review, Signatory } from '../../src/features/importing/review-rules.ts';

/** A review of a small letter: two rows of each kind. */
export function smallReview(change: Partial<Review> = {}): Review {
  const row = (key: number) => ({ key, from: null, dropped: false });
  return {
    ...review.parse({
      language: 'en',
      title: 'For Dana Sarova',
      date: '2026-03-01',
      body: 'Dana Sarova is held.\n\nWe ask you to act.',
      day: '',
      found: { language: null, title: null, date: null },
      addressees: [1, 2].map((key) => ({
        ...row(key),
        office: `Office ${key}`,
        name: '',
        country: '',
      })),
      demands: [1, 2].map((key) => ({ ...row(key), type: 'other', text: `Demand ${key}` })),
      subjects: [1, 2].map((key) => ({ ...row(key), kind: 'person', name: `Subject ${key}` })),
      signatories: [1, 2].map((key) => signatoryOf(key)),
    }),
    ...change,
  };
}

export function signatoryOf(key: number, change: Partial<Signatory> = {}): Signatory {
  return {
    key,
    from: null,
    dropped: false,
    name: `Name ${key}`,
    capacity: 'MEP',
    organisation: '',
    country: '',
    choice: null,
    ...change,
  };
}

/** A mandate's id that says which one it is. */
export const mandateNumber = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export function candidateOf(number: number, change: Partial<Candidate> = {}): Candidate {
  return {
    mandateId: mandateNumber(number),
    personKey: `test:${number}`,
    name: `Member ${number}`,
    country: 'FR',
    group: null,
    party: null,
    startsOn: '2024-07-16',
    endsOn: null,
    birthDate: null,
    roster: 'A parliament',
    office: 'in-office',
    offer: true,
    reasons: [],
    countryAgrees: 'unsaid',
    groupAgrees: 'unsaid',
    ...change,
  };
}

export function matchesOf(
  people: Readonly<Record<number, readonly Candidate[]>>,
  homonyms: readonly number[] = [],
): MatchList {
  return {
    day: '2026-03-01',
    people: Object.entries(people).map(([key, candidates]) => ({
      key: Number(key),
      name: `Name ${key}`,
      country: '',
      organisation: '',
      candidates: [...candidates],
      homonyms: homonyms.includes(Number(key)),
    })),
  };
}

/** Words as people type and paste them, harmless or not. */
export const anyWords: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    'Дана Сарова',
    'آزادی',
    'a | b',
    '-',
    '',
    '\u202Eevil',
  ),
);
