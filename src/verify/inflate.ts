import { Inflate } from 'pako';

/** No bit of DEFLATE gives more than this many bytes for a byte: 258 bytes for two bits. */
const MOST_PER_BYTE = 1032;
const CHUNK = 1 << 16;

/** Thrown through the library to stop it; never leaves this file. */
class TooLong extends Error {
  override readonly name = 'TooLong';
}

/**
 * Unpacks DEFLATE (RFC 1951) into exactly `size` bytes; null for anything that is broken, gives more or fewer, or
 * ends before the last byte. Not by the platform's own stream: a browser refuses what lies behind the end, Node
 * does not notice, and then page and command would say two things about one file (decision 0040).
 */
export function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  if (size > packed.length * MOST_PER_BYTE) return null; // before memory is asked for
  const into = new Uint8Array(size);
  let at = 0;
  const unpacking = new Inflate({ raw: true, chunkSize: CHUNK });
  unpacking.onData = (chunk: Uint8Array) => {
    if (at + chunk.length > size) throw new TooLong();
    into.set(chunk, at);
    at += chunk.length;
  };
  try {
    unpacking.push(packed.subarray(0, -1), false);
    if (unpacking.ended) return null; // broken, or at its end with a byte to come
    unpacking.push(packed.subarray(-1), true);
  } catch (error) {
    if (error instanceof TooLong) return null;
    throw error;
  }
  return unpacking.ended && unpacking.err === 0 && at === size ? into : null;
}
