import { parseLeaf, readUtf8 } from '#proof';
import type { Fault, Leaf } from '#proof';

/** Reads an entry of the log as the act it is. */
export function readEntry(entry: Uint8Array): Leaf | Fault {
  return parseLeaf(readUtf8(entry) ?? '');
}
