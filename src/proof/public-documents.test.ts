import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  OUTCOME_DOCUMENT as OUTCOME,
  REPLY_DOCUMENT as REPLY,
  someOutcome as outcome,
  someReply as reply,
} from '#support/public-documents';
import {
  anyText,
  isFault,
  OUTCOME_STATES,
  parsePublicOutcome,
  parsePublicReply,
  printPublicOutcome,
  printPublicReply,
  publicOutcomeFault,
  publicReplyFault,
} from './index.ts';
import type { PublicOutcomeFields, PublicReplyFields } from './index.ts';

test('the public documents of a reply and an outcome are printed to exactly these bytes, for ever', () => {
  expect(printPublicReply(reply)).toBe(REPLY);
  expect(parsePublicReply(REPLY)).toEqual(reply);
  expect(printPublicOutcome(outcome)).toBe(OUTCOME);
  expect(parsePublicOutcome(OUTCOME)).toEqual(outcome);
});

test('of a reply that may only be said to have come, no word is in its document', () => {
  const bare: PublicReplyFields = {
    ...reply,
    mode: 'fact-only',
    language: null,
    text: '',
    translations: [],
    positions: [],
  };
  expect(printPublicReply(bare)).toBe(
    REPLY.slice(0, REPLY.indexOf('mode:')) + 'mode: fact-only\nlanguage: none\n',
  );
  expect(parsePublicReply(printPublicReply(bare))).toEqual(bare);
  for (const more of [{ text: 'x' }, { language: 'en' }, { translations: reply.translations }])
    expect(publicReplyFault({ ...bare, ...more })).not.toBeNull();
});

const text = fc
  .array(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 1, maxLength: 4 })
  .map((parts) => anyText(parts.join('\n\n')))
  .filter((found) => found !== '');
const part = fc
  .option(fc.stringMatching(/^[\p{L}\p{N}]{1,12}(?: [\p{L}\p{N}]{1,9}){0,3}$/u))
  .map((words) => words?.normalize('NFC') ?? null);
const word = fc.stringMatching(/^[a-z][a-z-]{0,11}$/);
const day = fc.constantFrom('2026-01-31', '2024-02-29', '1999-12-01');
const number = fc.integer({ min: 1, max: 200 });
const language = fc.constantFrom('en', 'fa', 'zh-Hant', 'pt-BR');
const id = fc.uuid();

const anyReply: fc.Arbitrary<PublicReplyFields> = fc
  .record({
    letter: id,
    reply: id,
    addressee: fc.option(number),
    received: day,
    channel: word,
    kind: word,
    mode: fc.constantFrom('text' as const, 'fact-only' as const),
    language,
    text,
    translations: fc.array(fc.record({ language, text, translated: day, published: day }), {
      maxLength: 3,
    }),
    positions: fc.array(fc.record({ demand: number, position: word, part }), { maxLength: 4 }),
  })
  .map((one) =>
    one.mode === 'text' ? one : { ...one, language: null, text: '', translations: [] },
  );

const anyOutcome: fc.Arbitrary<PublicOutcomeFields> = fc
  .record({
    letter: id,
    outcome: id,
    demand: number,
    state: fc.constantFrom(...OUTCOME_STATES),
    on: fc.constantFrom('2011', '2011-09~', '201X', '2011-22', '2011-09/..', '2012-02-29%'),
    certainty: word,
    credit: word,
    creditWords: part,
    supersedes: fc.option(id),
    evidence: fc.array(
      fc.record({
        kind: word,
        words: part.map((words) => words ?? ''),
        href: fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true })),
        sha256: fc.option(fc.constant('b'.repeat(64))),
      }),
      { maxLength: 3 },
    ),
    language: fc.option(language),
    text,
  })
  .map((one) => (one.language === null ? { ...one, text: '' } : one));

test('whatever is printed is read back as it was, and printed again to the same bytes', () => {
  fc.assert(
    fc.property(anyReply, (fields) => {
      const document = printPublicReply(fields);
      expect(parsePublicReply(document)).toEqual(fields);
    }),
  );
  fc.assert(
    fc.property(anyOutcome, (fields) => {
      const document = printPublicOutcome(fields);
      expect(parsePublicOutcome(document)).toEqual(fields);
    }),
  );
});

/** What happens to a document when one character is put in place of another, in, or out. */
const changes = (document: string, at: number, put: string) => [
  document.slice(0, at) + put + document.slice(at + 1),
  document.slice(0, at) + put + document.slice(at),
  document.slice(0, at) + document.slice(at + 1),
];

test('any changed character is refused or says something else: no two texts mean the same', () => {
  const put = fc.constantFrom('\n', ' ', '|', '-', 'x', '0', ':', '\u0301', '\u202e', '\r', '');
  fc.assert(
    fc.property(anyReply, fc.nat(), put, (fields, where, character) => {
      const document = printPublicReply(fields);
      for (const changed of changes(document, where % document.length, character)) {
        const read = parsePublicReply(changed);
        if (changed !== document && !isFault(read)) expect(printPublicReply(read)).toBe(changed);
      }
    }),
  );
  fc.assert(
    fc.property(anyOutcome, fc.nat(), put, (fields, where, character) => {
      const document = printPublicOutcome(fields);
      for (const changed of changes(document, where % document.length, character)) {
        const read = parsePublicOutcome(changed);
        if (changed !== document && !isFault(read)) expect(printPublicOutcome(read)).toBe(changed);
      }
    }),
  );
});

test('mail from anywhere can be printed: what cannot stand in a document becomes a space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (wild) => {
      const printed = printPublicReply({ ...reply, text: `a${wild}` });
      expect(isFault(parsePublicReply(printed))).toBe(false);
      const told = printPublicOutcome({ ...outcome, creditWords: wild, text: `a${wild}` });
      expect(isFault(parsePublicOutcome(told))).toBe(false);
    }),
  );
  const long = printPublicOutcome({ ...outcome, creditWords: '\u{1f600}'.repeat(3_000) });
  expect(isFault(parsePublicOutcome(long))).toBe(false);
});

test('a parser given anything answers with a fault and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (wild) => {
      for (const head of ['', 'undersigned/reply/v1\n', 'undersigned/outcome/v1\n']) {
        expect(isFault(parsePublicReply(head + wild))).toBe(true);
        expect(isFault(parsePublicOutcome(head + wild))).toBe(true);
      }
    }),
  );
});

test.each<[string, Partial<PublicReplyFields>]>([
  ['an id that is none', { reply: 'x' }],
  ['an addressee 0', { addressee: 0 }],
  ['a day that does not exist', { received: '2026-02-30' }],
  ['a channel of two words', { channel: 'by hand' }],
  ['a text without a language', { language: null }],
  ['an empty text', { text: ' \n ' }],
  ['a text of more than 200,000 characters', { text: 'x'.repeat(200_001) }],
  [
    'a translation without a day',
    { translations: [{ language: 'en', text: 'x', translated: '', published: '2026-05-05' }] },
  ],
  ['a position on demand 0', { positions: [{ demand: 0, position: 'asks', part: null }] }],
  [
    'too many positions',
    { positions: Array.from({ length: 1_001 }, () => ({ demand: 1, position: 'a', part: null })) },
  ],
])('a reply with %s is not printed', (_, change) => {
  expect(publicReplyFault({ ...reply, ...change })).not.toBeNull();
  expect(() => printPublicReply({ ...reply, ...change })).toThrow(RangeError);
});

test.each<[string, Partial<PublicOutcomeFields>]>([
  ['an id that is none', { outcome: 'x' }],
  ['itself in its place', { supersedes: outcome.outcome }],
  ['demand 0', { demand: 0 }],
  ['a date that is none', { on: 'May' }],
  ['a certainty of two words', { certainty: 'we understand' }],
  ['a text without a language', { language: null }],
  ['evidence at an address that runs something', evidenceAt('javascript:alert(1)')],
  ['evidence at an address with a hidden character', evidenceAt('https://a.example/\u202e')],
  ['evidence at an address with a space', evidenceAt('https://a.example/a b')],
])('an outcome with %s is not printed', (_, change) => {
  expect(publicOutcomeFault({ ...outcome, ...change })).not.toBeNull();
  expect(() => printPublicOutcome({ ...outcome, ...change })).toThrow(RangeError);
});

function evidenceAt(href: string): Partial<PublicOutcomeFields> {
  return { evidence: [{ kind: 'link', words: 'x', href, sha256: null }] };
}
