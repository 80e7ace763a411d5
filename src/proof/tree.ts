import { sha256 } from '@noble/hashes/sha2.js';

/** The root of the tree without leaves. */
export const EMPTY_ROOT = sha256(new Uint8Array(0));

/** RFC 6962 leaf hash: SHA-256(0x00 ‖ entry), 32 bytes. */
export function leafHash(entry: Uint8Array): Uint8Array {
  return sha256.create().update(LEAF).update(entry).digest();
}

const LEAF = Uint8Array.of(0);

/** RFC 6962 node hash: SHA-256(0x01 ‖ left ‖ right), 32 bytes. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const joined = new Uint8Array(65);
  joined[0] = 1;
  joined.set(left, 1);
  joined.set(right, 33);
  return sha256(joined);
}

/**
 * The root of a tree over these leaf hashes (RFC 6962, 2.1); of none, SHA-256 of nothing.
 *
 * @example treeRoot([leafHash(utf8('one')), leafHash(utf8('two'))])
 */
export function treeRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return EMPTY_ROOT.slice();
  let level = leaves;
  while (level.length > 1) {
    const next: Uint8Array[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i], level[i + 1]];
      if (left !== undefined) next.push(right === undefined ? left : nodeHash(left, right));
    }
    level = next;
  }
  return (level[0] ?? EMPTY_ROOT).slice();
}

/** Leaves `start` up to but not including `end`. */
export type LeafRange = { readonly start: number; readonly end: number };

/** The largest power of two below `size` (RFC 6962's k). `size` is at least 2. */
export function splitPoint(size: number): number {
  let k = 1;
  while (k * 2 < size) k *= 2;
  return k;
}

/** Throws RangeError for sizes between which there is no proof. */
export function checkSizes(small: number, large: number): void {
  if (!Number.isSafeInteger(small) || !Number.isSafeInteger(large) || small < 1 || small > large) {
    throw new RangeError(`no proof for ${small} in ${large}`);
  }
}

/** Whether these are the 32 bytes of a SHA-256. */
export const isHash = (bytes: Uint8Array) => bytes.length === 32;
/** Whether a tree may have this size. */
export const isSize = (size: number) => Number.isSafeInteger(size) && size >= 0;
/** One level up: the index of a node's parent. */
export const half = (n: number) => Math.floor(n / 2); // not >> : sizes pass 2^31
