import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Database, Tx } from '#platform/db';
import { silentLog } from '#platform/log';
import { printStatement } from '#proof';
import { counted, someFields } from '#support/letter-record';
import { testSeal } from '#support/seal';
import { openLog } from '../../src/features/record/log-actions.ts';
import { openSigner } from '../../src/features/record/signer-actions.ts';
import { sequence } from '../../src/features/record/sequence-actions.ts';

/** What the record's actions need, with a clock that stands still and bytes that repeat. */
export function recordEnv(db: Database) {
  return {
    db,
    seal: testSeal,
    now: () => new Date('2026-03-02T09:00:00Z'),
    random: counted(Math.floor(Math.random() * 1_000_000)),
    origin: 'undersigned.example/record',
    log: silentLog,
  };
}

/** The canonical text of a version of a letter, different for each version. */
export function someStatement(letterId: LetterId, version: number): string {
  return printStatement({
    ...someFields,
    letter: letterId,
    version,
    body: `Version ${version} of our text.`,
  });
}

/** Does once what the sequencer does all the time; `around` may make it fail. */
export async function sequenceAll(
  db: Database,
  around: (tx: Tx) => Tx = (tx) => tx,
): Promise<number> {
  const env = recordEnv(db);
  const signer = openSigner(env.seal, env.origin);
  await db.transaction((tx) => openLog(tx, env, signer));
  return db.transaction((tx) => sequence(around(tx), env, signer, 1_000));
}

/** Makes the nth statement fail, before it reaches the database or after it was done there. */
export function crashAt(tx: Tx, at: number, when: 'before' | 'after'): Tx {
  let n = 0;
  const plugin: Parameters<Tx['withPlugin']>[0] = {
    transformQuery: ({ node }) => {
      n += 1;
      if (when === 'before' && n === at) throw new Error('crash');
      return node;
    },
    transformResult: async ({ result }) => {
      if (when === 'after' && n === at) throw new Error('crash');
      return result;
    },
  };
  return tx.withPlugin(plugin);
}

/** Does to the tables what their triggers would refuse, as somebody with the database's own password could. */
export async function behindOurBack<T>(db: Database, harm: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    return harm(tx);
  });
}
