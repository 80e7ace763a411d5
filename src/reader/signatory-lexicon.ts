import { fold } from './fold.ts';
import { languages } from './languages.ts';
import type { LanguageWords, NameWords } from './words.ts';

/** Phrases as lists of words; a word may end in `*`. Looked up by the first word. */
type Phrases = {
  readonly first: ReadonlyMap<string, readonly string[][]>;
  /** Phrases whose first word ends in `*`, by its first two letters. */
  readonly stems: ReadonlyMap<string, readonly string[][]>;
};
/** Whole words, and beginnings of words by their first three letters. */
type WordSet = {
  readonly exact: ReadonlySet<string>;
  readonly stems: ReadonlyMap<string, readonly string[]>;
};

/**
 * The words of all languages as one: a letter in English is signed by a Verein, a Russian one by
 * Amnesty International.
 */
export type Lexicon = {
  readonly closings: Phrases;
  readonly headings: Phrases;
  readonly signedBy: Phrases;
  readonly wrote: Phrases;
  readonly beside: Phrases;
  readonly groups: Phrases;
  readonly stops: Phrases;
  readonly behalf: Phrases;
  readonly others: Phrases;
  readonly columns: Phrases;
  readonly slogans: Phrases;
  readonly otherLists: Phrases;
  readonly salutations: Phrases;
  readonly titles: WordSet;
  readonly offices: WordSet;
  readonly posts: WordSet;
  readonly bodies: WordSet;
  readonly particles: WordSet;
  readonly linking: WordSet;
  readonly and: WordSet;
  readonly given: WordSet;
  readonly common: WordSet;
  readonly months: WordSet;
};

const known = new WeakMap<readonly LanguageWords[], Lexicon>();

/** The lexicon of some languages, all where none are named. */
export function lexiconOf(some: readonly LanguageWords[] = languages): Lexicon {
  const made = known.get(some) ?? build(some);
  known.set(some, made);
  return made;
}

function build(some: readonly LanguageWords[]): Lexicon {
  const names = some.map((one) => one.names);
  const phrases = (pick: (words: NameWords) => readonly string[]): Phrases =>
    phrasesOf(names.flatMap((words) => pick(words).flatMap((entry) => entry.split('|'))));
  const words = (pick: (words: NameWords) => readonly string[]): WordSet =>
    setOf(names.flatMap((one) => pick(one).flatMap((entry) => fold(entry).split(' '))));
  return {
    closings: phrases((one) => one.closings),
    headings: phrases((one) => one.headings),
    signedBy: phrases((one) => one.signedBy),
    wrote: phrases((one) => one.wrote),
    beside: phrases((one) => one.beside),
    groups: phrases((one) => one.groups),
    stops: phrases((one) => one.stops),
    behalf: phrases((one) => one.behalf),
    others: phrases((one) => one.others),
    columns: phrases((one) => one.columns),
    slogans: phrases((one) => one.slogans),
    otherLists: phrases((one) => one.otherLists),
    salutations: phrasesOf(
      some.flatMap(({ head }) => head.salutations.flatMap((entry) => entry.split('|'))),
    ),
    titles: words((one) => one.titles),
    offices: words((one) => one.offices),
    posts: words((one) => one.posts),
    bodies: words((one) => one.bodies),
    particles: words((one) => one.particles),
    linking: words((one) => one.linking),
    and: words((one) => one.and),
    given: words((one) => one.given),
    months: setOf(
      some.flatMap(({ head }) =>
        [...head.months, ...head.jalali].flatMap((entry) => fold(entry).split('|')),
      ),
    ),
    common: setOf(some.flatMap(({ common }) => common.flatMap((one) => fold(one).split(' ')))),
  };
}

function phrasesOf(entries: readonly string[]): Phrases {
  const first = new Map<string, string[][]>();
  const stems = new Map<string, string[][]>();
  for (const entry of entries) {
    const words = wordsIn(fold(entry), true);
    const [word] = words;
    if (word === undefined) continue;
    const [map, key] = word.endsWith('*') ? [stems, word.slice(0, 2)] : [first, word];
    map.set(key, [...(map.get(key) ?? []), words]);
  }
  return { first, stems };
}

function setOf(entries: readonly string[]): WordSet {
  const all = entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
  const stems = new Map<string, string[]>();
  for (const entry of all.filter((one) => one.endsWith('*'))) {
    const stem = entry.slice(0, -1);
    stems.set(stem.slice(0, 3), [...(stems.get(stem.slice(0, 3)) ?? []), stem]);
  }
  return { exact: new Set(all.filter((entry) => !entry.endsWith('*'))), stems };
}

const EDGE = /^[^\p{L}\p{M}\p{N}&*]+|[^\p{L}\p{M}\p{N}&*]+$/gu;

/** The words of a folded text, without the marks around them. */
export function wordsIn(folded: string, stars = false): string[] {
  return folded
    .split(/\s+/u)
    .map((word) => word.replaceAll(EDGE, ''))
    .map((word) => (stars ? word : word.replaceAll('*', '')))
    .filter((word) => word !== '');
}

/** Whether a folded word is in a set, as it is or by its beginning. */
export function has(set: WordSet, word: string): boolean {
  if (set.exact.has(word)) return true;
  return set.stems.get(word.slice(0, 3))?.some((stem) => word.startsWith(stem)) ?? false;
}

/** How many words from `at` on are one of the phrases, the longest that fits; 0 where none does. */
export function phraseAt(phrases: Phrases, words: readonly string[], at: number): number {
  const word = words[at];
  if (word === undefined) return 0;
  let best = 0;
  for (const phrase of candidates(phrases, word)) {
    if (phrase.length > best && phrase.every((one, index) => fits(one, words[at + index]))) {
      best = phrase.length;
    }
  }
  return best;
}

function candidates(phrases: Phrases, word: string): readonly string[][] {
  const whole = phrases.first.get(word);
  const begun = phrases.stems.get(word.slice(0, 2));
  return begun ? [...(whole ?? []), ...begun] : (whole ?? []);
}

function fits(pattern: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}

/** Whether one of the phrases stands anywhere among the words. */
export function holds(phrases: Phrases, words: readonly string[]): boolean {
  return words.some((_word, at) => phraseAt(phrases, words, at) > 0);
}
