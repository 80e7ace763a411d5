import type { Audience } from '#access';
import type { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { AccountId, CaseId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Database, Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { ZipFiles } from '#platform/zip';
import { anyLine, sha256Hex, utf8 } from '#proof';
import { caseDocument, printDocument } from './archive-case-rules.ts';
import type { CaseDocument } from './archive-case-rules.ts';
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
import { listEntries } from './entry-store.ts';
import { printFtm } from './ftm-rules.ts';
import { KINDS } from './kind-rules.ts';
import { listMerges } from './merge-store.ts';
import { partnerEntries } from './partner-rules.ts';
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

/** Takes the whole case out as one signed archive, and writes down that it left the house. */
export async function exportCase(
  env: ExportEnv,
  input: {
    readonly caseId: CaseId;
    readonly purpose: Purpose;
    /** Why; asked because what is sealed at rest goes along open, or goes to others. */
    readonly reason: string;
    readonly by: { readonly audience: Audience; readonly accountId: AccountId };
  },
): Promise<Answer<{ readonly name: string; readonly bytes: Buffer }>> {
  const { caseId, purpose, by } = input;
  if (!mayExport(by.audience, caseId)) return refuse('not-found', 'not-found');
  const reason = anyLine(input.reason).trim();
  if (reason.length < REASON_LENGTHS.least || reason.length > REASON_LENGTHS.most) {
    return refuse('invalid', 'case-export-reason', REASON_LENGTHS);
  }
  const at = env.now();
  return env.db.transaction(async (tx) => {
    const { document, evidence } = await contentFor(tx, env, input);
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
  readonly evidence: ReadonlyMap<string, Uint8Array>;
};

async function contentFor(
  read: Read,
  env: ExportEnv,
  input: {
    readonly caseId: CaseId;
    readonly purpose: Purpose;
    readonly by: { readonly audience: Audience };
  },
): Promise<Content> {
  const { caseId, purpose } = input;
  const { audience } = input.by;
  const entries = await listEntries(read, env, audience, caseId);
  const merges = (await listMerges(read, audience, caseId)).toReversed();
  if (purpose === 'own') return { ...caseDocument(entries, merges), evidence: new Map() };
  const removed = await listEntries(read, env, audience, caseId, { removed: true });
  const shared = partnerEntries([...entries, ...removed], env.now());
  return { ...caseDocument(shared, merges), evidence: new Map() };
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
