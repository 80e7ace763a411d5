import { fitOf } from './candidate-fit.ts';
import { postingsOf } from './postings.ts';
import type { Postings } from './postings.ts';
import { highest } from './highest.ts';
import { vocabularyOf } from './vocabulary.ts';
import { wordIndex } from './word-index.ts';
import type { Resemblance } from './word-index.ts';
import type { Spelling } from './word.ts';

/** Numbers of names that may be the one asked for, the likeliest first. */
export type NameCandidates = { find(words: readonly Spelling[], most: number): number[] };

/** Names that are looked at more closely. */
const CONSIDERED = 250;
/** These are given whatever their fit; others only when they fit a third as well as the best. */
const ALWAYS = 20;
const HOPELESS = 0.3;

/**
 * Finds by words, in any order, whatever their script; a word may be missing or misspelt. A rare word says more
 * than a common one.
 *
 * @example
 * nameCandidates(['Paul MURPHY']).find([spell('Мерфи')], 10); // [0]
 */
export function nameCandidates(names: readonly string[]): NameCandidates {
  const { words, wordsOf } = vocabularyOf(names);
  const index = wordIndex(words);
  const bearers = postingsOf(wordsOf, words.length);
  const rarity = rarityOf(bearers, names.length);
  const scores = new Float32Array(names.length);
  const reached = new Int32Array(names.length);
  let round = 0;

  /** The best similar word counts once for each word asked for. */
  function add({ alike, nearest }: Resemblance): void {
    round += 1;
    for (const word of nearest) {
      const likeness = alike[word] ?? 0;
      const weight = likeness * likeness * (rarity[word] ?? 0);
      const end = bearers.starts[word + 1] ?? 0;
      for (let at = bearers.starts[word] ?? 0; at < end; at += 1) {
        const name = bearers.things[at] ?? 0;
        if (reached[name] === round) continue;
        reached[name] = round;
        scores[name] = (scores[name] ?? 0) + weight;
      }
    }
  }

  return {
    find(spellings, most) {
      const asked = spellings.map((spelling) => ({ spelling, ...index.similar(spelling) }));
      for (const one of asked) add(one);
      const considered = highest(scores, CONSIDERED);
      scores.fill(0);
      const fit = fitOf(asked, words, rarity);
      const fits = Float32Array.from(considered, (name) => fit(wordsOf[name] ?? []));
      const best = highest(fits, most);
      const enough = HOPELESS * (fits[best[0] ?? 0] ?? 0);
      return best
        .filter((place, rank) => rank < ALWAYS || (fits[place] ?? 0) >= enough)
        .map((place) => considered[place] ?? 0);
    },
  };
}

/** The logarithm of how few bear a word. */
function rarityOf({ starts }: Postings, names: number): Float32Array {
  return Float32Array.from({ length: starts.length - 1 }, (_, word) => {
    const borne = (starts[word + 1] ?? 0) - (starts[word] ?? 0);
    return Math.log(1 + names / Math.max(1, borne));
  });
}
