/** How often each key came in a span that slides; keys are folds, see `openFold`. */
export type Window = {
  add(key: number, at: number): void;
  count(key: number, at: number): number;
};

/**
 * Two spans of counts: the one that runs, and the one before by the share of it that still lies in the window. Where
 * more keys come than may be kept, the older span is forgotten sooner: memory holds, limits grow milder.
 *
 * @example const window = openWindow(600_000, 50_000); window.add(7, now); window.count(7, now) // 1
 */
export function openWindow(spanMs: number, mostKeys: number): Window {
  let now = new Map<number, number>();
  let before = new Map<number, number>();
  let since = 0;
  const turn = (at: number): void => {
    const passed = at - since;
    // a clock that was set back begins a span anew: nobody waits until it has caught up
    if (passed >= 0 && passed < spanMs) return;
    before = passed >= 0 && passed < 2 * spanMs ? now : new Map();
    now = new Map();
    since = at;
  };
  return {
    add: (key, at) => {
      turn(at);
      if (now.size >= mostKeys && !now.has(key)) {
        before = now;
        now = new Map();
        since = at;
      }
      now.set(key, (now.get(key) ?? 0) + 1);
    },
    count: (key, at) => {
      turn(at);
      const share = 1 - (at - since) / spanMs;
      return (now.get(key) ?? 0) + (before.get(key) ?? 0) * share;
    },
  };
}

/**
 * Texts as numbers of 32 bits (FNV-1a), from a start that nobody knows: a crowd is counted without keeping whom, and a
 * map of such numbers is far quicker than one of texts. Two texts that share a number share their counts.
 *
 * @example const fold = openFold(seed); fold(fold(0, letterId), network)
 */
export const openFold =
  (seed: number) =>
  (before: number, text: string): number => {
    let hash = seed ^ before;
    for (let at = 0; at < text.length; at += 1)
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
    return hash | 0;
  };
