import { SIGNS, SOUNDS } from './sound-table.ts';

type Rule = readonly [letters: string, sound: string];

/** The rules for each first letter, the longest first. */
const RULES = new Map<string, Rule[]>();
for (const rule of [...SOUNDS].toSorted(([one], [other]) => other.length - one.length)) {
  const start = rule[0].charAt(0);
  RULES.set(start, [...(RULES.get(start) ?? []), rule]);
}
/** The number of each sign, by its character code; 255 for what is no sign. */
const NUMBERS = new Uint8Array(128).fill(255);
for (const [at, sign] of Array.from(SIGNS).entries()) NUMBERS[sign.charCodeAt(0)] = at;
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
    const letter = word.charAt(at);
    const rule = RULES.get(letter)?.find(([letters]) => word.startsWith(letters, at));
    const read = rule?.[1] ?? letter;
    if (!sounds.endsWith(read)) sounds += read;
    at += rule?.[0].length ?? 1;
  }
  return word === spoken ? sounds : sounds.slice(0, -1);
}

/** The signs of a word's sounds as numbers, ready for `soundDistance`. */
export function soundCodes(sounds: string): Uint8Array {
  const codes = new Uint8Array(sounds.length);
  let length = 0;
  for (let at = 0; at < sounds.length; at += 1) {
    const code = NUMBERS[sounds.charCodeAt(at)] ?? 255;
    if (code === 255) continue;
    codes[length] = code;
    length += 1;
  }
  return length === codes.length ? codes : codes.slice(0, length);
}
