/**
 * A process of its own that writes acts of several letters without end, as people sign while the sequencer dies. Of each
 * act that was written it says one line: the id of its leaf, its hash, its letter.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { openDatabase } from '#platform/db';
import { statementHash } from '#proof';
import { append } from '#record';
import { recordEnv, someStatement } from './record.ts';

const LETTERS = 4;
const PAUSE_MS = 3;

const [databaseUrl = ''] = process.argv.slice(2);
const db = openDatabase(databaseUrl);
const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
const env = { ...recordEnv(db), now: () => new Date(), random };
const letters = Array.from({ length: LETTERS }, () => newId<LetterId>());

async function write(letterId: LetterId, version: number): Promise<void> {
  const statement = statementHash(someStatement(letterId, version));
  const act = { letterId, act: 'version-frozen', statement } as const;
  const { leafId, leafHash } = await db.transaction((tx) => append(tx, env, act));
  process.stdout.write(`${leafId} ${leafHash} ${letterId}\n`);
}

for (let version = 1; ; version += 1) {
  await Promise.all(letters.map((letterId) => write(letterId, version)));
  await pause(PAUSE_MS);
}
