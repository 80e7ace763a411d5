import { openingCue } from './cues.ts';
import { fold } from './fold.ts';
import type { FoundDemand, FoundText, Span } from './letter.ts';
import type { Line } from './lines.ts';
import { paragraphsOf, textOf, wrapWidth } from './paragraphs.ts';
import { plainText } from './plain.ts';
import { because } from './reasons.ts';
import type { Source } from './source.ts';

/**
 * The paragraphs between head and names as people read them, hard line wraps joined: from the
 * salutation on, with the words that lead to a list of demands but without its points, which a
 * letter keeps apart. What stands below the names is none, unless nearly everything does.
 */
export function findBody(
  source: Source,
  taken: readonly Span[],
  demands: readonly FoundDemand[],
): FoundText[] {
  const points = demands.filter(({ form }) => form !== 'prose');
  const lines = outside(source.lines, [...taken, ...points]);
  const reason = because('reader.reason.body-paragraph');
  const paragraphs = paragraphsOf(lines, wrapWidth(source.lines)).flatMap((paragraph) => {
    const text = plainText(textOf(source.text, paragraph));
    const { start, end } = paragraph;
    return /\p{L}/u.test(text) && !isContents(source, paragraph)
      ? [{ start, end, text, reason }]
      : [];
  });
  const last = taken.reduce((end, span) => Math.max(end, span.end), 0);
  const above = paragraphs.filter(({ start }) => start < last);
  const body = lengthOf(above) * 2 > lengthOf(paragraphs) ? above : paragraphs;
  return isClosing(body.at(-1), source) ? body.slice(0, -1) : body;
}

/** A line of a table of contents. */
function isContents({ text }: Source, { start, end }: Span): boolean {
  return /^\[[^\]\n]*\]\(#[^)\n]*\)$/u.test(text.slice(start, end));
}

/** `Yours sincerely,`: each letter gets its own closing when it is set. */
function isClosing(paragraph: FoundText | undefined, { words }: Source): boolean {
  if (paragraph === undefined || paragraph.text.length > 60) return false;
  return openingCue(fold(paragraph.text), words.names.closings) !== null;
}

function lengthOf(paragraphs: readonly FoundText[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}

/** The lines, or what is left of them, outside some stretches; one pass over both. */
function outside(lines: readonly Line[], stretches: readonly Span[]): Line[] {
  const spans = stretches.toSorted((a, b) => a.start - b.start);
  const left: Line[] = [];
  let at = 0;
  let reach = 0;
  for (const line of lines) {
    while (at < spans.length && (spans[at]?.start ?? 0) <= line.start) {
      reach = Math.max(reach, spans[at]?.end ?? 0);
      at += 1;
    }
    const cut = spans[at]?.start ?? Infinity;
    if (reach >= line.end && line.text !== '') left.push({ ...line, text: '', end: line.start });
    else if (reach > line.start) left.push(trimmed(line, reach, line.end));
    else left.push(cut < line.end ? trimmed(line, line.start, cut) : line);
  }
  return left;
}

function trimmed(line: Line, start: number, end: number): Line {
  const raw = line.text.slice(start - line.start, end - line.start);
  const lead = raw.length - raw.trimStart().length;
  const text = raw.trim();
  return { ...line, text, start: start + lead, end: start + lead + text.length };
}
