import { z } from 'zod';
import type { Clock } from '#kernel/clock';
import type { EmailAddress } from '#kernel/email-address';
import { newId } from '#kernel/ids';
import type { Id } from '#kernel/ids';
import { sql } from './db.ts';
import type { Read, Tx } from './db.ts';
import { enqueue, enqueueAll } from './jobs.ts';
import type { Seal } from './seal.ts';

export type MailId = Id<'mail'>;

export type Mail = {
  /** Where the caller knows the mail by its own means: the second with one id is not written. */
  readonly id?: MailId;
  readonly to: EmailAddress | readonly EmailAddress[];
  readonly cc?: readonly EmailAddress[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly replyTo?: EmailAddress;
  /** The mail this one continues, so that a mail program shows them together. */
  readonly inReplyTo?: MailId;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of whom it is, 16 bytes that say nobody's name: who asks to be forgotten is found by it (`forgetMailsAbout`). */
  readonly about?: Uint8Array;
  /** One of very many, such as news to followers: codes and invitations overtake it. */
  readonly isBulk?: boolean;
};

/** A mail as it lies in the outbox. Without SMTP_URL it stays `waiting`, and is read there. */
export type KeptMail = {
  readonly id: MailId;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly replyTo: string | null;
  readonly inReplyTo: MailId | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly queuedAt: Date;
  readonly state: 'waiting' | 'sent' | 'refused';
  readonly sentAt: Date | null;
  /** When the end of the mail was sent, while no answer to it is known. */
  readonly endingAt: Date | null;
};

const carriesMail = z.object({ mailId: z.uuid() });

/** The job that gives one mail to the mail server. */
export const sendMail = { name: 'platform.send-mail', payload: carriesMail };

/** A fact for the rooms above: the mail server will never take the mail. */
export const mailRefused = { name: 'platform.mail-refused', payload: carriesMail };

/**
 * Puts a mail into the outbox inside the transaction: it leaves when the transaction commits, or
 * never. Recipients and content lie sealed in the database; the job carries the id alone.
 *
 * @example
 * const mailId = await queueMail(tx, env, { to, ...receiptEmail(props) });
 */
export async function queueMail(
  tx: Tx,
  env: { readonly seal: Seal; readonly now: Clock },
  mail: Mail,
): Promise<MailId> {
  const { mailId, recipients, content, about } = sealedMail(env, mail);
  await sql`
    insert into mails (id, message_id, recipient_sealed, content_sealed, queued_at, about)
    values (${mailId}, ${mailId}, ${recipients}, ${content}, ${env.now()}, ${about})`.execute(tx);
  await enqueue(tx, sendMail, { mailId }, { patient: mail.isBulk ?? false });
  return mailId;
}

/**
 * A mail that has an id of its own, at most once. False when it was put there before.
 *
 * @example if (!(await queueOnce(tx, env, { id, to, ...words }))) return; // enough for today
 */
export async function queueOnce(
  tx: Tx,
  env: { readonly seal: Seal; readonly now: Clock },
  mail: Mail & { readonly id: MailId },
): Promise<boolean> {
  const { mailId, recipients, content, about } = sealedMail(env, mail);
  const { numAffectedRows } = await sql`
    insert into mails (id, message_id, recipient_sealed, content_sealed, queued_at, about)
    values (${mailId}, ${mailId}, ${recipients}, ${content}, ${env.now()}, ${about})
    on conflict do nothing`.execute(tx);
  if (numAffectedRows === 0n) return false;
  await enqueue(tx, sendMail, { mailId }, { patient: mail.isBulk ?? false });
  return true;
}

/**
 * The same for very many mails at once, by two statements: news to followers. Their ids come in the
 * order of the mails; codes and invitations overtake all of them.
 */
export async function queueBulk(
  tx: Tx,
  env: { readonly seal: Seal; readonly now: Clock },
  mails: readonly Mail[],
): Promise<MailId[]> {
  if (mails.length === 0) return [];
  const sealed = mails.map((mail) => sealedMail(env, mail));
  const ids = sealed.map(({ mailId }) => mailId);
  const { rows: written } = await sql<{ id: MailId }>`
    insert into mails (id, message_id, recipient_sealed, content_sealed, queued_at, about)
    select id, id::text, recipients, content, ${env.now()}::timestamptz, about
      from unnest(${ids}::uuid[], ${sealed.map(({ recipients }) => recipients)}::bytea[],
                  ${sealed.map(({ content }) => content)}::bytea[],
                  ${sealed.map(({ about }) => about)}::bytea[]) as m (id, recipients, content, about)
    on conflict do nothing returning id`.execute(tx);
  const payloads = written.map(({ id }) => ({ mailId: id }));
  await enqueueAll(tx, sendMail, payloads, { patient: true });
  return ids;
}

function sealedMail({ seal }: { readonly seal: Seal }, mail: Mail) {
  const { to, cc = [], subject, text, html, replyTo = null, inReplyTo = null, headers = {} } = mail;
  const content = { subject, text, html, replyTo, inReplyTo, headers };
  return {
    mailId: mail.id ?? newId<MailId>(),
    recipients: seal.seal(JSON.stringify({ to: [to].flat(), cc }), 'mails.recipient'),
    content: seal.seal(JSON.stringify(content), 'mails.content'),
    about: mail.about ?? null,
  };
}

/**
 * Takes back what mails say: one that has not left never leaves, of one that did only the fact stays. Gives
 * those that surely did not leave; one whose end is being sent this moment may still arrive.
 *
 * @example await recallMails(tx, env, ids) // the words were redacted, or their letter was withdrawn
 */
export async function recallMails(
  tx: Tx,
  env: { readonly seal: Seal; readonly now: Clock },
  ids: readonly MailId[],
): Promise<MailId[]> {
  if (ids.length === 0) return [];
  const empty = { subject: '', text: '', html: '', replyTo: null, inReplyTo: null, headers: {} };
  const content = env.seal.seal(JSON.stringify(empty), 'mails.content');
  const { rows } = await sql<{ id: MailId }>`
    with found as (
      select id, sent_at is null and refused_at is null and ending_at is null as unsent
        from mails where id = any(${[...ids]}) for update
    )
    update mails m
       set content_sealed = ${content},
           refused_at = case when sent_at is null then coalesce(refused_at, ${env.now()}) end,
           refusal = case when sent_at is null then coalesce(refusal, 'recalled') end,
           ending_at = case when sent_at is null then null else ending_at end
      from found f where f.id = m.id
    returning case when f.unsent then m.id end as id`.execute(tx);
  return rows.flatMap(({ id }) => id ?? []);
}

/** The newest mails first. */
export async function listOutbox(
  read: Read,
  env: { readonly seal: Seal },
  { limit = 50 }: { limit?: number } = {},
): Promise<KeptMail[]> {
  const { rows } = await sql<MailRow>`
    select * from mails order by queued_at desc, id limit ${limit}`.execute(read);
  return rows.map((row) => openMail(row, env.seal));
}

export async function findMail(
  read: Read,
  env: { readonly seal: Seal },
  id: MailId,
): Promise<KeptMail | null> {
  const { rows } = await sql<MailRow>`select * from mails where id = ${id}`.execute(read);
  return rows[0] ? openMail(rows[0], env.seal) : null;
}

export type MailRow = {
  readonly id: MailId;
  readonly recipient_sealed: Uint8Array;
  readonly content_sealed: Uint8Array;
  readonly queued_at: Date;
  readonly sent_at: Date | null;
  readonly refused_at: Date | null;
  readonly ending_at: Date | null;
};

const recipientShape = z.object({ to: z.array(z.string()), cc: z.array(z.string()) });
const contentShape = z.object({
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  replyTo: z.string().nullable(),
  inReplyTo: z.custom<MailId>((id) => typeof id === 'string').nullable(),
  headers: z.record(z.string(), z.string()),
});

export function openMail(row: MailRow, seal: Seal): KeptMail {
  const unsealed = (bytes: Uint8Array, purpose: string): unknown =>
    JSON.parse(seal.unseal(bytes, purpose));
  return {
    id: row.id,
    ...recipientShape.parse(unsealed(row.recipient_sealed, 'mails.recipient')),
    ...contentShape.parse(unsealed(row.content_sealed, 'mails.content')),
    queuedAt: row.queued_at,
    state: row.sent_at ? 'sent' : row.refused_at ? 'refused' : 'waiting',
    sentAt: row.sent_at,
    endingAt: row.ending_at,
  };
}
