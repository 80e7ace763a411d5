import { fold } from './fold.ts';
import { has, wordsIn } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';

/** What a few words look like, each from 0 to 1. */
export type Shape = {
  /** A person's name. */
  readonly person: number;
  /** A given name, a title or an initial says that it is a person. */
  readonly sure: boolean;
  /** An organisation's name. */
  readonly body: number;
  /** What a person is or does. */
  readonly post: number;
  /** Running text. */
  readonly prose: number;
  readonly words: number;
};

const NOTHING: Shape = { person: 0, sure: false, body: 0, post: 0, prose: 0, words: 0 };
const CASELESS = /[\p{Lo}]/u;
const UPPER = /^[^\p{L}]*[\p{Lu}\p{Lt}]/u;
const ALL_UPPER =
  /^[\p{Lu}\p{M}\d&/.’'+-]*\p{Lu}[\p{Lu}\p{M}\d&/.’'+-]*\p{Lu}[\p{Lu}\p{M}\d&/.’'+-]*$/u;
const INITIAL = /^(?:\p{Lu}\p{M}*\.?-?){1,3}$/u;
const NAME_WORD = /^[("“'‘]?(?:\p{L}{1,3}['’])?[\p{L}\p{M}][\p{L}\p{M}'’.·-]*[)"”'’]?,?$/u;
const LEGAL =
  /\b(?:e\.\s?V|gGmbH|GmbH|Inc|LLC|Ltd|S\.A|ASBL|asbl|vzw|z\.s|o\.p\.s|A\.C|ONLUS|APS)\b\.?/u;
const ACRONYM_IN_BRACKETS = /\([\p{Lu}\p{L}.&/ -]{2,14}\)$/u;

/** Looks at a short text. Long ones are prose unless they are cut first. */
export function shapeOf(text: string, lexicon: Lexicon): Shape {
  const seen = known.get(lexicon) ?? new Map<string, Shape>();
  if (seen.size === 0 || seen.size > REMEMBERED) known.set(lexicon, new Map<string, Shape>());
  const cache = known.get(lexicon) ?? seen;
  const shape = cache.get(text) ?? look(text, lexicon);
  if (text.length < 200) cache.set(text, shape);
  return shape;
}

/** The same few words are looked at in several places. */
const REMEMBERED = 20_000;
const known = new WeakMap<Lexicon, Map<string, Shape>>();

function look(text: string, lexicon: Lexicon): Shape {
  const plain = text
    .replaceAll(/[\u200B-\u200F\u202A-\u202E]/gu, '')
    .replace(/^The\s+(?=(?:Rt|Right|Hon|Honou?rable|Rev|Reverend|Most|Very)\b)/u, '');
  if (plain.length > 700) return { ...NOTHING, prose: 1, words: plain.length / 6 };
  const written = plain.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const folded = wordsIn(fold(plain));
  if (written.length === 0) return NOTHING;
  const ends = [folded[0], folded.at(-1)].some(
    (word) => word !== undefined && word.length > 2 && has(lexicon.bodies, word),
  );
  const given = (!ends || folded.length < 3) && written.some((word) => isGiven(word, lexicon));
  const titled =
    isTitle(written[0] ?? '', lexicon) &&
    written.filter((word) => !isTitle(word, lexicon)).length >= 2;
  const person = personOf(written, lexicon, given, titled);
  const body = bodyOf(plain, folded, written, lexicon);
  const post = postOf(written, folded, lexicon);
  return {
    person: person > 0 && body > 0.5 && !given && !titled ? person / 2 : person,
    sure: person > 0 && (given || titled || written.some((word) => /^\p{Lu}\.$/u.test(word))),
    body: person > 0 && (given || titled) ? body / 2 : body,
    post,
    prose: proseOf(plain, written, lexicon),
    words: written.length,
  };
}

/** Whether a word, or a part of it between hyphens, is a frequent given name. */
export function isGiven(word: string, lexicon: Lexicon): boolean {
  const [plain = ''] = wordsIn(fold(word));
  return (
    !/^\p{Ll}/u.test(word) &&
    (has(lexicon.given, plain) ||
      (plain.includes('-') && has(lexicon.given, plain.split('-')[0] ?? '')))
  );
}

/** Whether a word is an academic title, a form of address or an office. */
export function isTitle(word: string, lexicon: Lexicon): boolean {
  const [plain = ''] = wordsIn(fold(word));
  if (plain === '') return false;
  if (word.endsWith('.') && has(lexicon.titles, `${plain}.`)) return true;
  return (
    (has(lexicon.titles, plain) || has(lexicon.offices, plain)) &&
    (plain.length > 2 || word.endsWith('.') || /^(?:dr|pr|mp)$/u.test(plain) || /^Rt\b/u.test(word))
  );
}

function personOf(
  written: readonly string[],
  lexicon: Lexicon,
  given: boolean,
  titled: boolean,
): number {
  const named = written.filter((word) => !isTitle(word, lexicon));
  if (named.length === 0) return 0;
  const own = named;
  if (
    titled &&
    has(lexicon.linking, wordsIn(fold(own[0] ?? ''))[0] ?? '') &&
    /^\p{Ll}/u.test(own[0] ?? '')
  )
    return 0;
  if (own.length > 9) return 0;
  const first = own[0] ?? '';
  let capitals = 0;
  for (const word of own) {
    if (/^[("“«'‘`].*[)"”»'’`]$/u.test(word)) continue;
    if (!NAME_WORD.test(word)) return 0;
    const [plain = ''] = wordsIn(fold(word));
    if (CASELESS.test(word)) {
      if (isPlain(plain, lexicon)) return 0;
      capitals += 1;
    } else if (UPPER.test(word)) capitals += 1;
    else if (!has(lexicon.particles, plain) && !/^(?:al|el|d|l|ad|as|at|ur|ul)[-'’]/u.test(plain))
      return 0;
  }
  if (capitals === 0 || own.every((word) => /^\p{Lu}\.?$/u.test(word))) return 0;
  const caseless = CASELESS.test(first);
  if (own.length === 1 && /^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u.test(first)) return 0.55;
  const length = capitals === 1 ? 0.3 : capitals <= 4 ? 0.55 : capitals <= 6 ? 0.3 : 0.1;
  const initials = own.some((word) => INITIAL.test(word)) && own.length > 1 ? 0.15 : 0;
  const shouted = capitals === 1 && ALL_UPPER.test(first) ? -0.2 : 0;
  const score =
    length + (given ? 0.35 : 0) + (titled ? 0.25 : 0) + initials + shouted - (caseless ? 0.03 : 0);
  return Math.max(0, Math.min(1, score));
}

/** Where capitals do not tell names: words that are none. */
function isPlain(word: string, lexicon: Lexicon): boolean {
  return (
    has(lexicon.common, word) ||
    has(lexicon.linking, word) ||
    has(lexicon.posts, word) ||
    has(lexicon.bodies, word)
  );
}

function bodyOf(
  text: string,
  folded: readonly string[],
  written: readonly string[],
  lexicon: Lexicon,
): number {
  const known = folded.filter((word) => word.length > 1 && has(lexicon.bodies, word)).length;
  const links = written.filter(
    (word) => /^\p{Ll}/u.test(word) && has(lexicon.linking, word),
  ).length;
  const acronym = written.length === 1 && ALL_UPPER.test(written[0] ?? '') ? 0.5 : 0;
  const marks = (LEGAL.test(text) ? 0.6 : 0) + (ACRONYM_IN_BRACKETS.test(text) ? 0.3 : 0);
  const digits = /\d/u.test(text) || /[&+!/@]/u.test(text) ? 0.15 : 0;
  return Math.min(1, (known > 0 ? 0.6 : 0) + (links > 0 ? 0.2 : 0) + acronym + marks + digits);
}

function postOf(written: readonly string[], folded: readonly string[], lexicon: Lexicon): number {
  const first = folded[0] ?? '';
  const is = (word: string): boolean => has(lexicon.posts, word) || has(lexicon.offices, word);
  const known = folded.filter(is).length;
  if (known === 0) return 0;
  const lower = /^\p{Ll}/u.test(written[0] ?? '') ? 0.2 : 0;
  return Math.min(1, (is(first) ? 0.7 : 0.45) + lower);
}

/** Running text: long, mostly in lower case, with the end of a sentence. */
function proseOf(text: string, written: readonly string[], lexicon: Lexicon): number {
  const count = written.length;
  if (text.length > 20 && /\p{Script=Han}[，。；].*\p{Script=Han}/u.test(text)) return 0.7;
  const lower = written.filter((word) => /^[("“«'‘]?\p{Ll}/u.test(word)).length;
  const caseless = CASELESS.test(text);
  const plain = written.filter(
    (word) => /^\p{Ll}/u.test(word) && !has(lexicon.linking, word) && !has(lexicon.particles, word),
  ).length;
  const ends = /[.!?…。؟۔:;]["”»)]?$/u.test(text) && !LEGAL.test(text.slice(-8)) ? 0.25 : 0;
  const inside = /[\p{Ll}\p{Lo}]{2}[.!?]\s+\p{L}/u.test(text) && count > 8 ? 0.3 : 0;
  const common = caseless ? commonShare(text, lexicon) : 0;
  const share = caseless
    ? common > (ends > 0 ? 0.2 : 0.35) || count > 14
      ? 0.45
      : 0
    : lower / count > 0.45
      ? 0.4
      : 0;
  const long =
    common > (ends > 0 ? 0.25 : 0.4) && count > 5
      ? 0.2
      : count > 30
        ? 0.4
        : count > 14
          ? 0.2
          : count < 5
            ? -0.3
            : 0;
  return Math.max(0, Math.min(1, share + long + ends + inside + (plain > 3 ? 0.15 : 0)));
}

/** How much of a text in a script without capitals is made of the frequent short words. */
function commonShare(text: string, lexicon: Lexicon): number {
  const words = wordsIn(fold(text));
  return words.filter((word) => has(lexicon.common, word)).length / Math.max(1, words.length);
}
