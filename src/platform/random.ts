import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 65_536;
let pool = Buffer.alloc(0);
let given = 0;

/**
 * Bytes nobody can foretell, each given once. Asking the system for every nonce and every salt cost as much as the
 * cipher they are for; a large piece at a time costs a tenth.
 */
export function randomPiece(bytes: number): Uint8Array {
  if (bytes > POOL_BYTES / 16) return new Uint8Array(randomFillSync(Buffer.alloc(bytes)));
  if (given + bytes > pool.length) {
    pool = randomFillSync(Buffer.allocUnsafeSlow(POOL_BYTES));
    given = 0;
  }
  const piece = new Uint8Array(pool.subarray(given, given + bytes)); // a copy: the pool is nobody else's
  pool.fill(0, given, given + bytes); // what was given is not kept for somebody who reads our memory later
  given += bytes;
  return piece;
}
