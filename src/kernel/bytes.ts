import { createHash, timingSafeEqual } from 'node:crypto';

/** 32 bytes as 64 lower-case hexadecimal digits. */
export type Sha256 = string & { readonly __sha256: true };

export function sha256(data: Uint8Array | string): Sha256 {
  return createHash('sha256').update(data).digest('hex') as Sha256;
}

export function parseSha256(text: string): Sha256 | null {
  return /^[0-9a-f]{64}$/.test(text) ? (text as Sha256) : null;
}

/** A secret for a link or a cookie: at least 128 bits, URL-safe. */
export function tokenFrom(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

/** Compares in time that does not depend on where the two differ. */
export function equalInConstantTime(a: string, b: string): boolean {
  const left = createHash('sha256').update(a).digest();
  const right = createHash('sha256').update(b).digest();
  return timingSafeEqual(left, right);
}
