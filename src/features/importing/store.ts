import { maySee } from '#access';
import type { Audience } from '#access';
import type { Sha256 } from '#kernel/bytes';
import type { AccountId, LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Refusal, RefusalKind } from '#kernel/refusal';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { Import, ImportId, ImportState } from './rules.ts';

export type SealEnv = { readonly seal: Seal };

export const SEALS = {
  file: 'imports.file',
  fileName: 'imports.file_name',
  text: 'imports.text',
  review: 'imports.review',
  matches: 'imports.matches',
} as const;

type ImportRow = {
  id: ImportId;
  file_name_sealed: Uint8Array | null;
  size: number;
  sha256: Sha256;
  uploaded_at: Date;
  uploaded_by: AccountId;
  attachment: number | null;
  asked_at: Date;
  read_at: Date | null;
  failed_reason: string | null;
  failed_values: { kind: RefusalKind; values: Record<string, string | number> } | null;
  matched_at: Date | null;
  revision: number;
  letter_id: LetterId | null;
  erased_at: Date | null;
};

const columns = sql`i.id, i.file_name_sealed, i.size, i.sha256, i.uploaded_at, i.uploaded_by, i.attachment,
  i.asked_at, i.read_at,
  i.failed_reason, i.failed_values, i.matched_at, i.revision, i.letter_id, i.erased_at`;

function stateOf(row: ImportRow): ImportState {
  if (row.letter_id !== null) return 'confirmed';
  if (row.failed_reason !== null) return 'failed';
  if (row.read_at === null) return 'reading';
  return row.matched_at === null ? 'matching' : 'review';
}

function failureOf({ failed_reason: reason, failed_values: about }: ImportRow): Refusal | null {
  return reason === null ? null : refuse(about?.kind ?? 'invalid', reason, about?.values ?? {});
}

function importOf(row: ImportRow, { seal }: SealEnv): Import {
  const name = row.file_name_sealed;
  return {
    id: row.id,
    fileName: name === null ? null : seal.unseal(name, SEALS.fileName),
    size: row.size,
    sha256: row.sha256,
    uploadedAt: row.uploaded_at,
    uploadedBy: row.uploaded_by,
    attachment: row.attachment,
    askedAt: row.asked_at,
    state: stateOf(row),
    failure: failureOf(row),
    revision: row.revision,
    letterId: row.letter_id,
    erasedAt: row.erased_at,
  };
}

/**
 * An import is its uploader's own; once it is a letter, the letter's drafters see where it came from.
 */
function isTheirs(audience: Audience, row: Pick<ImportRow, 'uploaded_by' | 'letter_id'>): boolean {
  if (audience.kind === 'house') return true;
  const own = audience.kind === 'account' && audience.accountId === row.uploaded_by;
  if (own && maySee(audience, 'own-import')) return true;
  const { letter_id: letterId } = row;
  return letterId !== null && maySee(audience, 'source-file', { letterId, releasedAt: null });
}

/** The import, or null when it is not this audience's to see. */
export async function findImport(
  read: Read,
  env: SealEnv,
  audience: Audience,
  id: ImportId,
): Promise<Import | null> {
  const { rows } = await sql<ImportRow>`
    select ${columns} from imports i where i.id = ${id}`.execute(read);
  const [row] = rows;
  return row !== undefined && isTheirs(audience, row) ? importOf(row, env) : null;
}

/** The same, locked until the transaction ends: two saves, two confirmations, a job and a removal. */
export async function findImportForUpdate(
  tx: Tx,
  env: SealEnv,
  audience: Audience,
  id: ImportId,
): Promise<Import | null> {
  await sql`select 1 from imports where id = ${id} for update`.execute(tx);
  return findImport(tx, env, audience, id);
}

/** Somebody's imports that are no letters yet, the newest first. */
export async function listImports(
  read: Read,
  env: SealEnv,
  audience: Audience,
): Promise<readonly Import[]> {
  if (audience.kind !== 'account') return [];
  const { rows } = await sql<ImportRow>`
    select ${columns} from imports i
    where i.uploaded_by = ${audience.accountId} and i.letter_id is null
    order by i.uploaded_at desc, i.id limit 100`.execute(read);
  return rows.filter((row) => isTheirs(audience, row)).map((row) => importOf(row, env));
}

/** How many letters an account has taken in that are no drafts yet. */
export async function countWaiting(read: Read, accountId: AccountId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from imports
    where uploaded_by = ${accountId} and letter_id is null`.execute(read);
  return rows[0]?.count ?? 0;
}

/** The import a letter came from, for those who may see where it came from. */
export async function findImportOfLetter(
  read: Read,
  env: SealEnv,
  audience: Audience,
  letterId: LetterId,
): Promise<Import | null> {
  const { rows } = await sql<ImportRow>`
    select ${columns} from imports i where i.letter_id = ${letterId}`.execute(read);
  const [row] = rows;
  return row !== undefined && isTheirs(audience, row) ? importOf(row, env) : null;
}

/** The file as it came. Find the import first: this one does not ask who is looking. */
export async function getFile(read: Read, env: SealEnv, id: ImportId): Promise<Buffer> {
  const { rows } = await sql<{ sealed: Uint8Array }>`
    select file_sealed as sealed from imports where id = ${id} and erased_at is null`.execute(read);
  if (rows[0] === undefined) throw new Error('an import that was found has a file');
  return env.seal.unsealBytes(rows[0].sealed, SEALS.file);
}
