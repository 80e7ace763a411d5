/** A writing system, as far as names need it told apart. */
export type Script =
  | 'latin'
  | 'cyrillic'
  | 'greek'
  | 'armenian'
  | 'georgian'
  | 'arabic'
  | 'hebrew'
  | 'han'
  | 'kana'
  | 'hangul'
  | 'other';

const RANGES: readonly (readonly [from: number, to: number, script: Script])[] = [
  [0x41, 0x24f, 'latin'],
  [0x250, 0x2af, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x531, 0x587, 'armenian'],
  [0x5d0, 0x5ea, 'hebrew'],
  [0x620, 0x6ff, 'arabic'],
  [0x750, 0x77f, 'arabic'],
  [0x10a0, 0x10ff, 'georgian'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1c90, 0x1cbf, 'georgian'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x3040, 0x30ff, 'kana'],
  [0x3400, 0x9fff, 'han'],
  [0xac00, 0xd7a3, 'hangul'],
  [0xf900, 0xfaff, 'han'],
  [0x20000, 0x323af, 'han'],
];

const LATIN_ONLY = /^[\0-\u024f\u1e00-\u1eff]*$/u;
const LETTER = /\p{L}/u;

/** The script of one character; null for what is no letter. */
export function scriptOfLetter(letter: string): Script | null {
  if (!LETTER.test(letter)) return null;
  const code = letter.codePointAt(0) ?? 0;
  return RANGES.find(([from, to]) => code >= from && code <= to)?.[2] ?? 'other';
}

/** The script most letters of a text are of; `latin` when it holds no letter. */
export function scriptOf(text: string): Script {
  if (LATIN_ONLY.test(text)) return 'latin';
  const counts = new Map<Script, number>();
  for (const letter of text) {
    const script = scriptOfLetter(letter);
    if (script !== null) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  let found: Script = 'latin';
  for (const [script, count] of counts) if (count > (counts.get(found) ?? 0)) found = script;
  return found;
}
