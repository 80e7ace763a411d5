import type { Fragment } from './pdf-opening.ts';

/** Strings that stand together on one line, as one. `order`: its place in the order of drawing. */
export type Run = {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly order: number;
};

/** In sizes of the letters: from here on a gap is a space, and from there on a gap between columns. */
const SPACE = 0.17;
const GAP = 1.3;
/** After a bullet or number text may begin at the next tab stop. */
const GAP_AFTER_MARK = 4;

const BULLET = /^[•◦▪▫●○■□‣⁃∙·➢➤✓✔❖\uf000-\uf0ff]$/u;
const MARK = /^(?:[•◦▪▫●○■□‣⁃∙·➢➤✓✔❖\uf000-\uf0ff–—-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])$/u;
const NOTE_MARK = /^(?:\d{1,3}|[*†‡]{1,3})$/;
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** A glyph that only symbol fonts have where a bullet stands is a bullet. */
export function isBullet(text: string): boolean {
  return BULLET.test(text);
}

export function isMark(text: string): boolean {
  return MARK.test(text);
}

/** Joins the strings of a page, drawn one after the other on one line, into runs. */
export function runsOf(fragments: readonly Fragment[]): Run[] {
  const runs: Run[] = [];
  let open: Fragment[] = [];
  const close = (): void => {
    const run = runOf(open, runs.length);
    if (run) runs.push(run);
    open = [];
  };
  for (const fragment of fragments) {
    const isSpace = fragment.text.trim() === ''; // as wide as the gap it stands for: it bridges nothing
    const before = open.findLast(({ text }) => text.trim() !== '');
    if (before && !isSpace && !goesOn(open, before, fragment)) close();
    open.push(fragment);
  }
  close();
  return runs;
}

function goesOn(open: readonly Fragment[], before: Fragment, next: Fragment): boolean {
  const size = Math.max(before.size, next.size);
  if (Math.abs(before.y - next.y) > (next.size < before.size * 0.9 ? 0.6 : 0.35) * size)
    return false;
  const rightwards = next.x - (before.x + before.width);
  const leftwards = before.x - (next.x + next.width);
  const gap = next.rtl || before.rtl ? Math.max(rightwards, leftwards) : rightwards;
  if (gap < -0.6 * size) return false;
  const text = open
    .map((one) => one.text)
    .join('')
    .trim();
  return gap < (isMark(text) ? GAP_AFTER_MARK : GAP) * size;
}

function runOf(fragments: readonly Fragment[], order: number): Run | null {
  const inked = fragments.filter(({ text }) => text.trim() !== '');
  if (inked.length === 0) return null;
  const size = Math.max(...inked.map((one) => one.size));
  const line = inked.filter((one) => one.size > size * 0.9);
  const y = (line[0] ?? inked[0])?.y ?? 0;
  const isRtl = RTL.test(inked.map(({ text }) => text).join(''));
  const text = isRtl ? rtlText(fragments) : ltrText(fragments, size, y);
  return {
    text: text
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/(?<=\[[\d*†‡]{1,3}\]) (?=[.,;:])/g, '')
      .trim(),
    x0: Math.min(...inked.map(({ x }) => x)),
    x1: Math.max(...inked.map(({ x, width }) => x + width)),
    y,
    size,
    order,
  };
}

function ltrText(fragments: readonly Fragment[], size: number, y: number): string {
  let text = '';
  let end: number | null = null;
  for (const one of fragments) {
    if (one.text.trim() === '') {
      text += ' ';
      continue;
    }
    const gap = end === null ? 0 : one.x - end;
    const mark = one.text.trim();
    const raised = one.size < size * 0.9 && y - one.y > 0.12 * size;
    const isNote = raised && NOTE_MARK.test(mark);
    if (isNote) text = text.trim() === '' ? `[${mark}] ` : `${text.trimEnd()}[${mark}]`;
    else text += gap > SPACE * size ? ` ${one.text}` : one.text;
    end = one.x + one.width;
  }
  return text;
}

/** From right to left; numbers and Latin words between stay as they are. */
function rtlText(fragments: readonly Fragment[]): string {
  const leftToRight = fragments.toSorted((a, b) => b.x - a.x);
  let text = '';
  let start: number | null = null;
  for (const one of leftToRight) {
    if (start !== null && start - (one.x + one.width) > SPACE * one.size) text += ' ';
    text += one.text;
    start = one.x;
  }
  return unmirrored(text);
}

/** Brackets are drawn as their mirror images where text runs to the left; some files say what was drawn. */
function unmirrored(text: string): string {
  const brackets = text.replaceAll(/[^()[\]«»]/g, '');
  if (!/^[)\]»].*[([«]$/.test(brackets)) return text;
  return text.replaceAll(/[()[\]«»]/g, (one) => ')(][»«'['()[]«»'.indexOf(one)] ?? one);
}
