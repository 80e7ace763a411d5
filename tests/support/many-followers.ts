import { sha256 } from '#kernel/bytes';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Database } from '#platform/db';
import type { Seal } from '#platform/seal';
import { endToken } from '../../src/features/following/ask-actions.ts';
import { lookupOf, sealEmail } from '../../src/features/following/ask-store.ts';
import type { FollowId } from '../../src/features/following/rules.ts';
import { address } from './signing.ts';

const AT_ONCE = 2_000;

export const nameOfFollower = (number: number): string => `reader${number}@many.example`;

/** So many people who confirmed an hour ago, each with an address of their own. */
export async function manyFollowers(
  env: { readonly db: Database; readonly seal: Seal },
  letterId: LetterId | null,
  count: number,
): Promise<void> {
  const confirmedAt = new Date(Date.now() - 3_600_000);
  for (let from = 0; from < count; from += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, index) => {
      const email = address(nameOfFollower(from + index));
      const id = newId<FollowId>();
      const hash = sha256(endToken(env, id));
      return { id, sealed: sealEmail(env, email), lookup: lookupOf(env, email), hash };
    });
    await sql`
      insert into follows (id, letter_id, email_sealed, email_lookup, often, discreet, language,
                           end_hash, confirmed_at)
      select id, ${letterId}::uuid, sealed, lookup, 'each', false, 'en', hash,
             ${confirmedAt}::timestamptz
        from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ sealed }) => sealed)}::bytea[],
                    ${rows.map(({ lookup }) => lookup)}::bytea[],
                    ${rows.map(({ hash }) => hash)}::text[]) as f (id, sealed, lookup, hash)
    `.execute(env.db.read);
  }
}

/** Whether the fan-out has come to its end and everything that is due is written. */
export async function isAllTold(db: Database): Promise<boolean> {
  const { rows } = await sql<{ left: number }>`
    select (select count(*) from followed_facts where turn <> 'done')::int
         + (select count(*) from follow_notices where settled_at is null)::int as left`.execute(
    db.read,
  );
  return rows[0]?.left === 0;
}

/** How often each of the followers has a mail in the outbox: lost is none, doubled more than one. */
export async function mailsOfMany(
  env: { readonly db: Database; readonly seal: Seal },
  count: number,
): Promise<{ readonly written: number; readonly lost: number; readonly doubled: number }> {
  const seen = new Map<string, number>();
  const { rows } = await sql<{ sealed: Uint8Array }>`
    select recipient_sealed as sealed from mails`.execute(env.db.read);
  for (const { sealed } of rows) {
    const to = /reader\d+@many\.example/.exec(env.seal.unseal(sealed, 'mails.recipient'))?.[0];
    if (to !== undefined) seen.set(to, (seen.get(to) ?? 0) + 1);
  }
  let lost = 0;
  for (let number = 0; number < count; number += 1)
    if (!seen.has(nameOfFollower(number))) lost += 1;
  const doubled = [...seen.values()].reduce((sum, times) => sum + times - 1, 0);
  return { written: rows.length, lost, doubled };
}
