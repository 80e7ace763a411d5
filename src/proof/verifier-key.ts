import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64, toHex, utf8 } from './bytes.ts';
import { fault } from './fault.ts';
import type { Fault } from './fault.ts';

/** A public key that may sign notes, as a verifier is configured with it (C2SP signed-note v1.0.0). */
export type VerifierKey = {
  readonly name: string;
  /** The four bytes of the key id. */
  readonly id: Uint8Array;
  /** 0x01 Ed25519 over the text, 0x04 timestamped Ed25519 cosignature. */
  readonly type: 1 | 4;
  readonly publicKey: Uint8Array;
};

/** No Unicode space and no plus. Not `\s`, which differs from it in U+0085 and U+FEFF. */
const KEY_NAME = /^[^\p{White_Space}+]+$/u;

/** The key id: SHA-256(name ‖ 0x0A ‖ type ‖ public key), first four bytes. */
export function noteKeyId(name: string, type: number, publicKey: Uint8Array): Uint8Array {
  return sha256(concatBytes(utf8(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, 4);
}

/** The key of a name: `verifierKey('example.com/log', 1, publicKey)`. */
export function verifierKey(name: string, type: 1 | 4, publicKey: Uint8Array): VerifierKey {
  if (!KEY_NAME.test(name) || publicKey.length !== 32)
    throw new RangeError('not a key name or key');
  return { name, id: noteKeyId(name, type, publicKey), type, publicKey };
}

/** Writes `name+hash+base64`, the form in which keys are published. */
export function printVerifierKey(key: VerifierKey): string {
  const material = concatBytes(Uint8Array.of(key.type), key.publicKey);
  return `${key.name}+${toHex(key.id)}+${toBase64(material)}`;
}

/**
 * Reads a published key. Refused when the hash in it is not the key's own.
 *
 * @example parseVerifierKey('example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx')
 */
export function parseVerifierKey(text: string): VerifierKey | Fault {
  const match = /^([^\p{White_Space}+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text);
  const material = fromBase64(match?.[3] ?? '');
  const type = material?.[0];
  if (match === null || material === null) return fault('not a verifier key (name+hash+base64)');
  if ((type !== 1 && type !== 4) || material.length !== 33) {
    return fault('the verifier key is neither an Ed25519 note key nor a cosignature key');
  }
  const key = verifierKey(match[1] ?? '', type, material.slice(1));
  return toHex(key.id) === match[2] ? key : fault('the verifier key does not fit its own hash');
}
