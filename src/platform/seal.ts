import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

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
  const derive = deriver(secret);
  const unsealBytes = (sealed: Uint8Array, purpose: string) =>
    decrypt(sealed, purpose, derive(`seal ${purpose}`));
  return {
    seal: (value, purpose) => encrypt(value, purpose, derive(`seal ${purpose}`)),
    unsealBytes,
    unseal: (sealed, purpose) => unsealBytes(sealed, purpose).toString('utf8'),
    lookup: (purpose, text) =>
      createHmac('sha256', derive(`lookup ${purpose}`))
        .update(text, 'utf8')
        .digest(),
    seed: (purpose) => Buffer.from(derive(`seed ${purpose}`)),
  };
}

/** Deriving costs 10 µs, and a list of a thousand invitations unseals a thousand times: keep the keys. */
function deriver(secret: Uint8Array): (info: string) => Buffer {
  const kept = new Map<string, Buffer>();
  return (info) => {
    const known = kept.get(info);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', secret, 'undersigned v1', info, SECRET_BYTES));
    kept.set(info, key);
    return key;
  };
}

function encrypt(value: string | Uint8Array, purpose: string, key: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(purpose, 'utf8'));
  const plain = typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(FORMAT), nonce, body, cipher.getAuthTag()]);
}

function decrypt(sealed: Uint8Array, purpose: string, key: Buffer): Buffer {
  const bytes = Buffer.from(sealed);
  if (bytes.length < HEAD_BYTES + TAG_BYTES || bytes[0] !== FORMAT) {
    throw new BrokenSeal(`Not a sealed value (${purpose}).`);
  }
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, HEAD_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(purpose, 'utf8'));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([
      decipher.update(bytes.subarray(HEAD_BYTES, -TAG_BYTES)),
      decipher.final(),
    ]);
  } catch {
    throw new BrokenSeal(
      `Sealed with another secret, for another purpose, or changed (${purpose}).`,
    );
  }
}
