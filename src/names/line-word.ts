import { PARTICLES } from './name-words.ts';
import { isGivenName } from './short-names.ts';
import { spell } from './word.ts';

/** A word of a line, with what it shows about where names end. */
export type LineWord = {
  readonly text: string;
  /** A particle, an initial, a sign: no name without others. */
  readonly small: boolean;
  /** In capitals. */
  readonly loud: boolean;
  /** A known given name, or a double name that begins with one. */
  readonly given: boolean;
};

/** A word is read once: a line may hold a thousand. */
export function lineWord(text: string): LineWord {
  const small = !/\p{L}{2}/u.test(text) || PARTICLES.has(spell(text).key);
  return {
    text,
    small,
    loud: !small && /\p{Lu}{2}/u.test(text) && text === text.toUpperCase(),
    given: !small && isGivenName(spell(text.split('-')[0] ?? '').key),
  };
}

export function lineWords(text: string): LineWord[] {
  return text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map(lineWord);
}

/** Two words that are more than particles and initials. */
export function mayBeName(words: readonly LineWord[]): boolean {
  let full = 0;
  for (const { small } of words) if (!small && (full += 1) === 2) return true;
  return false;
}
