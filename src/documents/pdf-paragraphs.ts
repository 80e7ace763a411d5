import { hyphensOf } from './pdf-hyphens.ts';
import type { Hyphens } from './pdf-hyphens.ts';
import type { Line } from './pdf-lines.ts';
import { isBullet } from './pdf-runs.ts';

/** How a line goes on from the one before: as the same line of prose, as a line of its own, after a gap. */
type Joint = 'same' | 'line' | 'gap';

type Measures = {
  /** Of most letters, in points. */
  readonly size: number;
  /** From line to line within a paragraph, in sizes. */
  readonly leading: number;
  /** Where lines of each column end that are full, by the column's number. */
  readonly edge: (line: Line) => number;
};

const NUMBERED = /^(?:\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|[ivxIVX]{1,5}[.)])\s+\S/;
const FOOTNOTE = /^(?:\[(\d{1,3}|[*†‡]{1,3})\]|(\d{1,3}|[*†‡]{1,3}))\s+(?=\S)/;

/**
 * Lines as paragraphs. A line that ended although the next word had room ended on purpose; one that was full
 * runs on. Larger distance begins a paragraph, larger letters make a heading, small print at a page's foot goes to
 * the end as notes.
 */
export function paragraphsOf(lines: readonly Line[]): string {
  const measures = measure(lines);
  const notes = new Set(footnotesOf(lines, measures.size));
  const body = lines.filter((line) => !notes.has(line));
  const hyphens = hyphensOf(lines.map(({ text }) => text));
  const text = written(body, measures, hyphens);
  if (notes.size === 0) return text;
  return `${text}\n\n${notesAsText([...notes], measures, hyphens)}`;
}

function written(lines: readonly Line[], measures: Measures, hyphens: Hyphens): string {
  let text = '';
  let before: Line | null = null;
  let heading = '';
  for (const line of lines) {
    const level = headingLevel(line, measures);
    const said = withMark(line.text);
    const joint = before ? jointOf(before, line, measures, level === heading) : 'gap';
    if (before === null) text = (level && `${level} `) + said;
    else if (level !== heading || joint === 'gap') text += `\n\n${level && `${level} `}${said}`;
    else if (joint === 'same' || level !== '') text = hyphens.join(text, said);
    else text += `\n${said}`;
    before = line;
    heading = level;
  }
  return text;
}

function withMark(text: string): string {
  const first = text[0] ?? '';
  return isBullet(first) && /^.\s*\S/u.test(text)
    ? `- ${text.slice(first.length).trimStart()}`
    : text;
}

function isItem(text: string): boolean {
  return isBullet(text[0] ?? '') || /^[-–—]\s+\S/.test(text) || NUMBERED.test(text);
}

function jointOf(before: Line, line: Line, measures: Measures, sameKind: boolean): Joint {
  if (before.page !== line.page || before.region !== line.region)
    return acrossRegions(before, line, measures);
  const distance = (line.y - before.y) / Math.max(before.size, line.size);
  if (distance > measures.leading * 1.28 + 0.05 || distance < 0) return 'gap';
  if (!sameKind) return 'gap';
  const full = isFull(before, line, measures);
  if (isItem(line.text)) return full && wrapsOnto(before, line) ? 'same' : 'line';
  if (before.isRow || line.isRow) return 'line';
  if (!full) return 'line';
  const indented =
    line.x0 - before.x0 > before.size * 0.8 && before.x0 - line.left < before.size * 0.5;
  return indented && !isItem(before.text) && !isRtl(line.text) ? 'gap' : 'same';
}

/** "on the\n14. September" is no item: the line before was full, ends no sentence and begins where this does. */
function wrapsOnto(before: Line, line: Line): boolean {
  const isNumber = NUMBERED.test(line.text);
  return isNumber && Math.abs(before.x0 - line.x0) < 2 && !/[.:;!?]["”»)]?$/.test(before.text);
}

function acrossRegions(before: Line, line: Line, measures: Measures): Joint {
  const goesOn = isFull(before, line, measures) && !/[.!?:;]["”»)\]]*$/.test(before.text);
  if (goesOn && /^[\p{Ll}\p{Lo}]/u.test(line.text) && before.size === line.size) return 'same';
  if (before.isRow && line.isRow) return 'line';
  const bothItems = isItem(line.text) && before.page !== line.page;
  return bothItems ? 'line' : 'gap';
}

/** No room was left for the next word. */
function isFull(line: Line, next: Line, { edge }: Measures): boolean {
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  const perLetter = line.text.length > 0 ? (line.x1 - line.x0) / line.text.length : 0;
  const room = isRtl(line.text) ? line.x0 - line.left : edge(line) - line.x1;
  return room < (Math.min(word, 30) + 1) * perLetter * 1.05;
}

function isRtl(text: string): boolean {
  return /[\u0590-\u08ff]/u.test(text.slice(0, 40));
}

function headingLevel(line: Line, { size }: Measures): '' | '#' | '##' {
  if (line.size < size * 1.15 || line.text.length > 200 || line.isRow) return '';
  if (!/\p{L}{2}/u.test(line.text)) return '';
  return line.size > size * 1.45 ? '#' : '##';
}

/** Small print below everything else on a page, from the first line that begins with a note's mark. */
function footnotesOf(lines: readonly Line[], size: number): Line[] {
  const byPage = new Map<number, Line[]>();
  for (const line of lines) byPage.set(line.page, [...(byPage.get(line.page) ?? []), line]);
  return [...byPage.values()].flatMap((page) => {
    const lastLarge = page.findLastIndex((line) => line.size > size * 0.92);
    const small = page.slice(lastLarge + 1);
    const first = small.findIndex(({ text }) => FOOTNOTE.test(text));
    return lastLarge < 0 || first < 0 ? [] : small.slice(first);
  });
}

function notesAsText(notes: readonly Line[], measures: Measures, hyphens: Hyphens): string {
  const paragraphs: string[] = [];
  let before: Line | null = null;
  for (const line of notes) {
    const mark = FOOTNOTE.exec(line.text);
    const rest = mark ? line.text.slice(mark[0].length) : line.text;
    if (mark) paragraphs.push(`[${mark[1] ?? mark[2] ?? ''}] ${rest}`);
    else if (before && isFull(before, line, measures))
      paragraphs[paragraphs.length - 1] = hyphens.join(paragraphs.at(-1) ?? '', rest);
    else paragraphs.push(rest);
    before = line;
  }
  return paragraphs.join('\n\n');
}

function measure(lines: readonly Line[]): Measures {
  const size = middle(
    lines.flatMap(({ size: one, text }) => Array<number>(Math.ceil(text.length / 8)).fill(one)),
  );
  const edges = edgesOf(lines);
  const edge = (line: Line): number => edges.get(line.region) ?? line.right;
  const near = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    if (!next || next.region !== line.region || next.page !== line.page) return [];
    const distance = (next.y - line.y) / Math.max(line.size, next.size);
    const wraps = edge(line) - line.x1 < (edge(line) - line.left) * 0.12;
    return distance > 0.7 && distance < 3.2 ? [{ distance, wraps }] : [];
  });
  const wrapped = near.filter(({ wraps }) => wraps);
  const chosen = (wrapped.length >= 3 ? wrapped : near).map(({ distance }) => distance);
  return { size, leading: chosen.length > 0 ? commonest(chosen) : 1.2, edge };
}

/** The side to which full lines reach: of all columns that begin at the same place, the furthest. */
function edgesOf(lines: readonly Line[]): Map<number, number> {
  const byLeft: { left: number; right: number; width: number; regions: Set<number> }[] = [];
  for (const line of lines) {
    const width = line.right - line.left;
    const same = byLeft.find(
      ({ left, width: other }) =>
        Math.abs(left - line.left) < 12 && other > width * 0.6 && width > other * 0.6,
    );
    if (same) {
      same.right = Math.max(same.right, line.right);
      same.regions.add(line.region);
    } else
      byLeft.push({ left: line.left, right: line.right, width, regions: new Set([line.region]) });
  }
  return new Map(
    byLeft.flatMap(({ right, regions }) => [...regions].map((region) => [region, right])),
  );
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 12;
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const step = Math.round(value * 20) / 20;
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1.2;
}
