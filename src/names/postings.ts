/** For each of a number of marks the things that carry it, packed. */
export type Postings = {
  /** The things of mark `m` are `things[starts[m]] … things[starts[m + 1] - 1]`. */
  readonly starts: Uint32Array;
  readonly things: Uint32Array;
};

/**
 * Turns "thing -> its marks" round.
 *
 * @example
 * postingsOf([[0, 2], [2]], 3).things; // Uint32Array [0, 0, 1]
 */
export function postingsOf(marksOf: readonly (readonly number[])[], marks: number): Postings {
  const starts = new Uint32Array(marks + 1);
  for (const own of marksOf) for (const mark of own) starts[mark + 1] = (starts[mark + 1] ?? 0) + 1;
  for (let at = 0; at < marks; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const next = starts.slice();
  const things = new Uint32Array(starts[marks] ?? 0);
  for (const [thing, own] of marksOf.entries()) {
    for (const mark of own) {
      const place = next[mark] ?? 0;
      things[place] = thing;
      next[mark] = place + 1;
    }
  }
  return { starts, things };
}
