import type { EmailAddress } from '#kernel/email-address';
import type { AccountId, InvitationId, LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Tx } from '#platform/db';
import { findTaken } from './invitation-list-store.ts';
import { mailboxLookup } from './invitation-store.ts';
import { markMailbox, markReminders } from './invitation-change-store.ts';
import { decideBounce, decideHandOver } from './invite-rules.ts';
import { decideRevoke } from './invite-rules.ts';
import { markLinksRevoked } from './link-store.ts';
import { markPasskeysRevoked } from './passkey-store.ts';
import { hold, settle } from './record-actions.ts';
import type { Held, SigningEnv } from './record-actions.ts';
import { decideRemind } from './reminder-rules.ts';

export type DeskAct = {
  readonly letterId: LetterId;
  readonly invitationId: InvitationId;
  readonly by: AccountId;
};

export async function actOn(
  env: SigningEnv,
  input: DeskAct,
  run: (tx: Tx, held: Held) => Promise<Answer<void>>,
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const held = await hold(tx, env, input);
    return isRefusal(held) ? held : run(tx, held);
  });
}

/** A reminder by hand. */
export async function remind(env: SigningEnv, input: DeskAct): Promise<Answer<void>> {
  return actOn(env, input, async (tx, { invitation, state, version }) => {
    const at = env.now();
    if (state === null) return refuse('conflict', 'letter-not-frozen');
    const decision = decideRemind(invitation, state, 'hand', at);
    if (isRefusal(decision)) return decision;
    const { position, reminder } = decision;
    await markReminders(tx, { id: invitation.id, reminders: reminder, at });
    const event = { invitationId: invitation.id, event: 'reminded', by: input.by } as const;
    await settle(tx, env, { ...event, position, versionId: version?.id ?? null, mailed: true, at });
    return undefined;
  });
}

/** Takes an unanswered invitation back; its links stop working, and the person may be asked anew. */
export async function revoke(env: SigningEnv, input: DeskAct): Promise<Answer<void>> {
  return actOn(env, input, async (tx, { invitation }) => {
    const position = decideRevoke(invitation);
    if (isRefusal(position)) return position;
    const at = env.now();
    await markLinksRevoked(tx, { id: invitation.id, at });
    const event = { invitationId: invitation.id, event: 'revoked', by: input.by } as const;
    await settle(tx, env, { ...event, position, mailed: false, at });
    return undefined;
  });
}

/** The mail came back: seen by a drafter, until delivery reports are read by the product itself. */
export async function bounce(env: SigningEnv, input: DeskAct): Promise<Answer<void>> {
  return actOn(env, input, async (tx, { invitation }) => {
    const position = decideBounce(invitation);
    if (isRefusal(position)) return position;
    const event = { invitationId: invitation.id, event: 'bounced', by: input.by } as const;
    await settle(tx, env, { ...event, position, mailed: false, at: env.now() });
    return undefined;
  });
}

/** Another official mailbox of the same person. */
export async function handOver(
  env: SigningEnv,
  input: DeskAct & { readonly email: EmailAddress },
): Promise<Answer<void>> {
  return actOn(env, input, async (tx, { invitation, version }) => {
    if (invitation.email === null) return refuse('conflict', 'act-not-now');
    const before = mailboxLookup(env.seal, invitation.email);
    const lookup = mailboxLookup(env.seal, input.email);
    const same = before.equals(lookup);
    const key = { letterId: input.letterId, personKey: null, lookup };
    const taken = !same && (await findTaken(tx, key)) !== 'no';
    const position = decideHandOver(invitation, { same, taken });
    if (isRefusal(position)) return position;
    const at = env.now();
    await markLinksRevoked(tx, { id: invitation.id, at });
    await markPasskeysRevoked(tx, { personKey: invitation.person.key, lookup: before, at });
    await markMailbox(tx, env.seal, { id: invitation.id, email: input.email });
    await markReminders(tx, { id: invitation.id, reminders: 0, at });
    await settle(tx, env, {
      invitationId: invitation.id,
      event: 'handed-over',
      position,
      at,
      by: input.by,
      versionId: version?.id ?? null,
      address: invitation.email,
      mailed: invitation.position !== 'prepared',
    });
    return undefined;
  });
}
