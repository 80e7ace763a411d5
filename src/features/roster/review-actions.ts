import type { AccountId, RosterId, SnapshotId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { lockFor } from '#platform/db';
import type { Review, RosterEnv } from './snapshot-actions.ts';
import { planFor, saveSnapshot } from './snapshot-actions.ts';
import { findSnapshotOfFile } from './snapshot-store.ts';
import { sameFile } from './upload-actions.ts';
import { findUpload, markConfirmed } from './upload-store.ts';
import type { UploadId } from './view-rules.ts';

/** The dry run: reads the kept file again and compares it. Changes nothing. */
export async function reviewUpload(
  env: RosterEnv,
  input: { readonly rosterId: RosterId; readonly uploadId: UploadId },
): Promise<Answer<Review>> {
  const found = await findUpload(env.db.read, env, input.rosterId, input.uploadId);
  if (!found) return refuse('expired', 'roster-upload-gone');
  const { upload, bytes } = found;
  if (upload.snapshotId !== null) return refuse('conflict', 'roster-upload-confirmed');
  const file = { fileName: upload.fileName, bytes };
  const plan = await planFor(env.db.read, env, input.rosterId, file);
  return isRefusal(plan) ? plan : { upload, ...plan };
}

export type Confirmation = {
  readonly rosterId: RosterId;
  readonly uploadId: UploadId;
  /** The snapshot the person saw the file compared with; null for the first import. */
  readonly compared: SnapshotId | null;
  readonly by: AccountId | null;
};

/** Makes the reviewed file a snapshot. The same confirmation again gives the same snapshot. */
export async function confirmUpload(
  env: RosterEnv,
  input: Confirmation,
): Promise<Answer<SnapshotId>> {
  return env.db.transaction(async (tx) => {
    await lockFor(tx, `roster ${input.rosterId}`);
    const found = await findUpload(tx, env, input.rosterId, input.uploadId);
    if (!found) return refuse('expired', 'roster-upload-gone');
    const { upload, bytes } = found;
    if (upload.snapshotId !== null) return upload.snapshotId;
    const plan = await planFor(tx, env, input.rosterId, { fileName: upload.fileName, bytes });
    if (isRefusal(plan)) return plan;
    // Counts and warnings were read against that snapshot; against another they mean nothing.
    if (plan.compared !== input.compared) return refuse('conflict', 'roster-changed-meanwhile');
    const known = await findSnapshotOfFile(tx, input.rosterId, upload.sha256);
    if (known) return sameFile(known);
    const snapshotId = await saveSnapshot(tx, env, { upload, ...plan }, input.by);
    await markConfirmed(tx, upload.id, { at: env.now(), snapshotId });
    return snapshotId;
  });
}
