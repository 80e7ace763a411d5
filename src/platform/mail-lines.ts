import { openLine } from './mail-line.ts';
import type { Line } from './mail-line.ts';
import type { Patience } from './mail-silence.ts';

/** Connections kept open from one mail to the next. */
export type Lines = {
  /** An idle one, or a new one. `isNew` tells that nobody can have hung up on it meanwhile. */
  take(wish?: 'new'): Promise<{ readonly line: Line; readonly isNew: boolean }>;
  /** Gives it back; one that was closed is forgotten. */
  put(line: Line): void;
  close(): void;
};

/** Below what servers close by themselves (Postfix waits 300 s, some 30). */
const IDLE_MS = 15_000;
const MOST_IDLE = 8;
const MAILS_A_LINE = 100;

export function keepLines(url: string, patience: Patience): Lines {
  const idle: { readonly line: Line; readonly timer: NodeJS.Timeout }[] = [];
  const used = new WeakMap<Line, number>();
  const drop = (line: Line) => {
    const at = idle.findIndex((one) => one.line === line);
    if (at !== -1) idle.splice(at, 1);
    line.quit();
  };
  return {
    async take(wish) {
      while (wish !== 'new') {
        const kept = idle.pop();
        if (kept === undefined) break;
        clearTimeout(kept.timer);
        if (kept.line.isUsable()) return { line: kept.line, isNew: false };
      }
      return { line: await openLine(url, patience), isNew: true };
    },
    put(line) {
      if (!line.isUsable()) return;
      const mails = (used.get(line) ?? 0) + 1;
      used.set(line, mails);
      if (idle.length >= MOST_IDLE || mails >= MAILS_A_LINE) return line.quit();
      const timer = setTimeout(() => drop(line), IDLE_MS);
      timer.unref();
      idle.push({ line, timer });
    },
    close() {
      for (const { line, timer } of idle.splice(0)) {
        clearTimeout(timer);
        line.quit();
      }
    },
  };
}
