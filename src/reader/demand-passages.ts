import type { Span } from './letter.ts';
import { linesOf } from './lines.ts';
import { cutInline, markOf } from './demand-marks.ts';
import type { Piece } from './demand-marks.ts';

/** A heading, a paragraph or one point of a list, its hard line wraps joined. */
export type Passage = Span & {
  readonly kind: 'heading' | 'paragraph' | 'item';
  readonly form: 'bulleted' | 'numbered' | null;
  /** The number of a numbered point. */
  readonly value: number;
  readonly indent: number;
  /** Whether a blank line or a stretch of names stands before it. */
  readonly apart: boolean;
};

const TERMINAL = /[.!?…؟;:۔][”"’»')\]*_]*$/u;
const LOWER = /^[(["“«‘'*_]*[\p{Ll}\d(]/u;
const STARTS_LOWER = /^["“«‘'*_]*\p{Ll}/u;
const BOLD_LINE = /^(\*\*|__)(?=\S)[^*_]{2,160}(?<=\S)\1:?$/u;
/** What a letter says outside its names is shorter by far: behind so much nothing is read. */
const LONGEST_BODY = 1_000_000;
/** Nor has it more lines: a list of names is left out before, all else of that length is no letter. */
const MOST_LINES = 20_000;
const SLACK = 3;
const POINT_END = /[;؛](?:\s(?:and|et|und|y|e|и|و))?$/u;
const SHORT_LINE = 50;
const LINK_MARKUP = /\s?\[\s?|\s?\]\([^()\n]{0,1000}\)/gu;
const LINES_LOOKED_AT = 200;

/**
 * A copy of the text as long as it, in which the quote marks of mails and line-end backslashes are
 * blanks, so that positions stay and nothing stands between the words.
 */
export function calmed(text: string): string {
  return text
    .replaceAll(/^[ \t]*(?:>[ \t]?)+/gmu, (marks) => ' '.repeat(marks.length))
    .replaceAll(/\\$/gmu, ' ');
}

/** The passages of a calmed text outside the stretches `taken`. */
export function passagesOf(text: string, taken: readonly Span[], code: string): Passage[] {
  const pieces = piecesOf(text, taken, code);
  const passages: Passage[] = [];
  let led = false;
  for (const [index, piece] of pieces.entries()) {
    const [open, last] = [passages.at(-1), pieces[index - 1]];
    if (open && last && continues(open, last, piece, led, pieces[index + 1]))
      passages[passages.length - 1] = { ...open, end: piece.end };
    else {
      led =
        last !== undefined &&
        (last.text.endsWith(':') || (led && (!piece.apart || !TERMINAL.test(last.text))));
      passages.push(openPassage(piece, pieces[index + 1]));
    }
  }
  return passages;
}

function openPassage(piece: Piece, next: Piece | undefined): Passage {
  const alone = piece.apart && (next === undefined || next.apart || next.mark !== null);
  const heading =
    piece.heading > 0 || (BOLD_LINE.test(piece.text) && (alone || piece.mark === null));
  return {
    kind: piece.mark ? 'item' : heading ? 'heading' : 'paragraph',
    form: piece.mark && (piece.mark.kind === 'bullet' ? 'bulleted' : 'numbered'),
    value: piece.mark?.kind === 'number' ? piece.mark.value : 0,
    indent: piece.indent,
    apart: piece.apart,
    start: piece.start,
    end: piece.end,
  };
}

/**
 * Whether a line goes on with the passage before it. After a colon (`led`) lines may be points that
 * lost their marks, so there a line that had room for the next word ends its passage.
 */
function continues(
  open: Passage,
  last: Piece,
  piece: Piece,
  led: boolean,
  next: Piece | undefined,
): boolean {
  if (open.kind === 'heading' || piece.heading > 0 || piece.afterTaken) return false;
  if (piece.mark) return !piece.apart && falseMark(open, last, piece, next);
  if (piece.apart) return cutByBlank(open, last, piece);
  if (piece.indent > last.indent && open.indent >= piece.indent) return false;
  if (last.text.endsWith(':')) return STARTS_LOWER.test(piece.text) && !POINT_END.test(piece.text);
  if (led && POINT_END.test(last.text)) return false;
  if (STARTS_LOWER.test(piece.text))
    return !TERMINAL.test(last.text) || columns(last) > SHORT_LINE * 1.2;
  if (led && TERMINAL.test(last.text)) return false;
  if (!led && columns(last) > SHORT_LINE && !TERMINAL.test(last.text)) return true;
  const word = /^\S+/u.exec(piece.text)?.[0].length ?? 0;
  return columns(last) + 1 + word + SLACK > piece.width;
}

/** "am Dienstag, dem / 18. Mai": a number or a dash that a wrap brought to the front of a line. */
function falseMark(open: Passage, last: Piece, piece: Piece, next: Piece | undefined): boolean {
  if (open.kind !== 'paragraph' || TERMINAL.test(last.text)) return false;
  if (piece.mark?.kind === 'number') return piece.mark.value !== 1 && !last.text.endsWith(',');
  const alone = next === undefined || next.apart || next.mark?.kind !== 'bullet';
  return alone && STARTS_LOWER.test(piece.text) && last.text.length > piece.width / 2;
}

/** A sentence that a page break or an empty line cut in two. */
function cutByBlank(open: Passage, last: Piece, piece: Piece): boolean {
  if (TERMINAL.test(last.text) || last.text.endsWith(',')) return false;
  return LOWER.test(piece.text) && (open.kind === 'item' || last.text.length > 40) && piece.gap < 6;
}

function piecesOf(text: string, taken: readonly Span[], code: string): Piece[] {
  const sorted = taken.toSorted((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let [gap, afterTaken, from, length] = [1, false, 0, 0];
  for (const line of linesOf(text)) {
    if (length > LONGEST_BODY || pieces.length > MOST_LINES) break;
    if (line.text === '' || isForeign(line.text, code)) {
      gap += 1;
      continue;
    }
    while ((sorted[from]?.end ?? Infinity) <= line.start) from += 1;
    const free = freeParts(line, sorted, from);
    afterTaken ||= free.length === 0 || free[0]?.start !== line.start;
    for (const part of free) {
      const end = Math.min(part.end, part.start + LONGEST_BODY);
      length += end - part.start;
      const opens = part.start === line.start;
      const whole = opens ? line : { ...line, start: part.start, mark: null, heading: 0 };
      const marked = markOf({ ...whole, end, text: text.slice(part.start, end) }, code);
      for (const piece of cutInline(marked)) {
        pieces.push({ ...piece, gap, apart: gap > 0 || afterTaken, afterTaken, width: 0 });
        [gap, afterTaken] = [0, false];
      }
    }
    afterTaken ||= free.at(-1)?.end !== line.end;
  }
  return withWidths(pieces);
}

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ru: /\p{Script=Cyrillic}/gu,
  fa: /\p{Script=Arabic}/gu,
  ar: /\p{Script=Arabic}/gu,
};
const LATIN = /\p{Script=Latin}/gu;

/** Whether a line is in another script than the letter: the other half of one in two languages. */
function isForeign(line: string, code: string): boolean {
  const opening = line.slice(0, 400);
  const letters = opening.match(/\p{L}/gu)?.length ?? 0;
  const own = opening.match(SCRIPTS[code] ?? LATIN)?.length ?? 0;
  return letters > 3 && own * 4 < letters;
}

/** What of a line lies outside `taken`, whose stretches from `first` on may reach into it. */
function freeParts(line: Span, taken: readonly Span[], first: number): Span[] {
  const parts: Span[] = [];
  let at = line.start;
  for (let index = first; index < taken.length; index += 1) {
    const span = taken[index];
    if (!span || span.start >= line.end) break;
    if (span.start > at) parts.push({ start: at, end: span.start });
    at = Math.max(at, span.end);
  }
  if (at < line.end) parts.push({ start: at, end: line.end });
  return parts;
}

/** How far a line reaches as a reader sees it, the addresses of links left off. */
function columns({ text, indent }: Piece): number {
  return indent + (text.includes('](') ? text.replaceAll(LINK_MARKUP, ' ').length : text.length);
}

/** Tells each line how wide the lines around it are, up to the next blank one. */
function withWidths(pieces: readonly Piece[]): Piece[] {
  const wide: Piece[] = [];
  let from = 0;
  for (let at = 1; at <= pieces.length; at += 1) {
    if (at < pieces.length && pieces[at]?.apart !== true) continue;
    const block = pieces.slice(from, at);
    const width = Math.max(...block.slice(0, LINES_LOOKED_AT).map(columns));
    for (const one of block) wide.push({ ...one, width });
    from = at;
  }
  return wide;
}
