import type { Audience } from '#access';
import type { Clock } from '#kernel/clock';
import type { CaseId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Database, Tx } from '#platform/db';
import { BrokenSeal } from '#platform/seal';
import type { Seal } from '#platform/seal';
import { utf8 } from '#proof';
import { EVIDENCE_PATH, evidencePath, filedEvidence } from './archive-evidence-rules.ts';
import type { FiledEvidence } from './archive-evidence-rules.ts';
import type { PlannedEntry } from './archive-plan-rules.ts';
import { ARCHIVE_LIMITS } from './archive-rules.ts';
import { listCustody } from './custody-store.ts';
import type { By, EntryEnv, Written } from './entry-actions.ts';
import { addEvidence, isTwin } from './evidence-actions.ts';
import { ChangedFile, readOriginal, stageFile } from './evidence-file-actions.ts';
import type { FileEnv } from './evidence-file-actions.ts';
import type { EvidenceFile } from './evidence-rules.ts';
import { listFiles } from './evidence-store.ts';
import type { EntryId } from './rules.ts';

type Env = { readonly db: Database; readonly seal: Seal; readonly now: Clock };
type Files = ReadonlyMap<string, Uint8Array>;

/** Bytes of an archive that are not files of evidence: what entries and tables may come to. */
const ROOM = 50_000_000;

/** What an archive gets, and the files whose custody must say so once it is made. */
type ArchivedEvidence = { readonly files: Files; readonly shared: readonly EvidenceFile[] };

/**
 * The files of a case as they were received, for an archive, and their custody. With `withFiles` false
 * only what is said of them.
 */
export async function evidenceFor(
  tx: Tx,
  env: Env,
  input: {
    readonly caseId: CaseId;
    readonly audience: Audience;
    readonly refs: ReadonlyMap<EntryId, string>;
    readonly withFiles: boolean;
  },
): Promise<Answer<ArchivedEvidence>> {
  const files = await listFiles(tx, input.audience, input.caseId);
  const spoken = [...files].flatMap(([entryId, file]) => {
    const ref = input.refs.get(entryId);
    return ref === undefined ? [] : [{ ref, file }];
  });
  if (spoken.length === 0) return { files: new Map(), shared: [] };
  const whole = input.withFiles ? spoken.filter(({ file }) => file.erasedAt === null) : [];
  const size = whole.reduce((sum, { file }) => sum + file.size, 0);
  const tooLarge = whole.some(({ file }) => file.size > ARCHIVE_LIMITS.fileBytes);
  if (tooLarge || size > ARCHIVE_LIMITS.bytes - ROOM || whole.length > ARCHIVE_LIMITS.files - 100) {
    return refuse('invalid', 'case-export-too-large', { limit: '200 MB' });
  }
  const shared = whole.map(({ file }) => file);
  try {
    const bytes = await read({ ...env, db: within(env.db, tx) }, spoken, new Set(shared));
    return { files: bytes, shared };
  } catch (error) {
    if (!(error instanceof ChangedFile || error instanceof BrokenSeal)) throw error;
    return refuse('conflict', 'case-export-file-changed');
  }
}

async function read(
  env: Env,
  spoken: readonly { readonly ref: string; readonly file: EvidenceFile }[],
  whole: ReadonlySet<EvidenceFile>,
): Promise<Files> {
  const found = new Map<string, Uint8Array>();
  const list: FiledEvidence[] = [];
  for (const { ref, file } of spoken) {
    const isIn = whole.has(file);
    list.push(filedEvidence(ref, file, await listCustody(env.db.read, file.id), isIn));
    if (!isIn) continue;
    const pieces: Uint8Array[] = [];
    for await (const piece of readOriginal(env, file)) pieces.push(piece);
    found.set(evidencePath(ref), Buffer.concat(pieces));
  }
  found.set(EVIDENCE_PATH, utf8(`${JSON.stringify(list, null, 2)}\n`));
  return found;
}

/** What opens transactions of its own does so within the one that is open: all of it or nothing. */
function within(db: Database, tx: Tx): Database {
  return { ...db, read: tx, transaction: (run) => run(tx) };
}

/** Gives an entry of evidence its file, as if it had just been received. */
export async function takeInEvidence(
  tx: Tx,
  env: EntryEnv & { readonly db: Database },
  input: {
    readonly caseId: CaseId;
    readonly entry: PlannedEntry;
    readonly bytes: Uint8Array;
    readonly by: By;
  },
): Promise<Written> {
  const { caseId, entry, by } = input;
  const inside: FileEnv = { ...env, db: within(env.db, tx) };
  const arriving = { caseId, by: by.accountId, bytes: inOnePiece(input.bytes) };
  const staged = await stageFile(inside, arriving);
  if (isRefusal(staged)) return staged;
  const { id, content, shownTo } = entry;
  const evidence = { caseId, fileId: staged.id, shownTo, content, by, id };
  const written = await addEvidence(tx, inside, evidence);
  // an archive that holds the same bytes twice: the second entry has nothing to speak of
  return isTwin(written) ? refuse('invalid', 'case-file-broken', { at: entry.ref }) : written;
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
