/**
 * A sequencer in a process of its own, to be killed. Its argument is the URL of the database; it says `ready` when it
 * has begun.
 */
import { openDatabase } from '#platform/db';
import { startSequencer } from '../../src/features/record/jobs.ts';
import { recordEnv } from './record.ts';

const [databaseUrl = ''] = process.argv.slice(2);
const db = openDatabase(databaseUrl);
startSequencer({ ...recordEnv(db), now: () => new Date() });
process.stdout.write('ready\n');
