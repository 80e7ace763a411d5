import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal, RefusalKind } from '#kernel/refusal';
import { LARGEST_FORM, LARGEST_UPLOAD, refusalOf } from './http-fault.ts';
import type { Log } from './log.ts';

export type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

export type HttpOptions = {
  readonly publicUrl: string;
  readonly trustProxy: boolean | string;
  readonly log: Log;
  /** Draws the page for a refusal; `incident` is set when it is our fault and was logged. */
  readonly refusalPage: (request: FastifyRequest, refusal: Refusal, incident?: string) => string;
  /** Requests a minute from one address; a school behind one address must not notice. */
  readonly requestsPerMinute?: number;
};

const STATUS: Readonly<Record<RefusalKind, number>> = {
  'not-found': 404,
  invalid: 422,
  forbidden: 403,
  conflict: 409,
  expired: 410,
  unavailable: 503,
};

/** Where an address leads that nobody can decode, `/%`, or too long: Fastify alone would answer past every hook. */
const NOWHERE = '/no-such-address';
/** The longest part of an address between two slashes: a token, a slug, a key of a person. */
const LONGEST_PART = 300;

function canBeRead(url: string): boolean {
  try {
    const [path = ''] = url.split('?', 1);
    return path.split('/').every((part) => decodeURIComponent(part).length <= LONGEST_PART);
  } catch {
    return false;
  }
}

/** The one place that makes an HTTP server: headers, limits, same-site check, refusals, faults. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    logger: false, // its own log would hold addresses, and paths carry tokens
    trustProxy: options.trustProxy,
    bodyLimit: LARGEST_FORM,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: LONGEST_PART },
    rewriteUrl: ({ url = '/' }) => (canBeRead(url) ? url : NOWHERE),
  });
  await app.register(helmet, headers(options.publicUrl));
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: LARGEST_FORM });
  await app.register(multipart, {
    limits: { fileSize: LARGEST_UPLOAD, files: 1, fields: 40, fieldSize: LARGEST_FORM, parts: 50 },
  });
  await app.register(rateLimit, {
    max: options.requestsPerMinute ?? 1200,
    timeWindow: 60_000,
    errorResponseBuilder: () => refuse('unavailable', 'too-many-requests'),
  });
  app.addHook('onRequest', refuseCrossSite); // before a body is read
  app.addHook('onResponse', async (request, reply) => {
    const fields = {
      event: 'http.request',
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    options.log.debug(fields, 'request answered');
  });
  app.setErrorHandler((error, request, reply) => answerFault(options, error, request, reply));
  app.setNotFoundHandler((request, reply) =>
    sendHtml(reply, options.refusalPage(request, refuse('not-found', 'not-found')), 404),
  );
  return app;
}

function headers(publicUrl: string) {
  const none = ["'none'"];
  const self = ["'self'"];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: none,
        scriptSrc: self,
        styleSrc: self,
        fontSrc: self,
        imgSrc: self,
        connectSrc: self,
        formAction: self,
        baseUri: none,
        frameAncestors: none,
      },
    },
    // not no-referrer: browsers then send "Origin: null" with our own forms
    referrerPolicy: { policy: 'same-origin' as const },
    strictTransportSecurity: publicUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
  };
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * Answers a POST wherever it comes from: its address holds a secret that no other site knows, and
     * nothing else is asked for. A mail program ends a subscription so (RFC 8058).
     */
    readonly fromAnywhere?: boolean;
  }
}

/** A form of another site cannot act here: the browser says where a request comes from. */
async function refuseCrossSite(request: FastifyRequest): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  if (request.routeOptions.config?.fromAnywhere === true) return;
  const origin = request.headers.origin;
  const site = request.headers['sec-fetch-site'];
  if (origin !== undefined && !sameHost(origin, request.host))
    raise(refuse('forbidden', 'other-origin'));
  if (origin === undefined && site !== undefined && site !== 'same-origin' && site !== 'none')
    raise(refuse('forbidden', 'other-origin'));
}

function sameHost(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Carries a refusal through code that can only throw (hooks, libraries). */
export class RefusalError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

function answerFault(
  options: HttpOptions,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = error instanceof RefusalError ? error.refusal : refusalOf(error);
  if (refusal !== null) {
    if (refusal.kind === 'unavailable') {
      void reply.header('retry-after', '5');
      tellOfOutage(options.log, refusal, request.id);
    }
    return sendHtml(reply, options.refusalPage(request, refusal), statusOf(refusal));
  }
  const incident = request.id;
  options.log.error({ event: 'http.fault', requestId: incident, error }, 'request failed');
  const page = options.refusalPage(request, refuse('unavailable', 'failure'), incident);
  return sendHtml(reply, page, 500);
}

const OUTAGE_TOLD_EVERY_MS = 60_000;
const toldAt = new WeakMap<Log, number>();

/** An operator must see an outage without a line for every reader it meets. */
function tellOfOutage(log: Log, refusal: Refusal, requestId: string): void {
  if (refusal.reason === 'too-many-requests') return;
  if (Date.now() - (toldAt.get(log) ?? 0) < OUTAGE_TOLD_EVERY_MS) return;
  toldAt.set(log, Date.now());
  log.warn({ event: 'http.unavailable', requestId, code: refusal.reason }, 'Answering 503');
}

/** `statusOf(refuse('expired', 'code-expired')) // 410` */
export function statusOf(refusal: Refusal): number {
  return refusal.reason === 'too-many-requests' ? 429 : STATUS[refusal.kind];
}

/** Answers a page. Pages are private unless the route says otherwise. */
export function sendHtml(reply: FastifyReply, html: string, status = 200): FastifyReply {
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  return reply.code(status).type('text/html; charset=utf-8').send(html);
}

/** After a POST: the browser goes on with a GET, so that a reload repeats nothing. */
export function seeOther(reply: FastifyReply, url: string): FastifyReply {
  return reply.header('cache-control', 'no-store').redirect(url, 303);
}

/** Lets the one fault handler draw the page of a refusal. */
export function raise(refusal: Refusal): never {
  throw new RefusalError(refusal);
}

/** The value, or the refusal's own page: for reads where there is nothing else to show. */
export function orRaise<T>(answer: Answer<T>): T {
  if (isRefusal(answer)) raise(answer);
  return answer;
}

/** Parses what came from outside, once; the first fault names its field. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): Answer<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  return refuse('invalid', 'input-invalid', { field });
}
