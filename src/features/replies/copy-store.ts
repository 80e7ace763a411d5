import type { AccountId, LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { CopyContent, CopyId, CopyMode, CopyState, PublicCopy } from './copy-rules.ts';
import type { ReplyChannel, ReplyId, ReplyKind } from './rules.ts';

type SealEnv = { readonly seal: Seal };

const CONTENT = 'reply_copies.content';

const NOTE = 'reply_copies.note';

type CopyRow = Omit<PublicCopy, 'content' | 'note'> & {
  readonly sealed: Uint8Array;
  readonly noteSealed: Uint8Array | null;
};

const columns = sql`
  c.id, c.reply_id as "replyId", c.number, c.state, c.mode, c.content_sealed as sealed, c.revision,
  c.authors, c.written_at as "writtenAt", c.asked_at as "askedAt", c.asked_by as "askedBy",
  c.decided_at as "decidedAt", c.decided_by as "decidedBy", c.note_sealed as "noteSealed", c.document,
  c.document_sha256 as "documentSha256", c.seq, c.ended_at as "endedAt"`;

const copyOf = (env: SealEnv, { sealed, noteSealed, ...row }: CopyRow): PublicCopy => ({
  ...row,
  note: noteSealed === null ? null : env.seal.unseal(noteSealed, NOTE),
  // sealed by the two writers below
  content: JSON.parse(env.seal.unseal(sealed, CONTENT)) as CopyContent,
});

/** Every writing of the public copy, the newest first. Ask for the reply first: this does not ask who is looking. */
export async function listCopies(
  read: Read,
  env: SealEnv,
  replyId: ReplyId,
): Promise<PublicCopy[]> {
  const { rows } = await sql<CopyRow>`
    select ${columns} from reply_copies c where c.reply_id = ${replyId}
     order by c.number desc limit 100`.execute(read);
  return rows.map((row) => copyOf(env, row));
}

/** States of the copies of several replies, the newest of each. */
export async function listCopyStates(
  read: Read,
  letterId: LetterId,
): Promise<
  ReadonlyMap<
    ReplyId,
    readonly {
      state: CopyState;
      mode: CopyMode;
      askedAt: Date | null;
      authors: readonly AccountId[];
    }[]
  >
> {
  const { rows } = await sql<{
    replyId: ReplyId;
    state: CopyState;
    mode: CopyMode;
    askedAt: Date | null;
    authors: readonly AccountId[];
  }>`
    select c.reply_id as "replyId", c.state, c.mode, c.asked_at as "askedAt", c.authors
      from reply_copies c join replies r on r.id = c.reply_id
     where r.letter_id = ${letterId} order by c.number desc`.execute(read);
  const byReply = new Map<ReplyId, typeof rows>();
  for (const row of rows) byReply.set(row.replyId, [...(byReply.get(row.replyId) ?? []), row]);
  return byReply;
}

/** The copy that is being written or asked for, locked; null when there is none. */
export async function openCopyForUpdate(
  tx: Tx,
  env: SealEnv,
  replyId: ReplyId,
): Promise<PublicCopy | null> {
  const { rows } = await sql<CopyRow>`
    select ${columns} from reply_copies c
     where c.reply_id = ${replyId} and c.state in ('draft', 'asked') for update`.execute(tx);
  return rows[0] === undefined ? null : copyOf(env, rows[0]);
}

/** The copy everybody reads, locked; null when there is none. */
export async function outCopyForUpdate(
  tx: Tx,
  env: SealEnv,
  replyId: ReplyId,
): Promise<PublicCopy | null> {
  const { rows } = await sql<CopyRow>`
    select ${columns} from reply_copies c
     where c.reply_id = ${replyId} and c.state = 'let-out' for update`.execute(tx);
  return rows[0] === undefined ? null : copyOf(env, rows[0]);
}

type Writing = {
  readonly id: CopyId;
  readonly replyId: ReplyId;
  readonly mode: CopyMode;
  readonly content: CopyContent;
  readonly by: AccountId;
  readonly at: Date;
};

export async function insertCopy(tx: Tx, env: SealEnv, copy: Writing): Promise<void> {
  const sealed = env.seal.seal(JSON.stringify(copy.content), CONTENT);
  await sql`
    insert into reply_copies
      (id, reply_id, number, state, mode, content_sealed, revision, authors, written_at)
    select ${copy.id}, ${copy.replyId}, coalesce(max(number), 0) + 1, 'draft', ${copy.mode},
           ${sealed}, 1, array[${copy.by}::uuid], ${copy.at}
      from reply_copies where reply_id = ${copy.replyId}`.execute(tx);
}

/** Saves over a draft; whoever wrote at it once stays among its authors. */
export async function rewriteCopy(
  tx: Tx,
  env: SealEnv,
  copy: Omit<Writing, 'replyId'>,
): Promise<void> {
  const sealed = env.seal.seal(JSON.stringify(copy.content), CONTENT);
  await sql`
    update reply_copies set mode = ${copy.mode}, content_sealed = ${sealed},
           revision = revision + 1, written_at = ${copy.at},
           authors = case when ${copy.by}::uuid = any(authors) then authors
                          else array_append(authors, ${copy.by}::uuid) end
     where id = ${copy.id} and state = 'draft'`.execute(tx);
}

export async function markAsked(
  tx: Tx,
  asked: { readonly id: CopyId; readonly by: AccountId; readonly at: Date },
): Promise<void> {
  await sql`
    update reply_copies set state = 'asked', asked_at = ${asked.at}, asked_by = ${asked.by}
     where id = ${asked.id} and state = 'draft'`.execute(tx);
}

/** Asked for too early: a draft again, as long as nobody decided. */
export async function markDraftAgain(tx: Tx, id: CopyId): Promise<void> {
  await sql`
    update reply_copies set state = 'draft', asked_at = null, asked_by = null
     where id = ${id} and state = 'asked'`.execute(tx);
}

export async function markSentBack(
  tx: Tx,
  env: SealEnv,
  back: { readonly id: CopyId; readonly note: string; readonly by: AccountId; readonly at: Date },
): Promise<void> {
  await sql`
    update reply_copies set state = 'sent-back', note_sealed = ${env.seal.seal(back.note, NOTE)},
           decided_at = ${back.at}, decided_by = ${back.by}
     where id = ${back.id} and state = 'asked'`.execute(tx);
}

export async function markLetOut(
  tx: Tx,
  env: SealEnv,
  out: {
    readonly id: CopyId;
    readonly mode: CopyMode;
    readonly content: CopyContent;
    readonly document: string;
    readonly documentSha256: string;
    readonly seq: number;
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<void> {
  await sql`
    update reply_copies set state = 'let-out', mode = ${out.mode},
           content_sealed = ${env.seal.seal(JSON.stringify(out.content), CONTENT)},
           document = ${out.document}, document_sha256 = ${out.documentSha256}, seq = ${out.seq},
           decided_at = ${out.at}, decided_by = ${out.by}
     where id = ${out.id} and state = 'asked'`.execute(tx);
}

/** Nobody reads it from now on; what it said goes with it. */
export async function markEnded(
  tx: Tx,
  env: SealEnv,
  ended: {
    readonly id: CopyId;
    readonly how: 'superseded' | 'taken-back';
    readonly note: string | null;
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<void> {
  const note = ended.note === null ? null : env.seal.seal(ended.note, NOTE);
  await sql`
    update reply_copies set state = ${ended.how}, document = null, ended_at = ${ended.at}, ended_by = ${ended.by},
           note_sealed = coalesce(${note}, note_sealed)
     where id = ${ended.id} and state = 'let-out'`.execute(tx);
}

export type OutRow = {
  readonly id: ReplyId;
  readonly addressee: number | null;
  readonly receivedOn: string;
  readonly channel: ReplyChannel;
  readonly kind: ReplyKind;
  readonly mode: CopyMode;
  readonly content: CopyContent;
  readonly publishedAt: Date;
  readonly document: string;
  readonly seq: number;
};

/** What a second reader let out of a letter that is public, the newest first. */
export async function selectOut(read: Read, env: SealEnv, letterId: LetterId): Promise<OutRow[]> {
  const { rows } = await sql<Omit<OutRow, 'content'> & { sealed: Uint8Array }>`
    select r.id, r.addressee, r.received_on as "receivedOn", r.channel, r.kind, c.mode,
           c.content_sealed as sealed, c.decided_at as "publishedAt", c.document, c.seq
      from reply_copies c join replies r on r.id = c.reply_id
     where r.letter_id = ${letterId} and c.state = 'let-out' and r.state = 'confirmed'
     order by r.received_on desc, c.seq desc limit 500`.execute(read);
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    content: JSON.parse(env.seal.unseal(sealed, CONTENT)) as CopyContent, // sealed above
  }));
}
