import { sql } from '#platform/db';
import { refreshTracker } from '../../src/features/demands/tracker-actions.ts';
import type { MarkedLetter, WholeEnv } from './two-letters.ts';

/** The tracker with everything that is public of the released letter; the address of who was asked. */
export async function trackedLetter(
  env: WholeEnv,
  { id }: MarkedLetter,
): Promise<{ readonly authority: string }> {
  await env.db.transaction((tx) => refreshTracker(tx, env, id));
  const { rows } = await sql<{ key: string }>`
    select a.key from authorities a join tracker_answers t on t.authority_id = a.id
     where t.letter_id = ${id} limit 1`.execute(env.db.read);
  return { authority: rows[0]?.key ?? '' };
}
