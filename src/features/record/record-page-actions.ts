import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import { printVerifierKey } from '#proof';
import { findCheckpoint } from './log-store.ts';
import type { RecordShown } from './record-page-rules.ts';
import { openSigner } from './signer-actions.ts';

/** Where the log stands, its name and key; refused before its first start. */
export async function describeRecord(
  read: Read,
  env: { readonly seal: Seal },
): Promise<Answer<RecordShown>> {
  const newest = await findCheckpoint(read);
  if (newest === null) return refuse('unavailable', 'not-yet-included');
  const [name = ''] = newest.note.split('\n', 1);
  const key = printVerifierKey(openSigner(env.seal, name).key);
  return { acts: newest.size, signedAt: newest.signedAt, key, name };
}
