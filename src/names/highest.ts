const STEPS = 2048;

/**
 * The places of the `most` highest scores above 0, best first, without sorting the thousands below them; of equals
 * the first.
 *
 * @example
 * highest(Float32Array.of(3, 0, 9, 4), 2); // [2, 3]
 */
export function highest(scores: Float32Array, most: number): number[] {
  const places: number[] = [];
  let top = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const own = scores[at] ?? 0;
    if (own <= 0) continue;
    places.push(at);
    if (own > top) top = own;
  }
  const least = places.length <= most ? 0 : leastKept(scores, places, top, most);
  return places
    .filter((at) => (scores[at] ?? 0) >= least)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, Math.max(0, most));
}

/** A score that at least `most` reach, and few more. */
function leastKept(
  scores: Float32Array,
  places: readonly number[],
  top: number,
  most: number,
): number {
  const heights = new Uint32Array(STEPS);
  const scale = (STEPS - 1) / top;
  for (const at of places) {
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
