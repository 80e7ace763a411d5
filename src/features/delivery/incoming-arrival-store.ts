import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { envelope } from './incoming-content-rules.ts';
import type { Envelope } from './incoming-content-rules.ts';
import type { OriginalId } from './incoming-piece-store.ts';
import type { Tally } from './incoming-rules.ts';
import type { IncomingId } from './rules.ts';

type SealEnv = { readonly seal: Seal };

const ENVELOPE = 'incoming_mails.envelope';

/** What came to an address since a moment. */
export async function tallySince(read: Read, addressHash: Buffer, since: Date): Promise<Tally> {
  const { rows } = await sql<Tally>`
    select count(*) as mails, coalesce(sum(size), 0)::bigint as bytes from incoming_mails
     where address_hash = ${addressHash} and received_at > ${since}`.execute(read);
  return rows[0] ?? { mails: 0, bytes: 0 };
}

/** Whether the same mail to the same address is here already. */
export async function hasMail(
  read: Read,
  key: { readonly originalId: OriginalId; readonly addressHash: Buffer },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from incoming_mails
     where original_id = ${key.originalId} and address_hash = ${key.addressHash}`.execute(read);
  return rows.length > 0;
}

export async function insertMail(
  tx: Tx,
  env: SealEnv,
  mail: {
    readonly id: IncomingId;
    readonly originalId: OriginalId;
    readonly at: Date;
    readonly size: number;
    readonly addressHash: Buffer;
    readonly envelope: Envelope;
  },
): Promise<void> {
  const sealed = env.seal.seal(JSON.stringify(mail.envelope), ENVELOPE);
  await sql`
    insert into incoming_mails (id, original_id, received_at, size, address_hash, envelope_sealed)
    values (${mail.id}, ${mail.originalId}, ${mail.at}, ${mail.size}, ${mail.addressHash}, ${sealed})
  `.execute(tx);
}

/** A mail nobody has read yet. */
export type Unread = {
  readonly id: IncomingId;
  readonly originalId: OriginalId;
  readonly size: number;
  readonly receivedAt: Date;
  readonly envelope: Envelope;
};

export async function findUnread(read: Read, env: SealEnv, id: IncomingId): Promise<Unread | null> {
  const { rows } = await sql<Omit<Unread, 'envelope'> & { sealed: Buffer }>`
    select id, original_id as "originalId", size, received_at as "receivedAt",
           envelope_sealed as sealed
      from incoming_mails where id = ${id} and read_at is null`.execute(read);
  const [row] = rows;
  if (row === undefined) return null;
  const { sealed, ...mail } = row;
  return { ...mail, envelope: envelope.parse(JSON.parse(env.seal.unseal(sealed, ENVELOPE))) };
}

const MOST_AT_ONCE = 1_000;

/** Mails that came before a moment and were never read: the job that was to read them is lost. */
export async function listUnread(read: Read, before: Date): Promise<IncomingId[]> {
  const { rows } = await sql<{ id: IncomingId }>`
    select id from incoming_mails where read_at is null and received_at < ${before}
     order by received_at, id limit ${MOST_AT_ONCE}`.execute(read);
  return rows.map(({ id }) => id);
}

/** Locks a mail that nobody has read yet; false when somebody was faster. */
export async function holdUnread(tx: Tx, id: IncomingId): Promise<boolean> {
  const { rows } = await sql`
    select 1 from incoming_mails where id = ${id} and read_at is null for update`.execute(tx);
  return rows.length > 0;
}
