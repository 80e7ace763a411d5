import { fold } from './fold.ts';
import { isCountry } from './signatory-countries.ts';
import { has, holds, phraseAt, wordsIn } from './signatory-lexicon.ts';
import { headOf, runOf } from './signatory-parts.ts';
import { shapeOf } from './signatory-shape.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import type { Row } from './signatory-rows.ts';

/**
 * What a row is around a list: `closing` (Yours sincerely), `heading` (Signatories), `group` (a part
 * of the list: Individuals), `stop` (Notes to editors), `contact` (an address, a link, a date), or
 * null: then it may be a name. `after` is where the rest of the row begins, for `Signed: A, B`.
 */
export type Role = {
  readonly kind: 'closing' | 'heading' | 'group' | 'stop' | 'contact' | 'salutation';
  readonly after: number;
  /** The cue as it stands there. */
  readonly cue: string;
};

const CONTACT =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|^@\S+$|^\+?[\d\s()./-]{7,}$|^\[?\d{1,2}\]?:?\s*https?:/iu;
const DATE = /\b(?:1[89]|20)\d\d\b|[۱۲١٢][۰-۹٠-٩]{3}|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/u;
const AFTER_CUE = /^\s*[,:;!.،–—-]?\s*/u;

/** What a row is around a list of names; null where it may be a name. */
export function roleOf(row: Row, lexicon: Lexicon): Role | null {
  const signed = signedRole(row, lexicon);
  if (signed || row.folded.length > 400) return signed;
  const words = wordsIn(row.folded);
  const letters = /\p{L}/u.test(row.folded) || row.mark !== null;
  if (words.length === 0 || !letters || isColumnHead(row, lexicon)) return whole(row, 'contact');
  return (
    contactRole(row, words, lexicon) ??
    salutationRole(row, words, lexicon) ??
    closingRole(row, words, lexicon) ??
    headingRole(row, words, lexicon) ??
    stopRole(row, words, lexicon) ??
    groupRole(row, words, lexicon)
  );
}

const whole = (row: Row, kind: Role['kind']): Role => ({
  kind,
  after: row.piece.text.length,
  cue: row.piece.text.replace(/[\s:,;]+$/u, ''),
});

/** `Name | Organisation` over a table. */
function isColumnHead({ cells, tops }: Row, lexicon: Lexicon): boolean {
  const known = cells.filter(({ text }) => {
    const words = wordsIn(fold(text));
    return words.length > 0 && phraseAt(lexicon.columns, words, 0) === words.length;
  });
  return known.length === cells.length || (tops && cells.length > 1 && known.length > 0);
}

function contactRole(row: Row, words: readonly string[], lexicon: Lexicon): Role | null {
  const { text } = row.piece;
  const told = CONTACT.test(text);
  const rest = !told
    ? ''
    : text.replaceAll(/(?:https?:\/\/|www\.)\S+|\S+@\S+/gu, ' ').replaceAll(/[^\p{L}]+/gu, '');
  const named = told && /\p{Lu}\S+\s+\p{Lu}\S+.*[<(]?\S+@/u.test(text);
  if (told && rest.length < 12 && !named) return whole(row, 'contact');
  const month = words.length <= 5 && words.some((word) => has(lexicon.months, word));
  if (month && /^[^\p{L}]*\p{Nd}|\p{Nd}[^\p{L}]*$/u.test(text) && row.mark === null) {
    return whole(row, 'contact');
  }
  if (DATE.test(text) && words.length <= 8 && row.mark === null && !/[|]/u.test(text)) {
    const letters = words.filter((word) => /\p{L}/u.test(word)).length;
    if (letters <= 6 && (/^\D{0,40}\d/u.test(text) || letters <= 3)) return whole(row, 'contact');
  }
  return null;
}

/** `Yours sincerely,`; what follows on the same row is the list. */
function closingRole(row: Row, words: readonly string[], lexicon: Lexicon): Role | null {
  const count = phraseAt(lexicon.closings, words, 0);
  if (count === 0 || row.mark !== null) return null;
  const after = endOfWords(row.folded, count);
  const rest = row.folded.slice(after);
  const left = words.length - count;
  if (left === 0) return whole(row, 'closing');
  const open = AFTER_CUE.exec(rest)?.[0] ?? '';
  const following = row.piece.text.slice(after + open.length);
  if (/[,:،–—-]/u.test(open) && isNames(following, lexicon)) {
    return { kind: 'closing', after: after + open.length, cue: row.piece.text.slice(0, after) };
  }
  if (left <= 12 && /[,:،]\s*$/u.test(row.folded)) return whole(row, 'closing');
  if (count >= 3 && left <= 30 && !/[.!?]\s+\p{Lu}/u.test(row.piece.text))
    return whole(row, 'closing');
  const lower = /^\p{Ll}/u.test(row.piece.text.slice(after).trim());
  return left <= 6 && !/[.!?]$/u.test(row.folded) && lower ? whole(row, 'closing') : null;
}

/** Whether a text is a name or several. */
function isNames(text: string, lexicon: Lexicon): boolean {
  if (runOf(text, lexicon) >= 3) return true;
  const head = shapeOf(headOf(text), lexicon);
  return head.person >= 0.5 && shapeOf(text, lexicon).prose < 0.5;
}

/** `Signed by A, B, C and many others`: names at once after the words. */
function signedRole(row: Row, lexicon: Lexicon): Role | null {
  if (row.mark !== null) return null;
  const words = wordsIn(row.folded.slice(0, 80));
  const count = Math.max(
    phraseAt(lexicon.signedBy, words, 0),
    phraseAt(lexicon.headings, words, 0),
  );
  if (count === 0) return null;
  const after = endOfWords(row.folded.slice(0, 80), count);
  const open = AFTER_CUE.exec(row.folded.slice(after))?.[0].length ?? 0;
  const text = row.piece.text.slice(after + open);
  // `The letter was also signed by A` is a sentence that tells it, no heading.
  if (/^\p{Ll}{2,}\s+\p{Ll}/u.test(text)) return null;
  const head = shapeOf(headOf(text), lexicon);
  const run = runOf(text, lexicon);
  const by =
    phraseAt(lexicon.signedBy, words, 0) > 0 || /:/u.test(row.folded.slice(0, after + open));
  const names = run >= 3 && (by || head.sure);
  if (!names && !(head.person >= 0.5 && (by || head.sure || row.gap > 0) && text.length < 120))
    return null;
  return { kind: 'heading', after: after + open, cue: row.piece.text.slice(0, after) };
}

/** `Dear Minister,` */
function salutationRole(row: Row, words: readonly string[], lexicon: Lexicon): Role | null {
  if (row.mark !== null || words.length > 20) return null;
  const opens = phraseAt(lexicon.salutations, words, 0) > 0;
  return opens && /[,:!،]$/u.test(row.folded) ? whole(row, 'salutation') : null;
}

/** A short row that holds a word of signing; after a colon the list may begin at once. */
function headingRole(row: Row, words: readonly string[], lexicon: Lexicon): Role | null {
  const colon = row.folded.search(/:(?:\s|$)/u);
  const head = colon === -1 ? row.folded : row.folded.slice(0, colon);
  const headWords = wordsIn(head);
  if (headWords.length > 14 || !holds(lexicon.headings, headWords)) return null;
  const sentence = colon === -1 && /[.!?]$/u.test(row.folded) && words.length > 4;
  if (sentence || (colon === -1 && headWords.length > 9 && !row.heading && !row.bold)) return null;
  const plain = wordsIn(row.folded.replace(/\s*\([^()]*\)?[\s*]*$/u, ''));
  if (row.mark !== null && colon === -1) {
    const only = row.mark === 'bullet' && phraseAt(lexicon.headings, plain, 0) === plain.length;
    return only ? whole(row, 'group') : null;
  }
  if (colon === -1 || colon >= row.folded.trimEnd().length - 1) {
    const opens =
      phraseAt(lexicon.headings, headWords, 0) > 0 || row.heading || row.bold || colon !== -1;
    return opens || headWords.length <= 5 ? whole(row, 'heading') : null;
  }
  const after = colon + 1 + (/^\s*/u.exec(row.folded.slice(colon + 1))?.[0].length ?? 0);
  return { kind: 'heading', after, cue: row.piece.text.slice(0, colon) };
}

/** `Notes to editors`, `cc: …`, `Dear …`: whole, before a colon, or of two words and more. */
function stopRole(row: Row, words: readonly string[], lexicon: Lexicon): Role | null {
  if (/[:：]\s*$/u.test(row.folded) && holds(lexicon.otherLists, words)) return whole(row, 'stop');
  const count = phraseAt(lexicon.stops, words, 0);
  if (count === 0 || (row.mark !== null && !row.folded.endsWith(':'))) return null;
  const rest = row.folded.slice(endOfWords(row.folded, count));
  const alone = words.length === count;
  const marked = /^\s*[:–—/]/u.test(rest) || (/^\s*-\s/u.test(rest) && row.mark === null);
  const salutation = /[,:!،]$/u.test(row.folded) && words.length <= 12 && row.mark === null;
  const several = count >= 2 && row.gap > 0;
  const copy = /^(?:cc|c\.c|ccp|c\.c\.p)\b/u.test(row.folded);
  return (alone && row.gap > 0) || marked || salutation || several || copy || row.heading
    ? whole(row, 'stop')
    : null;
}

/** `Individuals`, `### Organisations (12)`, `Academics:` */
function groupRole(row: Row, words: readonly string[], lexicon: Lexicon): Role | null {
  if (row.mark !== null) return null;
  const letters = words.filter((word) => /\p{L}/u.test(word));
  const count = phraseAt(lexicon.groups, letters, 0);
  const plain = row.heading || row.folded.endsWith(':');
  const colon = row.folded.search(/\s?:\s+\S/u);
  if (count > 0 && colon > 0 && wordsIn(row.folded.slice(0, colon)).length === count) {
    const after = colon + (/^\s?:\s+/u.exec(row.folded.slice(colon))?.[0].length ?? 0);
    if (isNames(row.piece.text.slice(after), lexicon)) {
      return { kind: 'group', after, cue: row.piece.text.slice(0, colon) };
    }
  }
  const post = row.gap === 0 && has(lexicon.posts, letters[0] ?? '') && !plain && !row.bold;
  if (count > 0 && letters.length === count && !post) return whole(row, 'group');
  if (row.gap > 0 && isCountry(row.piece.text.replace(/[\s:]+$/u, ''))) return whole(row, 'group');
  const group = letters.some((_word, at) => phraseAt(lexicon.groups, letters, at) > 0);
  if (plain && letters.length <= 8 && group) return whole(row, 'group');
  if (plain && letters.length <= 5 && !has(lexicon.given, letters[0] ?? ''))
    return whole(row, 'group');
  return null;
}

/** Where the first `count` words of a folded row end. */
export function endOfWords(folded: string, count: number): number {
  let at = 0;
  let left = count;
  for (const found of folded.matchAll(/\S+/gu)) {
    if (!/[\p{L}\p{N}&]/u.test(found[0])) continue;
    at = found.index + found[0].replace(/[^\p{L}\p{M}\p{N}&]+$/u, '').length;
    left -= 1;
    if (left === 0) return at;
  }
  return folded.length;
}
