import { HOUSE } from '#access';
import type { InvitationId, LetterId, VersionId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Tx } from '#platform/db';
import { findEventByMail, hasEvent } from './event-store.ts';
import { findInvitation } from './invitation-store.ts';
import { listInvitationIds, listWaiting } from './invitation-list-store.ts';
import { markReminders } from './invitation-change-store.ts';
import { hold, settle } from './record-actions.ts';
import type { Held, SigningEnv } from './record-actions.ts';
import { decideBounce } from './invite-rules.ts';
import { decideRemind } from './reminder-rules.ts';
import { decideExpire, decideNewText } from './sign-rules.ts';

/**
 * A new text was frozen: whoever signed the one before is asked again, whoever was still asked is
 * told. Running it twice tells nobody twice; a version frozen since has a run of its own.
 */
export async function tellOfNewText(
  env: SigningEnv,
  input: { readonly letterId: LetterId; readonly versionId: VersionId },
): Promise<void> {
  for (const id of await listInvitationIds(env.db.read, input.letterId))
    await env.db.transaction((tx) => tellOne(tx, env, { ...input, invitationId: id }));
}

async function tellOne(
  tx: Tx,
  env: SigningEnv,
  input: { letterId: LetterId; versionId: VersionId; invitationId: InvitationId },
): Promise<void> {
  const { invitationId, versionId } = input;
  const held = await hold(tx, env, input);
  if (isRefusal(held) || held.state?.version.id !== versionId) return;
  const at = env.now();
  const told = decideNewText(held.invitation, held.state, at);
  if (told === null || (await hasEvent(tx, { invitationId, versionId }))) return;
  await markReminders(tx, { id: invitationId, reminders: 0, at });
  await settle(tx, env, { ...told, invitationId, versionId, mailed: true, at });
}

/** The mail server refused the mail about an event: nobody will answer it. */
export async function noteBounce(env: SigningEnv, mailId: string): Promise<void> {
  const event = await findEventByMail(env.db.read, mailId);
  if (event === null) return;
  const { invitationId } = event;
  const invitation = await findInvitation(env.db.read, env, HOUSE, invitationId);
  if (invitation === null) return;
  await env.db.transaction(async (tx) => {
    const held = await hold(tx, env, { letterId: invitation.letterId, invitationId });
    const position = isRefusal(held) ? held : decideBounce(held.invitation);
    if (isRefusal(position)) return; // answered or bounced already
    const at = env.now();
    await settle(tx, env, { invitationId, event: 'bounced', position, mailed: false, at });
  });
}

const BATCH = 200;

/** Closes what the window has closed, and reminds who is due. Each person is one transaction. */
export async function keepUp(env: SigningEnv): Promise<{ expired: number; reminded: number }> {
  const done = { expired: 0, reminded: 0 };
  let after: InvitationId | null = null;
  for (;;) {
    const waiting = await listWaiting(env.db.read, BATCH, after);
    for (const { id, letterId } of waiting) {
      const key = { letterId, invitationId: id };
      const outcome = await env.db.transaction((tx) => keepUpOne(tx, env, key));
      if (outcome !== null) done[outcome] += 1;
    }
    after = waiting.at(-1)?.id ?? null;
    if (waiting.length < BATCH) return done;
  }
}

async function keepUpOne(
  tx: Tx,
  env: SigningEnv,
  key: { letterId: LetterId; invitationId: InvitationId },
): Promise<'expired' | 'reminded' | null> {
  const held = await hold(tx, env, key);
  if (isRefusal(held) || held.state === null) return null;
  const at = env.now();
  const about = { invitationId: key.invitationId, versionId: held.state.version.id, at };
  const expired = decideExpire(held.invitation, held.state, at);
  if (expired !== null) {
    await settle(tx, env, { ...about, event: 'expired', position: expired, mailed: false });
    return 'expired';
  }
  return remindOne(tx, env, { ...held, state: held.state }, about);
}

async function remindOne(
  tx: Tx,
  env: SigningEnv,
  held: Held & { readonly state: NonNullable<Held['state']> },
  about: { readonly invitationId: InvitationId; readonly versionId: VersionId; readonly at: Date },
): Promise<'reminded' | null> {
  const decision = decideRemind(held.invitation, held.state, 'schedule', about.at);
  if (isRefusal(decision)) return null;
  const { position, reminder } = decision;
  await markReminders(tx, { id: about.invitationId, reminders: reminder, at: about.at });
  await settle(tx, env, { ...about, event: 'reminded', position, mailed: true });
  return 'reminded';
}
