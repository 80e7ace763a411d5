import { DocumentFault, noteOf } from './document.ts';
import type { DocumentNote, Extract } from './document.ts';
import { linesOf } from './pdf-lines.ts';
import type { Line } from './pdf-lines.ts';
import { withoutMargins } from './pdf-margins.ts';
import type { PageRuns } from './pdf-margins.ts';
import { readPages } from './pdf-opening.ts';
import type { Page } from './pdf-opening.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { runsOf } from './pdf-runs.ts';

/** A page with fewer letters is a picture, or empty. */
const LEAST_LETTERS = 12;
/** Of all characters: a font without a table of its letters gives others, or none. */
const MOST_UNREAD = 0.2;
/** Of words; in fewer words one finds anything. */
const MOST_SINGLE = 0.12;
const FEW_WORDS = 25;

/**
 * A PDF as text: columns one after the other, lines joined into paragraphs, what repeats in the margins of each
 * page left out.
 *
 * @throws DocumentFault `document-scanned` where the pages are pictures
 */
export async function readPdf(bytes: Uint8Array): Promise<Extract> {
  const pages = await readPages(bytes);
  const empty = pages.filter((page) => lettersOf(page) < LEAST_LETTERS).length;
  if (empty === pages.length) throw new DocumentFault('document-scanned');
  const drawn = pages.map((page) => ({ page, runs: runsOf(page.fragments) }));
  const { pages: kept, repeated } = withoutMargins(drawn);
  const { text, unread } = withoutSymbols(paragraphsOf(linesOfAll(kept)));
  if (unread > text.length * MOST_UNREAD || isScattered(text))
    throw new DocumentFault('document-unreadable-letters');
  const notes = notesOn(pages, empty, repeated);
  return {
    text,
    notes: unread > 0 ? [...notes, noteOf('symbols-unread', { count: unread })] : notes,
  };
}

function lettersOf(page: Page): number {
  return page.fragments.reduce(
    (sum, { text }) => sum + (text.match(/[\p{L}\p{N}\p{Co}\ufffd]/gu)?.length ?? 0),
    0,
  );
}

function linesOfAll(pages: readonly PageRuns[]): Line[] {
  const lines: Line[] = [];
  for (const [number, { runs }] of pages.entries()) {
    lines.push(...linesOf(runs, number, (lines.at(-1)?.region ?? 0) + 1));
  }
  return lines;
}

/**
 * Private characters mean something only in their own font. A symbol font keeps Latin letters at U+F020 and on:
 * where most of the text stands there, that is what it says.
 */
function withoutSymbols(text: string): { text: string; unread: number } {
  const symbols = text.match(/\p{Co}/gu)?.length ?? 0;
  const isShifted = symbols > text.length * 0.3;
  const back = (symbol: string): string =>
    String.fromCodePoint((symbol.codePointAt(0) ?? 0) - 0xf000);
  const plain = isShifted ? text.replaceAll(/[\uf020-\uf07e]/g, back) : text;
  const read = plain
    .replaceAll(/[\uf0b7\uf0a7\uf0d8\uf076\uf0fc]/g, '•')
    .replaceAll(/\p{Co}/gu, '\ufffd');
  // a font without a table of its letters gives control characters
  return { text: read, unread: read.match(/[\ufffd\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0 };
}

/**
 * Some fonts draw a letter of the Arabic script and its dots as two things, and the file then says both, apart: what
 * comes out are single letters. Only "and" is a word of one letter.
 */
function isScattered(text: string): boolean {
  const words = text.match(/[\u0621-\u06ff]+/g) ?? [];
  const single = words.filter((word) => word.length === 1 && word !== 'و').length;
  return words.length >= FEW_WORDS && single > words.length * MOST_SINGLE;
}

function notesOn(
  pages: readonly Page[],
  empty: number,
  repeated: readonly string[],
): DocumentNote[] {
  const notes: DocumentNote[] = [];
  const turned = pages.reduce((sum, page) => sum + page.turned, 0);
  if (empty > 0) notes.push(noteOf('pages-without-text', { count: empty, pages: pages.length }));
  if (turned > 0) notes.push(noteOf('turned-text-left-out', { count: turned }));
  if (repeated.length > 0) {
    const said = repeated.join(' · ');
    const text = said.length > 200 ? `${said.slice(0, 200)}…` : said;
    notes.push(noteOf('repeated-lines-left-out', { text }));
  }
  return notes;
}
