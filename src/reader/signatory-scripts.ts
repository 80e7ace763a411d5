import type { Item, Section } from './signatory-sections.ts';

/** Which writing a text is in, by its first letters. */
function scriptOf(text: string): string {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  if (/\p{Script=Latin}/u.test(letter)) return 'latin';
  if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(letter))
    return 'han';
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'cyrillic';
  return /\p{Script=Arabic}/u.test(letter) ? 'arabic' : 'other';
}

/**
 * A list where every entry is followed by its translation into another writing, without the
 * translations: so nobody is counted twice.
 */
export function withoutTranslations(section: Section): Section {
  const { items } = section;
  const scripts = items.map(({ piece }) => scriptOf(piece.text));
  const [first] = scripts;
  const other = scripts[1];
  if (items.length < 4 || items.length % 2 === 1 || first === other) return section;
  const alternate = scripts.every((script, at) => script === (at % 2 === 0 ? first : other));
  return alternate
    ? { ...section, items: items.filter((_item: Item, at) => at % 2 === 0) }
    : section;
}
