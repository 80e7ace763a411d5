import { maySee } from '#access';
import type { Audience } from '#access';
import type { AccountId, LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { ReplyErasure } from './erasure-rules.ts';
import type { ReplyId } from './rules.ts';

const REASON = 'reply_erasures.reason';

type SealEnv = { readonly seal: Seal };
type Row = Omit<ReplyErasure, 'reason'> & { readonly sealed: Uint8Array };

const columns = sql`
  e.id, e.letter_id as "letterId", e.reply_id as "replyId", e.reason_sealed as sealed,
  e.asked_at as "askedAt", e.asked_by as "askedBy", a.name as "askedByName",
  e.decided_at as "decidedAt", d.name as "decidedByName", e.decision`;

const tables = sql`
  reply_erasures e join accounts a on a.id = e.asked_by left join accounts d on d.id = e.decided_by`;

const fromRow =
  ({ seal }: SealEnv) =>
  ({ sealed, ...row }: Row): ReplyErasure => ({ ...row, reason: seal.unseal(sealed, REASON) });

/** What was asked about one reply, the newest first; empty for whoever may not see what came back. */
export async function listReplyErasures(
  read: Read,
  env: SealEnv,
  audience: Audience,
  key: { readonly letterId: LetterId; readonly replyId: ReplyId },
): Promise<ReplyErasure[]> {
  if (!maySee(audience, 'replies', { letterId: key.letterId, releasedAt: null })) return [];
  const { rows } = await sql<Row>`
    select ${columns} from ${tables}
     where e.letter_id = ${key.letterId} and e.reply_id = ${key.replyId}
     order by e.asked_at desc, e.id limit 50`.execute(read);
  return rows.map(fromRow(env));
}

/** What waits for a second person at these letters, the oldest first. */
export async function listOpenErasures(
  read: Read,
  env: SealEnv,
  letterIds: readonly LetterId[],
): Promise<ReplyErasure[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${tables}
     where e.letter_id = any(${[...letterIds]}) and e.decided_at is null
     order by e.asked_at, e.id limit 200`.execute(read);
  return rows.map(fromRow(env));
}

/** False when somebody asked for the same before and it is not decided yet. */
export async function insertReplyErasure(
  tx: Tx,
  { seal }: SealEnv,
  row: Pick<ReplyErasure, 'id' | 'letterId' | 'replyId' | 'reason' | 'askedAt' | 'askedBy'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into reply_erasures (id, letter_id, reply_id, reason_sealed, asked_at, asked_by)
    values (${row.id}, ${row.letterId}, ${row.replyId}, ${seal.seal(row.reason, REASON)},
      ${row.askedAt}, ${row.askedBy})
    on conflict (reply_id) where decided_at is null do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** The one that waits; the caller holds the reply's lock. */
export async function findOpenErasure(
  tx: Tx,
  env: SealEnv,
  replyId: ReplyId,
): Promise<ReplyErasure | null> {
  const { rows } = await sql<Row>`
    select ${columns} from ${tables}
     where e.reply_id = ${replyId} and e.decided_at is null`.execute(tx);
  return rows.map(fromRow(env))[0] ?? null;
}

export async function markErasureDecided(
  tx: Tx,
  row: {
    readonly id: ReplyErasure['id'];
    readonly decision: NonNullable<ReplyErasure['decision']>;
    readonly at: Date;
    readonly by: AccountId;
  },
): Promise<void> {
  await sql`
    update reply_erasures set decision = ${row.decision}, decided_at = ${row.at},
           decided_by = ${row.by} where id = ${row.id}`.execute(tx);
}

/** Empties every word of a reply. Rows, days, kinds, sizes and hashes stay, and who did what. */
export async function eraseWords(
  tx: Tx,
  { seal }: SealEnv,
  of: { readonly replyId: ReplyId; readonly at: Date; readonly by: AccountId },
): Promise<void> {
  const { replyId, at, by } = of;
  const empty = (value: object, purpose: string) => seal.seal(JSON.stringify(value), purpose);
  const content = empty({ sender: null, subject: '', text: '' }, 'replies.content');
  await sql`
    update replies set content_sealed = ${content}, suggested_for = '[]'::jsonb, erased_at = ${at},
           state = case when state = 'arrived' then 'set-aside' else state end,
           decided_at = coalesce(decided_at, ${at}), decided_by = coalesce(decided_by, ${by})
     where id = ${replyId}`.execute(tx);
  await sql`
    update reply_positions
       set content_sealed = ${empty({ part: '', quote: '' }, 'reply_positions.content')}
     where reply_id = ${replyId}`.execute(tx);
  await sql`
    update reply_files set name_sealed = ${seal.seal('', 'reply_files.name')},
           sealed = case when sealed is null then null
                         else ${seal.seal('', 'reply_files.file')}::bytea end
     where reply_id = ${replyId}`.execute(tx);
  await sql`
    update reply_translations
       set content_sealed = ${empty({ text: '', by: '' }, 'reply_translations.content')}
     where reply_id = ${replyId}`.execute(tx);
  await sql`
    update reply_delays set reason_sealed = ${seal.seal('', 'reply_delays.reason')}
     where reply_id = ${replyId}`.execute(tx);
  await sql`
    update reply_reminders set note_sealed = ${seal.seal('', 'reply_reminders.note')}
     where reply_id = ${replyId}`.execute(tx);
}

/** Public copies lose their words and their documents, whoever reads one gets nothing; drafts of them go. */
export async function eraseCopies(
  tx: Tx,
  { seal }: SealEnv,
  of: { readonly replyId: ReplyId; readonly at: Date; readonly by: AccountId },
): Promise<void> {
  const { replyId, at, by } = of;
  const nothing = { language: 'und', text: '', translations: [], positions: [] };
  const content = seal.seal(JSON.stringify(nothing), 'reply_copies.content');
  await sql`
    delete from reply_copies where reply_id = ${replyId} and state in ('draft', 'asked')`.execute(
    tx,
  );
  await sql`
    update reply_copies set content_sealed = ${content}, note_sealed = null, document = null,
           state = case when state = 'let-out' then 'taken-back' else state end,
           ended_at = case when state = 'let-out' then ${at}::timestamptz else ended_at end,
           ended_by = case when state = 'let-out' then ${by}::uuid else ended_by end
     where reply_id = ${replyId}`.execute(tx);
}
