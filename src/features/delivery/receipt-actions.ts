import { sha256 } from '#kernel/bytes';
import type { Sha256 } from '#kernel/bytes';
import { newId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Tx } from '#platform/db';
import type { Images } from '#platform/images';
import { toHex, utf8 } from '#proof';
import type { HeldDelivery } from './held-store.ts';
import type { MoveEnv } from './move-actions.ts';
import { answerText, asReceiptRefusal, decideUpload } from './receipt-rules.ts';
import type { KeptFile, ReceiptId, Shows } from './receipt-rules.ts';
import { insertReceipt } from './receipt-store.ts';
import type { DeliveryId } from './rules.ts';

const NONCE_BYTES = 32;
/** Enough to read the small print of a slip on a screen. */
const LONGEST_SIDE = 2_400;

/** Keeps the words of a mail server, sealed, and gives the hash that stands for them in the record. */
export async function keepAnswer(
  tx: Tx,
  env: MoveEnv,
  answer: {
    readonly held: HeldDelivery;
    readonly code: string;
    readonly said: string;
    readonly at: Date;
  },
): Promise<Sha256> {
  const { held, code, said, at } = answer;
  const nonce = toHex(env.random(NONCE_BYTES));
  const text = answerText({ deliveryId: held.id, at, code, said, nonce });
  const file = { mediaType: 'text/plain', bytes: utf8(text) } as const;
  return keepReceipt(tx, env, { deliveryId: held.id, file, shows: 'sent', by: null });
}

/** Keeps a file, sealed; gives its SHA-256. */
export async function keepReceipt(
  tx: Tx,
  env: MoveEnv,
  receipt: {
    readonly deliveryId: DeliveryId;
    readonly file: KeptFile;
    readonly shows: Shows;
    readonly by: AccountId | null;
  },
): Promise<Sha256> {
  const { deliveryId, file, shows, by } = receipt;
  const hash = sha256(file.bytes);
  const about = { id: newId<ReceiptId>(), deliveryId, shows, by, addedAt: env.now() };
  await insertReceipt(tx, env, { ...about, ...file, sha256: hash });
  return hash;
}

/** What is kept of an upload: the pixels of a picture and nothing else that stood in it, or the PDF. */
export async function receiptOf(
  env: { readonly images: Images },
  upload: Uint8Array | null,
): Promise<Answer<KeptFile | null>> {
  if (upload === null || upload.length === 0) return null;
  const kind = decideUpload(upload);
  if (isRefusal(kind)) return kind;
  if (kind === 'pdf') return { mediaType: 'application/pdf', bytes: upload };
  const copy = await env.images.copy({ bytes: upload, longest: LONGEST_SIDE, covered: [] });
  if (isRefusal(copy)) return asReceiptRefusal(copy);
  return { mediaType: 'image/jpeg', bytes: copy.bytes };
}
