/** What runs inside the process that may be ended: one mail in, what it says or one of its files out. */
import { serveSandbox } from '#platform/sandbox-child';
import { joinBytesHere } from './mail-blob.ts';
import { readMailHere, readMailPartHere } from './mail-reading.ts';

/** `position`: the attachment that is wanted; null for the mail itself. */
export type MailOrder = { readonly bytes: Uint8Array; readonly position: number | null };

async function outcomeOf(order: unknown): Promise<unknown> {
  // the other end is `openMails`, which sends nothing else
  const { bytes, position } = order as MailOrder;
  return position === null ? await readMailHere(bytes) : await readMailPartHere(bytes, position);
}

joinBytesHere();
serveSandbox(outcomeOf, async function* nothing() {});
