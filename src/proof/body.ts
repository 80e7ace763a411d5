import { fault } from './fault.ts';
import type { Fault } from './fault.ts';
import { InlineFault, parseInlines } from './inline.ts';
import type { Inline } from './inline.ts';

/** A part of a letter's body. The text of headings and paragraphs is in `inlines`. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly inlines: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** The first item's number; 1 for an unordered list. */
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    };

/** What cannot be part of a signed body: `line` from 1, a short code, and a sentence. */
export type BodyFault = Fault & { readonly line: number; readonly code: string };

type Line = { readonly text: string; readonly number: number };
type Reader = { readonly faults: BodyFault[]; depth: number };

const DEEPEST = 6;
const MARKER = /^(?:-|([0-9]{1,9})\.) (?=.)/;

/** What CommonMark would not read as a plain line of a paragraph, and what to write instead. */
const NOT_PLAIN: readonly (readonly [RegExp, string, string])[] = [
  [/^ /, 'indented', 'the line is indented'],
  [
    /^(?:=+|-+|(?:\* *){3,}|(?:_ *){3,}|(?:- *){3,})$/,
    'rule',
    'a line of signs alone cannot be read',
  ],
  [/^(?:```|~~~)/, 'code', 'code is not part of a letter'],
  [/^\[[^\]]+\]:/, 'reference', 'write links in place: [words](https://address)'],
  [/^>/, 'quote', 'a quotation stands alone, each line beginning with "> "'],
  [/^#{1,6}(?: |$)/, 'heading', 'a heading stands alone, with an empty line after it'],
  [/^[*+](?: |$)/, 'list', 'write lists with "- " or "1. ", or \\ before the sign'],
  [
    /^(?:-|[0-9]{1,9}[.)])(?: |$)/,
    'list',
    'the line begins like a list; put an empty line before it, or write 1\\. for the number',
  ],
];

/**
 * Reads a body of restricted CommonMark: paragraphs, headings, emphasis, lists, quotations and links. What this
 * accepts means the same to every CommonMark reader; whatever could be read in two ways is a fault.
 *
 * @example parseBody('# Why\n\nWe *ask*.') // [{ kind: 'heading', level: 1, … }, { kind: 'paragraph', … }]
 */
export function parseBody(body: string): Block[] | Fault {
  const { blocks, faults } = read(body);
  const [first] = faults;
  return first === undefined ? blocks : fault(`line ${first.line}: ${first.fault}`);
}

/** Every fault of a body, in reading order; empty when it can be signed. */
export function checkBody(body: string): BodyFault[] {
  return read(body).faults;
}

/** Plain words made safe for a body: every sign that could mean something is preceded by a backslash. */
export function escapeText(plain: string): string {
  return plain
    .replaceAll(/[\\`*_<&![\]]/g, '\\$&')
    .replaceAll(/^( *)([-+>#=~]|[0-9]{1,9}(?=[.)]))/gm, (_, spaces: string, sign: string) =>
      /[0-9]/.test(sign) ? `${spaces}${sign}\\` : `${spaces}\\${sign}`,
    );
}

function read(body: string): { blocks: Block[]; faults: BodyFault[] } {
  const reader: Reader = { faults: [], depth: 0 };
  const lines = body.split('\n').map((text, i) => ({ text, number: i + 1 }));
  const blocks = readBlocks(reader, lines);
  return { blocks, faults: reader.faults.toSorted((a, b) => a.line - b.line) };
}

function complain(reader: Reader, line: number, code: string, sentence: string): void {
  reader.faults.push({ line, code, fault: sentence });
}

function readBlocks(reader: Reader, lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  if (reader.depth >= DEEPEST) {
    complain(
      reader,
      lines[0]?.number ?? 1,
      'too-deep',
      'lists and quotations are nested too deeply',
    );
    return blocks;
  }
  reader.depth += 1;
  for (let at = 0; at < lines.length;) {
    const text = lines[at]?.text ?? '';
    if (text === '') at += 1;
    else if (text.startsWith('>')) at = readQuote(reader, lines, at, blocks);
    else if (MARKER.test(text)) at = readList(reader, lines, at, blocks);
    else at = readParagraph(reader, lines, at, blocks);
  }
  reader.depth -= 1;
  return blocks;
}

function endOfChunk(lines: readonly Line[], from: number): number {
  let end = from; // not findIndex: looking from the top for every chunk takes minutes for a megabyte
  while (end < lines.length && lines[end]?.text !== '') end += 1;
  return end;
}

function readParagraph(
  reader: Reader,
  lines: readonly Line[],
  at: number,
  blocks: Block[],
): number {
  const end = endOfChunk(lines, at);
  const chunk = lines.slice(at, end);
  const first = chunk[0] ?? { text: '', number: 1 };
  const heading = chunk.length === 1 ? /^(#{1,6}) (.+)$/.exec(first.text) : null;
  const closes = /(?:^| )#+$/.test(heading?.[2] ?? '');
  if (heading !== null && !closes) {
    const [, marks = '', words = ''] = heading;
    const inlines = readInlines(reader, words, first.number);
    blocks.push({ kind: 'heading', level: marks.length, inlines });
    return end;
  }
  for (const line of chunk) {
    const wrong = NOT_PLAIN.find(([sign]) => sign.test(line.text));
    if (wrong !== undefined) complain(reader, line.number, wrong[1], wrong[2]);
  }
  const inlines = readInlines(reader, chunk.map((line) => line.text).join('\n'), first.number);
  blocks.push({ kind: 'paragraph', inlines });
  return end;
}

function readInlines(reader: Reader, text: string, line: number): Inline[] {
  try {
    return parseInlines(text);
  } catch (error) {
    if (!(error instanceof InlineFault)) throw error;
    complain(reader, line, error.code, error.message);
    return [];
  }
}

function readQuote(reader: Reader, lines: readonly Line[], at: number, blocks: Block[]): number {
  const end = endOfChunk(lines, at);
  const inner: Line[] = [];
  for (const { text, number } of lines.slice(at, end)) {
    if (text === '>') inner.push({ text: '', number });
    else if (text.startsWith('> ')) inner.push({ text: text.slice(2), number });
    else complain(reader, number, 'quote', 'each line of a quotation begins with "> "');
  }
  if (inner.every((line) => line.text === '')) {
    complain(reader, lines[at]?.number ?? 1, 'quote', 'the quotation is empty');
  }
  blocks.push({ kind: 'quote', blocks: readBlocks(reader, inner) });
  return end;
}

function readList(reader: Reader, lines: readonly Line[], from: number, blocks: Block[]): number {
  const firstNumber = MARKER.exec(lines[from]?.text ?? '')?.[1];
  const start = firstNumber === undefined ? 1 : Number(firstNumber);
  const items: Block[][] = [];
  let at = from;
  while (at < lines.length) {
    const line = lines[at];
    const marker = MARKER.exec(line?.text ?? '');
    if (line === undefined || marker === null) break;
    if ((marker[1] === undefined) !== (firstNumber === undefined)) break;
    const expected = String(start + items.length);
    if (marker[1] !== undefined && marker[1] !== expected) {
      complain(
        reader,
        line.number,
        'list',
        `the numbers of a list follow each other; ${expected} is expected`,
      );
    }
    const end = endOfItem(lines, at, marker[0].length);
    const inner = lines
      .slice(at, end)
      .map(({ text, number }) => ({ text: text.slice(marker[0].length), number }));
    items.push(readBlocks(reader, inner));
    at = end;
    while (lines[at]?.text === '') at += 1;
  }
  const next = lines[at];
  const touches = next !== undefined && next.text !== '' && lines[at - 1]?.text !== '';
  if (touches)
    complain(
      reader,
      next.number,
      'list',
      'put an empty line after the list, or indent the line under its item',
    );
  blocks.push({ kind: 'list', ordered: firstNumber !== undefined, start, items });
  return at;
}

/** An item goes on over every line that is indented by its marker's width, and over empty lines between such. */
function endOfItem(lines: readonly Line[], at: number, width: number): number {
  const indent = ' '.repeat(width);
  let end = at + 1;
  for (let i = end; i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    if (text.startsWith(indent)) end = i + 1;
    else if (text !== '') break;
  }
  return end;
}
