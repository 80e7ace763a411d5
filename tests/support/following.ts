import { sha256 } from '#kernel/bytes';
import type { LetterId } from '#kernel/ids';
import { markReleased } from '#letters';
import { sql } from '#platform/db';
import type { KeptMail } from '#platform/mail';
import { endToken } from '../../src/features/following/ask-actions.ts';
import { upsertFollow } from '../../src/features/following/follow-store.ts';
import type { Follow, FollowId } from '../../src/features/following/rules.ts';
import { newId } from '#kernel/ids';
import { address, stageLetter } from './signing.ts';
import type { Stage, TestEnv } from './signing.ts';

/** A letter that everybody may read, without signatories. */
export async function publicLetter(env: TestEnv): Promise<Stage> {
  const stage = await stageLetter(env);
  const { letterId, version } = stage;
  await env.db.transaction((tx) =>
    markReleased(tx, { letterId, versionId: version.id, at: env.now() }),
  );
  return stage;
}

/** Somebody who confirmed already; gives the token of the link that ends it. */
export async function follower(
  env: TestEnv,
  email: string,
  letterId: LetterId | null,
  choice: Partial<Pick<Follow, 'often' | 'discreet' | 'language'>> = {},
): Promise<string> {
  const id = newId<FollowId>();
  const settings = { often: 'each', discreet: false, language: 'en', ...choice } as const;
  const followId = await env.db.transaction((tx) =>
    upsertFollow(tx, env, {
      ...settings,
      id,
      letterId,
      email: address(email),
      endHash: sha256(endToken(env, id)),
      confirmedAt: env.now(),
    }),
  );
  return endToken(env, followId);
}

/** The token of the link in a mail that confirms, or that ends. */
export function followToken(mail: KeptMail | undefined, kind: 'confirmations' | 'ends'): string {
  const found = new RegExp(`/following/${kind}/([\\w-]{43})`).exec(mail?.text ?? '')?.[1];
  if (found === undefined) throw new Error(`no link to ${kind} in the mail`);
  return found;
}

/** How many rows a table has. */
export async function countOf(env: TestEnv, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(table)}`.execute(env.db.read);
  return rows[0]?.count ?? 0;
}
