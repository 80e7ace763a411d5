import { pino } from 'pino';
import type { DestinationStream } from 'pino';

/**
 * What may be written to the log. Anything else is dropped: an allow list cannot forget a field
 * that somebody adds later. No field here can hold a name, an address or a text of a person.
 */
export type LogFields = {
  readonly event: string;
  readonly id?: string;
  readonly requestId?: string;
  readonly mailId?: string;
  readonly letterId?: string;
  readonly jobId?: string;
  readonly job?: string;
  readonly attempt?: number;
  readonly attempts?: number;
  readonly count?: number;
  readonly bytes?: number;
  readonly ms?: number;
  readonly method?: string;
  /** The pattern, `/sign/:token`, never the address that was asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly port?: number;
  readonly processId?: number;
  readonly signal?: string;
  readonly code?: string | undefined;
  readonly migration?: string;
  readonly version?: string;
  /** The name a witness signs under, which the page about the record shows to everybody. */
  readonly witness?: string;
  /** Only its class, its code and the places in our code: a message can quote what a person typed. */
  readonly error?: unknown;
};

/** `log.info({ event: 'mail.sent', mailId }, 'mail sent')`. The sentence is always a fixed text. */
export type Log = {
  debug(fields: LogFields, sentence: string): void;
  info(fields: LogFields, sentence: string): void;
  warn(fields: LogFields, sentence: string): void;
  error(fields: LogFields, sentence: string): void;
};

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const ALLOWED: ReadonlySet<string> = new Set<keyof LogFields>([
  ...(['event', 'id', 'requestId', 'mailId', 'letterId', 'jobId', 'job', 'attempt'] as const),
  ...(['attempts', 'count', 'bytes', 'ms', 'method', 'route', 'status', 'port'] as const),
  ...(['processId', 'signal', 'code', 'migration', 'version', 'witness', 'error'] as const),
]);

/** Opens the log: one JSON object a line, to standard output unless told otherwise. */
export function openLog(options: { level: LogLevel; destination?: DestinationStream }): Log {
  const settings = {
    level: options.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const logger = options.destination ? pino(settings, options.destination) : pino(settings);
  return {
    debug: (fields, sentence) => logger.debug(allowed(fields), sentence),
    info: (fields, sentence) => logger.info(allowed(fields), sentence),
    warn: (fields, sentence) => logger.warn(allowed(fields), sentence),
    error: (fields, sentence) => logger.error(allowed(fields), sentence),
  };
}

/** A log that says nothing, for tests and commands. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };

function allowed(fields: LogFields): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!ALLOWED.has(name) || value === undefined) continue;
    kept[name] = name === 'error' ? describeError(value) : value;
  }
  return kept;
}

function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const places = at.slice(0, 12).map((line) => line.trim());
  return { name: error.name, ...(code === undefined ? {} : { code }), at: places };
}
