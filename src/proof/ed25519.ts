import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';

hashes.sha512 = sha512;

/**
 * Verifies an Ed25519 signature by the strict rules of RFC 8032 and FIPS 186-5 (not ZIP 215), the same on the
 * server and in a browser. Libraries differ on hostile keys by design, so this one's answers to the 914 edge
 * cases of C2SP/CCTV are pinned by a test. Wrong lengths answer false.
 */
export function verifyEd25519(
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): boolean {
  if (signature.length !== 64 || publicKey.length !== 32) return false;
  try {
    return verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false; // the library throws for points that are not on the curve
  }
}
