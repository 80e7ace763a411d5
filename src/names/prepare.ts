import { ALSO_NAMES, GENERATIONS, HONORIFICS, PARTICLES, SUFFIXES } from './name-words.ts';
import { tidy } from './tidy.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';
import { placed, spell } from './word.ts';
import type { Role, Spelling, Word, WordKind } from './word.ts';

/** A name made ready to be compared many times. */
export type PreparedName = {
  /** As written. */
  readonly text: string;
  readonly words: readonly Word[];
  readonly honorifics: readonly string[];
  readonly suffixes: readonly string[];
  /** `jr`, `sr`, `iii`: what tells a father from his son. */
  readonly generation: string | null;
  /** All of it in capitals, as lists write surnames. */
  readonly shouted: boolean;
  readonly order: 'given-first' | 'family-first' | 'unknown';
};

type Reading = { readonly token: Token; readonly spelling: Spelling };

/**
 * Reads a name once, so that comparing it with thousands is quick.
 *
 * @example
 * prepareName('DE BRÚN Bairbre MEP').words.map((word) => word.role); // ['family', 'family', 'given']
 */
export function prepareName(text: string): PreparedName {
  const { text: named, beside } = tidy(text);
  const readings = tokensOf(named)
    .map((token): Reading => ({ token, spelling: spell(withDigitsRead(token.text)) }))
    .filter(({ spelling }) => spelling.key !== '');
  const { kept, honorifics, suffixes } = withoutTitles(readings);
  const comma = isSurnameFirst(kept);
  const roles = rolesOf(kept, comma);
  const words = kept.map(({ spelling, token }, at) =>
    placed(spelling, kindOf(kept, at), roles[at] ?? 'unknown', token.group),
  );
  return {
    text,
    words: [...words, ...nicknamesOf(beside)],
    honorifics,
    suffixes,
    generation: generationOf(suffixes),
    shouted: kept.length > 0 && kept.every((reading) => isShouted(reading) || isParticle(reading)),
    order: orderOf(words),
  };
}

const DIGIT = /\d/u;
/** The letters that the digits 0 to 9 look like. */
const LETTER_LIKE = 'olzeasgtbg';

/** `Ig0r Sech1n`: digits that a reader, or somebody who hides a name, put for letters. */
function withDigitsRead(text: string): string {
  if (!DIGIT.test(text)) return text;
  return text.replace(/\d/gu, (digit) => LETTER_LIKE.charAt(Number(digit)));
}

const letterCount = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

function withoutTitles(readings: readonly Reading[]): {
  kept: Reading[];
  honorifics: string[];
  suffixes: string[];
} {
  const honorifics: string[] = [];
  const suffixes: string[] = [];
  let kept = [...readings];
  for (;;) {
    const last = kept.at(-1);
    if (last === undefined || kept.length < 2 || !isSuffix(last, kept)) break;
    suffixes.unshift(last.token.text);
    kept = kept.slice(0, -1);
  }
  kept = kept.filter((reading, at) => {
    const rest = kept.length - honorifics.length;
    const title = rest > 1 && isTitle(reading, at, kept);
    if (title) honorifics.push(reading.token.text);
    return !title;
  });
  return { kept, honorifics, suffixes };
}

function isTitle({ spelling, token }: Reading, at: number, all: readonly Reading[]): boolean {
  if (!HONORIFICS.has(spelling.key) || isSingleLetter(token)) return false;
  if (!ALSO_NAMES.has(spelling.key)) return true;
  return at < all.length - 1 && all.length > 2 && token.part === all[at + 1]?.token.part;
}

const isSingleLetter = (token: Token): boolean => letterCount(token.text) === 1;

function isSuffix({ spelling, token }: Reading, all: readonly Reading[]): boolean {
  if (!SUFFIXES.has(spelling.key)) return false;
  const shouted = token.text === token.text.toUpperCase();
  const plainWord = /^(?:ba|ma|ch|om|ret|ii|vi|cb|bt)$/.test(spelling.key) && !shouted;
  if (plainWord) return false;
  return token.part > 0 || shouted || all.length > 2 || token.text.endsWith('.');
}

function generationOf(suffixes: readonly string[]): string | null {
  for (const suffix of suffixes) {
    const found = GENERATIONS.get(spell(suffix).key);
    if (found !== undefined) return found;
  }
  return null;
}

function isSurnameFirst(kept: readonly Reading[]): boolean {
  return new Set(kept.map(({ token }) => token.part)).size > 1;
}

const SHOUTED = /^(?:Mac|Mc|[DdLlO]'|De|Di|La|Le|Van|Fitz)?(?:\p{Lu}\p{M}*['’]?){2,}$/u;
const isParticle = ({ spelling }: Reading): boolean => PARTICLES.has(spelling.key);
const isShouted = ({ token }: Reading): boolean => SHOUTED.test(token.text.replace(/ß/gu, 'SS'));

function rolesOf(kept: readonly Reading[], comma: boolean): Role[] {
  if (comma) {
    const first = kept[0]?.token.part;
    return kept.map(({ token }) => (token.part === first ? 'family' : 'given'));
  }
  const real = kept.filter(({ spelling, token }) => {
    return letterCount(token.text) > 1 && !PARTICLES.has(spelling.key);
  });
  const loud = real.filter(isShouted).length;
  if (loud > 0 && loud < real.length) {
    return kept.map((reading) => (isShouted(reading) ? 'family' : 'given'));
  }
  return kept.map(() => 'unknown');
}

function orderOf(words: readonly Word[]): PreparedName['order'] {
  const roles = words.filter(({ kind }) => kind !== 'particle').map(({ role }) => role);
  if (roles[0] === 'family' && roles.includes('given')) return 'family-first';
  if (roles[0] === 'given' && roles.includes('family')) return 'given-first';
  const script = words[0]?.script;
  const native = script === 'han' || script === 'hangul';
  return native && words.length === 2 ? 'family-first' : 'unknown';
}

function kindOf(kept: readonly Reading[], at: number): WordKind {
  const reading = kept[at];
  if (reading === undefined) return 'word';
  const { token, spelling } = reading;
  const letters = letterCount(token.text);
  const inside = kept.length > 2 || (at > 0 && at < kept.length - 1);
  if (inside && PARTICLES.has(spelling.key) && (at > 0 || kept.length > 2)) {
    const connector = letters > 1 || /^[a-zий]$/u.test(token.text);
    if (connector) return 'particle';
  }
  if (letters === 1 && spelling.script !== 'han' && spelling.script !== 'hangul') return 'initial';
  return token.text.endsWith('.') && letters < 5 ? 'initial' : 'word';
}

/** `Henry C. "Hank" Johnson`, `Robert (Bob) Smith`; never a group or a title in brackets. */
function nicknamesOf(beside: readonly string[]): Word[] {
  return beside
    .filter((text) => /^\p{L}[\p{L}\p{M}'-]+$/u.test(text) && text !== text.toUpperCase())
    .map((text) => placed(spell(text), 'nickname', 'given', -1));
}

/** A junior beside a senior; where one side says nothing, nothing speaks against it. */
export function generationsDiffer(one: PreparedName, other: PreparedName): boolean {
  const said = one.generation !== null && other.generation !== null;
  return said && one.generation !== other.generation;
}
