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
  const tokens: Token[] = [];
  let group = 0;
  for (const [part, segment] of text.split(/[,،]/u).entries()) {
    for (const word of segment.split(/[\s·・‧•]+/u)) {
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
  const pieces = bare.split(/-+/u).filter((piece) => /\p{L}/u.test(piece));
  return pieces.flatMap(splitSyllables);
}

/** 金武星: the first sign is the family name, the rest the given name. */
function splitSyllables(piece: string): string[] {
  const signs = [...piece];
  const close = signs.every((sign) => WRITTEN_WITHOUT_SPACES.has(scriptOfLetter(sign) ?? ''));
  const kana = signs.some((sign) => scriptOfLetter(sign) === 'kana');
  if (!close || kana || signs.length < 2 || signs.length > 4) return [piece];
  return [signs.slice(0, 1).join(''), signs.slice(1).join('')];
}
