import anyAscii from 'any-ascii';
import { ARMENIAN_LETTERS, ARMENIAN_PAIRS, GEORGIAN_LETTERS } from './caucasian-letters.ts';
import { CYRILLIC_LETTERS } from './cyrillic-letters.ts';
import { GREEK_LETTERS, GREEK_PAIRS, GREEK_STARTS } from './greek-letters.ts';
import { LATIN_LETTERS, MARKED_SOUNDS, WRITTEN_OUT } from './latin-letters.ts';
import { letterTable } from './letter-table.ts';
import type { LetterTable } from './letter-table.ts';
import { scriptOfLetter } from './script.ts';
import type { Script } from './script.ts';
import { ARABIC_LETTERS, HEBREW_LETTERS, HEBREW_PAIRS } from './semitic-letters.ts';

/** Stands for a letter that was lost or damaged on its way: `El?bieta`, `Andrikien÷`. */
export const LOST = '?';

/** A word in the letters a to z, in the spellings it may be met in. */
export type Romanised = {
  /** The plain letters: `jorgensen` for Jørgensen. `?` where a letter was lost. */
  readonly key: string;
  /** Where a mark is often written out: `joergensen`. The same as `key` when there is none. */
  readonly writtenOut: string;
  /** What it sounds like, in Latin letters still: `kozhushnik` for Kožušník; a dot parts letters not read together. */
  readonly spoken: string;
  /** One sign for each of `key`: `1` where the letter carried a mark or was rare. */
  readonly marks: string;
};

/** Between letters that are not read together. */
const APART = '.';
const MARKS = /\p{M}/gu;
const EMPTY = letterTable('');

const TABLES: Readonly<Partial<Record<Script, { letters: LetterTable; pairs: LetterTable }>>> = {
  cyrillic: { letters: CYRILLIC_LETTERS, pairs: EMPTY },
  greek: { letters: GREEK_LETTERS, pairs: GREEK_PAIRS },
  armenian: { letters: ARMENIAN_LETTERS, pairs: ARMENIAN_PAIRS },
  georgian: { letters: GEORGIAN_LETTERS, pairs: EMPTY },
  arabic: { letters: ARABIC_LETTERS, pairs: EMPTY },
  hebrew: { letters: HEBREW_LETTERS, pairs: HEBREW_PAIRS },
};

/**
 * A word of one script in Latin letters. A letter of another script, or a sign, within a Latin word is a damaged
 * letter.
 *
 * @example
 * romanise('Кънев', 'cyrillic').key; // 'kanev'
 */
export function romanise(word: string, script: Script): Romanised {
  const lower = word.toLowerCase().normalize('NFC');
  if (script === 'latin') return fromLatin(lower);
  const table = TABLES[script];
  const read = table === undefined ? asOneWord(asciiOf(word)) : fromTable(lower, script, table);
  const { key } = read;
  const spoken = script === 'hangul' ? koreanSounds(key) : read.spoken;
  return { key, writtenOut: key, spoken, marks: '0'.repeat(key.length) };
}

/** In the official romanisation eo and eu are one vowel each. */
function koreanSounds(key: string): string {
  return key.replace(/eo/g, 'o').replace(/eu/g, 'u').replace(/g$/, 'k').replace(/b$/, 'p');
}

const PLAIN = /^[a-z]+$/;

function fromLatin(word: string): Romanised {
  if (PLAIN.test(word)) {
    return {
      key: word,
      writtenOut: word,
      spoken: macWrittenOut(word),
      marks: '0'.repeat(word.length),
    };
  }
  let key = '';
  let writtenOut = '';
  let spoken = '';
  let marks = '';
  for (const letter of word) {
    const plain = plainLatin(letter);
    key += plain;
    marks += (plain === letter ? '0' : '1').repeat(plain.length);
    writtenOut += WRITTEN_OUT.get(letter) ?? plain;
    spoken += MARKED_SOUNDS.get(letter) ?? plain;
  }
  return { key, writtenOut, spoken: macWrittenOut(spoken), marks };
}

/** McHugh is Mac Hugh: its c and h are no ch. */
const macWrittenOut = (word: string): string => word.replace(/^mc(?=[a-z])/, `mak${APART}`);

function plainLatin(letter: string): string {
  if (letter >= 'a' && letter <= 'z') return letter;
  const known = LATIN_LETTERS.get(letter);
  if (known !== undefined) return known;
  const script = scriptOfLetter(letter);
  if (script === null) return letter === '÷' || letter === '?' || letter === '\ufffd' ? LOST : '';
  if (script !== 'latin') return LOST;
  const bare = letter.normalize('NFD').replace(MARKS, '');
  return /^[a-z]+$/.test(bare) ? bare : asciiOf(letter);
}

function fromTable(
  lower: string,
  script: Script,
  { letters, pairs }: { letters: LetterTable; pairs: LetterTable },
): { key: string; spoken: string } {
  const word = script === 'greek' ? lower.normalize('NFD').replace(MARKS, '') : lower;
  const read: string[] = [];
  for (let at = 0; at < word.length; at += 1) {
    const pair = word.slice(at, at + 2);
    const start = script === 'greek' && at === 0 ? GREEK_STARTS.get(pair) : undefined;
    const both = start ?? pairs.get(pair);
    read.push(both ?? letters.get(pair.charAt(0)) ?? asciiOf(pair.charAt(0)));
    if (both !== undefined) at += 1;
  }
  // letters without vowels between them are no pair: س and ه are no sh
  const apart = script === 'arabic' || script === 'hebrew' ? APART : '';
  return { key: read.join(''), spoken: read.join(apart) };
}

const asOneWord = (key: string): { key: string; spoken: string } => ({ key, spoken: key });

function asciiOf(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}
