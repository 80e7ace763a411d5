import { fold } from './fold.ts';
import type { HeadWords } from './words.ts';

/** A word of a sentence, folded; `apart` where a comma, a dash or a bracket stands before it. */
export type Token = { readonly word: string; readonly start: number; readonly apart: boolean };

/** Which tokens a phrase covers, `to` exclusive. */
export type Hit = { readonly from: number; readonly to: number };

/** Tells whether a word is one of some, in time that does not grow with their number. */
export type WordTest = (word: string) => boolean;

type Step =
  | { readonly kind: 'word'; readonly test: WordTest }
  | { readonly kind: 'fill' | 'any' | 'far' };
type Phrase = { readonly opening: boolean; readonly steps: readonly Step[] };

/** Phrases by their first word, so that a text is read once however many there are. */
export type Phrases = {
  readonly exact: ReadonlyMap<string, readonly Phrase[]>;
  readonly open: readonly { readonly test: WordTest; readonly phrase: Phrase }[];
  readonly fillers: WordTest;
  /** What was looked up before, word by word. */
  readonly seen: Map<string, readonly Phrase[]>;
};

const WORD = /[\p{L}\p{M}\p{N}]+'?/gu;
const APART = /[,()[\]،;؛]|\s-\s/u;
const NONE: readonly Phrase[] = [];
/** So many words are kept in memory at most. */
const MOST_WORDS = 20_000;
const LONGEST_FILL = 8;
const LONGEST_ANY = 12;
const LONGEST_FAR = 30;
const LONGEST_INSERTION = 40;
const LONGEST_ENUMERATION = 12;

/** The words of a text. `start` counts from the beginning of `text`. */
export function tokensOf(text: string): Token[] {
  const folded = fold(text);
  const tokens: Token[] = [];
  let end = 0;
  for (const found of folded.matchAll(WORD)) {
    const apart = tokens.length > 0 && APART.test(folded.slice(end, found.index));
    tokens.push({ word: found[0], start: found.index, apart });
    end = found.index + found[0].length;
  }
  return tokens;
}

/** Reads a list of words, each perhaps with `*` at one end. */
export function wordTest(words: readonly string[]): WordTest {
  const exact = new Set<string>();
  const [beginnings, endings] = [new Set<string>(), new Set<string>()];
  for (const word of words) {
    if (word.endsWith('*')) beginnings.add(word.slice(0, -1));
    else if (word.startsWith('*')) endings.add(word.slice(1));
    else exact.add(word);
  }
  const heads = [...new Set([...beginnings].map((one) => one.length))];
  const tails = [...new Set([...endings].map((one) => one.length))];
  return (word) =>
    exact.has(word) ||
    heads.some((length) => beginnings.has(word.slice(0, length))) ||
    tails.some((length) => word.length > length && endings.has(word.slice(-length)));
}

/** The phrases of an entry of `DemandWords`, each as its words. */
export function phrasesIn(entry: string): string[][] {
  return entry
    .split('|')
    .map((phrase) =>
      fold(phrase)
        .trim()
        .replaceAll(/\s*\/\s*/gu, '/')
        .split(/\s+/u),
    )
    .filter((words) => words[0] !== '');
}

/** Compiles an entry of `DemandWords`. */
export function readPhrases(entry: string, fillers: WordTest): Phrases {
  const exact = new Map<string, Phrase[]>();
  const open: { test: WordTest; phrase: Phrase }[] = [];
  for (const words of phrasesIn(entry)) {
    const opening = words[0] === '^';
    const written = (opening ? words.slice(1) : words).flatMap(partsOf);
    const first = (written[0] ?? '').split('/');
    const phrase = { opening, steps: written.slice(1).map(stepOf) };
    for (const word of first.filter((one) => !one.includes('*')))
      exact.set(word, [...(exact.get(word) ?? []), phrase]);
    const starred = first.filter((one) => one.includes('*') && one !== '*');
    if (starred.length > 0) open.push({ test: wordTest(starred), phrase });
  }
  return { exact, open, fillers, seen: new Map() };
}

/** `s'impose` and `abaixo-assinad*` are two words in a text; alternatives stay together. */
function partsOf(word: string): string[] {
  if (word === '~' || word.startsWith('...') || word.includes('/')) return [word];
  return word.match(/\*?[\p{L}\p{M}\p{N}]+'?\*?/gu) ?? [];
}

function stepOf(word: string): Step {
  if (word === '~') return { kind: 'fill' };
  if (word === '...') return { kind: 'any' };
  if (word === '....') return { kind: 'far' };
  return { kind: 'word', test: wordTest(word.split('/')) };
}

/** The first place where one of the phrases stands, from the word `from` on; null where none does. */
export function findPhrase(phrases: Phrases, tokens: readonly Token[], from = 0): Hit | null {
  const opening = openingOf(tokens, phrases.fillers);
  for (let at = from; at < tokens.length; at += 1) {
    const to = phraseAt(phrases, tokens, at, opening);
    if (to !== -1) return { from: at, to };
  }
  return null;
}

/** How many words at the beginning are fillers: where a phrase may still open the sentence. */
export function openingOf(tokens: readonly Token[], fillers: WordTest): number {
  let at = 0;
  while (at < LONGEST_FILL && at < tokens.length && fillers(tokens[at]?.word ?? '')) at += 1;
  return at;
}

function phraseAt(all: Phrases, tokens: readonly Token[], at: number, opening: number): number {
  for (const phrase of beginningWith(all, tokens[at]?.word ?? '')) {
    if (phrase.opening && at > opening) continue;
    const to = follow(phrase.steps, 0, tokens, at + 1, all);
    if (to !== -1) return to;
  }
  return -1;
}

/** The phrases a word may begin; asked for every word of every letter, so it is kept. */
function beginningWith({ exact, open, seen }: Phrases, word: string): readonly Phrase[] {
  const known = seen.get(word);
  if (known) return known;
  const found = [
    ...(exact.get(word) ?? []),
    ...open.filter(({ test }) => test(word)).map(({ phrase }) => phrase),
  ];
  if (seen.size > MOST_WORDS) seen.clear();
  seen.set(word, found.length === 0 ? NONE : found);
  return found;
}

/** Where the steps from `step` on end when they begin at the word `at`; -1 where they do not fit. */
function follow(
  steps: readonly Step[],
  step: number,
  tokens: readonly Token[],
  at: number,
  all: Phrases,
): number {
  const now = steps[step];
  if (!now) return at;
  if (now.kind === 'word') {
    const fits = at < tokens.length && now.test(tokens[at]?.word ?? '');
    return fits ? follow(steps, step + 1, tokens, at + 1, all) : -1;
  }
  const reach = now.kind === 'any' ? LONGEST_ANY : LONGEST_FAR;
  const places =
    now.kind === 'fill' ? overFillers(tokens, at, all) : withinReach(tokens, at, reach);
  for (const next of places) {
    const to = follow(steps, step + 1, tokens, next, all);
    if (to !== -1) return to;
  }
  return -1;
}

function withinReach(tokens: readonly Token[], at: number, reach: number): number[] {
  const places: number[] = [];
  for (let next = at; next <= at + reach && next < tokens.length; next += 1) places.push(next);
  return places;
}

/** Behind a run of fillers, and behind one insertion between commas with fillers around it. */
function overFillers(tokens: readonly Token[], at: number, { fillers }: Phrases): number[] {
  const places = run(tokens, at, fillers);
  const open = places.find((place) => tokens[place]?.apart === true);
  if (open === undefined) return places;
  const last = Math.min(tokens.length - 1, open + LONGEST_INSERTION);
  let closed = 0;
  for (let next = open + 1; next <= last && closed < LONGEST_ENUMERATION; next += 1) {
    if (tokens[next]?.apart !== true) continue;
    closed += 1;
    places.push(...run(tokens, next, fillers));
  }
  return places;
}

function run(tokens: readonly Token[], at: number, fillers: WordTest): number[] {
  const places: number[] = [];
  for (let next = at; next < tokens.length && next <= at + LONGEST_FILL; next += 1) {
    places.push(next);
    if (!fillers(tokens[next]?.word ?? '')) break;
  }
  return places;
}

const greetings = new WeakMap<HeadWords, Phrases>();

/** The greetings of a language, compiled once. */
export function greetingsOf(head: HeadWords): Phrases {
  const compiled = greetings.get(head) ?? readPhrases(head.salutations.join('|'), () => false);
  greetings.set(head, compiled);
  return compiled;
}
