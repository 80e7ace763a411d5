import { rowsOf } from './pdf-cells.ts';
import type { Row } from './pdf-cells.ts';
import { regionsOf } from './pdf-columns.ts';
import type { Region } from './pdf-columns.ts';
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
  /** It is the first of a cell that is read by itself. */
  readonly begins: boolean;
};

/** A cell with more letters is a text of its own: two languages side by side. */
const LONGEST_CELL = 150;

/** A list's number before text that runs to the left: its full stop was drawn left of it. */
const RTL_NUMBER = /^[.)](\p{Nd}{1,3})(?=\s+[\u0590-\u08ff])/u;

/** The lines of a page in reading order. */
export function linesOf(runs: readonly Run[], page: number, firstRegion: number): Line[] {
  if (runs.length === 0) return [];
  return regionsOf(runs).flatMap((region, at) => linesIn(region, page, firstRegion + at));
}

function linesIn(region: Region, page: number, number: number): Line[] {
  const { left, right } = region;
  const at = { page, region: number, left, right };
  return rowsOf(region.runs).flatMap((row): Line[] => {
    if (!standApart(row))
      return [
        {
          ...joined(row.cells.flat(), textOf(row)),
          ...at,
          isRow: row.cells.length > 1,
          begins: false,
        },
      ];
    return row.cells.flatMap((cell) =>
      cell.map((run, place) => ({
        ...joined([run], run.text),
        ...at,
        isRow: false,
        begins: place === 0,
      })),
    );
  });
}

function textOf({ cells }: Row): string {
  return cells.map((cell) => cell.map(({ text }) => text).join(' ')).join(' | ');
}

/** Cells of as many lines each are blocks, a name and its office below it; so are cells of long text. */
function standApart({ cells }: Row): boolean {
  if (cells.length < 2) return false;
  const lengths = cells.map((cell) => cell.length);
  const isBlock = Math.min(...lengths) > 1 && new Set(lengths).size === 1;
  return (
    isBlock ||
    cells.some((cell) => cell.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_CELL)
  );
}

function joined(
  runs: readonly Run[],
  text: string,
): Pick<Line, 'text' | 'x0' | 'x1' | 'y' | 'size'> {
  return {
    text: text.replace(RTL_NUMBER, '$1.'),
    x0: Math.min(...runs.map((run) => run.x0)),
    x1: Math.max(...runs.map((run) => run.x1)),
    y: runs.at(-1)?.y ?? 0,
    size: Math.max(...runs.map((run) => run.size)),
  };
}
