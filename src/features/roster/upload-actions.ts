import { newId } from '#kernel/ids';
import type { AccountId, RosterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { HOUSE } from '#access';
import { tidy } from './row-rules.ts';
import { readRoster } from './rules.ts';
import type { RosterFile } from './rules.ts';
import type { RosterEnv } from './snapshot-actions.ts';
import { findRoster } from './roster-store.ts';
import { findSnapshotOfFile } from './snapshot-store.ts';
import { deleteUpload, deleteUploadsBefore, insertUpload } from './upload-store.ts';
import type { Provenance } from './provenance-rules.ts';
import type { Upload, UploadId } from './view-rules.ts';

export type UploadInput = Provenance & {
  readonly rosterId: RosterId;
  readonly file: RosterFile;
  readonly by: AccountId | null;
};

const LONGEST_FILE_NAME = 200;

/** Keeps a file for its dry run. One that cannot be read as a roster is refused here, not later. */
export async function uploadRoster(env: RosterEnv, input: UploadInput): Promise<Answer<UploadId>> {
  const parsed = readRoster(input.file);
  if (isRefusal(parsed)) return parsed;
  const { rosterId, file } = input;
  return env.db.transaction(async (tx) => {
    if (!(await findRoster(tx, HOUSE, rosterId))) return refuse('not-found', 'not-found');
    const known = await findSnapshotOfFile(tx, rosterId, parsed.sha256);
    if (known) return sameFile(known);
    const upload: Upload = {
      id: newId<UploadId>(),
      rosterId,
      fileName: tidy(file.fileName).slice(-LONGEST_FILE_NAME),
      sha256: parsed.sha256,
      sourceUrl: input.sourceUrl,
      licence: input.licence,
      takenOn: input.takenOn ?? parsed.snapshotDate ?? null,
      seats: input.seats,
      uploadedAt: env.now(),
      uploadedBy: input.by,
      snapshotId: null,
    };
    await insertUpload(tx, env, upload, file.bytes);
    return upload.id;
  });
}

export function sameFile(known: { readonly importedAt: Date }) {
  const day = known.importedAt.toISOString().slice(0, 10);
  return refuse('conflict', 'roster-same-file', { day });
}

export async function discardUpload(
  env: Pick<RosterEnv, 'db'>,
  input: { readonly rosterId: RosterId; readonly uploadId: UploadId },
): Promise<void> {
  await env.db.transaction((tx) => deleteUpload(tx, input.rosterId, input.uploadId));
}

const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Removes files that waited a day for a confirmation: they hold people's addresses. */
export async function removeOldUploads(env: Pick<RosterEnv, 'db' | 'now'>): Promise<void> {
  const before = new Date(env.now().getTime() - KEPT_MILLISECONDS);
  await env.db.transaction((tx) => deleteUploadsBefore(tx, before));
}
