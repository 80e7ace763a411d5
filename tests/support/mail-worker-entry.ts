/**
 * A worker in a process of its own, to be killed: it sends mails and letters as the server does. Its
 * arguments are the URLs of the database and of the mail server; it says `ready` when it works.
 */
import { randomBytes } from 'node:crypto';
import { openDocuments } from '#documents';
import { openDatabase } from '#platform/db';
import { startWorker } from '#platform/jobs-worker';
import { silentLog } from '#platform/log';
import { openDkimKey } from '#platform/mail-dkim';
import { openPostman } from '#platform/mail-postman';
import { mailJobs } from '#platform/mail-sending';
import { deliveryJobs } from '../../src/features/delivery/jobs.ts';
import { deliveryEnv } from './deliveries.ts';

const [databaseUrl = '', smtpUrl = ''] = process.argv.slice(2);
const db = openDatabase(databaseUrl);
const now = () => new Date();
const plain = deliveryEnv(db);
const dkim = await openDkimKey({ ...plain, now }, { domain: 'test.example', selector: 'test' });
const env = {
  ...plain,
  now,
  random: (bytes: number) => new Uint8Array(randomBytes(bytes)),
  postman: openPostman({ smtpUrl, dkim }),
};
const incoming = { documents: openDocuments(), mailAuthserv: null };
const jobs = [...mailJobs(env), ...deliveryJobs({ ...env, ...incoming })];
await startWorker({ url: databaseUrl, jobs, log: silentLog });
process.stdout.write('ready\n');
