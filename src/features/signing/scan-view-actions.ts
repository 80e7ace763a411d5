import { mayDo } from '#access';
import type { Audience } from '#access';
import type { AccountId, Id, LetterId } from '#kernel/ids';
import type { Answer } from '#kernel/refusal';
import { findLetter, getVersionById } from '#letters';
import { NOBODY } from './desk-actions.ts';
import type { ScanView } from './desk-rules.ts';
import { findInvitation } from './invitation-store.ts';
import { findScan, getScanFile } from './paper-store.ts';
import type { SigningEnv } from './record-actions.ts';

type ScanKey = { readonly letterId: LetterId; readonly scanId: Id<'scan'> };

/** A sheet beside the text it was signed under. */
export async function viewScan(
  env: SigningEnv,
  audience: Audience,
  key: ScanKey & { readonly by: AccountId },
): Promise<Answer<ScanView>> {
  const { read } = env.db;
  const letter = await findLetter(read, audience, key.letterId);
  const scan = await findScan(read, audience, key);
  if (letter === null || scan === null) return NOBODY;
  const invitation = await findInvitation(read, env, audience, scan.invitationId);
  const version = await getVersionById(read, scan.versionId);
  const capacity = invitation?.person.capacity ?? '';
  return { letter, scan, capacity, version, standing: standing() };

  function standing(): ScanView['standing'] {
    if (scan?.decision !== null) return 'decided';
    if (!mayDo(audience, 'decide-paper', key.letterId)) return 'looks-on';
    if (scan.uploadedBy === key.by) return 'own';
    return letter?.currentVersion?.id === scan.versionId ? 'may-decide' : 'older';
  }
}

/** The sheet's own bytes, for whoever may see it. */
export async function readScan(
  env: SigningEnv,
  audience: Audience,
  key: ScanKey,
): Promise<Answer<{ readonly bytes: Buffer; readonly mediaType: string }>> {
  const scan = await findScan(env.db.read, audience, key);
  if (scan === null) return NOBODY;
  return { bytes: await getScanFile(env.db.read, env, scan), mediaType: scan.mediaType };
}
