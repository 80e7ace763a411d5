import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { LONGEST_ADD_CHECKPOINT } from '#proof';
import { witnessPage } from './page.ts';
import { answerRequest } from './witness.ts';
import type { Answer, Witness } from './witness.ts';

const PLAIN = 'text/plain; charset=utf-8';
const LIMITS = {
  requestTimeout: 10_000,
  headersTimeout: 5_000,
  keepAliveTimeout: 60_000,
  maxHeaderSize: 8_192,
  connectionsCheckingInterval: 1_000,
};
const MOST_CONNECTIONS = 200;

/** The witness's two addresses: `POST /add-checkpoint` and a page. Bodies, times and connections are bounded. */
export function witnessServer(witness: Witness): Server {
  const server = createServer(LIMITS, (request, response) => {
    answer(witness, request)
      .catch((error: unknown): Answer => {
        witness.log.error({ event: 'witness.failed', error }, 'a request could not be answered');
        return { status: 500, contentType: PLAIN, body: 'something is wrong here; try later\n' };
      })
      .then((sent) => send(request, response, sent))
      .catch(() => request.destroy());
  });
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}

async function answer(witness: Witness, request: IncomingMessage): Promise<Answer> {
  const { method = '' } = request;
  if (request.url === '/add-checkpoint') {
    if (method !== 'POST') return { status: 405, contentType: PLAIN, body: 'POST only\n' };
    const body = await readBody(request);
    return body === null
      ? { status: 413, contentType: PLAIN, body: 'a request has at most 65,536 bytes\n' }
      : answerRequest(witness, body);
  }
  if (request.url !== '/') return { status: 404, contentType: PLAIN, body: 'nothing is here\n' };
  return method === 'GET' || method === 'HEAD'
    ? { status: 200, contentType: PLAIN, body: witnessPage(witness) }
    : { status: 405, contentType: PLAIN, body: 'GET only\n' };
}

/** Null when the body is too long; what follows is not read. */
async function readBody(request: IncomingMessage): Promise<Uint8Array | null> {
  if (Number(request.headers['content-length'] ?? 0) > LONGEST_ADD_CHECKPOINT) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('a body of text');
    length += chunk.length;
    if (length > LONGEST_ADD_CHECKPOINT) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function send(request: IncomingMessage, response: ServerResponse, sent: Answer): void {
  const allow = request.url === '/' ? 'GET, HEAD' : 'POST';
  response.writeHead(sent.status, {
    'content-type': sent.contentType,
    'content-length': Buffer.byteLength(sent.body),
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
    ...(sent.status === 405 ? { allow } : {}),
    ...(request.complete ? {} : { connection: 'close' }), // what was not read must not be taken for a request
  });
  response.end(request.method === 'HEAD' ? undefined : sent.body);
}
