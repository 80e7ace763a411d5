import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Answer } from '#kernel/refusal';
import type { FastifyReply, FastifyRequest } from './http.ts';

/** What is kept of one answer: its bytes, ready for the wire. */
export type Prepared = {
  readonly stamp: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly plain: Buffer;
  readonly gzip: Buffer | null;
  checkedAt: number;
};

/** One public answer: `stamp` says cheaply whether what was prepared still holds. */
export type PreparedSource<T> = {
  readonly key: string;
  readonly load: () => Promise<Answer<T>>;
  readonly stamp: (loaded: T) => string;
  readonly make: (loaded: T) => Buffer | string;
  readonly type: string;
  readonly modifiedAt: (loaded: T) => Date;
  readonly headers?: Readonly<Record<string, string>>;
};

const SMALLEST_GZIP = 600;

export function prepare<T>(
  source: PreparedSource<T>,
  loaded: T,
): Omit<Prepared, 'stamp' | 'checkedAt'> {
  const plain = Buffer.from(source.make(loaded));
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  const worthIt = /^(?:text|application\/(?:json|atom))/.test(source.type);
  return {
    headers: {
      'content-type': source.type,
      'cache-control': 'public, no-cache', // may be kept, must be asked about: a letter can be withdrawn
      'last-modified': source.modifiedAt(loaded).toUTCString(),
      vary: 'accept-encoding, accept-language, cookie',
      ...source.headers,
    },
    etag,
    plain,
    gzip: worthIt && plain.length > SMALLEST_GZIP ? gzipSync(plain, { level: 9 }) : null,
  };
}

/** Whether the browser unpacks gzip; a browser that says `gzip;q=0` is not known to exist. */
export function acceptsGzip(request: FastifyRequest): boolean {
  return /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
}

/** Sets the headers; gives the bytes to send, or null when the reader has them already. */
export function give(
  request: FastifyRequest,
  reply: FastifyReply,
  prepared: Prepared,
): Buffer | null {
  const gzip = acceptsGzip(request) ? prepared.gzip : null;
  // the two encodings are different bytes: each has its own tag
  const etag = gzip ? prepared.etag.replace(/"$/, '-gz"') : prepared.etag;
  void reply.headers(prepared.headers).header('etag', etag);
  if (matches(request.headers['if-none-match'], etag)) {
    void reply.code(304);
    return null;
  }
  if (gzip) void reply.header('content-encoding', 'gzip');
  const bytes = gzip ?? prepared.plain;
  void reply.header('content-length', bytes.length);
  return bytes;
}

/** Whether a reader says in `If-None-Match` that they have these bytes. */
export function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

/** What the hooks have set by now, less what belongs to one reader: for an answer that others get too. */
export const headersForAll = (reply: FastifyReply): (readonly [string, string])[] =>
  Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
    value === undefined || name.startsWith('x-ratelimit') ? [] : [[name, String(value)] as const],
  );
