import { fold } from './fold.ts';
import { endOfWords } from './signatory-anchors.ts';
import { has, phraseAt, wordsIn } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import { headOf, partsOf, COMMAS } from './signatory-parts.ts';
import { splitAnd } from './signatory-runs.ts';
import { cut } from './signatory-piece.ts';
import type { Piece } from './signatory-piece.ts';
import type { Row } from './signatory-rows.ts';
import type { Weighed } from './signatory-weights.ts';
import type { Section } from './signatory-sections.ts';
import { isTitle, shapeOf } from './signatory-shape.ts';

/** The first and the last rows of a letter: where a sentence may tell who signed. */
const EDGE = 6;

/**
 * The names in a sentence that tells who signed, `The letter was signed by Senators A (D-WA), B and
 * C.`: for letters without a list. Null where no sentence does.
 */
export function namesInSentence(weighed: readonly Weighed[], lexicon: Lexicon): Section | null {
  for (const { row } of [...weighed.slice(-EDGE).toReversed(), ...weighed.slice(0, EDGE)]) {
    if (row.piece.text.length > 8000) continue;
    const found =
      afterCue(row.piece, row.folded, lexicon) ??
      (isOutside(weighed, row) ? beforeVerb(row, lexicon) : null);
    if (!found) continue;
    const { mark, cells, indent, width, index } = row;
    const items = [...found.beside, found.names].map((piece) => ({
      mark,
      cells,
      indent,
      width,
      gap: 1,
      piece,
      shape: shapeOf(piece.text, lexicon),
      head: shapeOf(headOf(piece.text), lexicon),
      line: index,
    }));
    return { label: found.cue, kind: 'sentence', items, behalf: null };
  }
  return null;
}

/** Names in a sentence, the words that told it, and those it names apart from the others. */
type Told = { readonly names: Piece; readonly cue: string; readonly beside: readonly Piece[] };

/** Between the words of signing and the names: `who signed the letter to X include A, B and C`. */
const INCLUDE =
  /\s(?:include[sd]?|including|are|were|dont|sont|incluyen|son|incluem|são|sono|sind|waren)\s*:?\s+(?=\p{Lu})/gu;

/** The names at a place of a sentence, or behind the verb that follows there; null for none. */
function namesFrom(piece: Piece, from: number, lexicon: Lexicon): Piece | null {
  const later = [...piece.text.slice(from).matchAll(INCLUDE)].map(
    (found) => from + found.index + found[0].length,
  );
  for (const start of [from, ...later.slice(0, 5)]) {
    const names = cut(piece, start, start + endOfNames(piece.text.slice(start), lexicon));
    if (countNames(names, lexicon) >= 2) return names;
  }
  return null;
}

/** `In addition to Senators A and B, those who signed`: A and B signed as well. */
function besideIn(piece: Piece, end: number, lexicon: Lexicon): Piece[] {
  const before = cut(piece, 0, end);
  const folded = fold(before.text);
  const words = wordsIn(folded);
  const count = phraseAt(lexicon.beside, words, 0);
  if (count === 0 || words.length > 40) return [];
  const from = endOfWords(folded, count);
  const comma = before.text.lastIndexOf(',');
  const until = before.text.replace(/(?:\s+\p{Ll}{2,8}){1,3}$/u, '').length;
  const names = cut(before, from, comma > from ? comma : until);
  const parts = partsOf(names, COMMAS).flatMap((part) => cutAtAnd(part, lexicon));
  const named = parts.every(({ text }) => /^\p{Lu}\S+(?:\s+[\p{Lu}(]\S*){0,4}$/u.test(text));
  const titled = isTitle(names.text.split(/\s+/u)[0] ?? '', lexicon);
  const sure = parts.every(({ text }) => shapeOf(headOf(text), lexicon).sure);
  return named && (titled || sure) ? parts : [];
}

function cutAtAnd(part: Piece, lexicon: Lexicon): Piece[] {
  for (const found of part.text.matchAll(/(?:^|\s+)(\p{Ll}{1,4}|&|و)\s+/gu)) {
    if (!has(lexicon.and, found[1] ?? '')) continue;
    const sides = [cut(part, 0, found.index), cut(part, found.index + found[0].length)];
    return sides.filter(({ text }) => text !== '');
  }
  return [part];
}

/** Whether a row tells of the letter: its text follows, in quotation marks, after a colon, a greeting. */
function isOutside(weighed: readonly Weighed[], row: Row): boolean {
  const at = weighed.findIndex((one) => one.row === row);
  const below = weighed.slice(at + 1, at + 4);
  return (
    /[:：]\s*$/u.test(row.piece.text) ||
    /["”»“]\s*$/u.test(weighed[at - 1]?.row.piece.text ?? '') ||
    below.some(
      ({ role, row: { piece } }) =>
        role?.kind === 'salutation' || /^["“«„]|[:：]\s*$/u.test(piece.text),
    )
  );
}

/** `The three senators, A (D-WA), B and C, sent a letter`: three and more, nearly all plain names. */
function beforeVerb({ piece, folded }: Row, lexicon: Lexicon): Told | null {
  const tokens = [...folded.slice(0, 3000).matchAll(/\S+/gu)];
  const words = tokens.map(([word]) => wordsIn(word)[0] ?? '');
  let seen = 0;
  for (const [at, token] of tokens.entries()) {
    const count = phraseAt(lexicon.wrote, words, at);
    if (count === 0) continue;
    seen += 1;
    if (seen > 3) break;
    const subject = subjectOf(cut(piece, 0, token.index), lexicon);
    const parts = splitAnd(partsOf(subject, COMMAS), lexicon);
    const sure = parts.filter(({ text }) => shapeOf(headOf(text), lexicon).sure).length;
    const last = tokens[at + count - 1] ?? token;
    const cue = piece.text.slice(token.index, last.index + last[0].length);
    if (parts.length >= 3 && sure >= parts.length * 0.5 && countNames(subject, lexicon) >= 3)
      return { names: subject, cue, beside: [] };
  }
  return null;
}

/** Those named in the last sentence of a text, without what they are together. */
function subjectOf(before: Piece, lexicon: Lexicon): Piece {
  const start = [...before.text.matchAll(/[\p{Ll})]{2}[.!?]["”»]?\s+(?=\p{Lu})/gu)].at(-1);
  const from = start ? start.index + start[0].length : 0;
  const verbs = /(?:[\s,]+\p{Ll}+)*[\s,]*$/u.exec(before.text.slice(-80))?.[0] ?? '';
  const end = before.text.length - verbs.length;
  const nation = /^U\.?S\.?\s+/u.exec(before.text.slice(from))?.[0].length ?? 0;
  const sentence = cut(before, Math.min(from + nation, end), end);
  const include = [...sentence.text.matchAll(INCLUDE)].at(-1);
  if (include) return cut(sentence, include.index + include[0].length);
  const [first] = partsOf(sentence, COMMAS);
  const group = first !== undefined && shapeOf(headOf(first.text), lexicon).person < 0.5;
  return group
    ? cut(sentence, sentence.text.indexOf(first.text) + first.text.length + 1)
    : sentence;
}

function afterCue(piece: Piece, folded: string, lexicon: Lexicon): Told | null {
  const tokens = [...folded.matchAll(/\S+/gu)];
  const words = tokens.map(([word]) => wordsIn(word)[0] ?? '');
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const count = phraseAt(lexicon.signedBy, words, at);
    const [first, last] = [tokens[at], tokens[at + count - 1]];
    if (count === 0 || !first || !last) continue;
    const end = last.index + last[0].length;
    const more = /^(?:[\s,:]+(?!(?:de|van|von|di|da|al|el)\s)\p{Ll}{2,8}(?=[\s:])){0,3}/u.exec(
      piece.text.slice(end),
    );
    const from = end + (more?.[0].length ?? 0);
    const names = namesFrom(piece, from, lexicon);
    if (names) {
      const beside = besideIn(piece, first.index, lexicon);
      return { names, cue: piece.text.slice(first.index, from).replace(/[:,]$/u, ''), beside };
    }
  }
  return null;
}

/** Where the names end: at the end of the sentence, not at the point of `Sens.` or `J.` */
function endOfNames(text: string, lexicon: Lexicon): number {
  for (const found of text.matchAll(/[.!?](?=\s+[\p{Lu}\p{Lo}]|\s*$)/gu)) {
    const before = text.slice(0, found.index);
    const word = /[\p{L}\p{M}]+$/u.exec(before)?.[0] ?? '';
    if (before.endsWith(')')) return endOfLast(text, found.index, lexicon);
    const short = /^\p{Lu}?\p{L}{0,4}$/u.test(word) && shapeOf(`${word}. Xyz Abc`, lexicon).sure;
    if (word.length > 1 && !short) return endOfLast(text, found.index, lexicon);
  }
  return endOfLast(text, text.length, lexicon);
}

/** `and C (D-WA) signed the letter below`: the names end where the sentence goes on. */
function endOfLast(text: string, end: number, lexicon: Lexicon): number {
  for (const found of text.slice(0, end).matchAll(/\),?\s+(\p{Ll}{2,})\s/gu)) {
    if (!has(lexicon.and, found[1] ?? '')) return found.index + 1;
  }
  return end;
}

function countNames(names: Piece, lexicon: Lexicon): number {
  const parts = splitAnd(partsOf(names, COMMAS), lexicon);
  const titled = isTitle(names.text.split(/\s+/u)[0] ?? '', lexicon) && parts.length >= 3;
  const good = parts.filter(
    ({ text }) => shapeOf(headOf(text), lexicon).person >= (titled ? 0.25 : 0.5),
  ).length;
  return good >= parts.length * 0.6 ? good : 0;
}
