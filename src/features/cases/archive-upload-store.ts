import type { Audience } from '#access';
import type { Sha256 } from '#kernel/bytes';
import type { AccountId, CaseId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Refusal, RefusalKind } from '#kernel/refusal';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import { leftList } from './archive-upload-rules.ts';
import type { CaseImport, CaseImportId, LeftList } from './archive-upload-rules.ts';
import type { SealEnv } from './entry-store.ts';
import type { Kind } from './rules.ts';

const SEALS = {
  file: 'case_imports.file',
  fileName: 'case_imports.file_name',
  left: 'case_imports.left',
} as const;

type Row = {
  id: CaseImportId;
  what: 'archive' | 'table';
  case_id: CaseId | null;
  kind: Kind | null;
  file_name_sealed: Uint8Array;
  sha256: Sha256;
  uploaded_at: Date;
  uploaded_by: AccountId;
  add_known: boolean;
  confirmed_at: Date | null;
  finished_at: Date | null;
  total: number;
  done: number;
  added: number;
  left_rows: number;
  failure: { kind: RefusalKind; reason: string; values: Record<string, string | number> } | null;
};

const columns = sql`id, what, case_id, kind, file_name_sealed, sha256, uploaded_at, uploaded_by,
  add_known, confirmed_at, finished_at, total, done, added, left_rows, failure`;

function importOf(row: Row, { seal }: SealEnv): CaseImport {
  const { failure } = row;
  const ended = failure === null ? 'done' : 'failed';
  const open = row.confirmed_at === null ? 'waiting' : 'running';
  return {
    id: row.id,
    what: row.what,
    caseId: row.case_id,
    kind: row.kind,
    fileName: seal.unseal(row.file_name_sealed, SEALS.fileName),
    sha256: row.sha256,
    uploadedAt: row.uploaded_at,
    uploadedBy: row.uploaded_by,
    addKnown: row.add_known,
    state: row.finished_at === null ? open : ended,
    total: row.total,
    done: row.done,
    added: row.added,
    leftRows: row.left_rows,
    failure: failure && refuse(failure.kind, failure.reason, failure.values),
  };
}

/** Only who brought a file sees that it is there. */
const ownedBy = (audience: Audience) =>
  audience.kind === 'house'
    ? sql`true`
    : sql`uploaded_by = ${audience.kind === 'account' ? audience.accountId : null}`;

export async function insertCaseImport(
  tx: Tx,
  { seal }: SealEnv,
  row: Pick<CaseImport, 'id' | 'what' | 'caseId' | 'kind' | 'fileName' | 'sha256' | 'total'> & {
    readonly bytes: Uint8Array;
    readonly at: Date;
    readonly by: AccountId;
  },
): Promise<void> {
  await sql`
    insert into case_imports (id, what, case_id, kind, file_name_sealed, sha256, file_sealed,
      uploaded_at, uploaded_by, total)
    values (${row.id}, ${row.what}, ${row.caseId}, ${row.kind},
      ${seal.seal(row.fileName, SEALS.fileName)}, ${row.sha256},
      ${seal.seal(row.bytes, SEALS.file)}, ${row.at}, ${row.by}, ${row.total})`.execute(tx);
}

export async function listCaseImports(
  read: Read,
  env: SealEnv,
  audience: Audience,
): Promise<CaseImport[]> {
  const { rows } = await sql<Row>`
    select ${columns} from case_imports where ${ownedBy(audience)}
     order by uploaded_at desc, id limit 50`.execute(read);
  return rows.map((row) => importOf(row, env));
}

export async function findCaseImport(
  read: Read,
  env: SealEnv,
  audience: Audience,
  id: CaseImportId,
): Promise<CaseImport | null> {
  const { rows } = await sql<Row>`
    select ${columns} from case_imports where id = ${id} and ${ownedBy(audience)}`.execute(read);
  return rows[0] === undefined ? null : importOf(rows[0], env);
}

/** As `findCaseImport`, held until the transaction ends. */
export async function findCaseImportForUpdate(
  tx: Tx,
  env: SealEnv,
  audience: Audience,
  id: CaseImportId,
): Promise<CaseImport | null> {
  await sql`select 1 from case_imports where id = ${id} for update`.execute(tx);
  return findCaseImport(tx, env, audience, id);
}

/** The file itself; null once it was taken in. Find the import first: this one does not ask who is looking. */
export async function findImportFile(
  read: Read,
  { seal }: SealEnv,
  id: CaseImportId,
): Promise<Buffer | null> {
  const { rows } = await sql<{ file: Uint8Array | null }>`
    select file_sealed as file from case_imports where id = ${id}`.execute(read);
  const file = rows[0]?.file ?? null;
  return file === null ? null : seal.unsealBytes(file, SEALS.file);
}

/** The rows that were left. Find the import first: this one does not ask who is looking. */
export async function findLeft(
  read: Read,
  { seal }: SealEnv,
  id: CaseImportId,
): Promise<LeftList | null> {
  const { rows } = await sql<{ left: Uint8Array | null }>`
    select left_sealed as left from case_imports where id = ${id}`.execute(read);
  const left = rows[0]?.left ?? null;
  return left === null ? null : leftList.parse(JSON.parse(seal.unseal(left, SEALS.left)));
}

export async function countWaiting(read: Read, by: AccountId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from case_imports
     where uploaded_by = ${by} and finished_at is null`.execute(read);
  return rows[0]?.count ?? 0;
}

export async function markConfirmed(
  tx: Tx,
  one: { readonly id: CaseImportId; readonly addKnown: boolean; readonly at: Date },
): Promise<void> {
  await sql`update case_imports set confirmed_at = ${one.at}, add_known = ${one.addKnown}
    where id = ${one.id}`.execute(tx);
}

/** How far it is. Of a table in the transaction that adds the rows; of an archive beside it. */
export async function markProgress(
  tx: Tx,
  { seal }: SealEnv,
  step: {
    readonly id: CaseImportId;
    readonly done: number;
    readonly added: number;
    readonly left?: LeftList;
  },
): Promise<void> {
  const { left } = step;
  const sealed = left && seal.seal(JSON.stringify(left), SEALS.left);
  const kept =
    left === undefined ? sql`` : sql`, left_sealed = ${sealed}, left_rows = ${left.rows.length}`;
  await sql`update case_imports set done = least(${step.done}, total), added = ${step.added} ${kept}
    where id = ${step.id}`.execute(tx);
}

/** Ends it; the file itself is forgotten. */
export async function markFinished(
  tx: Tx,
  one: {
    readonly id: CaseImportId;
    readonly at: Date;
    readonly caseId?: CaseId;
    readonly added?: number;
    readonly failure?: Refusal;
  },
): Promise<void> {
  const { failure } = one;
  const why = failure && { kind: failure.kind, reason: failure.reason, values: failure.values };
  await sql`update case_imports set finished_at = ${one.at}, file_sealed = null,
      case_id = coalesce(${one.caseId ?? null}, case_id), added = coalesce(${one.added ?? null}, added),
      failure = ${why === undefined ? null : JSON.stringify(why)}
    where id = ${one.id}`.execute(tx);
}

/** What was taken in stays as its trace; only what waits can be removed. */
export async function deleteCaseImport(tx: Tx, id: CaseImportId): Promise<void> {
  await sql`delete from case_imports where id = ${id} and confirmed_at is null`.execute(tx);
}

/** Files nobody confirmed go; of those taken in go the rows that were left, a month later. */
export async function deleteCaseImportsBefore(
  tx: Tx,
  times: { readonly unconfirmed: Date; readonly left: Date },
): Promise<void> {
  await sql`delete from case_imports
    where confirmed_at is null and uploaded_at < ${times.unconfirmed}`.execute(tx);
  await sql`update case_imports set left_sealed = null
    where finished_at < ${times.left} and left_sealed is not null`.execute(tx);
}
