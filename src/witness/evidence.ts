import { printAddCheckpoint, sha256Hex } from '#proof';
import type { AddCheckpoint, Contradiction } from '#proof';
import { placeFile } from './disk.ts';
import type { Disk } from './disk.ts';

/** The folder of what logs signed against themselves. */
export const EVIDENCE = 'evidence';
const MOST_OF_A_KIND = 50;

export type Contradicting = {
  readonly kind: Contradiction;
  /** What was seen, as the log signed it; null when it was nothing. */
  readonly seen: string | null;
  readonly request: AddCheckpoint;
};

const SENTENCES: Readonly<Record<Contradiction, string>> = {
  fork: 'The log signed two different trees of one size. Both are below; this is proof against it.',
  unproven:
    'The log signed a larger tree that was sent without a proof that it grew out of the smaller one below. ' +
    'The log may be forked, or somebody sent a wrong proof along with a right checkpoint.',
};

/**
 * Keeps what contradicts, once for each checkpoint; at most 50 of a kind, each as small as a request, because anyone may send
 * what a log has signed. Says what became of it.
 */
export function keepEvidence(
  disk: Disk,
  { kind, seen, request }: Contradicting,
): 'kept' | 'known' | 'full' {
  const text = request.checkpoint.slice(0, request.checkpoint.lastIndexOf('\n\n'));
  const name = `${kind}-${sha256Hex(text).slice(0, 32)}.txt`;
  const names = disk.list(EVIDENCE);
  if (names.includes(name)) return 'known';
  if (names.filter((one) => one.startsWith(kind)).length >= MOST_OF_A_KIND) return 'full';
  disk.makeFolder(EVIDENCE);
  const parts = [SENTENCES[kind], `Seen before:\n\n${seen ?? 'nothing'}`, 'Sent now:'];
  placeFile(disk, EVIDENCE, name, `${parts.join('\n\n')}\n\n${printAddCheckpoint(request)}`);
  disk.sync(EVIDENCE);
  return 'kept';
}
