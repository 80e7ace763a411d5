import { wordKeys } from '#names';

/** A word of a text: where it stands, and in the letters a to z. */
export type TextWord = {
  readonly plain: string;
  /** Written as a name is; so is everything in scripts without capitals. */
  readonly capital: boolean;
  readonly from: number;
  readonly to: number;
  /** `plain`, and what is left of it without a preposition that is written as its first letter. */
  readonly starts: readonly string[];
};

/** Signs without a width are part of the word they were put into. */
const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*/gu;
const HIDDEN_SIGNS = /\p{Cf}/gu;
const PREFIXED = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The words of texts, in order of where they stand. */
export type WordReader = (text: string) => readonly TextWord[];

/**
 * Reads words in the letters a to z, in which the ways to romanise one name are as one. To read a word
 * takes a while and texts say the same ones again: each is read once.
 */
export function wordReader(): WordReader {
  const known = new Map<string, Read>();
  const readWord = (found: string): Read => {
    const before = known.get(found);
    if (before !== undefined) return before;
    const word = readAnew(found.replaceAll(HIDDEN_SIGNS, ''));
    known.set(found, word);
    return word;
  };
  return (text) => {
    const words: TextWord[] = [];
    for (const match of text.matchAll(WORDS)) {
      const { plain, starts, capital } = readWord(match[0]);
      const from = match.index;
      if (plain !== '') words.push({ plain, starts, capital, from, to: from + match[0].length });
    }
    return words;
  };
}

type Read = Pick<TextWord, 'plain' | 'starts' | 'capital'>;

function readAnew(written: string): Read {
  const plain = evened(written);
  const more = PREFIXED.test(written) ? prefixes(written) : [];
  const [first = ''] = written;
  const capital = first.toLowerCase() !== first || first.toUpperCase() === first;
  return { plain, starts: [plain, ...more.map((at) => evened(written.slice(at)))], capital };
}

/** `and`, `with`, `to`, and the article: written together with the word. */
function prefixes(word: string): readonly number[] {
  const lengths = [1, 2, 3].filter((length) => word.length - length >= 2);
  return /^[وبلفكهמבלכשו]/u.test(word) || word.startsWith('ال') ? lengths : [];
}

const EVEN: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|cz|č/g, 'ch'],
  [/sch|sz/g, 'sh'],
  [/kh/g, 'h'],
  [/ck|q/g, 'k'],
  [/dzh|dj/g, 'j'],
  [/zh/g, 'j'],
  [/ph|ff?$/g, 'v'],
  [/w/g, 'v'],
  [/ou/g, 'u'],
  [/ks/g, 'x'],
  [/y|j(?=[aeiou])/g, 'i'],
  [/i(?=[aeou])/g, ''],
  [/(.)\1+/g, '$1'],
];

/** Atabayev, Atabaev, Atabaiev, Атабаев: one word. */
const evened = (word: string): string =>
  EVEN.reduce((plain, [from, to]) => plain.replaceAll(from, to), wordKeys(word).plain);
