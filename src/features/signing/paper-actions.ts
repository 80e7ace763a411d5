import { sha256 } from '#kernel/bytes';
import { newId } from '#kernel/ids';
import type { AccountId, Id, InvitationId, LetterId, SignatureId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { currentVersionForUpdate } from '#letters';
import type { Tx } from '#platform/db';
import type { OfficeAnswer, Term } from '#roster';
import { insertEvent } from './event-store.ts';
import { decidePaper, decidePaperUpload } from './paper-rules.ts';
import { findScanForUpdate, insertScan, markScanDecided } from './paper-store.ts';
import type { Scan } from './view-rules.ts';
import { bindSignature } from './binding-actions.ts';
import { hold, officeOn } from './record-actions.ts';
import type { SigningEnv } from './record-actions.ts';
import { letterStateOf } from './rules.ts';
import { decideSign } from './sign-rules.ts';

/** Keeps a signed sheet, sealed, until a second reader has compared it with the text. */
export async function uploadScan(
  env: SigningEnv,
  input: {
    readonly letterId: LetterId;
    readonly invitationId: InvitationId;
    readonly by: AccountId;
    readonly file: Uint8Array;
    readonly signedOn: string;
    readonly note: string;
  },
): Promise<Answer<Id<'scan'>>> {
  return env.db.transaction(async (tx) => {
    const held = await hold(tx, env, input);
    if (isRefusal(held)) return held;
    const { invitation, state, version } = held;
    const at = env.now();
    const accepted = decidePaperUpload(input, state, at);
    if (isRefusal(accepted)) return accepted;
    if (state === null || version === null) return refuse('conflict', 'letter-not-frozen');
    const about = { mode: 'paper', statement: state.version.statement } as const;
    const office = officeOn(invitation.mandate, input.signedOn);
    const decision = decideSign(invitation, state, { ...about, office }, at);
    if (isRefusal(decision)) return decision;
    const id = newId<Id<'scan'>>();
    const { file, by, signedOn } = input;
    const note = input.note === '' ? null : input.note;
    await insertScan(tx, env.seal, {
      id,
      invitationId: invitation.id,
      versionId: version.id,
      file,
      signedOn,
      note,
      by,
      at,
      mediaType: accepted.mediaType,
      sha256: sha256(file),
    });
    await insertEvent(tx, env.seal, {
      invitationId: invitation.id,
      event: 'scan-uploaded',
      at,
      by,
      versionId: version.id,
    });
    return id;
  });
}

/** The second reader's word on a sheet: confirmed, it is a signature; refused, it says why. */
export async function decideScan(
  env: SigningEnv,
  input: {
    readonly letterId: LetterId;
    readonly scanId: Id<'scan'>;
    readonly by: AccountId;
    readonly decision: 'confirmed' | 'refused';
    readonly note: string;
  },
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const current = await currentVersionForUpdate(tx, input.letterId);
    const scan = await findScanForUpdate(tx, input.scanId);
    if (current === null || scan?.letterId !== input.letterId)
      return refuse('not-found', 'not-found');
    const state = letterStateOf(current.letter, current.version);
    if (state === null) return refuse('conflict', 'letter-not-frozen');
    const facts = { ...scan, decided: scan.decision !== null };
    const refused = decidePaper(facts, input, state);
    if (refused !== null) return refused;
    if (input.decision === 'confirmed') {
      const bound = await bindScan(tx, env, scan, input);
      if (isRefusal(bound)) return bound;
    } else
      await insertEvent(tx, env.seal, {
        invitationId: scan.invitationId,
        event: 'scan-refused',
        at: env.now(),
        by: input.by,
        versionId: scan.versionId,
        note: input.note,
      });
    const { decision, note, by } = input;
    await markScanDecided(tx, { id: scan.id, decision, note, by, at: env.now() });
    return undefined;
  });
}

async function bindScan(
  tx: Tx,
  env: SigningEnv,
  scan: Scan,
  input: { readonly by: AccountId; readonly note: string },
): Promise<Answer<SignatureId>> {
  const held = await hold(tx, env, scan);
  if (isRefusal(held)) return held;
  const { invitation, state, version } = held;
  if (state === null || version === null) return refuse('conflict', 'letter-not-frozen');
  const about = { mode: 'paper', statement: state.version.statement } as const;
  const office = officeOn(invitation.mandate, scan.signedOn);
  const decision = decideSign(invitation, state, { ...about, office }, env.now());
  if (isRefusal(decision)) return decision;
  const detail = { 'signed-on': scan.signedOn, scan: scan.sha256 };
  const { by, note } = input;
  return bindSignature(tx, env, { invitation, version, decision, mode: 'paper', detail, by, note });
}

/**
 * Of a month or a year, the best of its days: one day in office is enough, since nobody knows which
 * day it was. Where the mandate and the span begin and end tells all there is, but for one absent day.
 */
export function officeWithin(
  mandate: Term | null,
  span: { readonly first: string; readonly last: string },
): OfficeAnswer {
  const days = [span.first, mandate?.startsOn, mandate?.endsOn, span.last]
    .filter((day) => day != null)
    .filter((day) => span.first <= day && day <= span.last);
  const answers = days.map((day) => officeOn(mandate, day));
  return answers.find((answer) => answer !== 'not-in-office') ?? 'not-in-office';
}
