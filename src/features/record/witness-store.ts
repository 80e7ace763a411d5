import type { Read, Tx } from '#platform/db';
import { sql } from '#platform/db';
import type { AnswerKind, CosignedSize } from './witness-rules.ts';

/** The policy in force, what was shown last, the newest size, and what time the database has. */
export async function findPublishing(read: Read): Promise<{
  policy: string | null;
  published: number | null;
  newest: number | null;
  now: Date;
}> {
  const { rows } = await sql<{
    policy: string | null;
    published: number | null;
    newest: number | null;
    now: Date;
  }>`
    select (select policy from record_policies order by id desc limit 1) as policy,
      (select max(size) from record_published) as published,
      (select max(size) from record_checkpoints) as newest, clock_timestamp() as now`.execute(read);
  const [row] = rows;
  if (row === undefined) throw new Error('a query without a table gave no row');
  return row;
}

export async function insertPolicy(tx: Tx, policy: string | null, since: Date): Promise<void> {
  await sql`insert into record_policies (policy, since) values (${policy}, ${since})`.execute(tx);
}

/** Keeps the head where it is until the transaction ends: no checkpoint comes in between. */
export async function lockHead(tx: Tx): Promise<void> {
  await sql`select 1 from record_head for share`.execute(tx);
}

export async function insertPublished(tx: Tx, size: number, at: Date): Promise<void> {
  await sql`insert into record_published (size, published_at) values (${size}, ${at})
    on conflict (size) do nothing`.execute(tx);
}

/** Which of these witnesses signed which of the newest checkpoints. */
export async function listCosigned(
  read: Read,
  witnesses: readonly string[],
  most: number,
): Promise<CosignedSize[]> {
  const { rows } = await sql<CosignedSize>`
    select size, witness from record_cosignatures where witness = any(${witnesses})
    order by size desc limit ${most}`.execute(read);
  return rows;
}

/** When the oldest checkpoint beyond this size was signed. */
export async function findSignedAfter(read: Read, size: number): Promise<Date | null> {
  const { rows } = await sql<{ signedAt: Date }>`
    select signed_at as "signedAt" from record_checkpoints where size > ${size}
    order by size limit 1`.execute(read);
  return rows[0]?.signedAt ?? null;
}

/** The cosignature lines of a checkpoint by witness. */
export async function listLines(read: Read, size: number): Promise<Map<string, string>> {
  const { rows } = await sql<{ witness: string; line: string }>`
    select witness, line from record_cosignatures where size = ${size}`.execute(read);
  return new Map(rows.map(({ witness, line }) => [witness, line]));
}

/** A witness that signs the same checkpoint again has said nothing new. */
export async function insertCosignature(
  tx: Tx,
  one: {
    readonly size: number;
    readonly witness: string;
    readonly line: string;
    readonly signedAt: Date;
    readonly keptAt: Date;
  },
): Promise<void> {
  await sql`insert into record_cosignatures (size, witness, line, signed_at, kept_at)
    values (${one.size}, ${one.witness}, ${one.line}, ${one.signedAt}, ${one.keptAt})
    on conflict (size, witness) do nothing`.execute(tx);
}

export type KeptCosignature = {
  readonly size: number;
  readonly witness: string;
  readonly line: string;
  /** The checkpoint it stands under. */
  readonly note: string;
};

/** A page of all cosignatures, with their checkpoints. */
export async function listKeptCosignatures(
  read: Read,
  after: { readonly size: number; readonly witness: string },
  most: number,
): Promise<KeptCosignature[]> {
  const { rows } = await sql<KeptCosignature>`
    select kept.size, kept.witness, kept.line, signed.note
    from record_cosignatures kept join record_checkpoints signed on signed.size = kept.size
    where (kept.size, kept.witness) > (${after.size}::bigint, ${after.witness}::text)
    order by kept.size, kept.witness limit ${most}`.execute(read);
  return rows;
}

export type Standing = {
  readonly seen: number;
  readonly triedAt: Date;
  readonly cosignedAt: Date | null;
};

/** What we know of a witness; null when it was never asked. */
export async function findStanding(read: Read, witness: string): Promise<Standing | null> {
  const { rows } = await sql<Standing>`
    select seen, tried_at as "triedAt", cosigned_at as "cosignedAt" from record_witnesses
    where witness = ${witness}`.execute(read);
  return rows[0] ?? null;
}

/** `seen` and `cosignedAt` null: as before. */
export async function markTried(
  tx: Tx,
  witness: string,
  at: { readonly seen: number | null; readonly triedAt: Date; readonly cosignedAt: Date | null },
): Promise<void> {
  await sql`insert into record_witnesses as known (witness, seen, tried_at, cosigned_at)
    values (${witness}, ${at.seen ?? 0}, ${at.triedAt}, ${at.cosignedAt})
    on conflict (witness) do update set tried_at = ${at.triedAt},
      seen = coalesce(${at.seen}::bigint, known.seen),
      cosigned_at = coalesce(${at.cosignedAt}::timestamptz, known.cosigned_at)`.execute(tx);
}

/** How a witness answered last. */
export async function findLastKind(read: Read, witness: string): Promise<AnswerKind | null> {
  const { rows } = await sql<{ kind: AnswerKind }>`
    select kind from record_witness_answers where witness = ${witness}
    order by id desc limit 1`.execute(read);
  return rows[0]?.kind ?? null;
}

export async function insertAnswer(
  tx: Tx,
  one: {
    readonly witness: string;
    readonly kind: AnswerKind;
    readonly size: number;
    readonly why: string;
    readonly at: Date;
  },
): Promise<void> {
  await sql`insert into record_witness_answers (witness, kind, size, why, at)
    values (${one.witness}, ${one.kind}, ${one.size}, ${one.why}, ${one.at})`.execute(tx);
}

export type WatcherRow = {
  readonly key: string;
  readonly since: Date | null;
  readonly size: number | null;
  readonly cosignedAt: Date | null;
  readonly kind: AnswerKind | null;
  readonly answeredSince: Date | null;
};

/** These witnesses, each with its first and last word and how it answers now. */
export async function listWatchers(read: Read, keys: readonly string[]): Promise<WatcherRow[]> {
  const { rows } = await sql<WatcherRow>`
    select named.key, first.since, last.size, known.cosigned_at as "cosignedAt",
      answer.kind, answer.at as "answeredSince"
    from unnest(${keys}::text[]) with ordinality as named (key, place)
    left join record_witnesses known on known.witness = named.key
    left join lateral (select min(kept_at) as since from record_cosignatures
      where witness = named.key) first on true
    left join lateral (select max(size) as size from record_cosignatures
      where witness = named.key) last on true
    left join lateral (select kind, at from record_witness_answers
      where witness = named.key order by id desc limit 1) answer on true
    order by named.place`.execute(read);
  return rows;
}

/** Takes the place of the one who asks witnesses, for as long as this connection lives. */
export async function takeWatchLock(connection: Read): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_lock(hashtextextended('undersigned record witnesses', 0)) as taken`.execute(
    connection,
  );
  return rows[0]?.taken === true;
}

export async function giveWatchLockBack(connection: Read): Promise<void> {
  await sql`select pg_advisory_unlock(hashtextextended('undersigned record witnesses', 0))`.execute(
    connection,
  );
}
