import { domainOf } from './mailbox-rules.ts';

/**
 * How the name in an address is made, without the name: what tells a generator from a crowd, and all that staff are
 * shown of it.
 *
 * - `words`: letters, perhaps with points between
 * - `words+4`: the same with so many digits behind
 * - `digits`: nothing but digits
 * - `mixed`: letters and digits in turns
 * - `noise`: letters that no language would put so
 */
export type Shape = string;

const WORDS = /^\p{L}+(?:[._-]\p{L}+)*$/u;
const WORDS_DIGITS = /^\p{L}+(?:[._-]?\p{L}+)*[._-]?(\d{1,12})$/u;
const DIGITS = /^\d+$/;
/** Latin letters only: other scripts spell otherwise. */
const NOISE = /[bcdfghjklmnpqrstvwxz]{6}|^[bcdfghjklmnpqrstvwxz]{5,}$/;

/** @example shapeOf('olena4821@example.org') // 'words+4' */
export function shapeOf(mailbox: string): Shape {
  const local = mailbox.slice(0, mailbox.lastIndexOf('@'));
  if (WORDS.test(local)) return NOISE.test(local) ? 'noise' : 'words';
  const digits = WORDS_DIGITS.exec(local)?.[1]?.length;
  if (digits !== undefined) return `words+${digits}`;
  return DIGITS.test(local) ? 'digits' : 'mixed';
}

/** Whether a program would rather have made it: most people's names are words. */
export const isMachineShape = (shape: Shape): boolean => shape !== 'words';

/** Addresses of one shape at one domain, as staff see them. */
export const patternOf = (mailbox: string): string => `${shapeOf(mailbox)} @ ${domainOf(mailbox)}`;
