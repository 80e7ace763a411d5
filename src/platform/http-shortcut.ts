import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import type { ParsedUrlQuery } from 'node:querystring';
import { Readable } from 'node:stream';
import { clientOf } from './http-client.ts';
import { headersForAll } from './http-prepared-bytes.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from './http.ts';

/** A form that came whole, or a question for a page, with what decides about it. */
export type QuickRequest = {
  readonly raw: IncomingMessage;
  /** What the pattern caught in the path. */
  readonly part: string;
  /** Of a form; of a page none. */
  readonly fields: ParsedUrlQuery;
  readonly ip: string;
};

/** A page, or where the browser goes next; null: the route itself is to answer. */
export type QuickAnswer =
  | { readonly html: string }
  | { readonly location: string; readonly cookie?: string }
  | null;

type Options = {
  readonly app: FastifyInstance;
  readonly trustProxy: boolean | string;
  /** `POST` for a form. */
  readonly method: 'GET' | 'POST';
  /** With one group: `/^\/letters\/([a-z0-9-]+)\/cosignatures$/`; what has a query does not match. */
  readonly path: RegExp;
  readonly answer: (request: QuickRequest) => Promise<QuickAnswer>;
};

/** The forms meant here are a few hundred bytes long; longer ones go the long way, which has its own limit. */
const LONGEST_FORM = 16_384;
/** As on the long way: from one address in a minute. */
const MOST_A_MINUTE = 1_200;
/** A prime; a million people in one minute are sixteen in a place. */
const PLACES = 65_521;
const MINUTE = 60_000;
const FORM = 'application/x-www-form-urlencoded';
const HTML = 'text/html; charset=utf-8';
const NO_FIELDS: ParsedUrlQuery = {};

/**
 * A short way for what thousands ask at once, each for themselves: the hooks of the server cost more than writing a
 * row. Of forms only what is whole, small, from our own pages and followed by a 303 goes this way, of pages what is
 * there and private; everything else, and everything that goes wrong, takes the long way as if this were not there.
 * The headers of the answer are those the long way gave first.
 *
 * @example
 * const quick = new QuickWay({ app, trustProxy, method: 'POST', path, answer });
 * app.post(url, { preParsing: quick.preParsing }, async (request, reply) => { …; return quick.seeOther(reply, url); });
 */
export class QuickWay {
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

  /** The same for a page that nobody else may keep. */
  sendHtml(reply: FastifyReply, html: string): FastifyReply {
    void reply.header('cache-control', 'no-store').type(HTML);
    this.#headers ??= headersForAll(reply).flat();
    return reply.send(html);
  }

  /** What the path caught, where the request may go the short way. */
  #partOf(request: IncomingMessage): string | null {
    const { method, path } = this.#options;
    if (request.method !== method || this.#headers === null) return null;
    const part = path.exec(request.url ?? '')?.[1];
    if (part === undefined) return null;
    return method === 'GET' || isWholeForm(request) ? part : null;
  }

  #read(request: IncomingMessage, reply: ServerResponse, part: string, goOn: () => void): void {
    if (request.method === 'GET') return this.#try({ request, reply, part, body: '' }, goOn);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const whole = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
      const body = whole?.toString('utf8') ?? '';
      this.#try({ request, reply, part, body }, () => {
        this.#bodies.set(request, body);
        goOn();
      });
    });
  }

  #try({ request, reply, part, body }: Tried, longWay: () => void): void {
    const ip = clientOf(request, this.#options.trustProxy);
    if (ip === null || !this.#limit.allows(ip)) return longWay();
    const fields = body === '' ? NO_FIELDS : parse(body, '&', '=', { maxKeys: 50 });
    this.#options
      .answer({ raw: request, part, fields, ip })
      .then((answer) => (answer === null ? longWay() : this.#answer(reply, answer)), longWay);
  }

  #answer(reply: ServerResponse, answer: NonNullable<QuickAnswer>): void {
    const headers = this.#headers ?? [];
    if ('html' in answer) {
      const length = String(Buffer.byteLength(answer.html));
      reply.writeHead(200, [...headers, 'content-length', length]).end(answer.html);
      return;
    }
    const own = ['location', answer.location, 'content-length', '0'];
    if (answer.cookie !== undefined) own.push('set-cookie', answer.cookie);
    reply.writeHead(303, [...headers, ...own]).end();
  }
}

type Tried = {
  readonly request: IncomingMessage;
  readonly reply: ServerResponse;
  readonly part: string;
  readonly body: string;
};

function isWholeForm(request: IncomingMessage): boolean {
  const { headers } = request;
  const length = Number(headers['content-length'] ?? Number.NaN);
  const isPlain = headers['content-type'] === FORM && headers['content-encoding'] === undefined;
  // not: a length nobody knows, Expect: 100-continue, a host that only a proxy knows
  const isWhole = length > 0 && length <= LONGEST_FORM && headers.expect === undefined;
  return isPlain && isWhole && isOurs(headers);
}

/** As the long way asks: a browser says which page a form came from. */
function isOurs(headers: IncomingMessage['headers']): boolean {
  const { host, origin } = headers;
  if (headers['x-forwarded-host'] !== undefined && headers['x-forwarded-host'] !== host)
    return false;
  if (origin !== undefined) return origin === `https://${host}` || origin === `http://${host}`;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/**
 * Beyond this many a minute an address takes the long way, where it is counted with everything else. Addresses that
 * share a place share its count: memory does not grow with a crowd, and hardly anybody meets a full place.
 */
class PerMinute {
  readonly #most: number;
  readonly #counts = new Uint16Array(PLACES);
  #minute = 0;

  constructor(most: number) {
    this.#most = most;
  }

  allows(ip: string): boolean {
    const minute = Math.floor(performance.now() / MINUTE);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#counts.fill(0);
    }
    let place = 0;
    for (let at = 0; at < ip.length; at += 1) place = (place * 31 + ip.charCodeAt(at)) % PLACES;
    const count = (this.#counts[place] ?? 0) + 1;
    if (count > this.#most) return false;
    this.#counts[place] = count;
    return true;
  }
}
