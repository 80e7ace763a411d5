import { newId } from '#kernel/ids';
import type { AccountId, InvitationId, LetterId, MandateId, SignatureId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { currentVersionForUpdate } from '#letters';
import { canonicalLine, daySpan, isFault } from '#proof';
import type { Tx } from '#platform/db';
import { insertEvent } from './event-store.ts';
import { findInvitationForUpdate } from './invitation-store.ts';
import { findTaken } from './invitation-list-store.ts';
import { insertInvitation } from './invitation-change-store.ts';
import { bindSignature } from './binding-actions.ts';
import { officeWithin } from './paper-actions.ts';
import type { TxEnv } from './record-actions.ts';
import { letterStateOf } from './rules.ts';
import type { Person } from './rules.ts';
import { decideSign } from './sign-rules.ts';

export type PrintedSignature = {
  readonly letterId: LetterId;
  readonly person: Person;
  readonly mandateId: MandateId | null;
  /** EDTF: a year, month or day, perhaps uncertain (`2011-09?`). */
  readonly signedOn: string;
  /** The name exactly as the letter prints it. */
  readonly printedAs: string;
  /** Where the printed letter can be read, in one line. */
  readonly source: string;
  readonly enteredBy: AccountId;
  readonly confirmedBy: AccountId;
};

/**
 * A name as printed under a letter that was published elsewhere, before this software: mode
 * `paper`, the source in place of a scan. Nobody is written to.
 *
 * @example await recordPrintedSignature(tx, env, { letterId, person, mandateId, signedOn: '2011-09?', printedAs, source, enteredBy, confirmedBy })
 */
export async function recordPrintedSignature(
  tx: Tx,
  env: TxEnv,
  input: PrintedSignature,
): Promise<Answer<SignatureId>> {
  const current = await currentVersionForUpdate(tx, input.letterId);
  if (current === null) return refuse('not-found', 'not-found');
  const { letter, version } = current;
  const state = letterStateOf(letter, version);
  if (state === null || version === null) return refuse('conflict', 'letter-not-frozen');
  if (letter.origin !== 'published-elsewhere') return refuse('forbidden', 'printed-only-archived');
  if (input.enteredBy === input.confirmedBy) return refuse('forbidden', 'scan-own');
  const source = canonicalLine(input.source);
  const printedAs = canonicalLine(input.printedAs);
  const span = daySpan(input.signedOn);
  if (isFault(source) || isFault(printedAs) || span === null)
    return refuse('invalid', 'signed-on-unreadable');
  const key = { letterId: input.letterId, personKey: input.person.key, lookup: null };
  if ((await findTaken(tx, key)) !== 'no') return refuse('conflict', 'already-invited');
  const invitationId = await enterPrinted(tx, env, input);
  const invitation = await findInvitationForUpdate(tx, env.seal, invitationId);
  if (invitation === null) throw new Error('an inserted invitation is there');
  const office = officeWithin(invitation.mandate, span);
  const about = { mode: 'paper', statement: version.statementSha256, office } as const;
  const decision = decideSign(invitation, state, about, env.now());
  if (isRefusal(decision)) return decision;
  return bindSignature(tx, env, {
    invitation,
    version,
    decision,
    mode: 'paper',
    event: 'printed',
    detail: { 'signed-on': input.signedOn, note: `${source}: ${printedAs}` },
    by: input.confirmedBy,
    note: source,
    printedAs,
  });
}

async function enterPrinted(tx: Tx, env: TxEnv, input: PrintedSignature): Promise<InvitationId> {
  const id = newId<InvitationId>();
  const at = env.now();
  const { letterId, person, mandateId, enteredBy: by } = input;
  await insertInvitation(tx, env.seal, {
    id,
    letterId,
    person,
    mandateId,
    by,
    at,
    position: 'prepared',
    language: 'en',
    email: null,
    emailBasis: null,
    copyTo: null,
  });
  await insertEvent(tx, env.seal, { invitationId: id, event: 'prepared', at, by });
  return id;
}
