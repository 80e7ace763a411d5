import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLetter } from '#reader';
import type { ReadLetter, Span } from '#reader';
import { letterFolders, lettersIn } from '#support/reader-letters';

const [own = ''] = letterFolders();
const letters = lettersIn(own).map(({ text }) => text);

function placesOf(read: ReadLetter): (Span & { readonly words: string })[] {
  const { language, title, date, signatoryKind } = read.found;
  const fields = [language, title, date, signatoryKind].flatMap((one) =>
    one === null ? [] : [{ ...one, words: '' }],
  );
  const texts = [...read.addressees, ...read.body, ...read.demands];
  const names = [...read.signatories, ...read.personsAtRisk, ...read.organisations];
  return [
    ...fields,
    ...texts.map((one) => ({ ...one, words: one.text })),
    ...names.map((one) => ({ ...one, words: one.name })),
  ];
}

const lettersOf = (text: string): string => text.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Whether the letters of `words` stand in `there` in their order; marks between them may be left off. */
function stands(words: string, there: string): boolean {
  let at = 0;
  for (const letter of lettersOf(words)) {
    at = there.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** What is found outside the text, or does not stand where it says; entities are decoded for people. */
function astray(text: string): string[] {
  const entities = /&\w|&#/u.test(text);
  return placesOf(readLetter(text))
    .filter(({ start, end, words }) => {
      const inside = 0 <= start && start <= end && end <= text.length;
      return !inside || !(entities || stands(words, lettersOf(text.slice(start, end))));
    })
    .map(({ words, start, end }) => `${words} at ${start}-${end}`);
}

/** What letters are made of, and what they are damaged by: the pieces stand between `¦`. */
const PIECES = [
  '\n¦\n\n¦ ¦  ¦\t¦\r\n¦\u00a0¦\u200f¦- ¦• ¦\uf0b7 ¦1. ¦2) ¦# ¦**¦_¦`¦](¦[¦(¦)¦<!--¦-->¦<sup>¦|¦---\n¦&#8217;',
  'Dear ¦To: ¦Cc: ¦Subject: ¦Open letter to ¦We call on ¦Yours sincerely,\n¦14 May 2020¦۱۴ اردیبهشت ۱۳۹۹',
  'Уважаемый ¦جناب آقای ¦Sehr geehrte Frau ¦Monsieur ¦SMITH John MEP¦Ana Vale, MP (Greens, Norland)',
  '; ¦, ¦ and ¦.¦:¦?¦“¦”¦e\u0301¦ﷺ¦😀¦\ud83d¦\u0000¦İ¦ß¦㎏¦1\u0338¦\ufb01',
].flatMap((pieces) => pieces.split('¦'));
/** What made a pattern look at every place from every place, or could. */
const REPEATED = [
  'a¦A¦- a ¦(a¦Ab ¦a, ¦A. B, ¦[1] ¦l’a ¦a-¦1¦To: x\n¦We ask\n¦• a ¦A b; ¦14 May 2020\n¦<a ¦| a | b |\n¦"a" ¦*a* ',
].flatMap((pieces) => pieces.split('¦'));

const anyText = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.uint8Array({ maxLength: 80 }).map((bytes) => new TextDecoder('windows-1252').decode(bytes)),
);

test('any text is a letter: nothing throws, and everything found stands where it says', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(astray(text)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test('a letter that was cut, doubled or sprinkled with anything is a letter still', () => {
  const damaged = fc
    .tuple(fc.constantFrom(...letters), fc.nat(), fc.nat(), anyText)
    .map(([text, from, to, with_]) => {
      const [at, until] = [from % text.length, to % text.length];
      return text.slice(0, at) + with_ + text.slice(until);
    });
  fc.assert(
    fc.property(damaged, (text) => {
      expect(astray(text)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

/** So long that a part that is not linear takes minutes. */
const LONG = 30_000;

test.each([...PIECES, ...REPEATED])(
  '%j, again and again, is read in time that grows with its length',
  (piece) => {
    const text = piece.repeat(Math.ceil(LONG / piece.length));
    expect(placesOf(readLetter(text)).every(({ end }) => end <= text.length)).toBe(true);
  },
);
