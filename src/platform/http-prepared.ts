import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { raise } from './http.ts';
import type { FastifyReply, FastifyRequest } from './http.ts';

/** What is kept of one answer: its bytes, ready for the wire. */
type Prepared = {
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

/** For so long an answer is given without asking the database whether it still holds. */
const FRESH_MS = 1_000;
const MOST_KEPT = 400;
const SMALLEST_GZIP = 600;

/**
 * Public answers as bytes in memory. At most once a second somebody looks whether they still
 * hold; while the database is away the last ones go on being given.
 *
 * A refusal (not found, withdrawn) is never kept and ends what was kept under its key.
 */
export class PreparedAnswers {
  readonly #kept = new Map<string, Prepared>();
  readonly #running = new Map<string, Promise<Prepared>>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  async send<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    source: PreparedSource<T>,
  ): Promise<FastifyReply> {
    const kept = this.#kept.get(source.key);
    const age = kept ? this.#now().getTime() - kept.checkedAt : Infinity;
    // a clock that was set back must not make an answer fresh for hours
    const fresh = kept && age >= 0 && age < FRESH_MS;
    return give(request, reply, fresh ? kept : await this.#renew(source));
  }

  /** True while this answer costs nobody but the wire: such a one needs no rate limit. */
  holds(key: string): boolean {
    return this.#kept.has(key);
  }

  #renew<T>(source: PreparedSource<T>): Promise<Prepared> {
    const running = this.#running.get(source.key);
    if (running) return running;
    const renewal = this.#load(source).finally(() => this.#running.delete(source.key));
    this.#running.set(source.key, renewal);
    return renewal;
  }

  async #load<T>(source: PreparedSource<T>): Promise<Prepared> {
    const kept = this.#kept.get(source.key);
    let loaded: Answer<T>;
    try {
      loaded = await source.load();
    } catch (error) {
      if (!kept) throw error;
      kept.checkedAt = this.#now().getTime(); // the database is away: what was true a moment ago
      return kept;
    }
    if (isRefusal(loaded)) {
      this.#kept.delete(source.key);
      raise(loaded);
    }
    const checkedAt = this.#now().getTime();
    const stamp = source.stamp(loaded);
    if (kept?.stamp === stamp) {
      kept.checkedAt = checkedAt;
      return kept;
    }
    return this.#keep(source.key, { ...prepare(source, loaded), stamp, checkedAt });
  }

  #keep(key: string, prepared: Prepared): Prepared {
    this.#kept.delete(key);
    this.#kept.set(key, prepared);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return prepared;
  }
}

function prepare<T>(source: PreparedSource<T>, loaded: T): Omit<Prepared, 'stamp' | 'checkedAt'> {
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

function give(request: FastifyRequest, reply: FastifyReply, prepared: Prepared): FastifyReply {
  const zipped = prepared.gzip && acceptsGzip(request);
  // the two encodings are different bytes: each has its own tag
  const etag = zipped ? prepared.etag.replace(/"$/, '-gz"') : prepared.etag;
  void reply.headers(prepared.headers).header('etag', etag);
  if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send();
  if (!zipped) return reply.send(prepared.plain);
  return reply.header('content-encoding', 'gzip').send(prepared.gzip);
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
