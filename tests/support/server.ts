import { mailJobs } from '#platform/mail-sending';
import { startWorker } from '#platform/jobs-worker';
import { silentLog } from '#platform/log';
import { startPledgeMail } from '../../src/features/cosigning/mailing-jobs.ts';
import { startSequencer } from '../../src/features/record/jobs.ts';
import { buildApp } from '../../src/main/app.ts';
import type { Environment } from '../../src/main/environment.ts';
import { allJobs } from '../../src/main/worker.ts';
import { testDatabase } from './database.ts';
import { wholeEnvironment } from './environment.ts';
import { freePort } from './free-port.ts';

export type TestServer = {
  readonly url: string;
  readonly env: Environment;
  stop(): Promise<void>;
};

/**
 * The whole product on a database of its own: pages, jobs and the record's sequencer, by the real
 * clock. Passkeys want the name `localhost`. `change`: such as the mail server letters go out by.
 */
export async function startTestServer(change: Partial<Environment> = {}): Promise<TestServer> {
  const db = await testDatabase();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { ...wholeEnvironment(db, url), now: () => new Date(), ...change };
  const app = await buildApp(env);
  await app.listen({ port, host: '127.0.0.1' });
  const worker = await startWorker({
    url: db.url,
    jobs: [...allJobs(env), ...mailJobs(env)],
    log: silentLog,
  });
  const sequencer = startSequencer(env);
  const pledgeMail = startPledgeMail(env);
  return {
    url,
    env,
    stop: async () => {
      await app.close();
      await worker.stop();
      await pledgeMail.stop();
      await sequencer.stop();
      await env.pdf.close();
      env.documents.close();
      env.letterReader.close();
      await db.close();
    },
  };
}
