import { SIGNS, SOUNDS } from './sound-table.ts';

const LONGEST = Math.max(...[...SOUNDS.keys()].map((letters) => letters.length));
const NUMBERS = new Map(Array.from(SIGNS, (sign, at): [string, number] => [sign, at]));
/** A c at the end of a word is ts, ch or k: the sign it has before e and i. */
const LAST_C = /c$/;

/**
 * What a word in Latin letters sounds like, one sign a sound, whatever language spells it: `sh`, `sch` and `sz` are
 * one sign. Doubled sounds are one.
 *
 * @example
 * soundsOf('dzhambazki'); // 'Jambazki'
 */
export function soundsOf(spoken: string): string {
  const word = spoken.replace(LAST_C, 'ce');
  let sounds = '';
  for (let at = 0; at < word.length;) {
    const { read, length } = readAt(word, at);
    if (read !== sounds.slice(-read.length)) sounds += read;
    at += length;
  }
  return word === spoken ? sounds : sounds.slice(0, -1);
}

function readAt(word: string, at: number): { read: string; length: number } {
  for (let length = Math.min(LONGEST, word.length - at); length > 0; length -= 1) {
    const read = SOUNDS.get(word.slice(at, at + length));
    if (read !== undefined) return { read, length };
  }
  return { read: word.charAt(at), length: 1 };
}

/** The signs of a word's sounds as numbers, ready for `soundDistance`. */
export function soundCodes(sounds: string): Uint8Array {
  return Uint8Array.from(Array.from(sounds).flatMap((sign) => NUMBERS.get(sign) ?? []));
}
