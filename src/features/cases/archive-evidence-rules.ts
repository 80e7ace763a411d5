import { z } from 'zod';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { readUtf8 } from '#proof';
import type { CaseDocument } from './archive-case-rules.ts';
import type { CustodyLine } from './custody-rules.ts';
import type { EvidenceFile } from './evidence-rules.ts';

/** What is said of the files in an archive, and where each lies. */
export const EVIDENCE_PATH = 'evidence/files.json';

type FiledLine = Pick<CustodyLine, 'seq' | 'act' | 'detail' | 'previous' | 'hash'> & {
  readonly at: string;
};

/** One file: which entry speaks of it, where it lies (null: left out, or erased), and its custody. */
export type FiledEvidence = {
  readonly ref: string;
  readonly path: string | null;
  readonly size: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly receivedAt: string;
  readonly custody: readonly FiledLine[];
};

const listShape = z.array(
  z.object({
    ref: z.string(),
    path: z.string().nullable(),
    size: z.int().nonnegative(),
    sha256: z.string(),
    mediaType: z.string(),
  }),
);

/** `evidence/evidence-1`: no ending, so that nothing opens it by itself, and no name of anybody. */
export const evidencePath = (ref: string): string => `evidence/${ref}`;

/**
 * What is kept of a custody line outside: not which account it was. So a line's hash cannot be computed
 * anew from the archive; it can be compared with what the house holds.
 */
export function filedEvidence(
  ref: string,
  file: EvidenceFile,
  custody: readonly CustodyLine[],
  isIn: boolean,
): FiledEvidence {
  return {
    ref,
    path: isIn ? evidencePath(ref) : null,
    size: file.size,
    sha256: file.sha256,
    mediaType: file.mediaType,
    receivedAt: file.receivedAt.toISOString(),
    custody: custody.map(({ seq, act, at, detail, previous, hash }) => ({
      seq,
      act,
      at: at.toISOString(),
      detail,
      previous,
      hash,
    })),
  };
}

/** The bytes of each file by the entry that speaks of it. Every path was checked with the archive. */
export function evidenceIn(
  files: ReadonlyMap<string, Uint8Array>,
  document: CaseDocument,
): Answer<ReadonlyMap<string, Uint8Array>> {
  const bytes = files.get(EVIDENCE_PATH);
  if (bytes === undefined) return new Map();
  const broken = refuse('invalid', 'case-file-broken', { at: EVIDENCE_PATH });
  const list = listShape.safeParse(jsonOf(readUtf8(bytes) ?? ''));
  if (!list.success) return broken;
  const kinds = new Map(document.entries.map(({ ref, kind }) => [ref, kind]));
  const found = new Map<string, Uint8Array>();
  for (const { ref, path } of list.data) {
    if (path === null) continue;
    const content = files.get(path);
    if (kinds.get(ref) !== 'evidence' || content === undefined || found.has(ref)) return broken;
    found.set(ref, content);
  }
  return found;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
