import { concatBytes } from '@noble/hashes/utils.js';
import { sameBytes, utf8 } from './bytes.ts';
import { verifyEd25519 } from './ed25519.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import { parseNote } from './note.ts';
import type { VerifierKey } from './verifier-key.ts';

/** A witness's word that it saw this checkpoint as the log's largest at `time` (seconds since 1970). */
export type Cosignature = { readonly key: VerifierKey; readonly time: number };

/** The bytes a witness signs (C2SP tlog-cosignature, Ed25519 v1). */
export function cosignedMessage(checkpointText: string, time: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${time}\n${checkpointText}`);
}

/** The signature bytes of a cosignature: 8 bytes of time, big-endian, then 64 of Ed25519. */
export function cosignatureBytes(time: number, signature: Uint8Array): Uint8Array {
  const stamp = new Uint8Array(8);
  new DataView(stamp.buffer).setBigUint64(0, BigInt(time));
  return concatBytes(stamp, signature);
}

/**
 * The cosignatures by these witnesses on a checkpoint. Unknown ones are ignored; one by a known witness
 * that does not hold refuses the checkpoint.
 */
export function findCosignatures(
  note: string,
  witnesses: readonly VerifierKey[],
): Cosignature[] | Fault {
  const parsed = parseNote(note);
  if (isFault(parsed)) return parsed;
  const found: Cosignature[] = [];
  for (const { name, id, bytes } of parsed.signatures) {
    const key = witnesses.find((k) => k.type === 4 && k.name === name && sameBytes(k.id, id));
    if (key === undefined) continue;
    const time = bytes.length === 72 ? readTime(bytes) : null;
    const holds =
      time !== null &&
      verifyEd25519(bytes.slice(8), cosignedMessage(parsed.text, time), key.publicKey);
    if (!holds) return fault(`the cosignature of ${name} does not hold`);
    found.push({ key, time });
  }
  return found;
}

function readTime(bytes: Uint8Array): number | null {
  const time = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0);
  return time <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(time) : null;
}
