import { scriptOfLetter } from './script.ts';

/** A word as it stands in the text, before anything is known of it. */
export type Token = {
  readonly text: string;
  /** Words with one number were written as one, with hyphens. */
  readonly group: number;
  /** Before the comma of `Surname, Given`: 0. After it: 1. */
  readonly part: number;
};

const MOST_WORDS = 14;
const WRITTEN_WITHOUT_SPACES = new Set(['han', 'hangul', 'kana']);
const INITIALS = /^(?:\p{L}\.-?)+\p{L}?\.?$/u;

/**
 * @example
 * tokensOf('Koch-Mehrin, S.').map((token) => token.text); // ['Koch', 'Mehrin', 'S.']
 */
export function tokensOf(text: string): Token[] {
  const alone = !/\p{L}[\s·・‧•,،]+\p{L}/u.test(text);
  const tokens: Token[] = [];
  let group = 0;
  for (const [part, segment] of text.split(/[,،]/u).entries()) {
    const words = segment
      .split(/[\s·・‧•]+/u)
      .flatMap((word) => (alone ? splitSyllables(word) : [word]));
    for (const word of words) {
      group += 1;
      for (const piece of piecesOf(word)) tokens.push({ text: piece, group, part });
    }
  }
  return tokens.slice(0, MOST_WORDS);
}

function piecesOf(word: string): string[] {
  const bare = word.replace(/^[^\p{L}\p{N}?÷]+|[^\p{L}\p{M}\p{N}.?÷']+$/gu, '');
  if (bare === '' || !/\p{L}/u.test(bare)) return [];
  if (INITIALS.test(bare)) return bare.match(/\p{L}/gu) ?? [];
  return bare
    .split(/-+/u)
    .flatMap(splitArticle)
    .filter((piece) => /\p{L}/u.test(piece));
}

/** The Arabic article is written onto the name: القذافي. */
function splitArticle(piece: string): string[] {
  return /^ال\p{L}{3}/u.test(piece) ? [piece.slice(0, 2), piece.slice(2)] : [piece];
}

/** 金武星: the first sign is the family name, the rest the given name. */
function splitSyllables(piece: string): string[] {
  const signs = [...piece];
  const close = signs.every((sign) => WRITTEN_WITHOUT_SPACES.has(scriptOfLetter(sign) ?? ''));
  const kana = signs.some((sign) => scriptOfLetter(sign) === 'kana');
  if (!close || kana || signs.length < 2 || signs.length > 4) return [piece];
  return [signs.slice(0, 1).join(''), signs.slice(1).join('')];
}
