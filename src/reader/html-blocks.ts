/** One piece of text between two breaks. Items and rows of one list or table stand on consecutive lines. */
export type Block = { readonly text: string; readonly kind: 'paragraph' | 'item' | 'row' };

/**
 * Blocks as text: a blank line between paragraphs, none between the items of a list.
 *
 * @example blocksAsText([{ kind: 'item', text: '- one' }, { kind: 'item', text: '- two' }]) // '- one\n- two'
 */
export function blocksAsText(blocks: readonly Block[]): string {
  const parts: string[] = [];
  let before: Block | null = null;
  for (const block of blocks) {
    const together = before?.kind === block.kind && block.kind !== 'paragraph';
    if (before) parts.push(together ? '\n' : '\n\n');
    parts.push(block.text);
    before = block;
  }
  return parts.join('');
}

/**
 * A row of a table: cells of one line stand beside each other, ` | ` between them. Where a cell holds
 * several lines the table was made for its looks (two columns of signatures), and each cell is read by itself.
 */
export function rowOf(cells: readonly (readonly Block[])[]): Block[] {
  const filled = cells.filter((cell) => cell.length > 0);
  if (filled.length < 2) return filled.flat();
  const lines = cells.map((cell) => (cell.length === 1 ? (cell[0]?.text ?? '') : ''));
  const plain = cells.every(
    (cell) => cell.length === 0 || (cell.length === 1 && cell[0]?.kind === 'paragraph'),
  );
  if (!plain || lines.some((line) => line.includes('\n'))) return filled.flat();
  const last = lines.findLastIndex((line) => line !== '');
  const first = lines.findIndex((line) => line !== '');
  return [{ kind: 'row', text: lines.slice(first, last + 1).join(' | ') }];
}

/** Runs of white space as one space, lines trimmed, more than one empty line as one. */
export function collapse(run: string, keepsSpace: boolean): string {
  const lines = run.split('\n').map((line) => (keepsSpace ? line.trimEnd() : squeeze(line)));
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

function squeeze(line: string): string {
  return line.replaceAll(/[\s\u00a0]+/g, ' ').trim();
}

/** `1` `a` `A` `i` `I`, as HTML's `type` of an ordered list has them. */
export function numberedMark(place: number, type: string): string {
  if (type === 'i') return roman(place);
  if (type === 'I') return roman(place).toUpperCase();
  if (type === 'a') return latin(place);
  if (type === 'A') return latin(place).toUpperCase();
  return String(place);
}

function latin(place: number): string {
  if (place < 1 || place > 702) return String(place);
  const letter = (at: number) => String.fromCodePoint(96 + at);
  const first = Math.floor((place - 1) / 26);
  return (first > 0 ? letter(first) : '') + letter(((place - 1) % 26) + 1);
}

const ROMAN = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(place: number): string {
  if (place < 1 || place > 399) return String(place);
  let left = place;
  let written = '';
  for (const [value, mark] of ROMAN) {
    for (; left >= value; left -= value) written += mark;
  }
  return written;
}
