const STEPS = 2048;

/**
 * The `most` things of the highest score (not negative), best first, without sorting the thousands below them;
 * of equals the first.
 *
 * @example
 * highest([3, 9, 4], (number) => number, 2); // [9, 4]
 */
export function highest(
  things: readonly number[],
  score: (thing: number) => number,
  most: number,
): number[] {
  const scores = new Float64Array(things.length);
  let top = 0;
  for (let at = 0; at < things.length; at += 1) {
    const own = score(things[at] ?? 0);
    scores[at] = own;
    if (own > top) top = own;
  }
  const least = leastKept(scores, top, most);
  const places: number[] = [];
  for (let at = 0; at < scores.length; at += 1) if ((scores[at] ?? 0) >= least) places.push(at);
  return places
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, most)
    .map((at) => things[at] ?? 0);
}

/** A score that at least `most` reach, and few more. */
function leastKept(scores: Float64Array, top: number, most: number): number {
  if (scores.length <= most || top === 0) return 0;
  const heights = new Uint32Array(STEPS);
  const scale = (STEPS - 1) / top;
  for (let at = 0; at < scores.length; at += 1) {
    const step = Math.floor((scores[at] ?? 0) * scale);
    heights[step] = (heights[step] ?? 0) + 1;
  }
  let step = STEPS;
  for (let kept = 0; step > 0 && kept < most;) {
    step -= 1;
    kept += heights[step] ?? 0;
  }
  return step / scale;
}
