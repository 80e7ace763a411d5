import { newId } from '#kernel/ids';
import type { AccountId, SignatureId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { getVersionById } from '#letters';
import type { Version } from '#letters';
import type { Tx } from '#platform/db';
import { publish } from '#platform/jobs';
import { append } from '#record';
import { commitments } from './commitment-actions.ts';
import { signed } from './job-rules.ts';
import type { TxEnv } from './record-actions.ts';
import { settle } from './record-actions.ts';
import type { Invitation, InvitationEvent, Mode } from './rules.ts';
import type { Position } from './position-rules.ts';
import type { SignDecision } from './sign-rules.ts';
import { findLiveSignature, insertSignature, markEnded } from './signature-store.ts';

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
