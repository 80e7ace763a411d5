import { regionsOf, sameRow } from './pdf-columns.ts';
import type { Region } from './pdf-columns.ts';
import { isMark } from './pdf-runs.ts';
import type { Run } from './pdf-runs.ts';

/** One line of text. `region` counts the columns over the whole document; `left` and `right` are its sides. */
export type Line = {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly page: number;
  readonly region: number;
  readonly left: number;
  readonly right: number;
  /** Cells of a table stand in it. */
  readonly isRow: boolean;
};

/** The lines of a page in reading order. */
export function linesOf(runs: readonly Run[], page: number, firstRegion: number): Line[] {
  if (runs.length === 0) return [];
  return regionsOf(runs).flatMap((region, at) => linesIn(region, page, firstRegion + at));
}

function linesIn(region: Region, page: number, number: number): Line[] {
  const { left, right } = region;
  return rowsOf(region.runs).map((row) => {
    const size = Math.max(...row.map((run) => run.size));
    const x0 = Math.min(...row.map((run) => run.x0));
    const x1 = Math.max(...row.map((run) => run.x1));
    const text = joined(row);
    return {
      text,
      x0,
      x1,
      y: row[0]?.y ?? 0,
      size,
      page,
      region: number,
      left,
      right,
      isRow: text.includes(' | '),
    };
  });
}

function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = [];
  for (const run of runs.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && sameRow(first, run)) row.push(run);
    else rows.push([run]);
  }
  return rows;
}

/** What stands beside a bullet or number belongs to it; anything else far apart is a cell. */
function joined(row: readonly Run[]): string {
  const isRtl = /[\u0590-\u08ff]/u.test(row[0]?.text ?? '');
  const ordered = row.toSorted((a, b) => (isRtl ? b.x0 - a.x0 : a.x0 - b.x0));
  let text = '';
  let before: Run | null = null;
  for (const run of ordered) {
    if (before) text += isMark(before.text) || near(before, run) ? ' ' : ' | ';
    text += run.text;
    before = run;
  }
  return text;
}

function near(one: Run, other: Run): boolean {
  const gap = Math.max(other.x0 - one.x1, one.x0 - other.x1);
  return gap < 1.3 * Math.max(one.size, other.size);
}
