import { wordKeys } from '#names';

/** A word of a text: where it stands, and in the letters a to z. */
export type TextWord = {
  readonly plain: string;
  /** Written as a name is; so is everything in scripts without capitals. */
  readonly capital: boolean;
  readonly from: number;
  readonly to: number;
  /** `plain`, what else it may be read as, and what is left of it without a preposition. */
  readonly starts: readonly string[];
  /** Of a script that parts words. */
  readonly spaced: boolean;
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
      const word = readWord(match[0]);
      const from = match.index;
      if (word.plain !== '') words.push({ ...word, from, to: from + match[0].length });
    }
    return words;
  };
}

type Read = Omit<TextWord, 'from' | 'to'>;

function readAnew(written: string): Read {
  const plain = evened(written);
  const more = PREFIXED.test(written) ? prefixes(written) : [];
  const [first = ''] = written;
  const capital = first.toLowerCase() !== first || first.toUpperCase() === first;
  const spaced = !NO_SPACES.test(written);
  const read = [...otherLetters(written), ...more.map((at) => written.slice(at))].map(evened);
  return { plain, starts: [...new Set([plain, ...read])], capital, spaced };
}

/** Scripts in which a name stands in the middle of a row of letters. */
export const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const MARKED = new Map(
  Object.entries({ č: 'ch', ć: 'ch', š: 'sh', ś: 'sh', ş: 'sh', ž: 'zh', ź: 'zh' }),
);

/** Jašina as Yashina is written: what a marked letter stands for, written out. */
export const soundedOut = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[čćšśşžź]/giu, (letter) => MARKED.get(letter.toLowerCase()) ?? letter);

const [CYRILLIC, GREEK, LATIN] = ['аеорсухкмтвніј', 'αεορχυκμτβνι', 'aeopcyxkmtbhij'];
const LIKE_LATIN = new Map([
  ...Array.from(CYRILLIC, (letter, at) => [letter, LATIN.charAt(at)] as const),
  ...Array.from(GREEK, (letter, at) => [letter, 'aeopxykmtbni'.charAt(at)] as const),
]);
const LIKE_CYRILLIC = new Map(Array.from(CYRILLIC, (letter, at) => [LATIN.charAt(at), letter]));
const LATIN_LETTER = /\p{Script=Latin}/u;
const OTHER_LETTER = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** In a word of two scripts letters stand for those they look like, by a slip or on purpose. */
function otherLetters(written: string): readonly string[] {
  const sounded = soundedOut(written);
  if (!OTHER_LETTER.test(written) || !LATIN_LETTER.test(written))
    return sounded === written ? [] : [sounded];
  const letters = Array.from(written.toLowerCase());
  return [LIKE_LATIN, LIKE_CYRILLIC].map((like) =>
    letters.map((letter) => like.get(letter) ?? letter).join(''),
  );
}

/** What a hyphen at the end of a line, or a sign that is none of the name, parts: `Saro-va`. */
export function brokenWords(
  text: string,
  words: readonly TextWord[],
  read: WordReader,
): readonly TextWord[] {
  return words.flatMap(({ from, to: middle }, at): readonly TextWord[] => {
    const next = words[at + 1];
    if (next === undefined || !PARTED.test(text.slice(middle, next.from))) return [];
    const { to } = next;
    const [word] = read(text.slice(from, middle) + text.slice(next.from, to));
    return word === undefined ? [] : [{ ...word, from, to }];
  });
}

const PARTED = /^(?:[-‐‑]\s{0,4}|[_.'’ʼ·])$/u;

/** `and`, `with`, `to`, and the article: written together with the word. */
function prefixes(word: string): readonly number[] {
  const lengths = [1, 2, 3].filter((length) => word.length - length >= 2);
  return /^[وبلفكهמבלכשו]/u.test(word) || word.startsWith('ال') ? lengths : [];
}

const EVEN: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|cz/g, 'ch'],
  [/shch|szch|sch|sz/g, 'sh'],
  [/kh/g, 'h'],
  [/ck|q/g, 'k'],
  [/dzh|dj/g, 'j'],
  [/zh/g, 'j'],
  [/ph|ff?$/g, 'v'],
  [/w/g, 'v'],
  [/ou/g, 'u'],
  [/ks/g, 'x'],
  [/y|j(?=[aeiou])/g, 'i'],
  [/i+(?=[aeou])/g, ''],
  [/(.)\1+/g, '$1'],
];

/** Atabayev, Atabaev, Atabaiev, Атабаев: one word. */
const evened = (word: string): string =>
  EVEN.reduce((plain, [from, to]) => plain.replaceAll(from, to), wordKeys(word).plain);

/** An address as it is read: letters for the signs they are written in, wherever that can be. */
export const withoutSigns = (address: string): string =>
  address.replaceAll(/(?:%[0-9a-f]{2})+/gi, decoded);

function decoded(signs: string): string {
  try {
    return decodeURIComponent(signs);
  } catch {
    return signs;
  }
}
