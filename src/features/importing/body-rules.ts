import { anyLine, canonicalText, escapeText, isFault, parseBody } from '#proof';
import type { ReadLetter, Span } from '#reader';

/**
 * The body as the draft gets it: the paragraphs without the points of lists that became demands;
 * demands that are part of a sentence stay in it. What the body's marks would read as something
 * else is escaped, so that the text means what was read.
 */
export function bodyOf(source: string, letter: Pick<ReadLetter, 'body' | 'demands'>): string {
  const listed = letter.demands.filter(({ form }) => form !== 'prose');
  return letter.body
    .flatMap((paragraph) => {
      const cut = listed.filter((one) => one.start < paragraph.end && paragraph.start < one.end);
      const text = cut.length === 0 ? paragraph.text : withoutSpans(source, paragraph, cut);
      return text === '' ? [] : [literal(text)];
    })
    .join('\n\n');
}

/** A stretch without the stretches `cut`, the marks that stood before those included. */
function withoutSpans(source: string, whole: Span, cut: readonly Span[]): string {
  const parts: string[] = [];
  let at = whole.start;
  for (const { start, end } of cut.toSorted((a, b) => a.start - b.start)) {
    if (start > at) parts.push(source.slice(at, start).replace(LIST_MARK, ''));
    at = Math.max(at, end);
  }
  if (at < whole.end) parts.push(source.slice(at, whole.end));
  return parts
    .map((part) => part.replaceAll(/\s+/gu, ' ').trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .join(' ');
}

/** A bullet or a number at the end of what precedes a demand: it was the demand's. */
const LIST_MARK = /(?:^|\s)(?:[-*+•‣⁃◦●○■□▪▫►–—·\uE000-\uF8FF]|\(?\d{1,3}[.)])\s*$/u;

/** Text that a body reads as exactly these words, escaped only where it must be. */
function literal(text: string): string {
  const spaced = text.replaceAll(/\s+/gu, ' ').trim();
  // control characters of a broken file cannot be signed; the source beside shows them
  const line = isFault(canonicalText(spaced)) ? anyLine(spaced) : spaced;
  const blocks = parseBody(line);
  const [block] = isFault(blocks) ? [] : blocks;
  const isPlain =
    !isFault(blocks) &&
    blocks.length === 1 &&
    block?.kind === 'paragraph' &&
    block.inlines.every((one) => one.kind === 'text') &&
    block.inlines.map((one) => (one.kind === 'text' ? one.text : '')).join('') === line;
  return isPlain ? line : escapeText(line);
}
