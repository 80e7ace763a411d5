import type { AccountId, InvitationId, LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Tx } from '#platform/db';
import { publish } from '#platform/jobs';
import type { MailId } from '#platform/mail';
import { eraseDetailOf, eraseOpening } from '#record';
import type { Erasable } from './erasure-rules.ts';
import * as store from './erasure-store.ts';
import { signed } from './job-rules.ts';
import { hold } from './record-actions.ts';
import type { TxEnv } from './record-actions.ts';

/** Public, and the same for everybody: why somebody asked is nobody's business. */
const REASON = 'asked for by the person';

/**
 * Forgets who a person is at one letter, for good: name, mandate, mailboxes, notes, passkeys, signed sheets, and
 * what the record's commitments stand for. Their signature, its mode and its day stay, and every count.
 * Gives what other rooms find the rest by, for the same transaction and never to be kept.
 */
export async function erasePerson(
  tx: Tx,
  env: TxEnv,
  input: {
    readonly letterId: LetterId;
    readonly invitationId: InvitationId;
    readonly by: AccountId;
  },
): Promise<Answer<Erasable & { readonly mails: readonly MailId[] }>> {
  const { letterId, by } = input;
  const held = await hold(tx, env, input);
  if (isRefusal(held)) return held;
  const found = await store.findErasable(tx, env, input);
  if (found === null) return refuse('not-found', 'not-found');
  await store.lockInvitations(tx, found.ids);
  const mails = await store.listOwnMails(tx, found.ids);
  for (const commitment of found.commitments) {
    const erased = await eraseOpening(tx, env, { letterId, commitment, reason: REASON });
    if (isRefusal(erased)) throw new Error('a commitment of somebody who is not erased is open');
  }
  const at = env.now();
  for (const leafId of found.printedLeaves) await eraseDetailOf(tx, { letterId, leafId, at });
  await store.eraseInvitations(tx, found, at);
  await store.insertErasedEvents(tx, { ids: found.ids, by, at });
  await publish(tx, signed, { letterId });
  return { ...found, mails };
}
