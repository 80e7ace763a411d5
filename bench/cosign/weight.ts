import { setTimeout as pause } from 'node:timers/promises';
import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import { CONNECTIONS } from './stage.ts';
import type { Stage } from './stage.ts';
import type { Started } from './server.ts';

const PATIENCE_MS = 150_000;

export async function walPosition(read: Read): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint as bytes`.execute(read);
  return rows[0]?.bytes ?? Number.NaN;
}

type Standing = {
  readonly pledged: number;
  readonly unmailed: number;
  readonly unsealed: number;
  readonly untallied: number;
};

/** What the worker has not come to yet. */
async function standing(read: Read, letterId: LetterId): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select (select count(*) from cosignatures where letter_id = ${letterId}::uuid and state = 'pending'
               and pledged_at > now() - interval '1 hour')::bigint as pledged,
           (select count(*) from cosignatures where letter_id = ${letterId}::uuid
               and pledge_no > coalesce((select mailed_pledge from cosigning_progress
                                          where letter_id = ${letterId}::uuid), 0))::bigint as unmailed,
           last.no - coalesce((select max(last_no) from cosignature_seals where letter_id = ${letterId}::uuid), 0)
             as unsealed,
           last.no - coalesce((select tallied_no from cosigning_progress where letter_id = ${letterId}::uuid), 0)
             as untallied
      from (select coalesce(max(no), 0)::bigint as no from cosignature_ledger
             where letter_id = ${letterId}::uuid) last`.execute(read);
  const [row] = rows;
  if (row === undefined) throw new Error('one row');
  return row;
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
export async function weighLog(
  stage: Stage,
  letter: { readonly letterId: LetterId; readonly slug: string },
  worker: Pick<Started, 'port'>,
): Promise<void> {
  const { cluster, tell } = stage;
  void worker;
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

async function complete(stage: Stage, letter: { letterId: LetterId; slug: string }) {
  const { cluster, load, web, size } = stage;
  const { read } = cluster.db;
  const { letterId } = letter;
  const stand = () => standing(read, letterId);
  await waitUntil(async () => (await stand()).unsealed === 0, 'sealing what was there');
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
  await waitUntil(async () => (await stand()).unmailed === 0, 'the mail');
  const afterMail = await walPosition(read);
  const confirmed = await walk(['page', 'confirm']);
  const afterConfirm = await walPosition(read);
  await waitUntil(async () => {
    const { unsealed, untallied } = await stand();
    return unsealed === 0 && untallied === 0;
  }, 'sealing');
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
