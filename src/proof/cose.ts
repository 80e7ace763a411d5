import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';

/** A public key as an authenticator hands it over (COSE, RFC 9053), of the three kinds we accept. */
export type CoseKey =
  | { readonly algorithm: 'ES256'; readonly x: Uint8Array; readonly y: Uint8Array }
  | { readonly algorithm: 'EdDSA'; readonly x: Uint8Array }
  | { readonly algorithm: 'RS256'; readonly n: Uint8Array; readonly e: Uint8Array };

const LONGEST_KEY = 2_000;

/**
 * Reads a COSE key: one CBOR map of small integers to integers or byte strings, shortest forms only, no label
 * twice, nothing after it.
 */
export function parseCoseKey(bytes: Uint8Array): CoseKey | Fault {
  const labels = readMap(bytes);
  if (isFault(labels)) return labels;
  const number = (label: number) => labels.get(label);
  const string = (label: number, ...lengths: number[]) => {
    const value = labels.get(label);
    return value instanceof Uint8Array && lengths.includes(value.length) ? value : null;
  };
  const isKind = (kty: number, algorithm: number) => number(1) === kty && number(3) === algorithm;
  if (isKind(2, -7) && number(-1) === 1 && labels.size === 5) {
    const [x, y] = [string(-2, 32), string(-3, 32)];
    if (x && y) return { algorithm: 'ES256', x, y };
  }
  if (isKind(1, -8) && number(-1) === 6 && labels.size === 4) {
    const x = string(-2, 32);
    if (x) return { algorithm: 'EdDSA', x };
  }
  if (isKind(3, -257) && labels.size === 4) {
    const [n, e] = [string(-1, 256, 384, 512), string(-2, 3)];
    if (n && e && n[0] !== 0 && e[0] !== 0) return { algorithm: 'RS256', n, e };
  }
  return fault('the public key is not an ES256, EdDSA or RS256 key');
}

type Item = { readonly value: number | Uint8Array; readonly next: number };

function readMap(bytes: Uint8Array): Map<number, number | Uint8Array> | Fault {
  const head = bytes[0] ?? 0;
  if (bytes.length > LONGEST_KEY || head < 0xa0 || head > 0xb7)
    return fault('the key is not a CBOR map');
  const labels = new Map<number, number | Uint8Array>();
  let at = 1;
  for (let i = head - 0xa0; i > 0; i--) {
    const label = readItem(bytes, at);
    const value = label === null ? null : readItem(bytes, label.next);
    if (
      label === null ||
      value === null ||
      typeof label.value !== 'number' ||
      labels.has(label.value)
    ) {
      return fault('the key is not a plain CBOR map');
    }
    labels.set(label.value, value.value);
    at = value.next;
  }
  return at === bytes.length ? labels : fault('the key has bytes after its end');
}

/** An unsigned or negative integer or a byte string, in its shortest form. */
function readItem(bytes: Uint8Array, at: number): Item | null {
  const head = bytes[at];
  if (head === undefined) return null;
  const [major, info] = [head >> 5, head & 31];
  const size = info < 24 ? 0 : { 24: 1, 25: 2 }[info];
  if (size === undefined || major > 2) return null;
  let count = info;
  if (size > 0) {
    const digits = bytes.slice(at + 1, at + 1 + size);
    if (digits.length < size) return null;
    count = digits.reduce((sum, digit) => sum * 256 + digit, 0);
    if (count < (size === 1 ? 24 : 256)) return null;
  }
  const next = at + 1 + size;
  if (major === 0) return { value: count, next };
  if (major === 1) return { value: -1 - count, next };
  return next + count <= bytes.length
    ? { value: bytes.slice(next, next + count), next: next + count }
    : null;
}
