import { fold } from './fold.ts';
import type { Span } from './letter.ts';
import { isCountry } from './signatory-countries.ts';
import { has } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';

/** A word of the text with what stands between it and the word before. */
export type Word = Span & {
  readonly text: string;
  readonly folded: string;
  readonly gap: string;
  /** Whether it is written as a name is; `L'arrestation` is not. */
  readonly capital: boolean;
};

/** A run of words that may be a person's name: the words `from` to `to` (exclusive). */
export type Candidate = { readonly from: number; readonly to: number };

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’\-‑·][\p{L}\p{M}\p{N}]+)*/gu;
const CAPITAL = /^(?:\p{Lu}|[ад]ль-\p{Lu}|(?:al|el|ad|as|ash|d)[-'’]\p{Lu})/u;
/** `l'arrestation`, `dell'arresto`: what stands before the apostrophe is no part of the word. */
const ELISION = /^(?:[ldnsjmtc]|qu|un|dell|all|nell|sull|dall)'(?=\p{L}{3})/u;
const POSSESSIVE = /['’]s$/u;
const INITIAL = /^\p{Lu}$/u;
const LONGEST = 5;

/** The words of a stretch of text. */
export function wordsOf(text: string, { start, end }: Span): Word[] {
  const words: Word[] = [];
  let last = 0;
  const written = text.slice(start, end);
  for (const found of written.matchAll(WORD)) {
    const gap = written.slice(last, found.index);
    last = found.index + found[0].length;
    const whole = fold(found[0]);
    const folded = whole.replace(ELISION, '');
    const capital = CAPITAL.test(found[0]) && (whole === folded || /['’]\p{Lu}/u.test(found[0]));
    words.push({
      start: start + found.index,
      end: start + last,
      text: found[0],
      folded,
      gap,
      capital,
    });
  }
  return words;
}

/** Runs of capitalised words that are no sentence openings, offices, organisations or places. */
export function candidatesIn(
  words: readonly Word[],
  lexicon: Lexicon,
  ordinary: ReadonlySet<string>,
): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!opensName(words[at], lexicon, ordinary)) continue;
    let to = at + 1;
    while (to < words.length && to - at < LONGEST + 2 && goesOn(words, at, to, lexicon)) to += 1;
    while (to > at && words[to - 1]?.capital !== true) to -= 1;
    const from = withoutNoun(words, withoutAcronym(words, at, to), to, lexicon);
    if (isName(words.slice(from, to), lexicon, ordinary)) found.push({ from, to });
    at = Math.max(at, to - 1);
  }
  return found;
}

function opensName(
  word: Word | undefined,
  lexicon: Lexicon,
  ordinary: ReadonlySet<string>,
): boolean {
  if (!word?.capital) return false;
  const { folded } = word;
  if (lexicon.salutations.first.has(folded)) return false;
  if (has(lexicon.given, folded)) return true;
  if (has(lexicon.titles, folded) || has(lexicon.offices, folded) || has(lexicon.posts, folded))
    return false;
  return (
    !lexicon.common.exact.has(folded) && !lexicon.linking.exact.has(folded) && !ordinary.has(folded)
  );
}

/** A name goes on over blanks, initials and its own small words. */
function goesOn(words: readonly Word[], from: number, at: number, lexicon: Lexicon): boolean {
  const [word, before, after] = [words[at], words[at - 1], words[at + 1]];
  if (!word || !before) return false;
  const joined =
    /^\s+$/u.test(word.gap) || (INITIAL.test(before.text) && /^\.\s?$/u.test(word.gap));
  if (POSSESSIVE.test(before.text)) return false;
  if (!joined || (word.gap.includes('\n') && at - from > 1)) return false;
  if (word.capital) return true;
  const particle = has(lexicon.particles, word.folded) && !has(lexicon.and, word.folded);
  return (
    particle &&
    after !== undefined &&
    /^\s+$/u.test(after.gap) &&
    /^\p{Lu}|^\p{Ll}{2,3}$/u.test(after.text)
  );
}

function isName(run: readonly Word[], lexicon: Lexicon, ordinary: ReadonlySet<string>): boolean {
  const own = run.filter(({ capital }) => capital);
  if (own.length < 2 || own.length > LONGEST) return false;
  if (
    !own.some(({ text }) => text.length > 2) ||
    own.some(({ text }) => POSSESSIVE.test(text) && text !== own.at(-1)?.text)
  )
    return false;
  if (own.some(({ text }) => /^\p{Lu}{2,}-/u.test(text))) return false;
  if (own.every(({ text }) => /^\p{N}|^\p{Lu}+$/u.test(text))) return false;
  if (lexicon.given.exact.has(own[0]?.folded ?? '') && own.length < 4) return true;
  if (isCountry(run.map(({ text }) => text).join(' '))) return false;
  return own.every(
    ({ folded, text }, index) =>
      has(lexicon.given, folded) ||
      INITIAL.test(text) ||
      (index > 0 && index < own.length - 1 && has(lexicon.particles, folded)) ||
      (!has(lexicon.bodies, folded) &&
        !has(lexicon.offices, folded) &&
        !ordinary.has(folded) &&
        !lexicon.common.exact.has(folded) &&
        !isCountry(text)),
  );
}

/** "РАН Е. А. Покушалова": an institution in capitals right before a name. */
function withoutAcronym(words: readonly Word[], from: number, to: number): number {
  const [first, ...rest] = words.slice(from, to);
  const shouted = /^\p{Lu}{2,6}$/u;
  return rest.length > 1 &&
    shouted.test(first?.text ?? '') &&
    !rest.some(({ text }) => shouted.test(text))
    ? from + 1
    : from;
}

/** "Inhaftierung von Harald": a name does not begin before a particle that a given name follows. */
function withoutNoun(words: readonly Word[], from: number, to: number, lexicon: Lexicon): number {
  const given = words.slice(from, to).findIndex(({ folded }) => has(lexicon.given, folded));
  const particle = words[from + given - 1];
  return given > 1 && particle && !particle.capital ? from + given : from;
}

/** Whether a name holds a frequent given name. */
export function holdsGiven(
  words: readonly Word[],
  { from, to }: Candidate,
  lexicon: Lexicon,
): boolean {
  return words.slice(from, to).some(({ folded }) => has(lexicon.given, folded));
}

/** The words the text itself writes in lower case: capitalised, they are no names. */
export function ordinaryWords(text: string): Set<string> {
  const ordinary = new Set<string>();
  for (const [word] of text.matchAll(/(?<![\p{L}\p{M}\p{N}'’-])\p{Ll}[\p{Ll}\p{M}]+/gu))
    ordinary.add(fold(word));
  return ordinary;
}
