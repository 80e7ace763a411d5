import { fromBase64, toBase64, utf8 } from './bytes.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';

/** What a log sends to a witness (C2SP tlog-witness, `POST <prefix>/add-checkpoint`). */
export type AddCheckpoint = {
  /** The size of the last tree of this log that the witness cosigned, as far as the sender knows; 0 for none. */
  readonly old: number;
  /** A consistency proof from `old` to the checkpoint's size, 32 bytes each; empty when `old` is 0 or the same size. */
  readonly proof: readonly Uint8Array[];
  /** The checkpoint as the log signed it: a whole note, with any further signatures. */
  readonly checkpoint: string;
};

/** The longest request in UTF-8 bytes; the protocol names no limit, a signed checkpoint has some 200 bytes. */
export const LONGEST_ADD_CHECKPOINT = 65_536;
const MOST_PROOF_LINES = 63;
const SIZE = /^(?:0|[1-9][0-9]{0,15})$/;

/** Reads a tree's size: decimal without leading zeros, at most 2^53 - 1. */
export function parseTreeSize(text: string): number | null {
  return SIZE.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : null;
}

/**
 * Writes the body of a request. Throws RangeError for what `parseAddCheckpoint` would not read.
 *
 * @example
 * printAddCheckpoint({ old: 2, proof: [hash], checkpoint: note });
 * // old 2
 * // PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
 * //
 * // example.com/log
 * // 3
 * // …
 */
export function printAddCheckpoint({ old, proof, checkpoint }: AddCheckpoint): string {
  const lines = [`old ${old}`, ...proof.map(toBase64), ''];
  const text = `${lines.join('\n')}\n${checkpoint}`;
  const parsed = parseAddCheckpoint(text);
  if (isFault(parsed)) throw new RangeError(parsed.fault);
  return text;
}

/**
 * Reads the body of a request; nothing is verified yet. Whatever is read prints to exactly the same text, so a
 * changed byte is refused here or makes another request. Decode the bytes with `readUtf8` first.
 */
export function parseAddCheckpoint(text: string): AddCheckpoint | Fault {
  if (text.length > LONGEST_ADD_CHECKPOINT || utf8(text).length > LONGEST_ADD_CHECKPOINT)
    return fault('the request is longer than 65,536 bytes');
  const split = text.indexOf('\n\n');
  if (split < 0) return fault('the request has no empty line before the checkpoint');
  const [first = '', ...lines] = text.slice(0, split).split('\n');
  const old = first.startsWith('old ') ? parseTreeSize(first.slice('old '.length)) : null;
  if (old === null)
    return fault('the first line is not "old" and a decimal size without leading zeros');
  if (lines.length > MOST_PROOF_LINES) return fault('the proof has more than 63 lines');
  const proof: Uint8Array[] = [];
  for (const line of lines) {
    const hash = fromBase64(line);
    if (hash?.length !== 32) return fault('a line of the proof is not 32 bytes in base64');
    proof.push(hash);
  }
  const checkpoint = text.slice(split + 2);
  return checkpoint.endsWith('\n')
    ? { old, proof, checkpoint }
    : fault('the checkpoint does not end with a line end');
}
