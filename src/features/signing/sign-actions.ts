import type { SignatureId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { tryCode } from './code-actions.ts';
import { mailboxLookup } from './invitation-store.ts';
import { markCodeUsed } from './code-store.ts';
import { markLinksRevoked } from './link-store.ts';
import { decideHere, openLink } from './open-actions.ts';
import { markPasskeysRevoked } from './passkey-store.ts';
import { bindSignature, endSignature } from './binding-actions.ts';
import { settle } from './record-actions.ts';
import type { SigningEnv } from './record-actions.ts';
import { decideDecline, decideWithdraw } from './sign-rules.ts';

/** The mailbox way. `statement` is the hash of the text that stood on the page. */
export async function signWithCode(
  env: SigningEnv,
  input: { readonly token: string; readonly statement: string; readonly code: string },
): Promise<Answer<SignatureId>> {
  return env.db.transaction(async (tx) => {
    const opened = await openLink(tx, env, input.token);
    if (isRefusal(opened)) return opened;
    const { invitation, version } = opened;
    const at = env.now();
    const decision = decideHere(opened, 'mailbox', input.statement, at);
    if (isRefusal(decision)) return decision;
    const wanted = { code: input.code, versionId: version.id, purpose: 'sign' as const };
    const tried = await tryCode(tx, env, invitation, wanted);
    if (isRefusal(tried)) return tried;
    await markCodeUsed(tx, tried.code.id, at);
    return bindSignature(tx, env, { invitation, version, decision, mode: 'mailbox', detail: null });
  });
}

/** No: private, never in the record by name, open to a change of mind. */
export async function decline(
  env: SigningEnv,
  input: { readonly token: string },
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const opened = await openLink(tx, env, input.token);
    if (isRefusal(opened)) return opened;
    const { invitation, version, state } = opened;
    const at = env.now();
    const position = decideDecline(invitation, state, at);
    if (isRefusal(position)) return position;
    await settle(tx, env, {
      invitationId: invitation.id,
      event: 'declined',
      position,
      versionId: version.id,
      mailed: false,
      at,
    });
    return undefined;
  });
}

/** Takes the signature back. It takes a code, as signing did: a forwarded link must not undo it. */
export async function withdraw(
  env: SigningEnv,
  input: { readonly token: string; readonly code: string },
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const opened = await openLink(tx, env, input.token);
    if (isRefusal(opened)) return opened;
    const { invitation } = opened;
    const position = decideWithdraw(invitation);
    if (isRefusal(position)) return position;
    if (invitation.live === null) return refuse('conflict', 'nothing-to-withdraw');
    const wanted = { versionId: invitation.live.versionId, purpose: 'withdraw' as const };
    const tried = await tryCode(tx, env, invitation, { code: input.code, ...wanted });
    if (isRefusal(tried)) return tried;
    await markCodeUsed(tx, tried.code.id, env.now());
    const ended = await endSignature(tx, env, { invitation, position, event: 'withdrawn' });
    return isRefusal(ended) ? ended : undefined;
  });
}

/**
 * "This was not us": only the link of a receipt can say so, and that link went to the official
 * mailbox alone. Passkeys of that mailbox and all older links stop working.
 */
export async function disavow(
  env: SigningEnv,
  input: { readonly token: string },
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const opened = await openLink(tx, env, input.token);
    if (isRefusal(opened)) return opened;
    const { invitation, link } = opened;
    if (link.purpose !== 'receipt') return refuse('forbidden', 'receipt-link-only');
    const position = decideWithdraw(invitation);
    if (isRefusal(position)) return position;
    const ended = await endSignature(tx, env, { invitation, position, event: 'disavowed' });
    if (isRefusal(ended)) return ended;
    const at = env.now();
    await markLinksRevoked(tx, { id: invitation.id, at, purpose: 'invitation' });
    if (invitation.email !== null) {
      const lookup = mailboxLookup(env.seal, invitation.email);
      await markPasskeysRevoked(tx, { personKey: invitation.person.key, lookup, at });
    }
    return undefined;
  });
}
