import { createHash, hash } from 'node:crypto';
import type { Sha256 } from './growing-tree-rules.ts';

/** SHA-256 by the server's own library. */
export const sha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer');

const LEAF = Uint8Array.of(0);

/** RFC 6962 leaf hash: SHA-256(0x00 ‖ entry). */
export function fastLeafHash(entry: Uint8Array): Uint8Array {
  return createHash('sha256').update(LEAF).update(entry).digest();
}
