import { maySee } from '#access';
import type { Audience } from '#access';
import type { AccountId, LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { KeptFile, Receipt, ReceiptId } from './receipt-rules.ts';
import type { DeliveryId } from './rules.ts';

const FILE = 'delivery_receipts.file';
const MOST_LISTED = 200;

export async function insertReceipt(
  tx: Tx,
  env: { readonly seal: Seal },
  row: Omit<Receipt, 'addedBy'> & {
    readonly deliveryId: DeliveryId;
    readonly bytes: Uint8Array;
    readonly by: AccountId | null;
  },
): Promise<void> {
  await sql`
    insert into delivery_receipts
      (id, delivery_id, shows, file_sealed, media_type, sha256, added_at, added_by)
    values (${row.id}, ${row.deliveryId}, ${row.shows}, ${env.seal.seal(row.bytes, FILE)},
      ${row.mediaType}, ${row.sha256}, ${row.addedAt}, ${row.by})`.execute(tx);
}

/** What shows that a delivery left or arrived; none for whoever may not see what was scanned. */
export async function listReceipts(
  read: Read,
  audience: Audience,
  key: { readonly letterId: LetterId; readonly deliveryId: DeliveryId },
): Promise<Receipt[]> {
  if (!maySee(audience, 'scan', { letterId: key.letterId, releasedAt: null })) return [];
  const { rows } = await sql<Receipt>`
    select r.id, r.shows, r.media_type as "mediaType", r.sha256, r.added_at as "addedAt",
           a.name as "addedBy"
      from delivery_receipts r join deliveries d on d.id = r.delivery_id
      left join accounts a on a.id = r.added_by
     where r.delivery_id = ${key.deliveryId} and d.letter_id = ${key.letterId}
     order by r.added_at, r.id limit ${MOST_LISTED}`.execute(read);
  return rows;
}

/** The file itself, for those who may see the list it stands in. */
export async function readReceipt(
  read: Read,
  env: { readonly seal: Seal },
  audience: Audience,
  key: {
    readonly letterId: LetterId;
    readonly deliveryId: DeliveryId;
    readonly receiptId: ReceiptId;
  },
): Promise<KeptFile | null> {
  if (!maySee(audience, 'scan', { letterId: key.letterId, releasedAt: null })) return null;
  const { rows } = await sql<{ sealed: Uint8Array; mediaType: KeptFile['mediaType'] }>`
    select r.file_sealed as sealed, r.media_type as "mediaType"
      from delivery_receipts r join deliveries d on d.id = r.delivery_id
     where r.id = ${key.receiptId} and d.id = ${key.deliveryId}
       and d.letter_id = ${key.letterId}`.execute(read);
  const [row] = rows;
  if (row === undefined) return null;
  return { mediaType: row.mediaType, bytes: env.seal.unsealBytes(row.sealed, FILE) };
}
