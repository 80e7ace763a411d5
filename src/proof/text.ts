import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';

/* Characters that can make one text look like another, or hide part of it: control characters, the bidirectional
 * embeddings, overrides and isolates, line and paragraph separators, tags, halves of pairs. The marks that
 * right-to-left scripts need (U+200E, U+200F, U+061C) and the joiners (U+200C, U+200D) are letters' business. */
const REFUSED =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}\p{Surrogate}]/u;
const EVERY_REFUSED = new RegExp(REFUSED.source, 'gu');
/** Invisible hints for breaking lines that word processors leave behind. */
const DROPPED = /[\u00ad\u200b\u2060\ufeff]/gu;

/**
 * A text in the one form it has in a statement: NFC, LF, tabs as spaces, no spaces at line ends, no empty lines
 * at either end and never two in a row, no invisible hints. Refuses what can deceive a reader.
 *
 * @example canonicalText('Cafe\u0301 \r\n') // 'Café'
 * @example canonicalText('a\u202Eb') // { fault: 'the text has the character U+202E (line 1), which cannot be signed' }
 */
export function canonicalText(text: string): string | Fault {
  const plain = text
    .replaceAll(DROPPED, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .normalize('NFC');
  const refused = refusedCharacter(plain);
  if (refused !== null) return refused;
  const lines = plain.split('\n').map(withoutEndSpaces);
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .replace(/\n{1,2}$/, '');
}

/** By hand: a pattern for spaces at an end takes quadratic time on a line of nothing but spaces. */
function withoutEndSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ') end -= 1;
  return line.slice(0, end);
}

/** Letters, figures and the signs of ASCII but the bar, one space between words: nothing in it can be refused or put right. */
const SIMPLE = /^[!-{}~\p{L}\p{N}’]+(?: [!-{}~\p{L}\p{N}’]+)*$/u;

/** What nearly all lines are; a tenth of the work, and a million co-signers are checked on one day. */
const isSimple = (text: string): boolean => SIMPLE.test(text) && text.normalize('NFC') === text;

/** One line in canonical form: as `canonicalText`, runs of spaces and line ends become one space, and it is not empty. */
export function canonicalLine(text: string): string | Fault {
  if (isSimple(text)) return text;
  const canonical = canonicalText(text);
  if (isFault(canonical)) return canonical;
  const line = canonical.replaceAll(/[ \n]+/g, ' ').trim();
  if (line === '') return fault('the text is empty');
  if (` ${line} `.includes(' | ')) {
    return fault(
      'the text has a vertical bar between spaces, which separates fields in a statement',
    );
  }
  return line;
}

/**
 * The nearest canonical line to any text whatever: what cannot stand in a line becomes a space, and nothing
 * becomes `?`. For names and notes that come from elsewhere and must be kept as well as can be.
 *
 * @example anyLine('Ana | Maria\u202E') // 'Ana / Maria'
 */
export function anyLine(text: string): string {
  if (isSimple(text) && text !== '-') return text;
  const spaced = text.replaceAll(EVERY_REFUSED, ' ').replaceAll(/(?<=^|\s)\|(?=\s|$)/gu, '/');
  const line = canonicalLine(spaced);
  return isFault(line) || line === '-' ? '?' : line;
}

/**
 * The nearest canonical text to any text whatever, as `anyLine` for a line: what cannot stand in a text becomes a
 * space. For replies, which come from elsewhere and must be kept as well as can be. May be empty.
 *
 * @example anyText('Sir,\r\nno\u202E.') // 'Sir,\nno .'
 */
export function anyText(text: string): string {
  const lines = text.replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n').replaceAll('\t', ' ');
  const canonical = canonicalText(lines.replaceAll(EVERY_REFUSED, ' '));
  return isFault(canonical) ? '' : canonical;
}

/** Null when the text is already canonical; else why not. */
export function canonicalFault(text: string): Fault | null {
  const canonical = canonicalText(text);
  if (isFault(canonical)) return canonical;
  return canonical === text ? null : fault('the text is not in canonical form');
}

function refusedCharacter(text: string): Fault | null {
  const match = REFUSED.exec(text);
  if (match === null) return null;
  const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const line = text.slice(0, match.index).split('\n').length;
  return fault(`the text has the character U+${code} (line ${line}), which cannot be signed`);
}
