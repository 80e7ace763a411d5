import { maySee } from '#access';
import type { Audience } from '#access';
import { newId } from '#kernel/ids';
import type { AccountId, Id, LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { ReplyId } from './rules.ts';

type SealEnv = { readonly seal: Seal };

const NAME = 'reply_files.name';
const FILE = 'reply_files.file';

/** What came with a reply. Before it is released nobody reads a byte of it. */
export type ReplyFile = {
  readonly id: Id<'reply-file'>;
  readonly replyId: ReplyId;
  readonly position: number;
  readonly incomingPosition: number | null;
  readonly name: string;
  /** As claimed by whoever sent it. */
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly receivedAt: Date;
  readonly releasedAt: Date | null;
  readonly releasedBy: string | null;
};

/** The files of a reply, in their order; none for whoever may not see what came. */
export async function listFiles(
  read: Read,
  env: SealEnv,
  audience: Audience,
  about: { readonly letterId: LetterId; readonly replyId: ReplyId },
): Promise<ReplyFile[]> {
  const { letterId, replyId } = about;
  if (!maySee(audience, 'reply-original', { letterId, releasedAt: null })) return [];
  const { rows } = await sql<Omit<ReplyFile, 'name'> & { sealed: Uint8Array }>`
    select f.id, f.reply_id as "replyId", f.position, f.incoming_position as "incomingPosition",
           f.name_sealed as sealed, f.media_type as "mediaType", f.size, f.sha256,
           f.received_at as "receivedAt", f.released_at as "releasedAt", a.name as "releasedBy"
      from reply_files f join replies r on r.id = f.reply_id and r.letter_id = ${letterId}
      left join accounts a on a.id = f.released_by
     where f.reply_id = ${replyId} order by f.position limit 500`.execute(read);
  return rows.map(({ sealed, ...row }) => ({ ...row, name: env.seal.unseal(sealed, NAME) }));
}

export async function insertFile(
  tx: Tx,
  env: SealEnv,
  file: Pick<ReplyFile, 'replyId' | 'position' | 'name' | 'mediaType' | 'size' | 'sha256'> & {
    readonly incomingPosition: number | null;
    /** Null: its bytes stay with the mail it came with. */
    readonly bytes: Uint8Array | null;
    readonly at: Date;
  },
): Promise<void> {
  const sealed = file.bytes === null ? null : env.seal.seal(file.bytes, FILE);
  await sql`
    insert into reply_files (id, reply_id, position, incoming_position, name_sealed, media_type,
      size, sha256, sealed, received_at)
    values (${newId()}, ${file.replyId}, ${file.position}, ${file.incomingPosition},
      ${env.seal.seal(file.name, NAME)}, ${file.mediaType.slice(0, 200)}, ${file.size},
      ${file.sha256}, ${sealed}, ${file.at})`.execute(tx);
}

/** Lets it out of quarantine; false when it is out already or there is none. */
export async function markReleased(
  tx: Tx,
  row: {
    readonly id: string;
    readonly replyId: ReplyId;
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update reply_files set released_at = ${row.at}, released_by = ${row.by}
     where id = ${row.id} and reply_id = ${row.replyId} and released_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

/** The bytes of a file that was uploaded here and found before. */
export async function uploadedBytes(
  read: Read,
  env: SealEnv,
  fileId: string,
): Promise<Buffer | null> {
  const { rows } = await sql<{ sealed: Uint8Array | null }>`
    select sealed from reply_files where id = ${fileId}`.execute(read);
  const sealed = rows[0]?.sealed ?? null;
  return sealed === null ? null : env.seal.unsealBytes(sealed, FILE);
}
