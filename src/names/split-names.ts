import { lineWord, lineWords, mayBeName } from './line-word.ts';
import type { LineWord } from './line-word.ts';
import type { NameIndex } from './name-index.ts';
import { partAtKnown } from './split-known.ts';

type Words = readonly LineWord[];

/** A line that names ran together in is short; what is longer is a text. */
const LONGEST_LINE = 2_000;
const BESIDE = /[([{][^()[\]{}]*[)\]}]?/gu;
const NICKNAME = /^[([{]\p{Lu}\p{Ll}+[)\]}]$/u;
const TWO_WORDS = /\p{L}{2}\S*\s+\S*\p{L}{2}/u;
const HARD = /[;|\n\r\t•]|\s[/&–—·]\s/u;
const TITLE =
  /^\s*(?:baron|baroness|lord|lady|earl|viscount|viscountess|duke|count|countess|comte|graf|freiherr)\b/iu;
const AND = /^(?:and|et|und|och|og|ja|i|y|e|и|και)$/u;
/** Before the capital inside a surname: `McAvan`, `DeLauro`, `O’Flynn`, `hEochaidh`. */
const CAPITAL_INSIDE =
  /^(?:\p{L}{1,2}|mac|van|von|der|den|fitz|saint|della|dela|del|dos|las|los|les|ibn|bin|abu)$/iu;
const GLUED = /^([^'’-]*\p{Ll})(\p{Lu}\p{Ll}.+)$/u;
/** The fewest words of a whole name. */
const TWO = 2;

/**
 * Parts names that ran together on a line: `Edit Bauer Lívia Járóka` are two. Where nothing shows an end, nothing is
 * parted: one name taken for two would make up a person. No letter is added or changed; what stands in brackets is
 * left out.
 *
 * @param known The people who may be meant; with them names are found that nothing else shows.
 * @example
 * splitNames('Ioan Mircea PaşcuRoberto Gualtieri'); // ['Ioan Mircea Paşcu', 'Roberto Gualtieri']
 */
export function splitNames(text: string, known?: NameIndex): string[] {
  return text
    .slice(0, LONGEST_LINE)
    .replace(BESIDE, endOrNothing)
    .split(HARD)
    .flatMap(atCommas)
    .map((piece) => unglued(lineWords(piece)))
    .flatMap(atAnd)
    .flatMap((words) => (known === undefined ? [words] : partAtKnown(words, known)))
    .flatMap(atCapitals)
    .flatMap(atGivenNames)
    .map((words) => words.map((word) => word.text).join(' '))
    .map((name) => name.replace(/^[\s,.:–—-]+|[\s,:–—-]+$/gu, ''))
    .filter((name) => /\p{L}/u.test(name));
}

/** What stands in brackets comes after a name: another may follow it. */
function endOrNothing(all: string, at: number, text: string): string {
  if (NICKNAME.test(all)) return all;
  const after = text.slice(at + all.length);
  if (/^\s*[,;]/u.test(after)) return ';';
  return TWO_WORDS.test(text.slice(0, at)) && TWO_WORDS.test(after) ? ';' : ' ';
}

/** `Surname, Given` is one name; `Given Surname, Given Surname` are two. */
function atCommas(piece: string): string[] {
  const parts = piece.split(/[,،]/u);
  const names = parts.every((part) => mayBeName(lineWords(part)) && !TITLE.test(part));
  return names ? parts : [piece];
}

function unglued(words: Words): Words {
  return words.flatMap((word, at) => {
    const [, before = '', after = ''] = GLUED.exec(word.text) ?? [];
    if (after === '' || CAPITAL_INSIDE.test(before)) return [word];
    const parts = [lineWord(before), lineWord(after)];
    const [first, second] = parts.map((part, side) =>
      side === 0 ? [...words.slice(0, at), part] : [part, ...words.slice(at + 1)],
    );
    return mayBeName(first ?? []) && mayBeName(second ?? []) ? parts : [word];
  });
}

/** One letter that means `and` is also a part of surnames: `Romeva i Rueda`, `Ortega y Gasset`. */
function atAnd(words: Words): Words[] {
  for (let at = TWO; at < words.length - 1; at += 1) {
    const word = words[at]?.text ?? '';
    if (!AND.test(word) || (word.length === 1 && words[at + 1]?.given !== true)) continue;
    const left = words.slice(0, at);
    const right = words.slice(at + 1);
    if (mayBeName(left) && mayBeName(right)) return [left, ...atAnd(right)];
  }
  return [words];
}

const kindOf = ({ small, loud }: LineWord): 'small' | 'loud' | 'plain' =>
  small ? 'small' : loud ? 'loud' : 'plain';

/** `Paul MURPHY Willy MEYER`, `MURPHY Paul MEYER Willy`: capitals show where each name ends. */
function atCapitals(words: Words): Words[] {
  const first = words.map(kindOf).find((kind) => kind !== 'small');
  const names: LineWord[][] = [];
  let own: LineWord[] = [];
  let seen = new Set<string>();
  for (const [at, word] of words.entries()) {
    const next = word.small
      ? words
          .slice(at, at + 4)
          .map(kindOf)
          .find((kind) => kind !== 'small')
      : kindOf(word);
    const begins = next === first && seen.size === TWO && words[at - 1]?.small === false;
    if (begins && mayBeName(own)) {
      names.push(own);
      own = [];
      seen = new Set();
    }
    own.push(word);
    if (!word.small) seen.add(kindOf(word));
  }
  return seen.size === TWO && names.length > 0 ? [...names, own] : [words];
}

/** A given name after a whole name begins another, when enough is left for one. */
function atGivenNames(words: Words): Words[] {
  if (words[0]?.loud === true || words.some(({ text }) => text.includes(','))) return [words];
  for (let at = TWO; at < words.length - 1; at += 1) {
    if (!beginsName(words, at)) continue;
    const left = words.slice(0, at);
    const right = words.slice(at);
    if (mayBeName(left) && mayBeName(right)) return [left, ...atGivenNames(right)];
  }
  return [words];
}

/** The word before must end a name: be no given name itself, and no particle that leads on. */
function beginsName(words: Words, at: number): boolean {
  const before = words[at - 1];
  const word = words[at];
  if (before === undefined || word === undefined) return false;
  if (before.small || word.loud || !word.given || !/^\p{Lu}/u.test(word.text)) return false;
  const loud = words.findIndex((one) => one.loud);
  return loud === -1 ? !before.given : loud < at && before.loud;
}
