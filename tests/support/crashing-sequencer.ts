import { sql } from '#platform/db';
import type { Database } from '#platform/db';
import {
  isFault,
  openCheckpoint,
  proveConsistency,
  sameBytes,
  treeRoot,
  verifyConsistency,
} from '#proof';
import { crashAt, recordEnv, sequenceAll } from '#support/record';
import { findCheckpoint, listEntries } from '../../src/features/record/log-store.ts';
import { openSigner } from '../../src/features/record/signer-actions.ts';

/** What the sequencer of a test has gone through. */
export type Crashes = { statements: number; commits: number };

/**
 * Sequences what waits, after a crash before and after every statement of it, and at the commit: once without the
 * commit, once with it while its answer was lost. `look` sees the log after each of them, as a stranger could.
 */
export async function crashEverywhere(
  db: Database,
  look: () => Promise<void>,
  crashes: Crashes,
): Promise<void> {
  for (const when of ['before', 'after'] as const) {
    for (let at = 1; await isCrashedAt(db, at, when); at += 1) {
      crashes.statements += 1;
      await look();
    }
  }
  await sequenceAll(withoutCommit(db)).catch(() => {});
  await look();
  await sequenceAll(db); // persisted: whoever waited for the answer never learns of it, and begins anew
  await look();
  await sequenceAll(db);
  crashes.commits += 2;
}

/** Whether there is such a statement; in either case nothing of the try is left. */
async function isCrashedAt(db: Database, at: number, when: 'before' | 'after'): Promise<boolean> {
  const why = await sequenceAll(withoutCommit(db), (tx) => crashAt(tx, at, when)).then(
    () => '',
    (error: Error) => error.message,
  );
  return why === 'crash';
}

/** `sequenceAll` opens the log in its first transaction, and sequences in its second. */
const SEQUENCING = 2;

/** The same database, whose connection ends before the commit of the sequencer's transaction. */
function withoutCommit(db: Database): Database {
  let transactions = 0;
  return {
    ...db,
    transaction: (run) =>
      db.transaction(async (tx) => {
        transactions += 1;
        const answer = await run(tx);
        if (transactions === SEQUENCING) throw new Error('the connection ended');
        return answer;
      }),
  };
}

/** Every checkpoint that was ever handed out, to be held against the log at the end. */
export class Watcher {
  readonly seen = new Map<string, { size: number; root: Uint8Array }>();
  readonly #db: Database;
  constructor(db: Database) {
    this.#db = db;
  }

  async look(): Promise<void> {
    const note = (await findCheckpoint(this.#db.read))?.note;
    if (note === undefined) return; // before the first start
    const { seal, origin } = recordEnv(this.#db);
    const opened = openCheckpoint(note, [openSigner(seal, origin).key]);
    if (isFault(opened)) throw new Error(opened.fault);
    this.seen.set(`${opened.size} ${Buffer.from(opened.root).toString('hex')}`, opened);
  }

  /** The faults of the log against all that was seen: none, when it only ever grew. */
  async faults(): Promise<string[]> {
    await this.look();
    const checkpoints = [...this.seen.values()];
    const last = checkpoints.reduce((one, other) => (other.size > one.size ? other : one));
    const entries = await listEntries(this.#db.read, 0, last.size);
    const leaves = entries.map(({ leafHash }) => new Uint8Array(leafHash));
    return checkpoints.flatMap(({ size, root }) => {
      if (!sameBytes(treeRoot(leaves.slice(0, size)), root)) return [`fork at ${size}`];
      if (size === 0) return [];
      const claim = { first: size, second: last.size, firstRoot: root, secondRoot: last.root };
      const proof = proveConsistency(leaves, size);
      return verifyConsistency({ ...claim, proof }) ? [] : [`no proof from ${size}`];
    });
  }
}

/** The places of acts in the tree by the ids of their leaves. */
export async function placesOf(
  db: Database,
  leafIds: readonly number[],
): Promise<Map<number, { place: number | null; hash: string }>> {
  const { rows } = await sql<{ id: number; place: number | null; hash: string }>`
    select id, tree_index as place, encode(leaf_hash, 'hex') as hash from record_leaves
    where id = any(${leafIds}::bigint[])`.execute(db.read);
  return new Map(rows.map(({ id, ...of }) => [id, of]));
}
