import { concatBytes } from '@noble/hashes/utils.js';
import { toBase64Url } from './bytes.ts';
import type { CoseKey } from './cose.ts';
import { verifyEd25519 } from './ed25519.ts';

/** Whether the signature holds under the passkey's own algorithm. */
export async function verifySignature(
  key: CoseKey,
  signature: Uint8Array,
  message: Uint8Array,
): Promise<boolean> {
  if (key.algorithm === 'EdDSA') return verifyEd25519(signature, message, key.x);
  const plain = key.algorithm === 'ES256' ? derToRaw(signature) : signature;
  if (plain === null) return false;
  try {
    return key.algorithm === 'ES256'
      ? await verifyEcdsa(key, plain, message)
      : await verifyRsa(key, plain, message);
  } catch {
    return false; // WebCrypto throws for a point that is not on the curve
  }
}

async function verifyEcdsa(
  key: { readonly x: Uint8Array; readonly y: Uint8Array },
  signature: Uint8Array,
  message: Uint8Array,
): Promise<boolean> {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const point = concatBytes(Uint8Array.of(4), key.x, key.y);
  const imported = await crypto.subtle.importKey('raw', point, curve, false, ['verify']);
  const how = { name: 'ECDSA', hash: 'SHA-256' };
  return crypto.subtle.verify(how, imported, new Uint8Array(signature), new Uint8Array(message));
}

async function verifyRsa(
  key: { readonly n: Uint8Array; readonly e: Uint8Array },
  signature: Uint8Array,
  message: Uint8Array,
): Promise<boolean> {
  const kind = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const jwk = { kty: 'RSA', n: toBase64Url(key.n), e: toBase64Url(key.e) };
  const imported = await crypto.subtle.importKey('jwk', jwk, kind, false, ['verify']);
  return crypto.subtle.verify(kind, imported, new Uint8Array(signature), new Uint8Array(message));
}

/** An ECDSA signature as authenticators write it (DER: sequence of two integers) as r ‖ s of 32 bytes each. */
function derToRaw(der: Uint8Array): Uint8Array | null {
  if (der[0] !== 0x30 || der[1] !== der.length - 2 || der.length > 72) return null;
  const r = derInteger(der, 2);
  const s = r === null ? null : derInteger(der, r.next);
  if (r === null || s === null || s.next !== der.length) return null;
  const raw = new Uint8Array(64);
  raw.set(r.value, 32 - r.value.length);
  raw.set(s.value, 64 - s.value.length);
  return raw;
}

function derInteger(der: Uint8Array, at: number): { value: Uint8Array; next: number } | null {
  const length = der[at + 1] ?? 0;
  const bytes = der.slice(at + 2, at + 2 + length);
  const [first = 0, second = 0] = bytes;
  if (der[at] !== 2 || length === 0 || bytes.length !== length || first >= 128) return null;
  if (first === 0 && length > 1 && second < 128) return null; // not the shortest form
  const value = first === 0 ? bytes.slice(1) : bytes;
  return value.length <= 32 ? { value, next: at + 2 + length } : null;
}
