import { compareNames } from '#names';
import type { FactSubject } from './fact-rules.ts';
import { bare } from './hint-word-rules.ts';
import type { EntryId } from './rules.ts';

/** Finds which subjects of a case a stretch of text names. */
export type NameFinder = {
  readonly namedIn: (text: string) => ReadonlySet<EntryId>;
  /** Whether a word is part of somebody's name. */
  readonly isName: (word: string) => boolean;
};

const SHORTEST = 3;
const MOST_RUNS = 20;
const MOST_ALIKE = 50;
const RUN =
  /\p{Lu}[\p{L}\p{M}'’-]+(?:\s+(?:(?:de|van|von|al|el|bin|ben)\s+)?\p{Lu}[\p{L}\p{M}'’-]+){1,3}/gu;

/**
 * Whole names in any spelling the file has; a single word of a name where no other subject shares it and
 * it is written as a name; and two or more words that `#names` would offer as the same person.
 */
export function nameFinder(subjects: readonly FactSubject[]): NameFinder {
  const whole: { id: EntryId; text: string }[] = [];
  const owners = new Map<string, Set<EntryId>>();
  const nameWords = new Set<string>();
  for (const { id, type, names } of subjects) {
    for (const name of names) {
      const words = wordsOf(name);
      whole.push({ id, text: words.join(' ') });
      words.forEach((word) => nameWords.add(word));
      const single = type === 'person' ? words : words.filter((word) => isAcronym(word, name));
      for (const word of single.filter((one) => one.length >= SHORTEST))
        owners.set(word, (owners.get(word) ?? new Set()).add(id));
    }
  }
  const alike = peopleByBeginning(subjects);
  return {
    isName: (word) => nameWords.has(bare(word)),
    namedIn: (text) => {
      const found = new Set<EntryId>();
      const read = ` ${wordsOf(text).join(' ')} `;
      for (const { id, text: name } of whole)
        if (name !== '' && read.includes(` ${name} `)) found.add(id);
      for (const [word] of text.matchAll(/[\p{Lu}\p{Lo}][\p{L}\p{M}]+/gu)) {
        const bearers = owners.get(bare(word));
        if (bearers?.size === 1) bearers.forEach((id) => found.add(id));
      }
      const runs = [...text.matchAll(RUN)].slice(0, MOST_RUNS);
      for (const [run] of runs) {
        const said = ` ${wordsOf(run).join(' ')} `;
        if (whole.some(({ id, text: name }) => found.has(id) && said.includes(` ${name} `)))
          continue;
        for (const { id, name } of alike(run))
          if (!found.has(id) && compareNames(run, name).offer) found.add(id);
      }
      return found;
    },
  };
}

type Named = { readonly id: EntryId; readonly name: string };

/** Comparing names is slow: only those are asked of which some word begins alike. */
function peopleByBeginning(subjects: readonly FactSubject[]): (run: string) => readonly Named[] {
  const byBeginning = new Map<string, Named[]>();
  for (const { id, type, names } of subjects)
    for (const name of type === 'person' ? names : [])
      for (const word of new Set(wordsOf(name).map((one) => one.slice(0, 3))))
        byBeginning.set(word, [...(byBeginning.get(word) ?? []), { id, name }]);
  return (run) =>
    [...new Set(wordsOf(run).flatMap((word) => byBeginning.get(word.slice(0, 3)) ?? []))].slice(
      0,
      MOST_ALIKE,
    );
}

function wordsOf(text: string): string[] {
  return bare(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** `OSCE`: written in capitals in the name itself. */
function isAcronym(word: string, name: string): boolean {
  return word.length >= SHORTEST && name.split(/[^\p{L}\p{N}]+/u).includes(word.toUpperCase());
}
