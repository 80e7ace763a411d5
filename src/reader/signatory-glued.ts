import { has, phraseAt, wordsIn } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import { fold } from './fold.ts';
import { headOf, runOf } from './signatory-parts.ts';
import { cut, without } from './signatory-piece.ts';
import type { Piece } from './signatory-piece.ts';
import type { Row } from './signatory-rows.ts';
import { isTitle, shapeOf } from './signatory-shape.ts';

/** How much of the end of a long line is searched for closing words. */
const REACH = 20_000;
/** How much before a word tells whether a sentence ended there. */
const BEFORE = 12;
/** How many closing words in it are tried, from the end. */
const TRIES = 8;

/**
 * Rows with what was run together put apart: closing words and names inside the last paragraph, the
 * first name at the end of the last sentence, two columns of names flattened into one row.
 */
export function partGlued(rows: readonly Row[], lexicon: Lexicon): Row[] {
  return rows.flatMap((row, at) => {
    const next = rows[at + 1];
    if (row.piece.text.length > 60) {
      const closed = closingInside(row, lexicon);
      if (closed) return closed;
      const named = next ? nameAtEnd(row, next, lexicon) : null;
      if (named) return named;
    }
    return dateAtEnd(row, lexicon) ?? besideEachOther(row, next, rows[at - 1], lexicon) ?? [row];
  });
}

/** A row with another text; where several come from one, the later ones stand right below. */
function rowOf(row: Row, piece: Piece, first: boolean): Row {
  return {
    ...row,
    piece,
    folded: fold(piece.text),
    mark: first ? row.mark : null,
    heading: first && row.heading,
    bold: first && row.bold,
    gap: first ? row.gap : 0,
    cells: [piece],
    width: piece.text.length,
  };
}

/** `… this matter. Sincerely, A B, C D` on one line. */
function closingInside(row: Row, lexicon: Lexicon): Row[] | null {
  const { text } = row.piece;
  const from = Math.max(0, text.length - REACH);
  const tokens = [...row.folded.slice(from).matchAll(/\S+/gu)];
  const words = tokens.map(([word]) => wordsIn(word)[0] ?? '');
  let tried = 0;
  for (let at = tokens.length - 1; at > 4 && tried < TRIES; at -= 1) {
    const token = tokens[at];
    if (!token || !/^[\p{Lu}\p{Lo}]/u.test(text.slice(from + token.index))) continue;
    const count = phraseAt(lexicon.closings, words, at);
    const start = from + token.index;
    const before = text.slice(Math.max(0, start - BEFORE), start);
    if (count === 0 || !/(?:[.!?…»”"]\s+|\s{2,})$/u.test(before)) continue;
    tried += 1;
    const last = tokens[at + count - 1];
    const after = from + (last?.index ?? 0) + (last?.[0].length ?? 0);
    const rest = cut(row.piece, after);
    if (rest.text.length < 4 || !looksLikeNames(rest.text, lexicon)) continue;
    const closing = cut(row.piece, from + token.index, after);
    return [
      rowOf(row, cut(row.piece, 0, from + token.index), true),
      { ...rowOf(row, closing, false), gap: 1 },
      ...rowsIn(rest, lexicon).map((piece, index) => ({
        ...rowOf(row, piece, false),
        gap: index === 0 ? 1 : 0,
      })),
    ];
  }
  return null;
}

function looksLikeNames(text: string, lexicon: Lexicon): boolean {
  if (runOf(text, lexicon) >= 3) return true;
  if (capsNames(text, lexicon).length > 1) return true;
  const [first = ''] = text.split(/\s{2,}|\t/u);
  const words = first.trim().split(/\s+/u).slice(0, 3).join(' ');
  return shapeOf(headOf(words), lexicon).person >= 0.5;
}

/** The pieces of a line that wide gaps, or an office after every name, divide. */
function rowsIn(rest: Piece, lexicon: Lexicon): Piece[] {
  const shouted = capsNames(rest.text, lexicon);
  if (shouted.length > 1)
    return shouted.map(([from, to]) => without(cut(rest, from, to), /\s{2,}/gu, ' '));
  const gaps = piecesBetween(rest, /\s{2,}|\t+/gu);
  if (gaps.length > 1) return gaps;
  const offices = [...rest.text.matchAll(/(?<=\s)(\p{Lu}[\p{L}]*\p{Lu})(?=\s|$)/gu)].filter(
    ([, word = '']) => isTitle(word, lexicon),
  );
  if (offices.length < 2 || /[,;]/u.test(rest.text)) return [rest];
  let from = 0;
  return offices.map((found) => {
    const piece = cut(rest, from, found.index + found[0].length);
    from = found.index + found[0].length;
    return piece;
  });
}

/**
 * Names in capitals among offices in small letters, where copying has left only blanks of any width:
 * a first name, initials, a surname, again and again.
 */
function capsNames(text: string, lexicon: Lexicon): [number, number][] {
  const names: [number, number][] = [];
  if (/[,;]/u.test(text) || !/\p{Ll}{3}/u.test(text)) return names;
  for (const run of text.matchAll(/\p{Lu}[\p{Lu}.'’-]*(?:\s+\p{Lu}[\p{Lu}.'’-]*(?![\p{Ll}]))+/gu)) {
    const words = [...run[0].matchAll(/\S+/gu)];
    let at = 0;
    while (at < words.length) {
      let last = at + 1;
      while (last < words.length - 1 && /^\p{Lu}\.?$/u.test(words[last]?.[0] ?? '')) last += 1;
      const [from, to] = [words[at], words[last]];
      if (!from || !to) return [];
      names.push([run.index + from.index, run.index + to.index + to[0].length]);
      at = last + 1;
    }
  }
  const given = names.filter(([from, to]) => shapeOf(text.slice(from, to), lexicon).sure).length;
  return given >= names.length * 0.5 ? names : [];
}

function piecesBetween(piece: Piece, gap: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of piece.text.matchAll(gap)) {
    pieces.push(cut(piece, from, found.index));
    from = found.index + found[0].length;
  }
  pieces.push(cut(piece, from));
  return pieces.filter(({ text }) => /\p{L}/u.test(text));
}

/** `… solidarietà. Ottavia Moschetti`, where names follow on the next rows. */
function nameAtEnd(row: Row, next: Row, lexicon: Lexicon): Row[] | null {
  if (next.gap > 0 || next.piece.text.length > 60) return null;
  if (shapeOf(headOf(next.piece.text), lexicon).person < 0.5) return null;
  const tail = row.piece.text.slice(-80);
  const found =
    /[\p{Ll}\p{Lo}\d][.!?…][”"»)]?\s+((?:[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*|de|van|von|di|da|del)(?:\s+\S+){1,4})$/u.exec(
      tail,
    );
  if (!found?.[1] || /[.!?]$/u.test(tail)) return null;
  const shape = shapeOf(found[1], lexicon);
  if (shape.person < 0.5 || shape.post >= 0.4) return null;
  const at = row.piece.text.length - found[1].length;
  return [
    rowOf(row, cut(row.piece, 0, at), true),
    { ...rowOf(row, cut(row.piece, at), false), gap: next.gap },
  ];
}

/** `Group of workers of X 18 May 2009`: who signs and when on one short last line. */
function dateAtEnd(row: Row, lexicon: Lexicon): Row[] | null {
  if (row.piece.text.length > 120 || row.mark !== null) return null;
  const found =
    /\s+(\p{Nd}{1,2}\.?\s+([\p{L}]+)\s+\p{Nd}{2,4}|\p{Nd}{1,2}[./]\p{Nd}{1,2}[./]\p{Nd}{2,4})\.?$/u.exec(
      row.piece.text,
    );
  if (!found || (found[2] !== undefined && !has(lexicon.months, fold(found[2])))) return null;
  const text = row.piece.text.slice(0, found.index);
  const last = text.split(/\s+/u).at(-1) ?? '';
  if (/[,،]/u.test(text) || !/\s/u.test(text) || has(lexicon.linking, fold(last))) return null;
  return [
    rowOf(row, cut(row.piece, 0, found.index), true),
    rowOf(row, cut(row.piece, found.index), false),
  ];
}

/** Two names on one row over two offices on the next: the same word for an office comes twice. */
function besideEachOther(
  row: Row,
  next: Row | undefined,
  before: Row | undefined,
  lexicon: Lexicon,
): Row[] | null {
  const half = next && halfOfOffices(next, lexicon);
  if (next && half) {
    const words = [...row.piece.text.matchAll(/\S+/gu)];
    if (words.length !== 4 || /[,;(]/u.test(row.piece.text)) return null;
    const at = words[2]?.index ?? 0;
    const names = [cut(row.piece, 0, at), cut(row.piece, at)];
    if (names.some(({ text }) => shapeOf(text, lexicon).person < 0.5)) return null;
    const offices = [cut(next.piece, 0, half), cut(next.piece, half)];
    return names.flatMap((name, index) => [
      { ...rowOf(row, name, index === 0), gap: index === 0 ? row.gap : 1 },
      ...[offices[index]].flatMap((office) => (office ? [rowOf(next, office, false)] : [])),
    ]);
  }
  return before && halfOfOffices(row, lexicon) && /^\S+ \S+ \S+ \S+$/u.test(before.piece.text)
    ? []
    : null;
}

/** Where the first word of a row, a word for an office, stands a second time. */
function halfOfOffices({ piece }: Row, lexicon: Lexicon): number | null {
  const first = /^\p{Lu}[\p{L}.-]{2,}(?=\s)/u.exec(piece.text)?.[0];
  if (first === undefined || piece.text.length > 120) return null;
  const again = piece.text.indexOf(` ${first} `, first.length);
  return again > 0 && shapeOf(piece.text.slice(0, again), lexicon).post >= 0.4 ? again + 1 : null;
}
