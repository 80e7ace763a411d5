import type { Span } from './letter.ts';
import type { Line } from './lines.ts';

/** Lines that belong together: a paragraph, a heading, a point of a list, an address of one line. */
export type Paragraph = Span & { readonly lines: readonly Line[] };

/** A line of dashes, equals signs or stars: it parts, it says nothing. */
export const RULE = /^(?:[-=_*~#.\s]{3,}|<hr\s?\/?>)$/u;

const SENTENCE_END = /[.!?:;…。؟»”")\]]$/u;
const LOWER = /^\p{Ll}/u;
/** Wider lines are not wrapped by hand: there each line is a paragraph. */
const WIDEST_WRAP = 130;

/** How wide the lines of a text are set that is wrapped by hand; null for one that is not. */
export function wrapWidth(lines: readonly Line[]): number | null {
  const widths = lines
    .filter(({ text, heading }) => text !== '' && heading === 0)
    .map(widthOf)
    .toSorted((a, b) => a - b);
  const wide = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const longest = widths.at(-1) ?? 0;
  return wide >= 40 && longest <= WIDEST_WRAP * 1.5 && wide <= WIDEST_WRAP ? wide : null;
}

function widthOf({ start, end, indent }: Line): number {
  return indent + end - start;
}

/** The paragraphs of some lines: blank lines part, and so do headings, marks and breaks made on purpose. */
export function paragraphsOf(lines: readonly Line[], width: number | null): Paragraph[] {
  const paragraphs: Line[][] = [];
  let open: Line[] = [];
  const close = (): void => {
    if (open.length > 0) paragraphs.push(open);
    open = [];
  };
  for (const line of lines) {
    const before = open.at(-1);
    if (line.text === '' || RULE.test(line.text)) close();
    else if (before === undefined || goesOn(before, line, width)) open.push(line);
    else {
      close();
      open.push(line);
    }
  }
  close();
  return paragraphs.map((held) => ({
    lines: held,
    start: held[0]?.start ?? 0,
    end: held.at(-1)?.end ?? 0,
  }));
}

/** Whether a line ends only because the paper did: the next word would not have fitted. */
function goesOn(line: Line, next: Line, width: number | null): boolean {
  if (line.heading > 0 || next.heading > 0 || next.mark?.kind === 'bullet') return false;
  if (LOWER.test(next.text) && !SENTENCE_END.test(line.text)) return true;
  if (width === null || next.mark !== null) return false;
  const word = next.text.split(/\s/u, 1)[0]?.length ?? 0;
  return widthOf(line) + 1 + word > 0.85 * width;
}

/** A paragraph's text: its lines joined, each line's white space evened out. */
export function textOf(text: string, { lines }: Paragraph): string {
  return lines
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .replaceAll(/\s+/gu, ' ');
}
