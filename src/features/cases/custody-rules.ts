import { sha256 } from '#kernel/bytes';
import type { Sha256 } from '#kernel/bytes';
import type { AccountId } from '#kernel/ids';
import type { FileId } from './evidence-rules.ts';

/** What can happen to a file. `opened`: somebody took the original itself. */
export type CustodyAct =
  | 'received'
  | 'opened'
  | 'copied'
  | 'copy-ended'
  | 'shared'
  | 'verified'
  | 'alarm'
  | 'erased';

/** One line of a file's custody. `previous` is the hash of the line before it. */
export type CustodyLine = {
  readonly fileId: FileId;
  readonly seq: number;
  readonly act: CustodyAct;
  readonly at: Date;
  /** null: by the house itself. */
  readonly by: AccountId | null;
  readonly detail: string;
  readonly previous: Sha256;
  readonly hash: Sha256;
};

/** A line with the name of who did it; null where the house did. */
export type NamedLine = CustodyLine & { readonly name: string | null };

/** What the first line of a file has for the one before it. */
export const NO_LINE = '0'.repeat(64) as Sha256;

/** The next line, bound to the one before it. */
export function nextLine(
  last: Pick<CustodyLine, 'seq' | 'hash'> | null,
  step: Pick<CustodyLine, 'fileId' | 'act' | 'at' | 'by' | 'detail'>,
): CustodyLine {
  const { fileId, act, at, by, detail } = step; // what else the caller holds is no part of a line
  const line = { fileId, act, at, by, detail, seq: (last?.seq ?? 0) + 1 };
  const bound = { ...line, previous: last?.hash ?? NO_LINE };
  return { ...bound, hash: hashOf(bound) };
}

function hashOf(line: Omit<CustodyLine, 'hash'>): Sha256 {
  const { fileId, seq, act, at, by, detail, previous } = line;
  const words = ['custody v1', fileId, seq, act, at.toISOString(), by ?? 'house', detail, previous];
  return sha256(JSON.stringify(words));
}

/**
 * The number of the first line that is not what it was or not where it was; null when every line is
 * whole. Lines taken off the end leave a shorter chain that is whole: their number stands on the page.
 */
export function brokenLine(lines: readonly CustodyLine[]): number | null {
  let previous = NO_LINE;
  for (const [index, line] of lines.entries()) {
    const isWhole = line.seq === index + 1 && line.previous === previous;
    if (!isWhole || hashOf(line) !== line.hash) return index + 1;
    previous = line.hash;
  }
  return null;
}
