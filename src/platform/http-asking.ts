import { Agent as PlainAgent, request as requestPlain } from 'node:http';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { Agent as SecureAgent, request as requestSecure } from 'node:https';
import { codeOf } from './error-code.ts';

/** `fault`: `timeout`, `too-long`, `stopped`, or the code of the system, `ECONNREFUSED`. */
export type AskedAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly contentType: string | null;
      readonly body: string;
    }
  | { readonly kind: 'fault'; readonly fault: string };

/**
 * Asks one machine the operator has named, again and again: one connection that is kept, no redirect, no proxy, a time
 * limit for the whole answer and a limit for its length. For addresses that somebody typed into a page, see
 * `http-outgoing.ts`.
 */
export type Asking = {
  /** Posts a text. Never throws. `signal` ends it early. */
  post(url: string, body: string, signal: AbortSignal): Promise<AskedAnswer>;
  close(): void;
};

const USER_AGENT = 'undersigned';

export function openAsking(limits: {
  readonly timeoutMs: number;
  /** In bytes. */
  readonly longest: number;
}): Asking {
  const kept = { keepAlive: true, maxSockets: 1, maxTotalSockets: 1 };
  const agents = { plain: new PlainAgent(kept), secure: new SecureAgent(kept) };
  const post: Asking['post'] = async (url, body, signal) => {
    const isSecure = new URL(url).protocol === 'https:';
    const time = AbortSignal.timeout(limits.timeoutMs);
    const options = {
      method: 'POST',
      agent: isSecure ? agents.secure : agents.plain,
      signal: AbortSignal.any([signal, time]),
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'user-agent': USER_AGENT,
      },
    };
    const ask = () => send(isSecure ? requestSecure : requestPlain, url, options, body, limits);
    try {
      // a kept connection may have been closed at the other end in this very moment: a new one then
      return await ask().catch((error: unknown) =>
        isStale(error) ? ask() : Promise.reject(error),
      );
    } catch (error) {
      if (signal.aborted) return { kind: 'fault', fault: 'stopped' };
      if (time.aborted) return { kind: 'fault', fault: 'timeout' };
      return { kind: 'fault', fault: faultOf(error) };
    }
  };
  return {
    post,
    close: () => {
      agents.plain.destroy();
      agents.secure.destroy();
    },
  };
}

class Stale extends Error {}
class TooLong extends Error {}

const isStale = (error: unknown): boolean => error instanceof Stale;
const faultOf = (error: unknown): string =>
  error instanceof TooLong ? 'too-long' : (codeOf(error) ?? 'failed');

function send(
  request: typeof requestPlain,
  url: string,
  options: RequestOptions,
  body: string,
  { longest }: { readonly longest: number },
): Promise<AskedAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, options, (answer) => {
      read(answer, longest).then(
        (text) =>
          resolve({
            kind: 'answered',
            status: answer.statusCode ?? 0,
            contentType: answer.headers['content-type'] ?? null,
            body: text,
          }),
        reject,
      );
    });
    asked.on('error', (error) =>
      reject(asked.reusedSocket && codeOf(error) === 'ECONNRESET' ? new Stale() : error),
    );
    asked.end(body);
  });
}

async function read(answer: IncomingMessage, longest: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > longest) throw new TooLong(); // leaving the loop ends the connection
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
