import { setTimeout as pause } from 'node:timers/promises';
import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Database, Read } from '#platform/db';
import { sealAll } from '../../src/features/cosigning/seal-actions.ts';
import { tallyAll } from '../../src/features/cosigning/tally-actions.ts';
import { bookEnv } from './books.ts';
import type { OpenLetter } from './letters.ts';
import { CONNECTIONS } from './stage.ts';
import type { Stage } from './stage.ts';

const PATIENCE_MS = 150_000;
/** The record takes a new act within a second. */
const SEQUENCED_MS = 1_500;

export async function walPosition(read: Read): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint as bytes`.execute(read);
  return rows[0]?.bytes ?? Number.NaN;
}

/** How many pledges nobody was written to about. */
async function countUnmailed(read: Read, letterId: LetterId): Promise<number> {
  const { rows } = await sql<{ unmailed: number }>`
    select count(*)::bigint as unmailed from cosignatures
     where letter_id = ${letterId}::uuid and pledge_no > coalesce(
       (select mailed_pledge from cosigning_progress where letter_id = ${letterId}::uuid), 0)`.execute(
    read,
  );
  return rows[0]?.unmailed ?? Number.NaN;
}

/** Sums and batches, now and not within the hour. */
async function closeBooks(db: Database): Promise<void> {
  await tallyAll({ db });
  await sealAll(bookEnv(db));
}

async function waitUntil(isDone: () => Promise<boolean>, what: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (!(await isDone())) {
    if (Date.now() > until) throw new Error(`${what} took too long`);
    await pause(250);
  }
}

/**
 * What one completed co-signature writes into the write-ahead log, everything included: pledge, mail given away,
 * confirmation, ledger, sums, seal in the record. Once after a checkpoint, when each page is written whole at its first
 * change, and once among others.
 */
export async function weighLog(stage: Stage, letter: OpenLetter): Promise<void> {
  const { cluster, tell } = stage;
  const once = async (afterCheckpoint: boolean) => {
    if (afterCheckpoint) await sql`checkpoint`.execute(cluster.db.read);
    return complete(stage, letter);
  };
  const fresh = await once(true);
  const among = await once(false);
  tell(
    `  ${Math.round(fresh.each)} bytes after a checkpoint, ${Math.round(among.each)} among others`,
  );
  stage.keepRaw('write-ahead log', { fresh, among });
  const about = `${among.completed.toLocaleString('en')} at once, mail, sums and seal included`;
  stage.note({
    name: 'write-ahead log for each completed co-signature',
    values: [among.each / 1_000],
    unit: 'kB',
    goal: { atMost: 1.5 },
    note: about,
  });
  stage.note({
    name: 'the same right after a checkpoint, whole pages included',
    values: [fresh.each / 1_000],
    unit: 'kB',
    note: about,
  });
}

async function complete(stage: Stage, letter: OpenLetter) {
  const { cluster, load, web, size } = stage;
  const { read } = cluster.db;
  const { letterId } = letter;
  await closeBooks(cluster.db);
  const from = stage.fresh(size.weighed);
  const walk = (acts: readonly ('pledge' | 'page' | 'confirm')[]) =>
    load.run({
      kind: 'walk',
      place: { ports: [web.port], ...letter },
      acts,
      people: { from, most: size.weighed },
      connections: CONNECTIONS,
      warmMs: 0,
      forMs: PATIENCE_MS,
    });
  const begun = await walPosition(read);
  const pledged = await walk(['pledge']);
  const afterPledge = await walPosition(read);
  await waitUntil(async () => (await countUnmailed(read, letterId)) === 0, 'the mail');
  const afterMail = await walPosition(read);
  const confirmed = await walk(['page', 'confirm']);
  const afterConfirm = await walPosition(read);
  await closeBooks(cluster.db);
  await pause(SEQUENCED_MS);
  const ended = await walPosition(read);
  if (pledged.wrong + confirmed.wrong > 0 || confirmed.done !== size.weighed)
    throw new Error(
      `${confirmed.done} were completed: ${pledged.firstWrong ?? confirmed.firstWrong}`,
    );
  const each = (bytes: number) => bytes / confirmed.done;
  return {
    completed: confirmed.done,
    each: each(ended - begun),
    pledge: each(afterPledge - begun),
    mail: each(afterMail - afterPledge),
    confirmation: each(afterConfirm - afterMail),
    sumsAndSeal: each(ended - afterConfirm),
  };
}
