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

/** The words of a text in the letters a to z, in which the ways to romanise one name are as one. */
export function wordsIn(text: string): readonly TextWord[] {
  const words = [...text.matchAll(WORDS)].map((match): TextWord => {
    const written = match[0].replaceAll(HIDDEN_SIGNS, '');
    const plain = evened(written);
    const starts = PREFIXED.test(written)
      ? [plain, ...prefixes(written).map((length) => evened(written.slice(length)))]
      : [plain];
    const [first = ''] = written;
    const capital = first.toLowerCase() !== first || first.toUpperCase() === first;
    return { plain, capital, from: match.index, to: match.index + match[0].length, starts };
  });
  return words.filter(({ plain }) => plain !== '');
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
