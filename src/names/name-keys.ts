import { heardClasses } from './index-grams.ts';
import { prepareName } from './prepare.ts';
import { spell } from './word.ts';

/** What a name is found by where it stands in a database, one for each of its words. */
export type NameKey = {
  /** The word in the letters a to z: `kanev` for Кънев. */
  readonly plain: string;
  /** The consonants heard in it, and what is left of them without any one: `kknf`. */
  readonly heard: readonly string[];
};

/** With fewer consonants left everything sounds alike. */
const LEAST_LEFT = 3;
const LETTERS = '-pktlmnr';

/**
 * Keys of a name for a look-up by equality: two spellings of one word, in whatever scripts, mostly have one of
 * `heard` in common. Many others have too: compare what is found.
 *
 * @example
 * nameKeys('Кънев').at(0)?.plain; // 'kanev'
 */
export function nameKeys(name: string): NameKey[] {
  return prepareName(name)
    .words.filter(({ kind }) => kind !== 'particle')
    .map((word) => ({ plain: word.key, heard: heardOf(word) }));
}

/**
 * A word of any script in the letters a to z; empty when it has no letter.
 *
 * @example
 * plainWord('Жаңаөзен'); // 'zhanaozen'
 */
export function plainWord(word: string): string {
  return spell(word).key;
}

function heardOf(word: Parameters<typeof heardClasses>[0]): string[] {
  const keys = new Set<string>();
  for (const classes of heardClasses(word)) {
    const all = classes.map((one) => LETTERS.charAt(one)).join('');
    if (all !== '') keys.add(all);
    if (all.length <= LEAST_LEFT) continue;
    for (let at = 0; at < all.length; at += 1) keys.add(all.slice(0, at) + all.slice(at + 1));
  }
  return [...keys];
}
