import { HOUSE } from '#access';
import type { AccountId, CaseId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { sql } from '#platform/db';
import type { Database } from '#platform/db';
import { addEvidence, isTwin } from '../../src/features/cases/evidence-actions.ts';
import { stageFile } from '../../src/features/cases/evidence-file-actions.ts';
import type { FileEnv, StagedFile } from '../../src/features/cases/evidence-file-actions.ts';
import type { EvidenceFile, FileId } from '../../src/features/cases/evidence-rules.ts';
import { findFileById } from '../../src/features/cases/evidence-store.ts';
import type { Entry } from '../../src/features/cases/rules.ts';
import { written } from './cases.ts';

type Where = { readonly caseId: CaseId; readonly by: AccountId };

/** Bytes as a sender's network cuts them: unevenly. */
export async function* inChunks(bytes: Uint8Array, size = 65_521): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A file that arrived and stands nowhere yet. */
export async function staged(env: FileEnv, where: Where, bytes: Uint8Array): Promise<StagedFile> {
  const file = await stageFile(env, { ...where, bytes: inChunks(bytes) });
  if (isRefusal(file)) throw new Error(`refused: ${file.reason}`);
  return file;
}

/** A file that stands in the case. */
export async function keptFile(
  env: FileEnv,
  where: Where,
  bytes: Uint8Array,
  more: { readonly shownTo?: string; readonly content?: Record<string, unknown> } = {},
): Promise<{ readonly entry: Entry<'evidence'>; readonly file: EvidenceFile }> {
  const { id: fileId } = await staged(env, where, bytes);
  const by = { audience: HOUSE, accountId: where.by };
  const content = { fileName: 'photo.jpg', ...more.content };
  const shownTo = more.shownTo ?? 'drafters';
  const answer = await env.db.transaction((tx) =>
    addEvidence(tx, env, { caseId: where.caseId, fileId, shownTo, content, by }),
  );
  if (isTwin(answer)) throw new Error('it stands there already');
  const entry = written(answer) as Entry<'evidence'>; // what was asked for
  const file = await findFileById(env.db.read, fileId);
  if (file === null) throw new Error('a file that was kept is there');
  return { entry, file };
}

/** Does to the database what a failing disk or somebody with access to it does. */
export async function tamper(db: Database, statement: ReturnType<typeof sql>): Promise<void> {
  await db.transaction(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx); // no trigger looks
    await statement.execute(tx);
  });
}

/** Changes one byte in the middle of a sealed piece. */
export async function changeByte(db: Database, fileId: FileId, position = 0): Promise<void> {
  await tamper(
    db,
    sql`update case_file_pieces
           set sealed = set_byte(sealed, length(sealed) / 2, (get_byte(sealed, length(sealed) / 2) + 1) % 256)
         where file_id = ${fileId} and position = ${position}`,
  );
}
