import { romanise } from './romanise.ts';
import type { Romanised } from './romanise.ts';
import { scriptOf } from './script.ts';
import type { Script } from './script.ts';
import { isGivenName } from './short-names.ts';
import { soundCodes, soundsOf } from './sounds.ts';
import { lettersOf } from './spelling-distance.ts';
import type { Letters } from './spelling-distance.ts';

/** `title` is an honorific that may also be a name, `nickname` stands in quotes or brackets. */
export type WordKind = 'word' | 'initial' | 'particle' | 'nickname';
export type Role = 'given' | 'family' | 'unknown';

/** How a word is spelt and sounds: all that comparing it needs. */
export type Spelling = Romanised & {
  /** As written. */
  readonly text: string;
  readonly script: Script;
  readonly letters: Letters;
  readonly sounds: Uint8Array;
  /** A given name in its own right. */
  readonly known: boolean;
  /** Written without its short vowels. */
  readonly unvowelled: boolean;
};

/** A word in its place in a name. */
export type Word = Spelling & {
  readonly kind: WordKind;
  readonly role: Role;
  /** Words with one number were written as one, with hyphens. */
  readonly group: number;
};

/**
 * @example
 * spell('Jørgensen').key; // 'jorgensen'
 */
export function spell(text: string): Spelling {
  const script = scriptOf(text);
  const { key, writtenOut, spoken, marks } = romanise(text, script);
  return {
    key,
    writtenOut,
    spoken,
    marks,
    text,
    script,
    letters: lettersOf(key, marks),
    sounds: soundCodes(soundsOf(spoken)),
    known: isGivenName(key),
    unvowelled: script === 'arabic' || script === 'hebrew',
  };
}

/** A word in its place. Written out, for a spread of so many fields is slow. */
export function placed(word: Spelling, kind: WordKind, role: Role, group: number): Word {
  const { key, writtenOut, spoken, marks, text, script, letters, sounds, known, unvowelled } = word;
  return {
    key,
    writtenOut,
    spoken,
    marks,
    text,
    script,
    letters,
    sounds,
    known,
    unvowelled,
    kind,
    role,
    group,
  };
}

/** Words that stand side by side, read as one: `Pol Pot` as `PolPot`. */
export function joined(parts: readonly Spelling[]): Spelling {
  const glue = (part: (word: Spelling) => string): string => parts.map(part).join('');
  const spoken = glue((word) => word.spoken);
  const key = glue((word) => word.key);
  const marks = glue((word) => word.marks);
  return {
    text: parts.map((word) => word.text).join(' '),
    key,
    writtenOut: glue((word) => word.writtenOut),
    spoken,
    marks,
    script: parts[0]?.script ?? 'latin',
    letters: lettersOf(key, marks),
    sounds: soundCodes(soundsOf(spoken)),
    known: false,
    unvowelled: parts[0]?.unvowelled ?? false,
  };
}
