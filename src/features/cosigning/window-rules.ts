/** How often each key came in a span that slides. */
export type Window = {
  add(key: string, at: number): void;
  count(key: string, at: number): number;
};

/**
 * Two spans of counts: the one that runs, and the one before by the share of it that still lies in the window. Where
 * more keys come than may be kept, the older span is forgotten sooner: memory holds, limits grow milder.
 *
 * @example const window = openWindow(600_000, 50_000); window.add('a', now); window.count('a', now) // 1
 */
export function openWindow(spanMs: number, mostKeys: number): Window {
  let now = new Map<string, number>();
  let before = new Map<string, number>();
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
