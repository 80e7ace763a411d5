import { sameRow } from './pdf-columns.ts';
import { isMark } from './pdf-runs.ts';
import type { Run } from './pdf-runs.ts';

/** A row of a table, or a line of prose, which has one cell; the lines of a cell are in order. */
export type Row = { readonly cells: readonly (readonly Run[])[] };

/** In sizes of the letters: a smaller gap parts words, a larger one cells. */
const GAP = 1.3;
/** Points by which the lines of a cell may begin apart. */
const ALIGNED = 3;

/**
 * The rows of a column or table, from top to bottom. A line under a cell belongs to it when it was drawn right after
 * it, before the next cell: so a table draws a cell of several lines.
 */
export function rowsOf(runs: readonly Run[]): Row[] {
  const rows: Run[][][] = [];
  for (const line of linesOf(runs)) {
    const above = rows.at(-1);
    const cells = cellsIn(line);
    if (above && above.length > 1 && continues(above, cells)) {
      for (const cell of cells) above.find((one) => isNext(one, cell))?.push(cell);
    } else rows.push(cells.map((cell) => [cell]));
  }
  return rows.map((cells) => ({ cells }));
}

function continues(above: readonly (readonly Run[])[], cells: readonly Run[]): boolean {
  return cells.every((cell) => above.some((one) => isNext(one, cell)));
}

function isNext(cell: readonly Run[], run: Run): boolean {
  const last = cell.at(-1);
  if (!last || Math.abs(last.x0 - run.x0) > ALIGNED) return false;
  return run.order === last.order + 1 && run.y - last.y < 1.8 * last.size;
}

function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  for (const run of runs.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && sameRow(first, run)) line.push(run);
    else lines.push([run]);
  }
  return lines;
}

/** What stands beside a bullet or number belongs to it; anything else far apart is a cell of its own. */
function cellsIn(line: readonly Run[]): Run[] {
  const isRtl = /[\u0590-\u08ff]/u.test(line[0]?.text ?? '');
  const ordered = line.toSorted((a, b) => (isRtl ? b.x0 - a.x0 : a.x0 - b.x0));
  const cells: Run[] = [];
  for (const run of ordered) {
    const before = cells.at(-1);
    if (before && (isMark(before.text) || near(before, run)))
      cells[cells.length - 1] = merged(before, run);
    else cells.push(run);
  }
  return cells;
}

function merged(one: Run, other: Run): Run {
  return {
    text: `${one.text} ${other.text}`,
    x0: Math.min(one.x0, other.x0),
    x1: Math.max(one.x1, other.x1),
    y: one.y,
    size: Math.max(one.size, other.size),
    order: Math.max(one.order, other.order),
  };
}

function near(one: Run, other: Run): boolean {
  const gap = Math.max(other.x0 - one.x1, one.x0 - other.x1);
  return gap < GAP * Math.max(one.size, other.size);
}
