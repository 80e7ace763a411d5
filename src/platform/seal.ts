import { createCipheriv, createDecipheriv, createSecretKey, hash, hkdfSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { randomPiece } from './random.ts';

/**
 * Hides what the database must not show to a thief, and derives every other secret.
 *
 * One master secret of 32 bytes lives outside the database. From it each purpose
 * (`accounts.email`, `record.signer`) gets keys of its own by HKDF-SHA-256, so a value sealed for
 * one column cannot be moved to another.
 *
 * @example
 * const sealed = seal.seal('ana@example.org', 'accounts.email'); // bytea, different every time
 * seal.unseal(sealed, 'accounts.email'); // 'ana@example.org'
 * seal.lookup('accounts.email', 'ana@example.org'); // 32 bytes, always the same
 */
export type Seal = {
  /** AES-256-GCM: 1 byte of format, 12 of nonce, the ciphertext, 16 of tag. */
  seal(value: string | Uint8Array, purpose: string): Buffer;
  /** Throws `BrokenSeal` for a changed byte, another purpose or another master secret. */
  unseal(sealed: Uint8Array, purpose: string): string;
  unsealBytes(sealed: Uint8Array, purpose: string): Buffer;
  /** HMAC-SHA-256, to find a row by a value it holds only sealed. Normalise the text first. */
  lookup(purpose: string, text: string): Buffer;
  /** 32 bytes that are the same for as long as the master secret is, such as an Ed25519 seed. */
  seed(purpose: string): Buffer;
};

/** A sealed value that this installation's secret does not open. */
export class BrokenSeal extends Error {
  override readonly name = 'BrokenSeal';
}

export const SECRET_BYTES = 32;
const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES;

export function openSeal(secret: Uint8Array): Seal {
  if (secret.length !== SECRET_BYTES) throw new BrokenSeal('The master secret must have 32 bytes.');
  const derive = kept((info) =>
    Buffer.from(hkdfSync('sha256', secret, 'undersigned v1', info, SECRET_BYTES)),
  );
  const cipherKey = kept((purpose) => ({
    key: createSecretKey(derive(`seal ${purpose}`)),
    bound: Buffer.from(purpose, 'utf8'),
  }));
  const mac = kept((purpose) => openMac(derive(`lookup ${purpose}`)));
  const unsealBytes = (sealed: Uint8Array, purpose: string) =>
    decrypt(sealed, purpose, cipherKey(purpose));
  return {
    seal: (value, purpose) => encrypt(value, cipherKey(purpose)),
    unsealBytes,
    unseal: (sealed, purpose) => unsealBytes(sealed, purpose).toString('utf8'),
    lookup: (purpose, text) => mac(purpose)(text),
    seed: (purpose) => Buffer.from(derive(`seed ${purpose}`)),
  };
}

/** Deriving costs 10 µs, and a list of a thousand invitations unseals a thousand times: made once, then kept. */
function kept<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const one = make(name);
    made.set(name, one);
    return one;
  };
}

const BLOCK_BYTES = 64;
const DIGEST_BYTES = 32;

/**
 * HMAC-SHA-256 (RFC 2104) by hashing at once what stands behind the padded key: `createHmac` makes an object for each
 * call, which took twice as long as its two hashes, and a co-signature needs three of them.
 */
function openMac(key: Uint8Array): (text: string) => Buffer {
  const inner = Buffer.alloc(BLOCK_BYTES + 1_024, 0x36);
  const outer = Buffer.alloc(BLOCK_BYTES + DIGEST_BYTES, 0x5c);
  for (const [at, byte] of key.entries()) {
    inner[at] = byte ^ 0x36;
    outer[at] = byte ^ 0x5c;
  }
  const first = inner.subarray(0, BLOCK_BYTES);
  return (text) => {
    const fits = text.length * 3 <= 1_024; // no text of UTF-16 is longer than that in UTF-8
    const message = fits
      ? inner.subarray(0, BLOCK_BYTES + inner.write(text, BLOCK_BYTES, 'utf8'))
      : Buffer.concat([first, Buffer.from(text, 'utf8')]);
    outer.write(hash('sha256', message, 'hex'), BLOCK_BYTES, 'hex');
    return Buffer.from(hash('sha256', outer, 'hex'), 'hex');
  };
}

/** `bound`: what a sealed value cannot be moved away from. */
type CipherKey = { readonly key: KeyObject; readonly bound: Uint8Array };

function encrypt(value: string | Uint8Array, { key, bound }: CipherKey): Buffer {
  const nonce = randomPiece(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(bound);
  const plain = typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
  const sealed = Buffer.allocUnsafe(HEAD_BYTES + plain.length + TAG_BYTES);
  sealed[0] = FORMAT;
  sealed.set(nonce, 1);
  sealed.set(cipher.update(plain), HEAD_BYTES);
  cipher.final(); // of this mode it holds nothing
  sealed.set(cipher.getAuthTag(), HEAD_BYTES + plain.length);
  return sealed;
}

function decrypt(sealed: Uint8Array, purpose: string, { key, bound }: CipherKey): Buffer {
  if (sealed.length < HEAD_BYTES + TAG_BYTES || sealed[0] !== FORMAT) {
    throw new BrokenSeal(`Not a sealed value (${purpose}).`);
  }
  const tagAt = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, HEAD_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(tagAt));
  try {
    const plain = decipher.update(sealed.subarray(HEAD_BYTES, tagAt));
    decipher.final(); // of this mode it holds nothing, but it throws where the tag is not right
    return plain;
  } catch {
    throw new BrokenSeal(
      `Sealed with another secret, for another purpose, or changed (${purpose}).`,
    );
  }
}
