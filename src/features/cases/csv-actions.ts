import { HOUSE } from '#access';
import type { Audience } from '#access';
import { newId } from '#kernel/ids';
import type { CaseId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import type { Read } from '#platform/db';
import { takeInCase } from './archive-import-actions.ts';
import { openArchive } from './archive-upload-actions.ts';
import type { UploadEnv } from './archive-upload-actions.ts';
import type { CaseImport, CaseImportId, LeftRow } from './archive-upload-rules.ts';
import {
  findCaseImport,
  findCaseImportForUpdate,
  findImportFile,
  findLeft,
  markFinished,
  markProgress,
} from './archive-upload-store.ts';
import { planTable } from './csv-plan-rules.ts';
import type { PlannedRow, TablePlan } from './csv-plan-rules.ts';
import { readTable } from './csv-text-rules.ts';
import type { Table } from './csv-text-rules.ts';
import { addEntry, isFaulty } from './entry-actions.ts';
import { listEntries } from './entry-store.ts';
import type { SealEnv } from './entry-store.ts';
import type { EntryId, Kind } from './rules.ts';

export type ReviewedTable = { readonly table: Table; readonly plan: TablePlan };

/** The dry run of a table that waits: reads the file and the case, writes nothing. */
export async function reviewTable(
  read: Read,
  env: SealEnv,
  audience: Audience,
  found: CaseImport,
): Promise<Answer<ReviewedTable>> {
  const { caseId, kind } = found;
  const bytes = await findImportFile(read, env, found.id);
  if (bytes === null || caseId === null || kind === null)
    return refuse('expired', 'case-import-gone');
  const table = readTable(bytes);
  if (isRefusal(table)) return table;
  const kinds: Kind[] = [...new Set<Kind>(['subject', 'event', 'source', kind])];
  const entries = await listEntries(read, env, audience, caseId, { kinds });
  return { table, plan: await planTable(kind, table, entries, breathe) };
}

/** Thousands of names to compare must not keep anybody else waiting. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Rows written in one transaction: what is done stays done when the power goes. */
const BATCH = 100;

/** Takes a confirmed file in; goes on where an earlier try broke off. */
export async function takeIn(env: UploadEnv, id: CaseImportId): Promise<void> {
  const found = await findCaseImport(env.db.read, env, HOUSE, id);
  if (found?.state !== 'running') return;
  const refused = found.what === 'archive' ? await wholeCase(env, found) : await rows(env, found);
  if (refused !== null) await giveUp(env, id, refused);
}

/** Says on the page why nothing more comes of it. */
export async function giveUp(
  env: Pick<UploadEnv, 'db' | 'now'>,
  id: CaseImportId,
  failure: Refusal,
): Promise<void> {
  await env.db.transaction((tx) => markFinished(tx, { id, at: env.now(), failure }));
}

async function wholeCase(env: UploadEnv, found: CaseImport): Promise<Refusal | null> {
  const { id, uploadedBy: by } = found;
  const bytes = await findImportFile(env.db.read, env, id);
  if (bytes === null) return refuse('expired', 'case-import-gone');
  const archive = await openArchive(env, bytes);
  if (isRefusal(archive)) return archive;
  const { document, evidence } = archive;
  // beside the transaction that writes the case, so that whoever waits sees it
  const onStep = (done: number): Promise<void> =>
    env.db.transaction((tx) => markProgress(tx, env, { id, done, added: 0 }));
  return env.db.transaction(async (tx) => {
    const made = await takeInCase(tx, env, { document, evidence, by, onStep });
    if (isRefusal(made)) return made;
    await markProgress(tx, env, { id, done: made.added, added: made.added });
    await markFinished(tx, { id, at: env.now(), caseId: made.caseId, added: made.added });
    return null;
  });
}

async function rows(env: UploadEnv, found: CaseImport): Promise<Refusal | null> {
  const { id, caseId } = found;
  const reviewed = await reviewTable(env.db.read, env, HOUSE, found);
  if (isRefusal(reviewed)) return reviewed;
  if (caseId === null) return refuse('expired', 'case-import-gone');
  const { table, plan } = reviewed;
  const all = plan.rows.map((row, index) => ({ row, cells: table.rows[index]?.cells ?? [] }));
  for (let from = found.done; from < all.length; from += BATCH) {
    const batch = all.slice(from, from + BATCH);
    const refused = await env.db.transaction((tx) =>
      takeBatch(tx, env, { id, caseId, batch, from, header: table.header }),
    );
    if (refused !== null) return refused;
  }
  await env.db.transaction((tx) => markFinished(tx, { id, at: env.now() }));
  return null;
}

type Batch = {
  readonly id: CaseImportId;
  readonly caseId: CaseId;
  readonly from: number;
  readonly header: readonly string[];
  readonly batch: readonly { readonly row: PlannedRow; readonly cells: readonly string[] }[];
};

async function takeBatch(
  tx: Parameters<typeof markProgress>[0],
  env: UploadEnv,
  { id, caseId, from, header, batch }: Batch,
): Promise<Refusal | null> {
  const found = await findCaseImportForUpdate(tx, env, HOUSE, id);
  if (found === null || found.done !== from) return null; // another worker has done it
  const left: LeftRow[] = (await findLeft(tx, env, id))?.rows ?? [];
  const by = { audience: HOUSE, accountId: found.uploadedBy };
  let { added } = found;
  // one moment for all of them: their ids then keep them in the file's order
  const at = env.now();
  const still = { ...env, now: () => at };
  const ids = batch.map(() => newId<EntryId>()).toSorted();
  for (const [index, { row, cells }] of batch.entries()) {
    const kept = { line: row.line, cells: [...cells], knownAs: row.knownAs?.text ?? null };
    const isWanted = row.outcome === 'new' || (row.outcome === 'known' && found.addKnown);
    if (!isWanted) {
      left.push({ ...kept, faults: [...row.faults] });
      continue;
    }
    const id = ids[index] ?? newId<EntryId>();
    const written = await addEntry(tx, still, { caseId, id, draft: row.draft, by });
    if (isRefusal(written)) return written;
    if (isFaulty(written)) left.push({ ...kept, knownAs: null, faults: [...written.faults] });
    else added += 1;
  }
  const done = from + batch.length;
  const list = { header: [...header], rows: left };
  await markProgress(tx, env, { id, done, added, left: list });
  return null;
}
