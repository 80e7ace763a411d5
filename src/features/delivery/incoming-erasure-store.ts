import { sql } from '#platform/db';
import type { Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { Envelope, MailContent } from './incoming-content-rules.ts';
import type { IncomingId } from './rules.ts';

type SealEnv = { readonly seal: Seal };

const NOTHING: MailContent = {
  from: null,
  subject: '',
  text: '',
  textFrom: 'none',
  sentAt: null,
  messageId: null,
  references: [],
  headers: [],
  attachments: [],
  faults: [],
  report: null,
};
const NOBODY: Envelope = { from: '', to: '' };

/**
 * Takes the words of a mail that came in away for good: what was read in it, from whom it came, and its bytes. That
 * it came, when, its size and its hash stay. Bytes that another of our addresses received too stay with that mail.
 *
 * @example await eraseIncoming(tx, env, { incomingId, at: env.now() })
 */
export async function eraseIncoming(
  tx: Tx,
  { seal }: SealEnv,
  mail: { readonly incomingId: IncomingId; readonly at: Date },
): Promise<void> {
  const { incomingId, at } = mail;
  await sql`
    update incoming_mails set erased_at = ${at},
           content_sealed = ${seal.seal(JSON.stringify(NOTHING), 'incoming_mails.content')},
           envelope_sealed = ${seal.seal(JSON.stringify(NOBODY), 'incoming_mails.envelope')}
     where id = ${incomingId} and erased_at is null and read_at is not null`.execute(tx);
  await sql`
    delete from incoming_pieces p using incoming_mails m
     where m.id = ${incomingId} and p.original_id = m.original_id
       and not exists (select 1 from incoming_mails o
         where o.original_id = m.original_id and o.erased_at is null)`.execute(tx);
}

/**
 * Takes away a mail that belongs to nothing that we know, row and bytes. False when it belongs to a delivery by now,
 * or is gone.
 */
export async function deleteIncoming(tx: Tx, incomingId: IncomingId): Promise<boolean> {
  const { rows } = await sql<{ originalId: string }>`
    delete from incoming_mails where id = ${incomingId} and delivery_id is null
    returning original_id as "originalId"`.execute(tx);
  const [row] = rows;
  if (row === undefined) return false;
  await sql`
    delete from incoming_originals o where o.id = ${row.originalId}
       and not exists (select 1 from incoming_mails m where m.original_id = o.id)`.execute(tx);
  return true;
}
