import type { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { AccountId, RosterId, SnapshotId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { HOUSE } from '#access';
import { lockFor } from '#platform/db';
import type { Database, Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { GroupSeats } from './seat-rules.ts';
import { decideImport, scopeKeys } from './import-rules.ts';
import type { ImportPlan } from './import-rules.ts';
import { tidy } from './row-rules.ts';
import type { ParsedRoster } from './row-rules.ts';
import { readRoster } from './rules.ts';
import type { RosterFile } from './rules.ts';
import {
  findRoster,
  findRosterByName,
  findSnapshotOfFile,
  insertMandates,
  insertRoster,
  insertSnapshot,
  listSnapshotRows,
} from './snapshot-store.ts';
import {
  deleteUpload,
  deleteUploadsBefore,
  findUpload,
  insertUpload,
  markConfirmed,
} from './upload-store.ts';
import { rosterName } from './view-rules.ts';
import type { Provenance, Upload, UploadId } from './view-rules.ts';

export type RosterEnv = { readonly db: Database; readonly now: Clock; readonly seal: Seal };

/** Opens an empty roster. Two with one name are allowed: parliaments are not ours to name. */
export async function createRoster(
  env: Pick<RosterEnv, 'db' | 'now'>,
  input: { readonly name: string; readonly by: AccountId | null },
): Promise<Answer<RosterId>> {
  const name = rosterName.safeParse(input.name);
  if (!name.success) return refuse('invalid', 'roster-name');
  const id = newId<RosterId>();
  await env.db.transaction((tx) =>
    insertRoster(tx, { id, name: name.data, at: env.now(), by: input.by }),
  );
  return id;
}

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

function sameFile(known: { readonly importedAt: Date }) {
  const day = known.importedAt.toISOString().slice(0, 10);
  return refuse('conflict', 'roster-same-file', { day });
}

/** What a dry run shows. `compared` is the snapshot it was compared with. */
export type Review = {
  readonly upload: Upload;
  readonly parsed: ParsedRoster;
  readonly plan: ImportPlan;
  readonly compared: SnapshotId | null;
};

async function planFor(
  read: Read,
  env: Pick<RosterEnv, 'seal'>,
  rosterId: RosterId,
  file: RosterFile,
): Promise<Answer<Omit<Review, 'upload'>>> {
  const reading = readRoster(file);
  return isRefusal(reading) ? reading : planOf(read, env, rosterId, reading);
}

async function planOf(
  read: Read,
  env: Pick<RosterEnv, 'seal'>,
  rosterId: RosterId,
  reading: ParsedRoster,
): Promise<Omit<Review, 'upload'>> {
  const parsed = scopeKeys(rosterId, reading);
  const roster = await findRoster(read, HOUSE, rosterId);
  const compared = roster?.newest?.id ?? null;
  const before = compared === null ? [] : await listSnapshotRows(read, env, compared);
  return { parsed, plan: decideImport(before, parsed), compared };
}

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

/** What a snapshot keeps of where its file came from. */
type Listed = Omit<Upload, 'id' | 'uploadedAt' | 'uploadedBy' | 'snapshotId'>;

async function saveSnapshot(
  tx: Tx,
  env: RosterEnv,
  review: Omit<Review, 'upload'> & { readonly upload: Listed },
  by: AccountId | null,
): Promise<SnapshotId> {
  const { upload, parsed, plan } = review;
  const id = newId<SnapshotId>();
  await insertSnapshot(tx, {
    id,
    rosterId: upload.rosterId,
    sha256: upload.sha256,
    format: parsed.format,
    fileName: upload.fileName,
    sourceUrl: upload.sourceUrl,
    licence: upload.licence,
    takenOn: upload.takenOn,
    seats: upload.seats,
    people: plan.people,
    counts: {
      new: plan.new.length,
      changed: plan.changed.length,
      gone: plan.gone.length,
      suspicious: plan.suspicious.length,
    },
    importedAt: env.now(),
    importedBy: by,
  });
  await insertMandates(tx, env, id, parsed.rows);
  return id;
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

/**
 * Dry run and confirmation at once, for the example that comes with the software and for tests.
 * A roster of that name is used, else opened; the same file again gives the same snapshot.
 */
export async function importRoster(
  env: RosterEnv,
  input: {
    readonly name: string;
    readonly fileName: string;
    readonly bytes: Uint8Array;
    readonly sourceUrl?: string | null;
    readonly licence?: string | null;
    readonly takenOn?: string | null;
    readonly seats?: readonly GroupSeats[] | null;
    readonly by: AccountId | null;
  },
): Promise<Answer<{ readonly rosterId: RosterId; readonly snapshotId: SnapshotId }>> {
  const { name, by, fileName, sourceUrl = null, licence = null } = input;
  const { takenOn = null, seats = null } = input;
  const reading = readRoster({ fileName, bytes: input.bytes });
  if (isRefusal(reading)) return reading;
  const known = await findRosterByName(env.db.read, name);
  const rosterId = known ?? (await createRoster(env, { name, by }));
  if (isRefusal(rosterId)) return rosterId;
  const { sha256 } = reading;
  const upload = { rosterId, fileName, sha256, sourceUrl, licence, takenOn, seats };
  return env.db.transaction(async (tx) => {
    await lockFor(tx, `roster ${rosterId}`);
    const same = await findSnapshotOfFile(tx, rosterId, sha256);
    if (same) return { rosterId, snapshotId: same.id };
    const plan = await planOf(tx, env, rosterId, reading);
    return { rosterId, snapshotId: await saveSnapshot(tx, env, { upload, ...plan }, by) };
  });
}
