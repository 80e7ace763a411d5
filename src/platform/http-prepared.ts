import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Prepared, PreparedSource } from './http-prepared-bytes.ts';
import { give, headersForAll, matches, prepare } from './http-prepared-bytes.ts';
import { raise } from './http.ts';
import { refusalOf } from './http-fault.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from './http.ts';

/** The whole answer to one exact question, headers included. */
type Shortcut = {
  readonly key: string;
  readonly prepared: Prepared;
  /** Name, value, name, value: the form Node writes fastest. */
  readonly headers: string[];
  /** The same for a reader who has it already. */
  readonly unchanged: string[];
  readonly etag: string;
  readonly bytes: Buffer;
};

/** For so long an answer is given without asking the database whether it still holds. */
const FRESH_MS = 1_000;
/** A database that hangs instead of refusing: so long a reader waits for it, then gets what is kept. */
const PATIENCE_MS = 500;
const MOST_KEPT = 400;
/** A bundle with its PDF can have a megabyte; pages are small. The newest answer always stays. */
const MOST_BYTES = 64_000_000;
const MOST_SHORTCUTS = 2_000;
/** Addresses of ours with what browsers say of themselves are far shorter. */
const LONGEST_QUESTION = 1_000;

/**
 * Public answers as bytes in memory. At most once a second somebody looks whether they still
 * hold; while the database is away the last ones go on being given.
 *
 * A refusal (not found, withdrawn) is never kept and ends what was kept under its key.
 */
export class PreparedAnswers {
  readonly #kept = new Map<string, Prepared>();
  readonly #running = new Map<string, Promise<Prepared>>();
  readonly #shortcuts = new Map<string, Shortcut>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
    everywhere.add(this);
  }

  async send<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    source: PreparedSource<T>,
  ): Promise<FastifyReply> {
    const kept = this.#kept.get(source.key);
    const prepared = kept ? await this.#current(kept, source) : await this.#renew(source);
    const bytes = give(request, reply, prepared);
    const question = questionOf(request.raw);
    if (question !== null && bytes !== null)
      this.#remember(question, { key: source.key, prepared, bytes, ...headersOf(reply) });
    return reply.send(bytes);
  }

  async #current<T>(kept: Prepared, source: PreparedSource<T>): Promise<Prepared> {
    if (this.#isFresh(kept)) return kept;
    const renewal = this.#renew(source);
    renewal.catch(() => {}); // nobody may be waiting for it any more when it fails
    return Promise.race([renewal, patience(kept)]);
  }

  /**
   * Lets the server answer a question it has answered within the last second with the same bytes
   * and headers, past the hooks that cost more than the answer. Only for readers without a cookie.
   */
  attach(app: FastifyInstance): void {
    const { server } = app;
    const listeners = server.listeners('request');
    server.removeAllListeners('request');
    server.on('request', (request: IncomingMessage, reply: ServerResponse) => {
      if (this.#answers(request, reply)) return;
      for (const listener of listeners) listener.call(server, request, reply);
    });
  }

  #answers(request: IncomingMessage, reply: ServerResponse): boolean {
    const question = questionOf(request);
    const shortcut = question === null ? undefined : this.#shortcuts.get(question);
    if (!shortcut) return false;
    const { key, prepared, headers, unchanged, etag, bytes } = shortcut;
    if (this.#kept.get(key) !== prepared || !this.#isFresh(prepared)) return false;
    // those who look again and again are the most: they too go past the hooks
    if (matches(request.headers['if-none-match'], etag)) reply.writeHead(304, unchanged).end();
    else reply.writeHead(200, headers).end(bytes);
    return true;
  }

  #remember(question: string, shortcut: Shortcut): void {
    if (question.length > LONGEST_QUESTION || this.#kept.get(shortcut.key) !== shortcut.prepared)
      return;
    this.#shortcuts.delete(question);
    this.#shortcuts.set(question, shortcut);
    dropOldest(this.#shortcuts, MOST_SHORTCUTS);
  }

  #isFresh({ checkedAt }: Prepared): boolean {
    const age = this.#now().getTime() - checkedAt;
    return age >= 0 && age < FRESH_MS; // a clock that was set back must not keep an answer for hours
  }

  /** Lets go of everything that is kept. */
  drop(): void {
    this.#kept.clear();
    this.#shortcuts.clear();
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
      // away: what was true a moment ago; a fault of ours must show, not hide behind an old page
      if (!kept || refusalOf(error)?.kind !== 'unavailable') throw error;
      kept.checkedAt = this.#now().getTime();
      return kept;
    }
    if (isRefusal(loaded)) {
      this.#forget(source.key);
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
    this.#forget(key);
    this.#kept.set(key, prepared);
    while (this.#kept.size > 1 && (this.#kept.size > MOST_KEPT || this.#bytesKept() > MOST_BYTES)) {
      const [oldest = ''] = this.#kept.keys();
      this.#forget(oldest);
    }
    return prepared;
  }

  /** Its shortcuts too: asked under ever new questions, each would hold bytes nobody counts any more. */
  #forget(key: string): void {
    if (!this.#kept.delete(key)) return;
    for (const [question, shortcut] of this.#shortcuts)
      if (shortcut.key === key) this.#shortcuts.delete(question);
  }

  #bytesKept(): number {
    let bytes = 0;
    for (const { plain, gzip } of this.#kept.values()) bytes += plain.length + (gzip?.length ?? 0);
    return bytes;
  }
}

/** One for each server that keeps answers; a process has one or two, for as long as it lives. */
const everywhere = new Set<PreparedAnswers>();

/**
 * Lets go of every answer that this process keeps, at once: somebody's name or words in one of them were erased. So
 * rare that it is not worth choosing. Another process asks the database within a second, as it always does.
 */
export function dropPrepared(): void {
  for (const prepared of everywhere) prepared.drop();
}

function patience(kept: Prepared): Promise<Prepared> {
  return new Promise((give) => setTimeout(give, PATIENCE_MS, kept).unref());
}

function dropOldest(map: Map<string, unknown>, most: number): void {
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}

/** Everything an answer may depend on but what the reader has; null for what only the whole server can answer. */
function questionOf({ method, url, headers }: IncomingMessage): string | null {
  if (method !== 'GET' || headers.cookie || headers.range) return null;
  const { 'accept-encoding': encoding = '', 'accept-language': language = '' } = headers;
  // a header holds spaces and never a line's end: no sender can ask in the name of another
  return `${url}\n${String(encoding)}\n${language}`;
}

/** The headers of a whole answer, and of one that says nothing changed. */
function headersOf(reply: FastifyReply): Pick<Shortcut, 'headers' | 'unchanged' | 'etag'> {
  const all = headersForAll(reply);
  const unchanged = all.filter(([name]) => !OF_A_BODY.includes(name));
  const etag = all.find(([name]) => name === 'etag')?.[1] ?? '';
  return { headers: all.flat(), unchanged: unchanged.flat(), etag };
}

const OF_A_BODY = ['content-length', 'content-encoding'];
