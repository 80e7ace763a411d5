import { gramsOf, HEARD_GRAMS, WRITTEN_GRAMS } from './index-grams.ts';
import type { Grams } from './index-grams.ts';
import { highest } from './highest.ts';
import { postingsOf } from './postings.ts';
import type { Postings } from './postings.ts';
import type { Spelling } from './word.ts';

/** How the known words resemble one that is asked for. */
export type Resemblance = {
  /** How alike, by the number of the known word: 1 is the same, 0 no more than chance. */
  readonly alike: Float32Array;
  /** The numbers of the most alike, best first. */
  readonly nearest: readonly number[];
};

/** Finds words by how they are written and how they sound. */
export type WordIndex = { similar(spelling: Spelling): Resemblance };

/** Below, two words share no more than chance. */
const LEAST_ALIKE = 0.34;
const MOST_SIMILAR = 160;
/** How far the same consonants prove the same word, by how many there are. */
const HEARD_PROVES = [0, 0.45, 0.65, 0.8, 0.85, 0.9];

/**
 * @example
 * wordIndex([spell('Paul'), spell('Murphy')]).similar(spell('Мерфи')).nearest; // [1]
 */
export function wordIndex(words: readonly Spelling[]): WordIndex {
  const grams = words.map(gramsOf);
  const written = postingsOf(
    grams.map((own) => own.written),
    WRITTEN_GRAMS,
  );
  const heard = postingsOf(
    grams.map((own) => own.heard),
    HEARD_GRAMS,
  );
  const writtenCounts = Uint8Array.from(grams, (own) => own.written.length);
  const heardCounts = Uint8Array.from(grams, (own) => own.heardLength);
  const writtenShared = new Uint8Array(words.length);
  const heardShared = new Uint8Array(words.length);

  /** Dice's coefficient of both kinds of gram, and the better of what they prove. */
  function likeness(asked: Grams, word: number): number {
    const letters = dice(writtenShared, writtenCounts, asked.written.length, word);
    const sounds = dice(heardShared, heardCounts, asked.heardLength, word);
    const proves = HEARD_PROVES[Math.min(asked.consonants, 5)] ?? 0;
    return Math.max(letters, sounds * proves, (letters + sounds) / 2);
  }

  return {
    similar(spelling) {
      const asked = gramsOf(spelling);
      count(written, asked.written, writtenShared);
      count(heard, asked.heard, heardShared);
      const alike = new Float32Array(words.length);
      for (let word = 0; word < words.length; word += 1) {
        if (writtenShared[word] === 0 && heardShared[word] === 0) continue;
        const own = likeness(asked, word);
        if (own >= LEAST_ALIKE) alike[word] = own;
      }
      writtenShared.fill(0);
      heardShared.fill(0);
      return { alike, nearest: highest(alike, MOST_SIMILAR) };
    },
  };
}

function dice(shared: Uint8Array, counts: Uint8Array, asked: number, word: number): number {
  const all = asked + (counts[word] ?? 0);
  return all === 0 ? 0 : Math.min(1, (2 * (shared[word] ?? 0)) / all);
}

function count({ starts, things }: Postings, grams: readonly number[], shared: Uint8Array): void {
  for (const gram of grams) {
    const end = starts[gram + 1] ?? 0;
    for (let at = starts[gram] ?? 0; at < end; at += 1) {
      const word = things[at] ?? 0;
      shared[word] = (shared[word] ?? 0) + 1;
    }
  }
}
