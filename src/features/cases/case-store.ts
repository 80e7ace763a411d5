import type { Audience } from '#access';
import type { AccountId, CaseId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import { findEntry } from './entry-store.ts';
import type { SealEnv } from './entry-store.ts';
import type { Entry, EntryId } from './rules.ts';

/** A case and what it is called. */
export type Case = {
  readonly id: CaseId;
  /** Its public address says nothing about whom it is about. */
  readonly slug: string;
  readonly createdAt: Date;
  readonly head: Entry<'case'>;
};

/** The case, or null when there is none for this audience. */
export async function findCase(
  read: Read,
  env: SealEnv,
  audience: Audience,
  id: CaseId,
): Promise<Case | null> {
  // the case itself is the entry with the same id
  const head = await findEntry(read, env, audience, id, id as string as EntryId);
  if (head?.kind !== 'case') return null;
  const { rows } = await sql<{ slug: string; createdAt: Date }>`
    select slug, created_at as "createdAt" from cases where id = ${id}`.execute(read);
  return rows[0] === undefined ? null : { id, ...rows[0], head };
}

export async function insertCase(
  tx: Tx,
  one: {
    readonly id: CaseId;
    readonly slug: string;
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<void> {
  await sql`
    insert into cases (id, slug, created_at, created_by)
    values (${one.id}, ${one.slug}, ${one.at}, ${one.by})`.execute(tx);
}
