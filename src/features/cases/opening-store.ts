import { maySee } from '#access';
import type { Audience } from '#access';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { Compartment } from './opening-rules.ts';
import type { CaseId } from './rules.ts';

const LONGEST_LIST = 1_000;

/** That there are cases, for the owner: when each began, and not a word of it. The newest first. */
export async function listCompartments(read: Read, audience: Audience): Promise<Compartment[]> {
  if (!maySee(audience, 'compartments')) return [];
  const { rows } = await sql<Compartment>`
    select id, created_at as "createdAt" from cases
     order by created_at desc, id limit ${LONGEST_LIST}`.execute(read);
  return rows;
}

export async function hasCase(read: Read, id: CaseId): Promise<boolean> {
  const { rows } = await sql`select 1 from cases where id = ${id}`.execute(read);
  return rows.length > 0;
}
