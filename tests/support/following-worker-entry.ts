/**
 * A worker in a process of its own, to be killed: it reaches followers and writes their mails as the
 * server does; the mails stay in the outbox. Its first argument is the URL of the database; it says
 * `ready` when it works.
 */
import { openDatabase } from '#platform/db';
import { openOutgoing } from '#platform/http-outgoing';
import { startWorker } from '#platform/jobs-worker';
import { silentLog } from '#platform/log';
import { followingJobs } from '../../src/features/following/jobs.ts';
import { testEnv } from './signing.ts';

const [databaseUrl = ''] = process.argv.slice(2);
const db = openDatabase(databaseUrl);
const env = { ...testEnv(db), now: () => new Date(), outgoing: openOutgoing({ loopback: false }) };
await startWorker({ url: databaseUrl, jobs: followingJobs(env), log: silentLog, sweepMs: 500 });
process.stdout.write('ready\n');
