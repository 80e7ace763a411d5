import { prepareName } from './prepare.ts';
import { scriptOf } from './script.ts';
import type { Script } from './script.ts';
import type { Word } from './word.ts';

/** The parts of a person's name, each as it was written. */
export type PersonName = {
  /** As written. */
  readonly text: string;
  /** Given names and initials. */
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** Small words, in the order they stand: `de`, `van der`, `al`. Not repeated in `family`. */
  readonly particles: readonly string[];
  readonly honorifics: readonly string[];
  /** Generation, degrees, offices: `Jr`, `PhD`, `MEP`. */
  readonly suffixes: readonly string[];
  /** In quotes or brackets. */
  readonly nickname: string | null;
  /** `unknown` where the writing does not show it; the last word is then taken for the family name. */
  readonly order: 'given-first' | 'family-first' | 'unknown';
  /** The script most letters are of. */
  readonly script: Script;
};

/**
 * Takes a person's name apart. Capitals (`MEYER Willy`), a comma (`Meyer, Willy`) and the order of Chinese and
 * Korean names show the family name. Any text gives an answer; what is no name gives empty parts.
 *
 * @example
 * parseName('DE BRÚN Bairbre MEP');
 * // given ['Bairbre'], family ['BRÚN'], particles ['DE'], suffixes ['MEP'], order 'family-first'
 */
export function parseName(text: string): PersonName {
  const { words, honorifics, suffixes, order } = prepareName(text);
  const names = words.filter(({ kind }) => kind === 'word' || kind === 'initial');
  const family = familyOf(names, order);
  return {
    text,
    given: written(names.filter((word) => !family.has(word))),
    family: written(names.filter((word) => family.has(word))),
    particles: words.filter(({ kind }) => kind === 'particle').map((word) => word.text),
    honorifics,
    suffixes,
    nickname: words.find(({ kind }) => kind === 'nickname')?.text ?? null,
    order,
    script: scriptOf(text),
  };
}

function familyOf(names: readonly Word[], order: PersonName['order']): ReadonlySet<Word> {
  if (names.some(({ role }) => role !== 'unknown')) {
    return new Set(names.filter(({ role }) => role === 'family'));
  }
  const shown = order === 'family-first' ? names[0] : names.at(-1);
  return new Set(names.filter(({ group }) => group === shown?.group));
}

/** Parts between hyphens are put together again. */
function written(words: readonly Word[]): string[] {
  const groups = new Map<number, string[]>();
  for (const { group, text } of words) groups.set(group, [...(groups.get(group) ?? []), text]);
  return [...groups.values()].map((parts) => parts.join('-'));
}
