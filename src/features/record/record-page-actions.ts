import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import { printVerifierKey } from '#proof';
import { findPublishedCheckpoint } from './published-actions.ts';
import type { RecordShown } from './record-page-rules.ts';
import { openSigner } from './signer-actions.ts';
import { describeWatch } from './watch-actions.ts';
import { NO_WITNESSES, printPolicy } from './witness-policy-rules.ts';

/** Where the log stands, its name and key; refused before its first start. */
export async function describeRecord(
  read: Read,
  env: { readonly seal: Seal },
): Promise<Answer<RecordShown>> {
  const newest = await findPublishedCheckpoint(read);
  if (newest === null) return refuse('unavailable', 'not-yet-included');
  const [name = ''] = newest.note.split('\n', 1);
  const log = openSigner(env.seal, name).key;
  const policy = printPolicy({ ...(newest.policy ?? NO_WITNESSES), logs: [log] });
  const watch = await describeWatch(read, newest);
  const { size: acts, signedAt } = newest;
  return { acts, signedAt, key: printVerifierKey(log), name, watch, policy };
}
