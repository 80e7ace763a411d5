import { randomBytes } from 'node:crypto';
import type { Outbox } from '#access';
import type { Clock, Random } from '#kernel/clock';
import type { Config } from '#platform/config';
import { openDatabase, sql } from '#platform/db';
import type { Database } from '#platform/db';
import type { Log } from '#platform/log';
import { findMail, listOutbox } from '#platform/mail';
import type { MailId } from '#platform/mail';
import { openPdf } from '#platform/pdf';
import type { PdfRenderer } from '#platform/pdf';
import { openSeal } from '#platform/seal';
import type { Seal } from '#platform/seal';
import { readSecret } from '#platform/secret';

/** Everything outside that the rooms use. An action names the few of these it needs. */
export type Environment = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly seal: Seal;
  readonly log: Log;
  readonly pdf: PdfRenderer;
  readonly publicUrl: string;
  readonly trustProxy: boolean | string;
  /** The log's name in every checkpoint (C2SP tlog-checkpoint, "origin"). */
  readonly origin: string;
  /** Mail kept here because no SMTP server is configured; null when there is one. */
  readonly outbox: Outbox | null;
  /** What `/ready` says: each part by name, true when it works. */
  readiness(): Promise<Record<string, boolean>>;
  close(): Promise<void>;
};

/** Opens everything against a database that is up and migrated. */
export function openEnvironment(options: {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly log: Log;
}): Environment {
  const { config, log } = options;
  const db = openDatabase(options.databaseUrl);
  const seal = openSeal(readSecret(config));
  const pdf = openPdf({ log });
  const now = () => new Date();
  return {
    db,
    now,
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    seal,
    log,
    pdf,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    origin: config.recordOrigin,
    outbox: config.smtpUrl === null ? outboxOf({ db, seal }) : null,
    readiness: async () => ({ database: await answers(db) }),
    close: async () => {
      await pdf.close();
      await db.close();
    },
  };
}

function outboxOf(env: { readonly db: Database; readonly seal: Seal }): Outbox {
  return {
    list: (limit) => listOutbox(env.db.read, env, { limit }),
    find: (id) => findMail(env.db.read, env, id as MailId), // a UUID, checked by the route
  };
}

async function answers(db: Database): Promise<boolean> {
  try {
    await sql`select 1`.execute(db.read);
    return true;
  } catch {
    return false;
  }
}
