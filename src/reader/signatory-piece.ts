import type { Span } from './letter.ts';

/**
 * A stretch of the source without its markup: each character knows where it stands. `at` is the
 * place of the first character where nothing was left out between, else the place of each.
 */
export type Piece = { readonly text: string; readonly at: number | readonly number[] };

const OUTER =
  /^[\s\u200B\u200E\u200F\u202A-\u202E\u2060\uFEFF]+|[\s\u200B\u200E\u200F\u202A-\u202E\u2060\uFEFF]+$/gu;

export function placeIn(piece: Piece, index: number): number {
  return typeof piece.at === 'number' ? piece.at + index : (piece.at[index] ?? 0);
}

/** Where a piece stands in the source. */
export function spanOf(piece: Piece): Span {
  if (piece.text === '') return { start: placeIn(piece, 0), end: placeIn(piece, 0) };
  return { start: placeIn(piece, 0), end: placeIn(piece, piece.text.length - 1) + 1 };
}

/** A part of a piece, outer white space left off. */
export function cut(piece: Piece, from: number, to: number = piece.text.length): Piece {
  const part = piece.text.slice(from, to);
  const trimmed = part.replaceAll(OUTER, '');
  const start = from + (trimmed === '' ? 0 : part.indexOf(trimmed));
  return {
    text: trimmed,
    at:
      typeof piece.at === 'number'
        ? piece.at + start
        : piece.at.slice(start, start + trimmed.length),
  };
}

/** Leaves out the stretches of a piece that `pattern` (global) finds, each replaced by `filling`. */
export function without(piece: Piece, pattern: RegExp, filling = ''): Piece {
  const at: number[] = [];
  let text = '';
  let from = 0;
  const keep = (to: number): void => {
    for (let index = from; index < to; index += 1) at.push(placeIn(piece, index));
    text += piece.text.slice(from, to);
  };
  for (const found of piece.text.matchAll(pattern)) {
    keep(found.index);
    const kept = found[1] ?? filling;
    const inner = found[1] === undefined ? 0 : found[0].indexOf(found[1]);
    for (let index = 0; index < kept.length; index += 1) {
      at.push(placeIn(piece, found.index + (found[1] === undefined ? 0 : inner + index)));
    }
    text += kept;
    from = found.index + found[0].length;
  }
  if (from === 0) return piece;
  keep(piece.text.length);
  return cut({ text, at }, 0);
}

/** Pieces one after the other with a blank between them. */
export function join(pieces: readonly Piece[]): Piece {
  const [first] = pieces;
  if (!first) return { text: '', at: 0 };
  if (pieces.length === 1) return first;
  const at: number[] = [];
  for (const piece of pieces) {
    if (at.length > 0) at.push((at.at(-1) ?? 0) + 1);
    for (let index = 0; index < piece.text.length; index += 1) at.push(placeIn(piece, index));
  }
  return { text: pieces.map(({ text }) => text).join(' '), at };
}
