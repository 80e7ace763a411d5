import { newId } from '#kernel/ids';
import type { Id, SignatureId } from '#kernel/ids';
import { codeFrom } from '#kernel/mailed-code';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import type { Version } from '#letters';
import type { Tx } from '#platform/db';
import { enqueue } from '#platform/jobs';
import { CODE_ATTEMPTS, CODE_MINUTES, CODES_PER_HOUR, checkCode } from './code-rules.ts';
import type { CodePurpose } from './code-rules.ts';
import { insertEvent } from './event-store.ts';
import { mailboxLookup } from './invitation-store.ts';
import {
  countCodesSince,
  findLink,
  findNewestCode,
  insertCode,
  markCodeAttempt,
  markCodeUsed,
  markLinksRevoked,
} from './link-store.ts';
import type { CodeRow } from './link-store.ts';
import type { PersonalLink } from './view-rules.ts';
import { markPasskeysRevoked } from './passkey-store.ts';
import { bindSignature, endSignature, hold, officeOn, settle } from './record-actions.ts';
import type { Held, SigningEnv } from './record-actions.ts';
import { sendCode } from './rules.ts';
import type { Invitation, LetterState } from './rules.ts';
import { decideDecline, decideOpen, decideSign, decideWithdraw } from './sign-rules.ts';
import type { SignDecision } from './sign-rules.ts';

/** What is behind a personal link, locked, with a text to speak about. */
export type Opened = Held & {
  readonly link: PersonalLink;
  readonly version: Version;
  readonly state: LetterState;
};

/** A link that was revoked while we waited for the lock is a revoked link. */
export async function openLink(tx: Tx, env: SigningEnv, token: string): Promise<Answer<Opened>> {
  const found = await findLink(tx, token);
  if (found === null) return refuse('not-found', 'personal-link-unknown');
  const held = await hold(tx, env, found);
  if (isRefusal(held)) return held;
  const link = await findLink(tx, token);
  if (link === null || link.revoked) return refuse('expired', 'personal-link-revoked');
  const { version, state } = held;
  if (version === null || state === null) return refuse('conflict', 'letter-not-frozen');
  return { ...held, link, version, state };
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** The decision for somebody who signs here and now, in front of this statement. */
export function decideHere(
  opened: Opened,
  mode: 'passkey' | 'mailbox',
  statement: string,
  now: Date,
): Answer<SignDecision> {
  const office = officeOn(opened.invitation.mandate, dayOf(now));
  return decideSign(opened.invitation, opened.state, { mode, statement, office }, now);
}

/** Notes the first deliberate act; see decideOpen for why a GET is none. */
export async function noteOpened(tx: Tx, env: SigningEnv, opened: Opened): Promise<void> {
  const { invitation, version } = opened;
  const position = decideOpen(invitation);
  if (position === invitation.position) return;
  const at = env.now();
  await settle(tx, env, {
    invitationId: invitation.id,
    event: 'opened',
    position,
    versionId: version.id,
    mailed: false,
    at,
  });
}

/** Mails a code to the official mailbox. A second click within half a minute sends no second one. */
export async function askForCode(
  env: SigningEnv,
  input: { readonly token: string; readonly purpose: CodePurpose; readonly statement: string },
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const opened = await openLink(tx, env, input.token);
    if (isRefusal(opened)) return opened;
    const { invitation } = opened;
    const at = env.now();
    const about = codeSubject(opened, input, at);
    if (isRefusal(about)) return about;
    if (invitation.email === null) return refuse('conflict', 'email-missing');
    const newest = await findNewestCode(tx, invitation.id, input.purpose);
    if (newest !== null && isFresh(newest, about.versionId, at)) return undefined;
    const hourAgo = new Date(at.getTime() - 3_600_000);
    if ((await countCodesSince(tx, invitation.id, hourAgo)) >= CODES_PER_HOUR)
      return refuse('unavailable', 'codes-too-many');
    await noteOpened(tx, env, opened);
    const id = newId<Id<'code'>>();
    const expiresAt = new Date(at.getTime() + CODE_MINUTES * 60_000);
    const { purpose } = input;
    const code = { id, invitationId: invitation.id, ...about, purpose, at, expiresAt };
    await insertCode(tx, code);
    await insertEvent(tx, env.seal, {
      invitationId: invitation.id,
      event: 'code-asked',
      at,
      versionId: about.versionId,
    });
    await enqueue(tx, sendCode, { codeId: id });
    return undefined;
  });
}

/** Which text a code is about: the one to be signed, or the one to be withdrawn from. */
function codeSubject(
  opened: Opened,
  input: { readonly purpose: CodePurpose; readonly statement: string },
  at: Date,
): Answer<Pick<CodeRow, 'versionId'>> {
  if (input.purpose === 'withdraw') {
    const position = decideWithdraw(opened.invitation);
    if (isRefusal(position)) return position;
    const { live } = opened.invitation;
    return live === null ? refuse('conflict', 'nothing-to-withdraw') : live;
  }
  const decision = decideHere(opened, 'mailbox', input.statement, at);
  return isRefusal(decision) ? decision : { versionId: opened.version.id };
}

function isFresh(code: CodeRow, versionId: string, at: Date): boolean {
  const age = at.getTime() - code.createdAt.getTime();
  const usable = code.usedAt === null && code.attempts < CODE_ATTEMPTS;
  return usable && code.versionId === versionId && age >= 0 && age < 30_000;
}

/** The code of a row: derived with a key outside the database, so that nothing of it is stored. */
export function codeOf(env: Pick<SigningEnv, 'seal'>, id: Id<'code'>): string {
  return codeFrom(env.seal.lookup('signing_codes.code', id));
}

/** Null when the typed code holds. A wrong one is counted, and stays counted. */
export async function tryCode(
  tx: Tx,
  env: SigningEnv,
  invitation: Invitation,
  typed: { readonly code: string } & Parameters<typeof checkCode>[3],
): Promise<{ readonly code: CodeRow } | Refusal> {
  const row = await findNewestCode(tx, invitation.id, typed.purpose);
  const right = row === null ? '' : codeOf(env, row.id);
  const refused = checkCode(row, right, typed.code, typed, env.now());
  if (refused === null && row !== null) return { code: row };
  if (refused?.reason === 'signing-code-wrong' && row !== null) await markCodeAttempt(tx, row.id);
  return refused ?? refuse('invalid', 'signing-code-none');
}

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
