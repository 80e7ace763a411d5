import type { Config } from './config.ts';
import type { Database } from './db.ts';
import type { Log } from './log.ts';

/** One word after `bin/undersigned`. */
export type Command = {
  readonly name: string;
  /** What follows the name: `FILE [--with-secret]`. */
  readonly usage: string;
  readonly summary: string;
  /** Gives the exit code: 0 done, 1 not done, 2 asked wrongly. A `StartFault` is shown and means 1. */
  run(words: readonly string[], tools: CommandTools): Promise<number>;
};

export type CommandTools = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  /** Prints a line of what was asked for. */
  say(line: string): void;
  /** Prints a line about it, apart from a document that goes to a file or a pipe. */
  tell(line: string): void;
  /** Reads the settings when a command needs them. */
  config(): Config;
  /** The configured database, whether the server runs or not. */
  withDatabase<T>(run: (db: Database, url: string) => Promise<T>): Promise<T>;
};
