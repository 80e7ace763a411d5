import type { Clock, Random } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { AccountId, InvitationId, LetterId, SignatureId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { currentVersionForUpdate, getVersionById } from '#letters';
import type { Letter, Version } from '#letters';
import type { Database, Tx } from '#platform/db';
import { enqueue, publish } from '#platform/jobs';
import type { Seal } from '#platform/seal';
import { append, commitOpening } from '#record';
import { getMandate, inOffice } from '#roster';
import type { OfficeAnswer, Term } from '#roster';
import { insertEvent } from './event-store.ts';
import type { NewEvent } from './event-store.ts';
import { findInvitationForUpdate, markPosition } from './invitation-store.ts';
import { letterStateOf, sendMail, signed } from './rules.ts';
import type { Invitation, InvitationEvent, LetterState, Mode, Position } from './rules.ts';
import type { SignDecision } from './sign-rules.ts';
import {
  findCommitments,
  findLiveSignature,
  insertSignature,
  markEnded,
} from './signature-store.ts';

/** What every act of signing needs; actions name less where they use less. */
export type SigningEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly seal: Seal;
  readonly publicUrl: string;
};

export type TxEnv = Pick<SigningEnv, 'now' | 'random' | 'seal'>;

/** Everything an act decides on, locked: first the letter, then the invitation. Always this order. */
export type Held = {
  readonly letter: Letter;
  readonly version: Version | null;
  readonly state: LetterState | null;
  readonly invitation: Invitation;
};

export async function hold(
  tx: Tx,
  env: Pick<SigningEnv, 'seal'>,
  key: { readonly letterId: LetterId; readonly invitationId: InvitationId },
): Promise<Answer<Held>> {
  const current = await currentVersionForUpdate(tx, key.letterId);
  const invitation = await findInvitationForUpdate(tx, env.seal, key.invitationId);
  if (current === null || invitation === null || invitation.letterId !== key.letterId)
    return refuse('not-found', 'not-found');
  return { ...current, state: letterStateOf(current.letter, current.version), invitation };
}

/** What the roster says of a day; of a person on no roster it says nothing. */
export function officeOn(mandate: Term | null, day: string): OfficeAnswer {
  return mandate === null ? 'unknown' : inOffice(mandate, day);
}

/** Moves the invitation, writes down what happened, and sends the mail about it when there is one. */
export async function settle(
  tx: Tx,
  env: TxEnv,
  change: Omit<NewEvent, 'at' | 'event'> & {
    readonly event: InvitationEvent;
    readonly position: Position;
    readonly mailed: boolean;
    readonly at: Date;
  },
): Promise<number> {
  const { invitationId, position, mailed, at, ...rest } = change;
  await markPosition(tx, { id: invitationId, position, at });
  const eventId = await insertEvent(tx, env.seal, { ...rest, invitationId, at });
  if (mailed) await enqueue(tx, sendMail, { eventId });
  return eventId;
}

/** One person bound to one statement: what the record and the table keep of it. */
export type Binding = {
  readonly invitation: Invitation;
  readonly version: Version;
  readonly decision: SignDecision;
  readonly mode: Mode;
  readonly detail: Readonly<Record<string, string>> | null;
  readonly event?: InvitationEvent;
  readonly by?: AccountId;
  readonly note?: string;
  readonly printedAs?: string;
};

/**
 * Binds a person to a statement: leaf, signature, event, receipt and fact in one transaction. The
 * older signature ends in the same one, so that there is never none and never two.
 */
export async function bindSignature(tx: Tx, env: TxEnv, act: Binding): Promise<SignatureId> {
  const { invitation, version, decision } = act;
  const { letterId } = invitation;
  const id = await writeSignature(tx, env, act);
  await settle(tx, env, {
    invitationId: invitation.id,
    event: act.event ?? decision.act,
    position: decision.position,
    versionId: version.id,
    mailed: invitation.email !== null,
    at: env.now(),
    ...(act.by === undefined ? {} : { by: act.by }),
    ...(act.note === undefined ? {} : { note: act.note }),
  });
  await publish(tx, signed, { letterId });
  return id;
}

async function writeSignature(tx: Tx, env: TxEnv, act: Binding): Promise<SignatureId> {
  const { invitation, version, decision, mode } = act;
  const { letterId, person } = invitation;
  const { who, mandate } = await commitments(tx, env, invitation);
  const leaf = await append(tx, env, {
    letterId,
    act: decision.act,
    statement: version.statementSha256,
    who,
    mode,
    ...(mandate === null ? {} : { mandate }),
    ...(act.detail === null ? {} : { detail: act.detail }),
  });
  const { leafId, leafHash, time: at } = leaf;
  const before = await findLiveSignature(tx, invitation.id);
  if (before !== null)
    await markEnded(tx, { id: before.id, how: 'reconfirmed', leafId, leafHash, at });
  const id = newId<SignatureId>();
  await insertSignature(tx, {
    id,
    letterId,
    invitationId: invitation.id,
    versionId: version.id,
    personKey: person.key,
    mode,
    who,
    mandate,
    leafId,
    leafHash,
    at,
    late: decision.late,
    printedAs: act.printedAs ?? null,
  });
  return id;
}

/** `who` is committed once per person and letter: the record is replayed by it. */
async function commitments(
  tx: Tx,
  env: TxEnv,
  invitation: Invitation,
): Promise<{ who: string; mandate: string | null }> {
  const { letterId, person, mandateId } = invitation;
  const known = await findCommitments(tx, letterId, person.key);
  const { name, capacity, country, party } = person;
  const who =
    known?.who ??
    (await commitOpening(tx, env, {
      letterId,
      opening: {
        kind: 'signatory',
        name,
        capacity,
        country,
        party,
        group: person.politicalGroup,
        person: person.key,
      },
    }));
  if (known !== null && known.mandateId === mandateId) return { who, mandate: known.mandate };
  if (mandateId === null) return { who, mandate: null };
  return { who, mandate: await commitMandate(tx, env, invitation) };
}

async function commitMandate(tx: Tx, env: TxEnv, invitation: Invitation): Promise<string | null> {
  if (invitation.mandateId === null) return null;
  const mandate = await getMandate(tx, env, invitation.mandateId);
  if (mandate === null) throw new Error('an invitation names a mandate that is there');
  return commitOpening(tx, env, {
    letterId: invitation.letterId,
    opening: {
      kind: 'mandate',
      person: invitation.person.key,
      office: invitation.person.capacity,
      roster: mandate.roster.name,
      snapshot: mandate.snapshot.sha256,
      from: mandate.startsOn,
      to: mandate.endsOn,
    },
  });
}

/** Ends the live signature on the person's word. The record keeps that it was, and until when. */
export async function endSignature(
  tx: Tx,
  env: TxEnv,
  act: {
    readonly invitation: Invitation;
    readonly position: Position;
    readonly event: 'withdrawn' | 'disavowed';
  },
): Promise<Answer<number>> {
  const { invitation, position, event } = act;
  const live = await findLiveSignature(tx, invitation.id);
  if (live === null) return refuse('conflict', 'nothing-to-withdraw');
  const { leafId, leafHash, time } = await append(tx, env, {
    letterId: invitation.letterId,
    act: 'withdrawn',
    statement: (await getVersionById(tx, live.versionId)).statementSha256,
    who: live.who,
  });
  await markEnded(tx, { id: live.id, how: 'withdrawn', leafId, leafHash, at: time });
  await publish(tx, signed, { letterId: invitation.letterId });
  return settle(tx, env, {
    invitationId: invitation.id,
    event,
    position,
    versionId: live.versionId,
    mailed: invitation.email !== null,
    at: env.now(),
  });
}
