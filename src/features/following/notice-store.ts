import type { EmailAddress } from '#kernel/email-address';
import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { MailId } from '#platform/mail';
import { lookupOf, unsealEmail } from './ask-store.ts';
import type { SealEnv } from './ask-store.ts';
import { dueAt } from './rules.ts';
import type { FollowId, Often } from './rules.ts';
import type { Fact, FactId, FactKind, Why } from './fact-rules.ts';

/** A notice with everything its mail needs. Settings are those of now, not of when it was made. */
export type DueNotice = {
  readonly fact: Fact;
  readonly emailLookup: Buffer;
  readonly email: EmailAddress | null;
  readonly followId: FollowId | null;
  /** Null: every letter of the house. */
  readonly followed: LetterId | null;
  readonly often: Often;
  readonly discreet: boolean;
  readonly language: string;
  readonly why: Why;
  readonly dueAt: Date;
};

type Row = {
  factId: FactId;
  kind: FactKind;
  letterId: LetterId;
  subjectId: string;
  happenedAt: Date;
  emailLookup: Buffer;
  sealed: Uint8Array | null;
  followId: FollowId | null;
  followed: LetterId | null;
  often: Often;
  discreet: boolean;
  language: string;
  why: Why;
  dueAt: Date;
};

/** What is due, the oldest first and digests together; locked until the transaction ends. */
export async function listDueForUpdate(
  tx: Tx,
  env: SealEnv,
  now: Date,
  limit: number,
): Promise<DueNotice[]> {
  const { rows } = await sql<Row>`
    select t.id as "factId", t.kind, t.letter_id as "letterId", t.subject_id as "subjectId",
           t.happened_at as "happenedAt", n.email_lookup as "emailLookup",
           coalesce(f.email_sealed, n.email_sealed) as sealed, n.follow_id as "followId",
           f.letter_id as followed, coalesce(f.often, 'each') as often,
           coalesce(f.discreet, false) as discreet, coalesce(f.language, n.language) as language,
           n.why, n.due_at as "dueAt"
      from (select * from follow_notices
             where settled_at is null and due_at <= ${now}
             order by due_at, follow_id, fact_id limit ${limit} for update) n
      join followed_facts t on t.id = n.fact_id
      left join follows f on f.id = n.follow_id
     order by n.due_at, n.follow_id, t.happened_at, n.fact_id`.execute(tx);
  return rows.map(({ factId, kind, letterId, subjectId, happenedAt, sealed, ...row }) => ({
    ...row,
    fact: { id: factId, kind, letterId, subjectId, happenedAt },
    email: unsealEmail(env, sealed),
  }));
}

/** Mailed, or (no mail) dropped. An address that was kept for this alone is gone. */
export async function markSettled(
  tx: Tx,
  settled: readonly {
    readonly factId: FactId;
    readonly emailLookup: Uint8Array;
    readonly mailId: string | null;
  }[],
  at: Date,
): Promise<void> {
  if (settled.length === 0) return;
  await sql`
    update follow_notices n set settled_at = ${at}, mail_id = s.mail, email_sealed = null
      from unnest(${settled.map(({ factId }) => factId)}::uuid[],
                  ${settled.map(({ emailLookup }) => emailLookup)}::bytea[],
                  ${settled.map(({ mailId }) => mailId)}::uuid[]) as s (fact, lookup, mail)
     where n.fact_id = s.fact and n.email_lookup = s.lookup`.execute(tx);
}

/** Co-signers whose mails are written already: that they were told is all that is kept of them here. */
export async function insertTold(
  tx: Tx,
  factId: FactId,
  told: readonly { readonly emailLookup: Uint8Array; readonly mailId: MailId }[],
  at: Date,
): Promise<void> {
  if (told.length === 0) return;
  await sql`
    insert into follow_notices (fact_id, email_lookup, why, due_at, settled_at, mail_id)
    select ${factId}::uuid, lookup, 'cosigned', ${at}::timestamptz, ${at}::timestamptz, mail
      from unnest(${told.map(({ emailLookup }) => emailLookup)}::bytea[],
                  ${told.map(({ mailId }) => mailId)}::uuid[]) as t (lookup, mail)`.execute(tx);
}

/** A follower wants to hear at another pace: what waits goes by the new one. */
export async function moveWaiting(
  tx: Tx,
  followId: FollowId,
  often: Often,
  now: Date,
): Promise<void> {
  await sql`
    update follow_notices set due_at = ${dueAt(often, now)}
     where follow_id = ${followId} and settled_at is null`.execute(tx);
}

/** The mails that told of something of a letter, or (null) of all of it that was not its withdrawal. */
export async function listToldMails(
  read: Read,
  about: { readonly letterId: LetterId; readonly factId: FactId | null },
): Promise<MailId[]> {
  const { rows } = await sql<{ id: MailId }>`
    select distinct n.mail_id as id from follow_notices n join followed_facts t on t.id = n.fact_id
     where t.letter_id = ${about.letterId} and t.kind <> 'withdrawal' and n.mail_id is not null
       and (${about.factId}::uuid is null or t.id = ${about.factId}::uuid)`.execute(read);
  return rows.map(({ id }) => id);
}

/** Their mail did not leave: they are due again, and told in the words of now. */
export async function markDueAgain(tx: Tx, mailIds: readonly MailId[]): Promise<void> {
  await sql`
    update follow_notices set settled_at = null, mail_id = null
     where mail_id = any(${[...mailIds]}) and follow_id is not null`.execute(tx);
}

/** What still waits for somebody who wants no more of this letter, without having asked. */
export async function deleteWaiting(
  tx: Tx,
  emailLookup: Uint8Array,
  letterId: LetterId | null,
): Promise<void> {
  await sql`
    delete from follow_notices n using followed_facts t
     where t.id = n.fact_id and n.email_lookup = ${emailLookup} and n.settled_at is null
       and n.follow_id is null and (${letterId}::uuid is null or t.letter_id = ${letterId}::uuid)
  `.execute(tx);
}

/** The fact has come to its end and so have they: what was told is not kept longer than it must. */
export async function eraseSettledBefore(tx: Tx, before: Date): Promise<void> {
  await sql`
    delete from follow_notices n using followed_facts t
     where t.id = n.fact_id and t.turn = 'done' and n.settled_at < ${before}`.execute(tx);
}

export async function isAnythingDue(read: Read, now: Date): Promise<boolean> {
  const { rows } = await sql`
    select 1 from follow_notices where settled_at is null and due_at <= ${now} limit 1`.execute(
    read,
  );
  return rows.length > 0;
}

/** Ends what a mailbox hears of one letter because its owner signed it. A follow it asked for is its own affair. */
export async function forgetListener(
  tx: Tx,
  env: SealEnv,
  who: { readonly letterId: LetterId; readonly email: EmailAddress },
): Promise<void> {
  const lookup = lookupOf(env, who.email);
  await sql`
    delete from follow_notices n using followed_facts t
     where t.id = n.fact_id and t.letter_id = ${who.letterId} and n.why = 'signed'
       and n.email_lookup = ${lookup}`.execute(tx);
  await sql`
    delete from listener_links
     where letter_id = ${who.letterId} and email_lookup = ${lookup}`.execute(tx);
}
