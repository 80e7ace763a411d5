import { sql } from './db.ts';
import type { Database, Read, Tx } from './db.ts';
import { openMail } from './mail.ts';
import type { KeptMail, MailId, MailRow } from './mail.ts';
import type { Seal } from './seal.ts';

/** Null when there is nothing to send: it left already, was refused, or was erased. */
export async function findUnsentMail(
  read: Read,
  env: { readonly seal: Seal },
  id: string,
): Promise<KeptMail | null> {
  const { rows } = await sql<MailRow>`
    select * from mails where id = ${id} and sent_at is null and refused_at is null`.execute(read);
  return rows[0] ? openMail(rows[0], env.seal) : null;
}

/**
 * Notes, committed when this returns, that the end of the mail is about to be sent. False when another
 * worker noted it since `mail` was read: then it is theirs to send.
 */
export async function beginEnding(db: Database, mail: KeptMail, at: Date): Promise<boolean> {
  const { rows } = await sql`
    update mails
       set ending_at = ${at}, repeats = repeats + (case when ending_at is null then 0 else 1 end)
     where id = ${mail.id} and sent_at is null and refused_at is null
       and ending_at is not distinct from ${mail.endingAt}::timestamptz
    returning id`.execute(db.read); // one statement is its own transaction
  return rows.length > 0;
}

/** The server said that it does not have it. */
export async function endEnding(db: Database, id: MailId): Promise<void> {
  await sql`update mails set ending_at = null where id = ${id}`.execute(db.read);
}

export async function markSent(db: Database, id: MailId, at: Date): Promise<void> {
  // it may have been recalled while the server thought: it left all the same
  await sql`
    update mails set sent_at = ${at}, refused_at = null, refusal = null
     where id = ${id}`.execute(db.read);
}

/** `refusal` is a code of the mail server, never its sentence: that quotes the address. */
export async function markRefused(tx: Tx, id: MailId, at: Date, refusal: string): Promise<void> {
  await sql`
    update mails set refused_at = ${at}, ending_at = null, refusal = ${refusal}
     where id = ${id}`.execute(tx);
}
