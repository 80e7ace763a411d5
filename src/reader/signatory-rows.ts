import { fold } from './fold.ts';
import { cut, without } from './signatory-piece.ts';
import type { Piece } from './signatory-piece.ts';
import type { Source } from './source.ts';

/** A line of the letter as a list of names sees it: markup gone, mark and gaps apart. */
export type Row = {
  readonly index: number;
  readonly piece: Piece;
  readonly folded: string;
  /** A bullet, or the number before it; null where it has none. */
  readonly mark: 'bullet' | number | null;
  /** Set as a heading; `bold` from end to end, as headings and names are. */
  readonly heading: boolean;
  readonly bold: boolean;
  /** The first row of a table. */
  readonly tops: boolean;
  /** Blank lines before it. */
  readonly gap: number;
  /** Its parts where tabs, bars or wide gaps divide it; one where nothing does. */
  readonly cells: readonly Piece[];
  /** Columns of white space before it. */
  readonly indent: number;
  /** Characters of the line as it stands, with indent. */
  readonly width: number;
};

/** A line longer than this is prose or a list of its own; its markup is left as it is. */
const LONG = 60_000;
const MARK =
  /^(?:[-–—*+•‣⁃◦●○■□▪▫►▶➤➢✓✔✗✦·∙\uE000-\uF8FF](?=\s)|[•●▪■\uE000-\uF8FF]|[-–](?=[\p{Lu}\p{Lo}])|[([]?([0-9]{1,5}|[۰-۹]{1,5}|[٠-٩]{1,5})(?:[.)\]،,:](?![0-9])|\s?[-–](?=\s|\p{Lo})|\t))\s*/u;
const BOLD = /^(?:\*\*|__)[^*_]+(?:\*\*|__)\s*:?$/u;
/** What stands between the head of a Markdown table and its rows. */
const TABLE_RULE = /^[\s|:]*:?-{2,}:?[\s|:-]*$/u;
const MARKUP: readonly (readonly [RegExp, RegExp])[] = [
  [/^\s*\/?s\//iu, /^\s*\/?s\/\s*/giu],
  [/!\[/u, /!\[[^[\]]{0,300}\]\([^()\s]{0,600}\)/gu],
  [/\]\(/u, /\[([^[\]]{1,300})\]\([^()\s]{0,600}(?:\s"[^"]{0,300}")?\)/gu],
  [/<[a-z/!]/iu, /<!--.{0,2000}?-->|<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,600})?\/?>/giu],
  [/\*\*|__/u, /\*\*|(?<![\p{L}\p{N}])__(?=\S)|(?<=\S)__(?![\p{L}\p{N}])/gu],
  [/[*_]/u, /(?<![\p{L}\p{N}*_])[*_](?=[^\s*_][^*_]*[*_])|(?<=[^\s*_])[*_](?![\p{L}\p{N}*_])/gu],
  [/\\/u, /\\(?=[^\p{L}\p{N}]|$)/gu],
  [/^\s*>/u, /^(?:\s*>)+/gu],
  [/#/u, /^#{1,6}\s+|\s+#{1,6}$/gu],
  [/^\s*\||\|\s*$/u, /^\s*\|\s*|(?:\s*\|)+\s*$/gu],
];
const GAP = /\t+\s*|\s{3,}|\s*\|\s*/gu;

/**
 * Of more lines than any letter has, the first and the last are looked at: signatories stand at an
 * end. Whoever gave such a text sees who was found, and the text itself is kept whole.
 */
export const LINES_LOOKED_AT = { first: 5_000, last: 45_000 };

/** The rows of a letter that hold something. */
export function rowsOf(source: Source): Row[] {
  const rows: Row[] = [];
  const { first, last } = LINES_LOOKED_AT;
  const beyond = source.lines.length - last;
  let gap = 0;
  for (const { index } of source.lines) {
    if (index >= first && index < beyond) continue;
    const row = rowAt(source, index, gap);
    if (row) rows.push(row);
    gap = row ? 0 : gap + 1;
  }
  return rows;
}

function rowAt(source: Source, index: number, gap: number): Row | null {
  const line = source.lines[index];
  if (!line) return null;
  const from = source.text.lastIndexOf('\n', line.start - 1) + 1;
  const written: Piece = { text: source.text.slice(from, line.end), at: from };
  const plain =
    written.text.length > LONG ? cut(written, 0) : withoutContact(plainPiece(cut(written, 0)));
  const mark = MARK.exec(plain.text);
  const piece = mark && mark[0].length < plain.text.length ? cut(plain, mark[0].length) : plain;
  if (!/[\p{L}\p{N}]/u.test(piece.text)) return null;
  const number = mark?.[1];
  return {
    index,
    piece,
    folded: fold(piece.text),
    mark: mark ? (number === undefined ? 'bullet' : numberOf(number)) : null,
    heading: line.heading > 0,
    bold: BOLD.test(written.text.trim()),
    tops: TABLE_RULE.test(source.lines[index + 1]?.text ?? ''),
    gap,
    cells: cellsOf(piece),
    indent: line.indent,
    width: written.text.trimEnd().length,
  };
}

/** A piece without links' addresses, emphasis, tags and escapes. */
function plainPiece(piece: Piece): Piece {
  let plain = piece;
  for (const [hint, pattern] of MARKUP) {
    if (hint.test(plain.text)) plain = without(plain, pattern);
  }
  return plain;
}

/** Digits of Arabic and Persian count as ours. */
function numberOf(digits: string): number {
  return Number(
    [...digits].map((digit) => (((digit.codePointAt(0) ?? 48) - 48) % 16) % 10).join(''),
  );
}

function cellsOf(piece: Piece): Piece[] {
  if (!/\t|\s{3}|\|/u.test(piece.text)) return [piece];
  const cells: Piece[] = [];
  let from = 0;
  for (const found of piece.text.matchAll(GAP)) {
    cells.push(cut(piece, from, found.index));
    from = found.index + found[0].length;
  }
  cells.push(cut(piece, from));
  return cells.filter(({ text }) => text !== '' && !/^[-:=\s]+$/u.test(text));
}

/** Handles and addresses beside a name are no part of it. */
function withoutContact(piece: Piece): Piece {
  if (!piece.text.includes('@') || piece.text.length > 300) return piece;
  const bare = without(piece, /\s*[<([](?:@[\w.-]+|[\w.+-]+@[\w-]+\.[\w.-]+)[>)\]]/gu);
  return /^\S+ [^:]*\S\s+\S+@\S+$/u.test(bare.text) ? without(bare, /\s+\S+@\S+$/gu) : bare;
}
