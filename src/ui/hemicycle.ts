/** A seat's place; the origin is the speaker, x grows to the right, y grows away from the speaker. */
export type SeatPlace = { readonly x: number; readonly y: number };

export type HemicycleLayout = {
  /** From the left of the house to the right, row by row within one angle. */
  readonly places: readonly SeatPlace[];
  readonly radius: number;
};

/** The inner row stands this far from the speaker; the outer row at 1. */
const INNER = 0.38;
/** A dot fills this part of the room it has. */
const FILL = 0.8;

function rowRadii(rows: number): number[] {
  if (rows === 1) return [1];
  return Array.from({ length: rows }, (_, row) => INNER + ((1 - INNER) * row) / (rows - 1));
}

/** How far apart rows stand; a single row is not filled closer than this. */
const pitchOf = (rows: number): number => (rows === 1 ? 0.26 : (1 - INNER) / (rows - 1));

/** How many seats fit when neighbours stand one pitch apart on every row. */
function capacity(rows: number): number {
  const pitch = pitchOf(rows);
  return rowRadii(rows).reduce((sum, r) => sum + Math.floor((Math.PI * r) / pitch) + 1, 0);
}

function rowsFor(seats: number): number {
  let rows = 1;
  while (capacity(rows) < seats) rows += 1;
  return rows;
}

/** Shares the seats among the rows in proportion to their length; the rests go to the largest rest. */
function share(seats: number, radii: readonly number[]): number[] {
  const total = radii.reduce((sum, r) => sum + r, 0);
  const exact = radii.map((r) => (seats * r) / total);
  const counts = exact.map(Math.floor);
  const missing = seats - counts.reduce((sum, n) => sum + n, 0);
  const byRest = exact
    .map((share, row) => ({ row, rest: share - Math.floor(share) }))
    .toSorted((a, b) => b.rest - a.rest || b.row - a.row);
  for (const { row } of byRest.slice(0, missing)) counts[row] = (counts[row] ?? 0) + 1;
  return counts;
}

/** The largest dot that touches no neighbour, in its row or the next. */
function dotRadius(radii: readonly number[], counts: readonly number[]): number {
  const apart = pitchOf(radii.length);
  const inRow = radii.map((r, row) => {
    const count = counts[row] ?? 0;
    return count < 2 ? apart : 2 * r * Math.sin(Math.PI / (count - 1) / 2);
  });
  return (Math.min(apart, ...inRow) / 2) * FILL;
}

/**
 * Places any number of seats in concentric half circles: deterministic, none overlapping.
 *
 * @example layoutHemicycle(736).places.length // 736
 */
export function layoutHemicycle(seats: number): HemicycleLayout {
  if (seats <= 0) return { places: [], radius: 0 };
  const radii = rowRadii(rowsFor(seats));
  const counts = share(seats, radii);
  const placed = radii.flatMap((r, row) =>
    Array.from({ length: counts[row] ?? 0 }, (_, seat) => {
      const count = counts[row] ?? 0;
      const angle = count === 1 ? Math.PI / 2 : Math.PI * (1 - seat / (count - 1));
      return { x: r * Math.cos(angle), y: r * Math.sin(angle), angle, row };
    }),
  );
  // by angle first, so that each group is a wedge
  placed.sort((a, b) => b.angle - a.angle || a.row - b.row);
  return { places: placed.map(({ x, y }) => ({ x, y })), radius: dotRadius(radii, counts) };
}
