import type { Outbox } from '#access';
import { openDocuments } from '#documents';
import type { Documents } from '#documents';
import type { Clock, Random } from '#kernel/clock';
import { mailDomain } from '#platform/config';
import type { Config } from '#platform/config';
import { openDatabase } from '#platform/db';
import type { Database } from '#platform/db';
import { openReplica } from '#platform/db-replica';
import type { ReadReplica } from '#platform/db-replica';
import { openInstallation } from '#platform/installation';
import { openImages } from '#platform/images';
import type { Images } from '#platform/images';
import { openOutgoing } from '#platform/http-outgoing';
import type { Outgoing } from '#platform/http-outgoing';
import type { Log } from '#platform/log';
import { findMail, listOutbox } from '#platform/mail';
import type { MailId } from '#platform/mail';
import { openDkimKey } from '#platform/mail-dkim';
import type { Postman } from '#platform/mail-handover';
import { openPostman } from '#platform/mail-postman';
import { pendingMigrations } from '#platform/migrate';
import { openPdf } from '#platform/pdf';
import type { PdfRenderer } from '#platform/pdf';
import { randomPiece } from '#platform/random';
import type { Seal } from '#platform/seal';
import { zipFiles } from '#platform/zip';
import type { ZipFiles } from '#platform/zip';
import { unzip } from '#platform/zip-reading';
import type { Unzip } from '#platform/zip-reading';
import { readVerifyPage } from '#ui';
import type { VerifyPage } from '#ui';
import { openLetterReader } from './letter-reader.ts';
import type { LetterReader } from './letter-reader.ts';

/** Everything outside that the rooms use. An action names the few of these it needs. */
export type Environment = {
  readonly db: Database;
  /** For pages that are the same for everybody: a standby while it keeps up, where there is one. */
  readonly pagesDb: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly seal: Seal;
  readonly log: Log;
  readonly pdf: PdfRenderer;
  /** Reads files from anyone, each in a process of its own. */
  readonly documents: Documents;
  readonly letterReader: LetterReader;
  /** Copies pictures from anyone, each in a process of its own. */
  readonly images: Images;
  readonly zip: ZipFiles;
  readonly unzip: Unzip;
  /** The page that checks a bundle; null where it was not built. */
  readonly verifyPage: VerifyPage | null;
  /** `Undersigned <letters@example.org>` */
  readonly mailFrom: string;
  /** What the reply address of each delivery is made from: `reply@example.org`. */
  readonly replyAddress: string;
  /** Between two letters that leave for mailboxes of one domain. */
  readonly deliveryGapMs: number;
  /** Whose word about a sender is believed: the name of the operator's mail server; null: nobody's. */
  readonly mailAuthserv: string | null;
  /** Gives mail to the mail server; null when none is configured. */
  readonly postman: Postman | null;
  /** Posts to addresses somebody typed, and never behind our own walls. */
  readonly outgoing: Outgoing;
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
export async function openEnvironment(options: {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly log: Log;
}): Promise<Environment> {
  const { config, log } = options;
  const db = openDatabase(options.databaseUrl);
  const now = () => new Date();
  const closing = async (error: unknown) => {
    await db.close();
    throw error;
  };
  const seal = await openSeal(db, config, now()).catch(closing);
  const postman = await postmanOf({ db, seal, now }, config).catch(closing);
  const replica = await replicaOf(db, config, log);
  const pdf = openPdf({ log });
  const documents = openDocuments({ log });
  const letterReader = openLetterReader({ log });
  const images = openImages({ log });
  return {
    db,
    pagesDb: replica?.db ?? db,
    now,
    random: randomPiece,
    seal,
    log,
    pdf,
    documents,
    letterReader,
    images,
    zip: zipFiles,
    unzip,
    verifyPage: readVerifyPage(),
    mailFrom: config.mailFrom,
    replyAddress: config.replyAddress,
    deliveryGapMs: config.deliveryGapMs,
    mailAuthserv: config.mailAuthserv,
    postman,
    outgoing: openOutgoing({ loopback: config.webhookLoopback }),
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    origin: config.recordOrigin,
    outbox: config.smtpUrl === null ? outboxOf({ db, seal }) : null,
    readiness: () => readiness(db),
    close: async () => {
      postman?.close();
      documents.close();
      letterReader.close();
      images.close();
      await pdf.close();
      await replica?.close();
      await db.close();
    },
  };
}

async function replicaOf(
  primary: Database,
  { readReplicaUrl }: Config,
  log: Log,
): Promise<ReadReplica | null> {
  if (readReplicaUrl === null) return null;
  return openReplica({ primary, replica: openDatabase(readReplicaUrl), log });
}

async function postmanOf(
  env: Pick<Environment, 'db' | 'seal' | 'now'>,
  { smtpUrl, dkimSelector, mailFrom }: Config,
): Promise<Postman | null> {
  if (smtpUrl === null) return null;
  const domain = mailDomain(mailFrom);
  const dkim =
    dkimSelector === null ? null : await openDkimKey(env, { domain, selector: dkimSelector });
  return openPostman({ smtpUrl, dkim });
}

function outboxOf(env: { readonly db: Database; readonly seal: Seal }): Outbox {
  return {
    list: (limit) => listOutbox(env.db.read, env, { limit }),
    find: (id) => findMail(env.db.read, env, id as MailId), // a UUID, checked by the route
  };
}

function openSeal(db: Database, config: Config, now: Date): Promise<Seal> {
  return openInstallation(db, config, { now, example: config.example !== 'off' });
}

async function readiness(db: Database): Promise<Record<string, boolean>> {
  try {
    return { database: true, migrations: (await pendingMigrations(db.read)).length === 0 };
  } catch {
    return { database: false };
  }
}
