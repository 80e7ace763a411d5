import type { Turn, WorkLevel } from './work-rules.ts';
import { LONGEST_WAIT_MS } from './work-rules.ts';

/** The lines of those who wait because they run no script, one for each network and letter. */
export type Lines = { next(key: string, level: WorkLevel, now: Date): Turn };

/** Lines kept; when there are more, all begin anew: waits get shorter, memory does not grow. */
const MOST_LINES = 20_000;

/**
 * One after the other, some seconds apart: what a person hardly feels is what a program with ten thousand forms
 * cannot get around.
 */
export function openLines(): Lines {
  const lasts = new Map<string, number>();
  return {
    next: (key, { waitMs, apartMs }, now) => {
      if (lasts.size >= MOST_LINES) lasts.clear();
      const longest = now.getTime() + LONGEST_WAIT_MS;
      const soonest = now.getTime() + waitMs;
      const last = lasts.get(key);
      const behind = last === undefined || last > longest ? soonest : last + apartMs;
      const at = Math.max(soonest, behind);
      if (at > longest) return { at: new Date(longest), late: true };
      lasts.set(key, at);
      return { at: new Date(at), late: false };
    },
  };
}
