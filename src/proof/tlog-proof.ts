import { fromBase64, toBase64 } from './bytes.ts';
import { openCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import type { VerifierKey } from './verifier-key.ts';
import { leafHash } from './tree.ts';
import { verifyInclusion } from './inclusion.ts';

/** The proof of one entry, complete with its checkpoint (C2SP tlog-proof v1). */
export type TlogProof = {
  readonly index: number;
  readonly hashes: readonly Uint8Array[];
  /** The signed checkpoint, as the log published it. */
  readonly checkpoint: string;
  /** Not authenticated by anything: never trust it. */
  readonly extra?: Uint8Array;
};

const HEADER = 'c2sp.org/tlog-proof@v1';
const LONGEST_PROOF = 1_000_000;

/** Writes the proof as text, file ending `.tlog-proof`. */
export function printTlogProof(proof: TlogProof): string {
  const extra = proof.extra === undefined ? '' : `extra ${toBase64(proof.extra)}\n`;
  const hashes = proof.hashes.map((hash) => `${toBase64(hash)}\n`).join('');
  return `${HEADER}\n${extra}index ${proof.index}\n${hashes}\n${proof.checkpoint}`;
}

/** Reads a proof; nothing is verified yet. */
export function parseTlogProof(text: string): TlogProof | Fault {
  if (text.length > LONGEST_PROOF) return fault('the proof is longer than 1,000,000 characters');
  const split = text.indexOf('\n\n');
  if (split < 0) return fault('the proof has no blank line before its checkpoint');
  const [header, ...lines] = text.slice(0, split).split('\n');
  if (header !== HEADER) return fault(`the proof does not begin with ${HEADER}`);
  const extra = lines[0]?.startsWith('extra ')
    ? fromBase64(lines.shift()?.slice(6) ?? '')
    : undefined;
  if (extra === null) return fault('the extra line of the proof is not base64');
  const index = /^index (0|[1-9][0-9]{0,14})$/.exec(lines.shift() ?? '')?.[1];
  if (index === undefined) return fault('the proof has no index line');
  const hashes: Uint8Array[] = [];
  for (const line of lines) {
    const hash = fromBase64(line);
    if (hash === null || hash.length !== 32)
      return fault('the proof has a line that is not a hash');
    hashes.push(hash);
  }
  const checkpoint = text.slice(split + 2);
  return { index: Number(index), hashes, checkpoint, ...(extra ? { extra } : {}) };
}

/** True to the checkpoint when this entry stands in the log of one of these keys; else why not. */
export function verifyTlogProof(
  text: string,
  entry: Uint8Array,
  keys: readonly VerifierKey[],
): Checkpoint | Fault {
  const proof = parseTlogProof(text);
  if (isFault(proof)) return proof;
  const checkpoint = openCheckpoint(proof.checkpoint, keys);
  if (isFault(checkpoint)) return checkpoint;
  const { size, root } = checkpoint;
  const { index, hashes } = proof;
  const included = verifyInclusion({ index, size, root, leaf: leafHash(entry), proof: hashes });
  return included ? checkpoint : fault('the entry is not where the proof says');
}
