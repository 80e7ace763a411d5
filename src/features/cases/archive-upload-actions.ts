import { caseActRefusal } from '#access';
import type { Audience } from '#access';
import { sha256 } from '#kernel/bytes';
import type { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { AccountId, CaseId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { lockFor } from '#platform/db';
import type { Database } from '#platform/db';
import { enqueue } from '#platform/jobs';
import type { Seal } from '#platform/seal';
import type { Unzip } from '#platform/zip-reading';
import { anyLine } from '#proof';
import { faultyFile, planFor } from './archive-import-actions.ts';
import { ARCHIVE_LIMITS, readArchive } from './archive-rules.ts';
import type { Archive } from './archive-rules.ts';
import { IMPORT_LIMITS, KEPT_MILLISECONDS, takeInFile } from './archive-upload-rules.ts';
import type { CaseImport, CaseImportId } from './archive-upload-rules.ts';
import {
  countWaiting,
  deleteCaseImport,
  deleteCaseImportsBefore,
  findCaseImportForUpdate,
  insertCaseImport,
  markConfirmed,
} from './archive-upload-store.ts';
import { readTable } from './csv-text-rules.ts';
import type { Kind } from './rules.ts';
import { editRefusal } from './sight-store.ts';

export type UploadEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly seal: Seal;
  readonly unzip: Unzip;
};

type File = { readonly fileName: string; readonly bytes: Uint8Array };
type By = { readonly audience: Audience; readonly accountId: AccountId };

/** The archive in a file, every byte of it checked. */
export async function openArchive(
  env: Pick<UploadEnv, 'unzip'>,
  from: string | Uint8Array,
): Promise<Answer<Archive>> {
  const files = await env.unzip(from, ARCHIVE_LIMITS);
  if (files instanceof Error) return refuse('invalid', 'case-archive-zip', { why: files.message });
  const archive = readArchive(files);
  if (isRefusal(archive)) return archive;
  return faultyFile(planFor(archive.document)) ?? archive;
}

/** Keeps an archive for its dry run. One that does not hold is refused here, not later. */
export async function bringArchive(
  env: UploadEnv,
  input: { readonly file: File; readonly by: By },
): Promise<Answer<CaseImportId>> {
  const { file, by } = input;
  const refusal = caseActRefusal(by.audience, 'create-case');
  if (refusal !== null) return refusal;
  const archive = await openArchive(env, file.bytes);
  if (isRefusal(archive)) return archive;
  const total = archive.document.entries.length;
  return keep(env, { ...input, what: 'archive', caseId: null, kind: null, total });
}

/** Keeps a table for its dry run. */
export async function bringTable(
  env: UploadEnv,
  input: { readonly file: File; readonly caseId: CaseId; readonly kind: Kind; readonly by: By },
): Promise<Answer<CaseImportId>> {
  const refusal = editRefusal(input.by.audience, input.caseId);
  if (refusal !== null) return refusal;
  const table = readTable(input.file.bytes);
  if (isRefusal(table)) return table;
  return keep(env, { ...input, what: 'table', total: table.rows.length });
}

async function keep(
  env: UploadEnv,
  input: Pick<CaseImport, 'what' | 'caseId' | 'kind' | 'total'> & {
    readonly file: File;
    readonly by: By;
  },
): Promise<Answer<CaseImportId>> {
  const { file, what, caseId, kind, total } = input;
  const { bytes } = file;
  const by = input.by.accountId;
  const id = newId<CaseImportId>();
  return env.db.transaction(async (tx) => {
    await lockFor(tx, `case-imports ${by}`);
    if ((await countWaiting(tx, by)) >= IMPORT_LIMITS.waiting) {
      return refuse('conflict', 'case-imports-too-many', { limit: IMPORT_LIMITS.waiting });
    }
    const row = { id, what, caseId, kind, total, bytes, sha256: sha256(bytes), at: env.now(), by };
    await insertCaseImport(tx, env, { ...row, fileName: nameOf(file.fileName) });
    return id;
  });
}

/** The last part of the name, without what could turn its direction or break a header. */
function nameOf(fileName: string): string {
  const line = anyLine(fileName.split(/[/\\]/u).at(-1) ?? '');
  return [...line].slice(-IMPORT_LIMITS.fileName).join('');
}

/** Has the file taken in, as its dry run showed it. The same confirmation twice is one. */
export async function confirmImport(
  env: Pick<UploadEnv, 'db' | 'now' | 'seal'>,
  input: { readonly id: CaseImportId; readonly addKnown: boolean; readonly by: By },
): Promise<Answer<void>> {
  const { id, by } = input;
  return env.db.transaction(async (tx) => {
    const found = await findCaseImportForUpdate(tx, env, by.audience, id);
    if (found === null) return refuse('not-found', 'not-found');
    if (found.state !== 'waiting') return undefined;
    const refusal =
      found.what === 'table' && found.caseId !== null
        ? editRefusal(by.audience, found.caseId)
        : caseActRefusal(by.audience, 'create-case');
    if (refusal !== null) return refusal;
    await markConfirmed(tx, { id, addKnown: input.addKnown, at: env.now() });
    await enqueue(tx, takeInFile, { importId: id }, { maxAttempts: 3, key: `take in ${id}` });
  });
}

/** Takes a file back that nobody confirmed. */
export async function discardImport(
  env: Pick<UploadEnv, 'db' | 'seal'>,
  input: { readonly id: CaseImportId; readonly audience: Audience },
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const found = await findCaseImportForUpdate(tx, env, input.audience, input.id);
    if (found === null) return refuse('not-found', 'not-found');
    if (found.state !== 'waiting') return refuse('conflict', 'case-import-confirmed');
    await deleteCaseImport(tx, input.id);
  });
}

const LEFT_MILLISECONDS = 30 * KEPT_MILLISECONDS;

/** Removes files that waited a day, and rows that were left a month ago. */
export async function removeOldCaseImports(env: Pick<UploadEnv, 'db' | 'now'>): Promise<void> {
  const before = (age: number): Date => new Date(env.now().getTime() - age);
  const times = { unconfirmed: before(KEPT_MILLISECONDS), left: before(LEFT_MILLISECONDS) };
  await env.db.transaction((tx) => deleteCaseImportsBefore(tx, times));
}
