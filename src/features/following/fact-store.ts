import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Fact, FactId, OpenFact, Turn, Why } from './fact-rules.ts';
import type { LetterId } from '#kernel/ids';

/** How many mailboxes one transaction of a fan-out reaches. */
export const FAN_OUT_BATCH = 1_000;

/** False when it is known already: a job that runs twice. */
export async function insertFact(tx: Tx, fact: Fact & { readonly turn: Turn }): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into followed_facts (id, kind, letter_id, subject_id, happened_at, turn)
    values (${fact.id}, ${fact.kind}, ${fact.letterId}, ${fact.subjectId}, ${fact.happenedAt},
            ${fact.turn})
    on conflict (kind, subject_id) do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

const COLUMNS = sql`id, kind, letter_id as "letterId", subject_id as "subjectId",
  happened_at as "happenedAt", turn, reached`;

/** What is known under this name; null when nothing is. */
export async function findFact(
  read: Read,
  { kind, subjectId }: Pick<Fact, 'kind' | 'subjectId'>,
): Promise<OpenFact | null> {
  const { rows } = await sql<OpenFact>`
    select ${COLUMNS} from followed_facts
     where kind = ${kind} and subject_id = ${subjectId}::uuid`.execute(read);
  return rows[0] ?? null;
}

/** Locked: two workers never reach the same mailboxes at once. */
export async function findFactForUpdate(tx: Tx, id: FactId): Promise<OpenFact | null> {
  const { rows } = await sql<OpenFact>`
    select ${COLUMNS} from followed_facts where id = ${id} for update`.execute(tx);
  return rows[0] ?? null;
}

export async function markReached(
  tx: Tx,
  id: FactId,
  { turn, reached }: { turn: Turn; reached: string | null },
): Promise<void> {
  await sql`
    update followed_facts set turn = ${turn}, reached = ${reached} where id = ${id}`.execute(tx);
}

/** Fan-outs that have not come to their end: a job may have been given up. */
export async function listOpenFacts(read: Read): Promise<FactId[]> {
  const { rows } = await sql<{ id: FactId }>`
    select id from followed_facts where turn <> 'done' order by happened_at, id limit 100`.execute(
    read,
  );
  return rows.map(({ id }) => id);
}

/** A fact as those need it who write of it. */
export type Dated = Pick<Fact, 'id' | 'letterId'>;

/** When each kind of follower hears. */
export type Dues = { readonly each: Date; readonly daily: Date; readonly weekly: Date };

/**
 * Reaches the next followers of a letter, or (null) of the house, in the order of their ids. Gives the
 * last one reached; null when there were none left. Whoever confirmed after the fact does not hear of it.
 */
export async function reachFollows(
  tx: Tx,
  fact: Fact & { readonly reached: string | null },
  followed: LetterId | null,
  dues: Dues,
): Promise<string | null> {
  const { rows } = await sql<{ last: string | null }>`
    with batch as (
      select id, email_lookup, often from follows
       where ${followed === null ? sql`letter_id is null` : sql`letter_id = ${followed}`}
         and id > coalesce(${fact.reached}::uuid, '00000000-0000-0000-0000-000000000000')
       order by id limit ${FAN_OUT_BATCH}
    ), added as (
      insert into follow_notices (fact_id, email_lookup, follow_id, why, due_at)
      select ${fact.id}::uuid, b.email_lookup, b.id, 'asked',
             case b.often when 'daily' then ${dues.daily}::timestamptz
                          when 'weekly' then ${dues.weekly}::timestamptz
                          else ${dues.each}::timestamptz end
        from batch b join follows f on f.id = b.id
       where f.confirmed_at <= ${fact.happenedAt}
      on conflict (fact_id, email_lookup) do nothing
    )
    select (select id::text from batch order by id desc limit 1) as last`.execute(tx);
  return rows[0]?.last ?? null;
}

/** Somebody who hears without having asked. */
export type Listener = {
  readonly emailLookup: Buffer;
  readonly emailSealed: Uint8Array;
  readonly language: string;
  readonly why: Exclude<Why, 'asked' | 'cosigned'>;
};

/** Reaches those of them who did not ask for silence; who follows has been reached before. */
export async function reachListeners(
  tx: Tx,
  fact: Fact,
  listeners: readonly Listener[],
): Promise<void> {
  if (listeners.length === 0) return;
  await sql`
    insert into follow_notices (fact_id, email_lookup, email_sealed, language, why, due_at)
    select ${fact.id}::uuid, l.lookup, l.sealed, l.language, l.why, ${fact.happenedAt}::timestamptz
      from unnest(${listeners.map((one) => one.emailLookup)}::bytea[],
                  ${listeners.map((one) => one.emailSealed)}::bytea[],
                  ${listeners.map((one) => one.language)}::text[],
                  ${listeners.map((one) => one.why)}::text[]) as l (lookup, sealed, language, why)
     where not exists (select 1 from mail_silences s
                        where s.email_lookup = l.lookup
                          and (s.letter_id is null or s.letter_id = ${fact.letterId}))
    on conflict (fact_id, email_lookup) do nothing`.execute(tx);
}

/** Of these mailboxes, in hexadecimal, those that were not reached yet and did not ask for silence. */
export async function listUnreached(
  tx: Tx,
  fact: Dated,
  lookups: readonly Buffer[],
): Promise<string[]> {
  const { rows } = await sql<{ hex: string }>`
    select encode(l.lookup, 'hex') as hex
      from unnest(${[...lookups]}::bytea[]) with ordinality as l (lookup, place)
     where not exists (select 1 from follow_notices n
                        where n.fact_id = ${fact.id} and n.email_lookup = l.lookup)
       and not exists (select 1 from mail_silences s
                        where s.email_lookup = l.lookup
                          and (s.letter_id is null or s.letter_id = ${fact.letterId}))
     order by l.place`.execute(tx);
  return rows.map(({ hex }) => hex);
}
