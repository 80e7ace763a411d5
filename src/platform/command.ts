import type { Config } from './config.ts';
import type { Log } from './log.ts';

/** One word after `bin/undersigned`. */
export type Command = {
  readonly name: string;
  /** What follows the name: `FILE [--with-secret]`. */
  readonly usage: string;
  readonly summary: string;
  /** Gives the exit code, or `usage` when it was asked wrongly. A `StartFault` is shown and means 1. */
  run(words: readonly string[], tools: CommandTools): Promise<number | 'usage'>;
};

export type CommandTools = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  readonly say: (line: string) => void;
  /** Reads the settings when a command needs them. */
  readonly config: () => Config;
};
