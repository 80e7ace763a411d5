import type { Audience } from '#access';
import type { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { AccountId, CaseId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Database, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { ZipFiles } from '#platform/zip';
import { anyLine, sha256Hex, utf8 } from '#proof';
import { caseDocument, printDocument } from './archive-case-rules.ts';
import type { CaseDocument } from './archive-case-rules.ts';
import { evidenceFor } from './archive-evidence-actions.ts';
import { archiveSigner } from './archive-key-actions.ts';
import { archiveReadme } from './archive-readme-rules.ts';
import {
  archiveName,
  ARCHIVE_LIMITS,
  CASE_PATH,
  MANIFEST_PATH,
  sealArchive,
} from './archive-rules.ts';
import type { Purpose } from './archive-rules.ts';
import { insertExport, mayExport } from './archive-store.ts';
import type { ExportId } from './archive-store.ts';
import { calledIn, printCsv, tableOf } from './csv-rules.ts';
import { markShared } from './evidence-actions.ts';
import type { EvidenceFile } from './evidence-rules.ts';
import { listEntries } from './entry-store.ts';
import { printFtm } from './ftm-rules.ts';
import { KINDS } from './kind-rules.ts';
import { listMerges } from './merge-store.ts';
import { partnerEntries } from './partner-rules.ts';
import { listFile } from './rendition-store.ts';
import type { Kind } from './rules.ts';

export type ExportEnv = {
  readonly db: Database;
  readonly seal: Seal;
  readonly now: Clock;
  readonly zip: ZipFiles;
  /** The name this installation signs under. */
  readonly origin: string;
};

export const REASON_LENGTHS = { least: 10, most: 500 } as const;

export type ExportInput = {
  readonly caseId: CaseId;
  readonly purpose: Purpose;
  /** Whether the files kept as evidence go along; never to partners. */
  readonly withFiles: boolean;
  /** Why; asked because what is sealed at rest goes along open, or goes to others. */
  readonly reason: string;
  readonly by: { readonly audience: Audience; readonly accountId: AccountId };
};

/** Takes the whole case out as one signed archive, and writes down that it left the house. */
export async function exportCase(
  env: ExportEnv,
  input: ExportInput,
): Promise<Answer<{ readonly name: string; readonly bytes: Buffer }>> {
  const { caseId, purpose, by } = input;
  if (!mayExport(by.audience, caseId)) return refuse('not-found', 'not-found');
  const reason = anyLine(input.reason).trim();
  if (reason.length < REASON_LENGTHS.least || reason.length > REASON_LENGTHS.most) {
    return refuse('invalid', 'case-export-reason', REASON_LENGTHS);
  }
  const at = env.now();
  return env.db.transaction(async (tx) => {
    const content = await contentFor(tx, env, input);
    if (isRefusal(content)) return content;
    const { document, files: evidence, shared } = content;
    const entries = document.entries.length;
    const signer = archiveSigner(env.seal, env.origin);
    const readme = archiveReadme({ purpose, at, entries, key: signer.key });
    const files = new Map([
      ['README.txt', utf8(readme)],
      ...filesOf(document, caseId),
      ...evidence,
    ]);
    const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
    if (size > ARCHIVE_LIMITS.bytes || files.size > ARCHIVE_LIMITS.files - 10) {
      return refuse('invalid', 'case-export-too-large', { limit: '250 MB' });
    }
    const sealed = sealArchive(files, { purpose, at, entries }, signer);
    const manifestSha256 = sha256Hex(sealed.get(MANIFEST_PATH) ?? new Uint8Array());
    const detail = `archive of the case, ${manifestSha256.slice(0, 16)}`;
    await markShared(tx, env, { files: shared, by: by.accountId, detail });
    const id = newId<ExportId>();
    await insertExport(tx, {
      id,
      caseId,
      purpose,
      reason,
      manifestSha256,
      entries,
      at,
      by: by.accountId,
    });
    return { name: archiveName(purpose, at), bytes: await env.zip(sealed, at) };
  });
}

type Content = {
  readonly document: CaseDocument;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Files of evidence that leave the house with it. */
  readonly shared: readonly EvidenceFile[];
};

async function contentFor(tx: Tx, env: ExportEnv, input: ExportInput): Promise<Answer<Content>> {
  const { caseId, purpose, withFiles } = input;
  const { audience } = input.by;
  if (purpose === 'partner') {
    const file = await listFile(tx, env, audience, caseId);
    return { ...caseDocument(partnerEntries(file, env.now()), []), files: new Map(), shared: [] };
  }
  const entries = await listEntries(tx, env, audience, caseId);
  const merges = (await listMerges(tx, audience, caseId)).toReversed();
  const { document, refs } = caseDocument(entries, merges);
  const evidence = await evidenceFor(tx, env, { caseId, audience, refs, withFiles });
  return isRefusal(evidence) ? evidence : { document, ...evidence };
}

/** What is made of the document alone, the same way for everybody. */
function filesOf(document: CaseDocument, namespace: string): ReadonlyMap<string, Uint8Array> {
  const called = calledIn(document);
  const kinds = Object.keys(KINDS) as Kind[]; // its keys are the kinds
  const tables = kinds
    .filter((kind) => document.entries.some((entry) => entry.kind === kind))
    .map((kind) => [`tables/${kind}.csv`, printCsv(tableOf(document, kind, called))] as const);
  const texts = [
    [CASE_PATH, printDocument(document)] as const,
    ...tables,
    ['followthemoney.json', printFtm(document, namespace)] as const,
  ];
  return new Map(texts.map(([path, text]) => [path, utf8(text)]));
}
