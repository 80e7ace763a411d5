import type { Span } from './letter.ts';

/** What stands before the text of a line: `-`, `•` and their kin, or a number. */
export type Mark =
  | { readonly kind: 'bullet' }
  | { readonly kind: 'number'; readonly value: number };

/** One line of the source. `start`/`end` hold what is written after the mark, white space trimmed. */
export type Line = Span & {
  readonly index: number;
  /** What is written, without mark and outer white space; '' for a blank line. */
  readonly text: string;
  readonly mark: Mark | null;
  /** Columns of white space before the mark or the text. */
  readonly indent: number;
  /** 1 to 6 for a Markdown heading, else 0. */
  readonly heading: number;
};

/** Bullets as word processors, symbol fonts (private use) and plain-text writers set them. */
const BULLET =
  /^(?:[-*+•‣⁃◦●○■□▪▫►▶➤➢✓✔✗✦–—·∙]|[\uE000-\uF8FF])(?=\s|$)\s*|^[•●▪■\uF0B7\uF0A7]\s*/u;
const NUMBER = /^\(?(\d{1,4})(?:[.)](?!\d)|\s?[-–]\s)\s*(?=\S)/u;
const HEADING = /^(#{1,6})\s+/u;
/** White space of every kind, also what copies carry along invisibly. */
const SPACE = /[\s\u00A0\u200B\u200E\u200F\u202A-\u202E\u2060\uFEFF]/u;

/**
 * The lines of a text with their marks. Every character of the text outside marks and white space
 * lies in exactly one line.
 *
 * @example
 * linesOf('We ask:\n- Free her.') // [{ text: 'We ask:' … }, { text: 'Free her.', mark: { kind: 'bullet' } … }]
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  while (at <= text.length) {
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    lines.push(readLine(text, at, end, lines.length));
    at = end + 1;
  }
  return lines;
}

function readLine(text: string, from: number, to: number, index: number): Line {
  let [start, end] = [from, to];
  while (start < end && SPACE.test(text.charAt(start))) start += 1;
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1;
  const indent = start - from;
  const opening = text.slice(start, Math.min(end, start + 12));
  const heading = HEADING.exec(opening);
  if (heading) start += heading[0].length;
  const bullet = heading ? null : BULLET.exec(opening);
  const number = heading || bullet ? null : NUMBER.exec(opening);
  start = Math.min(end, start + ((bullet ?? number)?.[0].length ?? 0));
  const mark: Mark | null = bullet
    ? { kind: 'bullet' }
    : number
      ? { kind: 'number', value: Number(number[1]) }
      : null;
  return {
    index,
    start,
    end,
    text: text.slice(start, end),
    mark,
    indent,
    heading: heading?.[1]?.length ?? 0,
  };
}
