import { openDatabase } from '#platform/db';
import type { Database } from '#platform/db';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { createHttp } from '#platform/http';
import { silentLog } from '#platform/log';
import { openPostman } from '#platform/mail-postman';
import { migrate } from '#platform/migrate';
import { testEnvironment } from '#support/app';
import { freePort } from '#support/free-port';
import { newDataDir, removeDataDir } from '#support/installation';
import { startMailServer } from '#support/mail-server';
import type { TestMailServer } from '#support/mail-server';
import { cosigningRoutes } from '../../src/features/cosigning/routes.ts';
import { drainPledgeMail } from '../../src/features/cosigning/mail-jobs.ts';
import { openLetter } from '../cosign/letters.ts';
import type { OpenLetter } from '../cosign/letters.ts';

/** A server, a database and a mail server of our own, on this machine only, and a clock that we turn. */
export type Stage = {
  readonly db: Database;
  readonly env: ReturnType<typeof environment>;
  readonly letter: OpenLetter;
  readonly port: number;
  readonly mails: TestMailServer;
  turn(to: Date): void;
  drain(): Promise<void>;
  stop(): Promise<void>;
};

export async function openStage(): Promise<Stage> {
  const dataDir = newDataDir();
  const postgres = await startEmbeddedPostgres({ dataDir, log: silentLog });
  await migrate(postgres.url, silentLog);
  const db = openDatabase(postgres.url);
  const letter = await openLetter(db);
  const mails = await startMailServer();
  const clock = { now: new Date() };
  const env = environment(db, () => new Date(clock.now));
  const app = await createHttp({
    publicUrl: env.publicUrl,
    trustProxy: '127.0.0.1',
    log: silentLog,
    refusalPage: (_request, refusal) => refusal.reason,
    // an hour passes here in a minute; of one address, no more may be refused than in that hour
    requestsPerMinute: 60 * 1_200,
  });
  cosigningRoutes(app, env);
  const port = await freePort();
  await app.listen({ host: '127.0.0.1', port });
  const postman = openPostman({ smtpUrl: mails.url, dkim: null });
  return {
    db,
    env,
    letter,
    port,
    mails,
    turn: (to) => {
      clock.now = to;
    },
    drain: async () => {
      await drainPledgeMail({ ...env, postman });
    },
    stop: async () => {
      await app.close();
      postman.close();
      await mails.close();
      await db.close();
      await postgres.stop();
      removeDataDir(dataDir);
    },
  };
}

const PUZZLE_BYTES = 4;

/**
 * The number a puzzle hides is drawn by four bytes: here always the least, so that whoever knows finds it at once. What
 * finding it costs is measured beside and added up; otherwise the run would take as long as the attack.
 */
function environment(db: Database, now: () => Date) {
  const env = testEnvironment(db, 'http://127.0.0.1');
  return {
    ...env,
    now: Object.assign(now, { set: () => {}, advance: () => {} }),
    random: (bytes: number) => (bytes === PUZZLE_BYTES ? new Uint8Array(bytes) : env.random(bytes)),
    trustProxy: '127.0.0.1',
    mailFrom: 'Undersigned <letters@example.org>',
  };
}
