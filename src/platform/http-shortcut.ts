import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import type { ParsedUrlQuery } from 'node:querystring';
import { Readable } from 'node:stream';
import { clientOf } from './http-client.ts';
import { headersForAll } from './http-prepared-bytes.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from './http.ts';

/** A form that came whole, with what decides about it. */
export type QuickForm = {
  readonly raw: IncomingMessage;
  /** What the pattern caught in the path. */
  readonly part: string;
  readonly fields: ParsedUrlQuery;
  readonly ip: string;
};

/** Where the browser goes next; null: the route itself is to answer. */
export type QuickAnswer = { readonly location: string; readonly cookie?: string } | null;

type Options = {
  readonly app: FastifyInstance;
  readonly trustProxy: boolean | string;
  /** With one group: `/^\/letters\/([a-z0-9-]+)\/cosignatures$/`. */
  readonly path: RegExp;
  readonly answer: (form: QuickForm) => Promise<QuickAnswer>;
};

/** The forms meant here are a few hundred bytes long; longer ones go the long way, which has its own limit. */
const LONGEST_FORM = 16_384;
/** As on the long way: from one address in a minute. */
const MOST_A_MINUTE = 1_200;
/** More in one minute than a country has at once; whoever comes later takes the long way. */
const MOST_ADDRESSES = 100_000;
const MINUTE = 60_000;
const FORM = 'application/x-www-form-urlencoded';

/**
 * A short way for forms that thousands send at once: the hooks of the server cost more than writing a row. Only what is
 * whole, small, from our own pages and followed by a 303 goes this way; everything else, and everything that goes
 * wrong, takes the long way as if this were not there. The headers of the answer are those the long way gave first.
 *
 * @example
 * const quick = new QuickForms({ app, trustProxy, path, answer });
 * app.post(url, { preParsing: quick.preParsing }, async (request, reply) => { …; return quick.seeOther(reply, url); });
 */
export class QuickForms {
  readonly #options: Options;
  /** Bodies that were read here for requests the route answers. */
  readonly #bodies = new WeakMap<IncomingMessage, string>();
  readonly #limit = new PerMinute(MOST_A_MINUTE);
  #headers: readonly string[] | null = null;

  constructor(options: Options) {
    this.#options = options;
    const { server } = options.app;
    const listeners = server.listeners('request');
    server.removeAllListeners('request');
    server.on('request', (request: IncomingMessage, reply: ServerResponse) => {
      const goOn = () => {
        for (const listener of listeners) listener.call(server, request, reply);
      };
      const part = this.#partOf(request);
      if (part === null) goOn();
      else this.#read(request, reply, part, goOn);
    });
  }

  /** For the route: gives it the body that was read already. */
  readonly preParsing = async (
    request: FastifyRequest,
    _reply: FastifyReply,
    payload: NodeJS.ReadableStream,
  ): Promise<NodeJS.ReadableStream> => {
    const body = this.#bodies.get(request.raw);
    if (body === undefined) return payload;
    const bytes = Buffer.from(body, 'utf8');
    return Object.assign(Readable.from([bytes]), { receivedEncodedLength: bytes.length });
  };

  /** Answers on the long way, and keeps its headers for the short one. */
  seeOther(reply: FastifyReply, location: string, cookie?: string): FastifyReply {
    void reply.header('cache-control', 'no-store');
    this.#headers ??= headersForAll(reply).flat();
    if (cookie !== undefined) void reply.header('set-cookie', cookie);
    return reply.redirect(location, 303);
  }

  /** What the path caught, where the request may go the short way. */
  #partOf(request: IncomingMessage): string | null {
    if (request.method !== 'POST' || this.#headers === null) return null;
    const part = this.#options.path.exec(request.url ?? '')?.[1];
    if (part === undefined) return null;
    const { headers } = request;
    const length = Number(headers['content-length'] ?? Number.NaN);
    const isPlain = headers['content-type'] === FORM && headers['content-encoding'] === undefined;
    // not: a length nobody knows, Expect: 100-continue, a host that only a proxy knows
    const isWhole = length > 0 && length <= LONGEST_FORM && headers.expect === undefined;
    return isPlain && isWhole && isOurs(headers) ? part : null;
  }

  #read(request: IncomingMessage, reply: ServerResponse, part: string, goOn: () => void): void {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body =
        (chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString('utf8') ?? '';
      const longWay = () => {
        this.#bodies.set(request, body);
        goOn();
      };
      const ip = clientOf(request, this.#options.trustProxy);
      if (ip === null || !this.#limit.allows(ip)) return longWay();
      const form = { raw: request, part, fields: parse(body, '&', '=', { maxKeys: 50 }), ip };
      this.#options
        .answer(form)
        .then((answer) => (answer === null ? longWay() : this.#answer(reply, answer)), longWay);
    });
  }

  #answer(reply: ServerResponse, { location, cookie }: NonNullable<QuickAnswer>): void {
    const own = ['location', location, 'content-length', '0'];
    if (cookie !== undefined) own.push('set-cookie', cookie);
    reply.writeHead(303, [...(this.#headers ?? []), ...own]).end();
  }
}

/** As the long way asks: a browser says which page a form came from. */
function isOurs({ host, origin, ...headers }: IncomingMessage['headers']): boolean {
  if (headers['x-forwarded-host'] !== undefined && headers['x-forwarded-host'] !== host)
    return false;
  if (origin !== undefined) return origin === `https://${host}` || origin === `http://${host}`;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** Beyond this many a minute an address takes the long way, where it is counted with everything else. */
class PerMinute {
  readonly #most: number;
  #minute = 0;
  #counts = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  allows(ip: string): boolean {
    const minute = Math.floor(performance.now() / MINUTE);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#counts = new Map();
    }
    const before = this.#counts.get(ip);
    if (before === undefined && this.#counts.size >= MOST_ADDRESSES) return false;
    const count = (before ?? 0) + 1;
    this.#counts.set(ip, count);
    return count <= this.#most;
  }
}
