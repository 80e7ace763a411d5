import { receiveMail } from './incoming-actions.ts';
import type { ReceiveEnv } from './incoming-actions.ts';
import { findPlace, keepPlace } from './incoming-mailbox-store.ts';
import type { MailboxPlace } from './incoming-mailbox-store.ts';
import { replyAddressesIn, returnPathIn } from './incoming-rules.ts';
import type { Received } from './incoming-rules.ts';

/** A mailbox that is fetched from, as `mail-fetching` wants it. */
export type FetchedMailbox = {
  findPlace(): Promise<MailboxPlace | null>;
  keepPlace(place: MailboxPlace): Promise<void>;
  take(mail: { readonly head: string; readonly raw: AsyncIterable<Uint8Array> }): Promise<Received>;
};

/** `name` tells one mailbox from another: host, user and folder. Kept as a keyed hash only. */
export function fetchedMailbox(env: ReceiveEnv, name: string): FetchedMailbox {
  const hash = env.seal.lookup('incoming_mailboxes.name', name);
  return {
    findPlace: () => findPlace(env.db.read, hash),
    keepPlace: (place) =>
      env.db.transaction((tx) => keepPlace(tx, hash, { ...place, at: env.now() })),
    take: ({ head, raw }) => receiveMail(env, { ...envelopeOf(env, head), raw }),
  };
}

/** In a mailbox the envelope is gone: what it said stands in the head, or nowhere. */
function envelopeOf(env: Pick<ReceiveEnv, 'replyAddress'>, head: string) {
  const to = replyAddressesIn(env.replyAddress, head);
  return { from: returnPathIn(head), to: to.length === 0 ? [env.replyAddress] : to };
}
