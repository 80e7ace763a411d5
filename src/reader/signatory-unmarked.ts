import { fold } from './fold.ts';
import { namesPlace } from './signatory-countries.ts';
import { has, wordsIn } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import { cut } from './signatory-piece.ts';
import type { Piece } from './signatory-piece.ts';
import { isGiven, isTitle, shapeOf } from './signatory-shape.ts';

/** Where a name ends although no mark stands there, and how sure that is by itself. */
export type Unmarked = {
  readonly end: number;
  readonly from: number;
  readonly sure: boolean;
  /** The name is one beyond doubt, whatever follows it. */
  readonly named: boolean;
};

/** More words than this are a sentence. */
const LONGEST = 14;
const ACRONYM = /^\p{Lu}[\p{Lu}\d&/-]+$/u;
/** Letters behind a name that are part of it as people write themselves. */
const HONOUR = /^(?:A[OMC]|[OMCKD]BE|OAM|QC|KC|SC|JP|RN|SJ|OP|OCSO|OSB|RSM|CSJ|FR[A-Z]{1,3})$/u;
/** Words that stand before what somebody is, or open the name of a body, and are hardly surnames. */
const BEFORE =
  /^(?:former|independent|freelance|senior|deputy|vice|national|international|european|royal|open|free|labour|conservative|democratic|liberal|general|joint|people['’]s|world|global|united|central|ancien|ancienne|ehemalige[rsn]?|freie[rsn]?|ex)$/iu;

/**
 * `Ana Ruiz general secretary of the Dockers`, `Ana Ruiz Free Pages Network`, `Ana Ruiz BBC`: names
 * followed by what the person is without a comma, as newspapers print them. Null for bare names,
 * for offices in capitals (`MEP`) and for running text.
 */
export function unmarkedIn(entry: string, lexicon: Lexicon): Unmarked | null {
  if (entry.length > 160 || /\p{Lo}/u.test(entry) || /[.!?:]$/u.test(entry)) return null;
  const [text = ''] = entry.split(/\s*[,;(（|]|\s[-–—/]/u, 1);
  const words = [...text.matchAll(/\S+/gu)].map((found) => ({ word: found[0], at: found.index }));
  let first = 0;
  while (first < words.length && isTitle(words[first]?.word ?? '', lexicon)) first += 1;
  if (words.length - first < 3 || words.length > LONGEST) return null;
  const own = words.slice(first).map(({ word }) => word);
  const split = lengthOfName(own, lexicon);
  const [last, next] = [words[first + split - 1], words[first + split]];
  if (split === 0 || !last || !next || !/[\p{L}\p{M}.]$/u.test(last.word)) return null;
  const rest = text.slice(next.at);
  const offices =
    /^\p{Lu}/u.test(rest) && rest.split(/\s+/u).every((word) => isTitle(word, lexicon));
  if (offices || HONOUR.test(rest)) return null;
  const name = shapeOf(text.slice(0, last.at + last.word.length), lexicon);
  if (name.person < 0.5 || name.body >= 0.5) return null;
  const { post, body } = shapeOf(rest, lexicon);
  const opens = /^\p{Ll}/u.test(rest) || BEFORE.test(next.word);
  const about = post >= 0.6 || body >= 0.5 || (post >= 0.4 && opens);
  const several = /\s/u.test(rest) || /^\p{Ll}/u.test(rest);
  return {
    end: last.at + last.word.length,
    from: next.at,
    named: name.sure,
    sure: about && several && (name.sure || post >= 0.6),
  };
}

/** How many words the name has; 0 where nothing but a name stands there. */
function lengthOfName(own: readonly string[], lexicon: Lexicon): number {
  if (!/^\p{Lu}/u.test(own[0] ?? '')) return 0;
  const shouted = ACRONYM.test(own[0] ?? '') || ACRONYM.test(own[1] ?? '');
  let capitals = 1;
  for (let at = 1; at < own.length; at += 1) {
    const word = own[at] ?? '';
    const [plain = ''] = wordsIn(fold(word));
    if (/^\p{Lu}\.?$/u.test(word) || /^(?:Jr|Sr|I{2,3})\.?$/u.test(word)) continue;
    if (/^\p{Ll}/u.test(word)) {
      if (has(lexicon.particles, plain) && /^(?:\p{Lu}|\p{Ll}{1,3}$)/u.test(own[at + 1] ?? ''))
        continue;
      return capitals < 2 ? 0 : beforeAdjective(own, at);
    }
    if (!/^\p{Lu}/u.test(word)) return 0;
    if (capitals >= 2 && opensRest(own, at, shouted, lexicon)) return at;
    capitals += 1;
  }
  return 0;
}

/** `A B Iraqi writer`, `A B former soldier`: the word before belongs to what the person is. */
function beforeAdjective(own: readonly string[], at: number): number {
  const before = own[at - 1] ?? '';
  return at >= 3 && (BEFORE.test(before) || namesPlace(before)) ? at - 1 : at;
}

/** Whether what somebody is begins with this capital word. */
function opensRest(
  own: readonly string[],
  at: number,
  shouted: boolean,
  lexicon: Lexicon,
): boolean {
  const word = own[at] ?? '';
  const [plain = ''] = wordsIn(fold(word));
  const after = own.slice(at + 1);
  const rest = shapeOf(own.slice(at).join(' '), lexicon);
  if (ACRONYM.test(word) && !shouted) return true;
  const said = rest.post >= 0.4 || rest.body >= 0.5 || after.some((one) => ACRONYM.test(one));
  if (after.length > 0 && said && (BEFORE.test(word) || namesPlace(word))) return true;
  if (has(lexicon.posts, plain) && !isGiven(word, lexicon)) return true;
  const noun = has(lexicon.bodies, plain);
  if (noun && (after.length > 0 || at >= 2)) return true;
  return endsInBody(own, at, lexicon);
}

/**
 * `A B Stop the War Coalition`: the noun comes last, as in English and German; what stands before
 * it belongs to it, unless the word before is a given name and this one the surname.
 */
function endsInBody(own: readonly string[], at: number, lexicon: Lexicon): boolean {
  const last = wordsIn(fold(own.at(-1) ?? ''))[0] ?? '';
  if (own.length - at < 2 || last.length < 3 || !has(lexicon.bodies, last)) return false;
  const between = own
    .slice(at, -1)
    .some((word) => has(lexicon.bodies, wordsIn(fold(word))[0] ?? ''));
  const surnameHere = at > 1 && isGiven(own[at - 1] ?? '', lexicon);
  const known = isGiven(own[0] ?? '', lexicon) || own.length - at > 2;
  return known && !between && !surnameHere;
}

/** A name parted from what follows it without a mark. */
export function partUnmarked(
  piece: Piece,
  found: Unmarked,
): { readonly name: Piece; readonly rest: Piece } {
  return { name: cut(piece, 0, found.end), rest: cut(piece, found.from) };
}
