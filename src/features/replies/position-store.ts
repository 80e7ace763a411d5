import { newId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { Position, ReplyId, ReplyPosition } from './rules.ts';

const CONTENT = 'reply_positions.content';

type Content = { readonly part: string; readonly quote: string };

/** The positions that stand, by reply, in the order of the demands. */
export async function positionsOf(
  read: Read,
  env: { readonly seal: Seal },
  replyIds: readonly ReplyId[],
): Promise<ReadonlyMap<ReplyId, readonly ReplyPosition[]>> {
  if (replyIds.length === 0) return new Map();
  const { rows } = await sql<{
    replyId: ReplyId;
    demand: number;
    position: Position;
    sealed: Uint8Array;
  }>`
    select reply_id as "replyId", demand, position, content_sealed as sealed from reply_positions
     where reply_id = any(${[...replyIds]}) and ended_at is null
     order by demand, place`.execute(read);
  const byReply = new Map<ReplyId, ReplyPosition[]>();
  for (const { replyId, demand, position, sealed } of rows) {
    // sealed by replacePositions below
    const content = JSON.parse(env.seal.unseal(sealed, CONTENT)) as Content;
    byReply.set(replyId, [...(byReply.get(replyId) ?? []), { demand, position, ...content }]);
  }
  return byReply;
}

/** Who wrote the positions that stand: their words become public with the reply. */
export async function positionAuthors(read: Read, replyId: ReplyId): Promise<AccountId[]> {
  const { rows } = await sql<{ by: AccountId }>`
    select distinct set_by as by from reply_positions
     where reply_id = ${replyId} and ended_at is null`.execute(read);
  return rows.map(({ by }) => by);
}

/** Ends the positions that are no longer meant and writes the new ones; those that stay are left alone. */
export async function replacePositions(
  tx: Tx,
  env: { readonly seal: Seal },
  about: {
    readonly replyId: ReplyId;
    readonly before: readonly ReplyPosition[];
    readonly after: readonly ReplyPosition[];
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<void> {
  const { replyId, before, after, by, at } = about;
  const keyOf = ({ demand, position, part, quote }: ReplyPosition): string =>
    JSON.stringify([demand, position, part, quote]);
  const wanted = new Set(after.map(keyOf));
  const kept = before.filter((one) => wanted.has(keyOf(one)));
  const stays = new Set(kept.map(keyOf));
  await endAllBut(tx, env, { replyId, stays, keyOf, by, at });
  for (const one of after.filter((each) => !stays.has(keyOf(each)))) {
    const content: Content = { part: one.part, quote: one.quote };
    await sql`
      insert into reply_positions
        (id, reply_id, demand, position, content_sealed, set_at, set_by)
      values (${newId()}, ${replyId}, ${one.demand}, ${one.position},
        ${env.seal.seal(JSON.stringify(content), CONTENT)}, ${at}, ${by})`.execute(tx);
  }
}

async function endAllBut(
  tx: Tx,
  env: { readonly seal: Seal },
  about: {
    readonly replyId: ReplyId;
    readonly stays: ReadonlySet<string>;
    readonly keyOf: (one: ReplyPosition) => string;
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<void> {
  const { rows } = await sql<{
    id: string;
    demand: number;
    position: Position;
    sealed: Uint8Array;
  }>`
    select id, demand, position, content_sealed as sealed from reply_positions
     where reply_id = ${about.replyId} and ended_at is null`.execute(tx);
  const ended = rows.filter(({ demand, position, sealed }) => {
    const content = JSON.parse(env.seal.unseal(sealed, CONTENT)) as Content; // sealed here
    return !about.stays.has(about.keyOf({ demand, position, ...content }));
  });
  if (ended.length === 0) return;
  await sql`
    update reply_positions set ended_at = ${about.at}, ended_by = ${about.by}
     where id = any(${ended.map(({ id }) => id)})`.execute(tx);
}
