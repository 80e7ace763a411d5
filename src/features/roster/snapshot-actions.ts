import type { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { AccountId, RosterId, SnapshotId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { HOUSE } from '#access';
import type { Database, Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { decideImport } from './import-rules.ts';
import { scopeKeys } from './identity-rules.ts';
import type { ImportPlan } from './import-rules.ts';
import type { ParsedRoster } from './row-rules.ts';
import { readRoster } from './rules.ts';
import type { RosterFile } from './rules.ts';
import { findRoster } from './roster-store.ts';
import { insertMandates, listSnapshotRows } from './row-store.ts';
import { insertSnapshot } from './snapshot-store.ts';
import type { Upload } from './view-rules.ts';

export type RosterEnv = { readonly db: Database; readonly now: Clock; readonly seal: Seal };

/** What a dry run shows. `compared` is the snapshot it was compared with. */
export type Review = {
  readonly upload: Upload;
  readonly parsed: ParsedRoster;
  readonly plan: ImportPlan;
  readonly compared: SnapshotId | null;
};

export async function planFor(
  read: Read,
  env: Pick<RosterEnv, 'seal'>,
  rosterId: RosterId,
  file: RosterFile,
): Promise<Answer<Omit<Review, 'upload'>>> {
  const reading = readRoster(file);
  return isRefusal(reading) ? reading : planOf(read, env, rosterId, reading);
}

export async function planOf(
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

/** What a snapshot keeps of where its file came from. */
type Listed = Omit<Upload, 'id' | 'uploadedAt' | 'uploadedBy' | 'snapshotId'>;

export async function saveSnapshot(
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
