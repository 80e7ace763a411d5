/** The door for mail alone, as a process that can be killed: `mail-door-entry.ts <database> <port>`. */
import { openDatabase } from '#platform/db';
import { silentLog } from '#platform/log';
import { startIncoming } from '../../src/main/incoming.ts';
import { REPLY_BASE } from './incoming.ts';
import { testSeal } from './seal.ts';

const [databaseUrl = '', port = ''] = process.argv.slice(2);
const db = openDatabase(databaseUrl);
const env = { db, seal: testSeal, now: () => new Date(), replyAddress: REPLY_BASE };
await startIncoming(env, { incomingUrl: `smtp://127.0.0.1:${port}` }, silentLog);
process.send?.('listening');
setTimeout(() => process.exit(1), 120_000).unref(); // also where nobody kills it
