import type { Line } from './pdf-lines.ts';

/** What the lines of a document have in common. */
export type Measures = {
  /** Of most letters, in points. */
  readonly size: number;
  /** From line to line within a paragraph, in sizes. */
  readonly leading: number;
  /** Where lines of each column end that are full. */
  readonly edge: (line: Line) => number;
};

export function measure(lines: readonly Line[]): Measures {
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

export function isRtl(text: string): boolean {
  return /[\u0590-\u08ff]/u.test(text.slice(0, 40));
}

/** No room was left for the next word; a word that goes on in small letters is taken for wider than it looks. */
export function isFull(line: Line, next: Line, { edge }: Measures): boolean {
  const word = /^\S+/.exec(next.text)?.[0] ?? '';
  const perLetter = line.text.length > 0 ? (line.x1 - line.x0) / line.text.length : 0;
  const room = isRtl(line.text) ? line.x0 - line.left : edge(line) - line.x1;
  const width = (Math.min(word.length, 30) + 1) * perLetter;
  return room < width * (/^\p{Ll}/u.test(word) ? 1.6 : 1.05);
}

type Column = {
  readonly left: number;
  readonly width: number;
  readonly ends: number[];
  readonly regions: Set<number>;
};

/** A few lines of a column may reach into its margin: an address on the web that cannot be broken. */
const OUTLIERS = 0.04;

/** The side to which full lines reach, of all columns that begin at the same place. */
function edgesOf(lines: readonly Line[]): Map<number, number> {
  const columns: Column[] = [];
  for (const { left, right, region, x1 } of lines) {
    const width = right - left;
    const same = columns.find((one) => Math.abs(one.left - left) < 12 && alike(one.width, width));
    if (same) {
      same.ends.push(x1);
      same.regions.add(region);
    } else columns.push({ left, width, ends: [x1], regions: new Set([region]) });
  }
  return new Map(
    columns.flatMap(({ ends, regions }) => {
      const furthest = ends.toSorted((a, b) => b - a);
      const edge = furthest[Math.floor(ends.length * OUTLIERS)] ?? 0;
      return [...regions].map((region): [number, number] => [region, edge]);
    }),
  );
}

function alike(one: number, other: number): boolean {
  return Math.min(one, other) > 0.6 * Math.max(one, other);
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
