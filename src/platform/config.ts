import { resolve } from 'node:path';
import { settings } from './config-settings.ts';
import type { Setting } from './config-settings.ts';
import type { LogLevel } from './log.ts';
import { StartFault } from './start-fault.ts';

export type Config = {
  readonly port: number;
  readonly host: string;
  /** Without a slash at its end: `https://letters.example.org`. */
  readonly publicUrl: string;
  /** Absolute. */
  readonly dataDir: string;
  /** null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** Where public pages are read; null: in the database. */
  readonly readReplicaUrl: string | null;
  /** What this process does. */
  readonly roles: 'web' | 'worker' | 'both';
  /** null: mail stays in the outbox. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** What reply addresses are made from: `reply@letters.example.org`. */
  readonly replyAddress: string;
  /** Between two letters that leave for mailboxes of one domain. */
  readonly deliveryGapMs: number;
  /** null: mail leaves unsigned. */
  readonly dkimSelector: string | null;
  /** Where mail comes in; null: nowhere. */
  readonly incomingUrl: string | null;
  /** Whose Authentication-Results are believed; null: nobody's. */
  readonly mailAuthserv: string | null;
  readonly logLevel: LogLevel;
  readonly recordOrigin: string;
  /** Absolute; null: nobody is asked to watch the record. */
  readonly witnessPolicy: string | null;
  /** `auto`: only into a database that is new. */
  readonly example: 'auto' | 'on' | 'off';
  /** As Fastify takes it: false, true, or the addresses of the proxies. */
  readonly trustProxy: boolean | string;
  /** Webhooks may go to this machine itself. */
  readonly webhookLoopback: boolean;
  /** null: the file secret.key in the data folder. */
  readonly secretKey: string | null;
};

export type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_PORT = 8080;
const DEFAULT_GAP_SECONDS = 5;

/**
 * Reads the settings. Throws `StartFault` with a sentence for every one that is wrong.
 *
 * @example const config = readConfig(process.env);
 */
export function readConfig(env: Environment): Config {
  const faults: string[] = [];
  const take = <T>(setting: Setting<T>): T | null => {
    const text = textOf(env, setting.name);
    if (text === null) return null;
    const read = setting.shape.safeParse(text);
    if (read.success) return read.data;
    const shown = setting.secret ? '' : ` It is ${JSON.stringify(text)}.`;
    faults.push(`${setting.name} must be ${setting.must}.${shown}`);
    return null;
  };
  const port = take(settings.port) ?? DEFAULT_PORT;
  const publicUrl = take(settings.publicUrl) ?? `http://localhost:${port}`;
  const { host, hostname } = new URL(publicUrl);
  const mailFrom = take(settings.mailFrom) ?? `Undersigned <undersigned@${hostname}>`;
  const config: Config = {
    port,
    publicUrl,
    host: take(settings.host) ?? '127.0.0.1',
    dataDir: take(settings.dataDir) ?? resolve('data'),
    databaseUrl: take(settings.databaseUrl),
    readReplicaUrl: take(settings.readReplicaUrl),
    roles: take(settings.roles) ?? 'both',
    smtpUrl: take(settings.smtpUrl),
    mailFrom,
    replyAddress: take(settings.replyAddress) ?? `reply@${mailDomain(mailFrom)}`,
    deliveryGapMs: (take(settings.deliveryGap) ?? DEFAULT_GAP_SECONDS) * 1_000,
    dkimSelector: take(settings.dkimSelector),
    incomingUrl: take(settings.incomingUrl),
    mailAuthserv: take(settings.mailAuthserv),
    logLevel: take(settings.logLevel) ?? 'info',
    recordOrigin: take(settings.recordOrigin) ?? host,
    witnessPolicy: take(settings.witnessPolicy),
    example: take(settings.example) ?? 'auto',
    trustProxy: take(settings.trustProxy) ?? false,
    webhookLoopback: take(settings.webhookLoopback) ?? false,
    secretKey: take(settings.secretKey),
  };
  if (config.roles !== 'both' && config.databaseUrl === null)
    faults.push(
      `ROLES=${config.roles} needs a DATABASE_URL: the embedded PostgreSQL belongs to one process, which does both.`,
    );
  if (faults.length > 0) throw new StartFault(faults.join('\n'));
  return config;
}

/** `Letters <letters@example.org>` -> `example.org` */
export function mailDomain(mailbox: string): string {
  return /@([^>@\s]+)>?\s*$/.exec(mailbox)?.[1]?.toLowerCase() ?? 'localhost';
}

/** What `undersigned config` prints: every setting, whether it is set, and what it is for. */
export function describeSettings(env: Environment): string {
  const all: Setting<unknown>[] = Object.values(settings);
  const lines = all.map((setting) => {
    const text = textOf(env, setting.name);
    const shown = setting.secret ? '(set, not shown)' : text;
    const value = text === null ? `default: ${setting.fallback}` : shown;
    return `${setting.name}\n    ${value}\n    ${setting.meaning}; ${setting.must}.\n`;
  });
  return lines.join('');
}

function textOf(env: Environment, name: string): string | null {
  return env[name]?.trim() || null; // an empty line in a file of settings means "not set"
}
