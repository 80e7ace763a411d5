import { createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto';
import { fromBase64, toBase64, toHex, verifierKey } from '#proof';
import type { VerifierKey } from '#proof';

/** A witness's key: what others know of it, and the secret part. */
export type SecretKey = {
  readonly key: VerifierKey;
  sign(message: Uint8Array): Uint8Array;
  /** The one line that is kept in the file. */
  readonly line: string;
};

const TYPE = 4;
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex'); // RFC 8410, before the 32 bytes

/** A new key for a name, from 32 random bytes. Throws RangeError for a name with spaces or a plus sign. */
export function makeSecretKey(name: string): SecretKey {
  return secretKey(name, new Uint8Array(randomBytes(32)));
}

/** Reads `PRIVATE+KEY+name+id+base64(4 ‖ seed)`; null for anything else, or when the id is not that of the key. */
export function parseSecretKey(text: string): SecretKey | null {
  const match = /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)\n?$/u.exec(text);
  const material = fromBase64(match?.[3] ?? '');
  if (match?.[1] === undefined || material?.length !== 33 || material[0] !== TYPE) return null;
  const secret = secretKey(match[1], material.slice(1));
  return toHex(secret.key.id) === match[2] ? secret : null;
}

function secretKey(name: string, seed: Uint8Array): SecretKey {
  const der = Buffer.concat([PKCS8, seed]);
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' });
  const key = verifierKey(name, TYPE, new Uint8Array(spki.subarray(-32)));
  const material = new Uint8Array([TYPE, ...seed]);
  return {
    key,
    sign: (message) => new Uint8Array(sign(null, message, secret)),
    line: `PRIVATE+KEY+${name}+${toHex(key.id)}+${toBase64(material)}\n`,
  };
}
