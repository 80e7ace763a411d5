import { lookup } from 'node:dns/promises';
import { request as requestPlain } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { RequestOptions } from 'node:https';
import { codeOf } from './error-code.ts';
import { isLoopback, isPublicAddress, outgoingFault } from './http-outgoing-address.ts';
import type { OutgoingFault } from './http-outgoing-address.ts';

/** Why there was no answer: one of ours, `timeout`, or the code of the system, `ECONNREFUSED`. */
export type OutgoingAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly milliseconds: number }
  | { readonly kind: 'fault'; readonly fault: string; readonly milliseconds: number };

/**
 * Posts to addresses that somebody typed. What lies behind our own walls cannot be reached with it:
 * the name is looked up once, every address of it must be public, and exactly that one is connected to.
 * No redirect is followed, no proxy asked, ten seconds are all it gets, and of the answer only its
 * status counts.
 */
export type Outgoing = {
  /** Why an address will never be asked; null when it may be. */
  faultOf(url: string): OutgoingFault | null;
  post(
    url: string,
    message: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  ): Promise<OutgoingAnswer>;
};

type Address = { readonly address: string; readonly family: number };
type Resolve = (host: string) => Promise<readonly Address[]>;

export const OUTGOING_TIMEOUT_MS = 10_000;
const MOST_READ = 1_024;

const byName: Resolve = (host) => lookup(host, { all: true, verbatim: true });

export function openOutgoing(options: {
  /** Receivers on this machine, for development and tests. */
  readonly loopback: boolean;
  readonly resolve?: Resolve;
  readonly timeoutMs?: number;
}): Outgoing {
  const { loopback, resolve = byName, timeoutMs = OUTGOING_TIMEOUT_MS } = options;
  const faultOf = (url: string) => outgoingFault(url, loopback);
  return {
    faultOf,
    async post(url, message) {
      const started = performance.now();
      const milliseconds = () => Math.round(performance.now() - started);
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        const fault = faultOf(url);
        if (fault !== null) return { kind: 'fault', fault, milliseconds: milliseconds() };
        const address = await orTimeout(pick(new URL(url), resolve, loopback), signal);
        if (address === null)
          return { kind: 'fault', fault: 'address-not-public', milliseconds: milliseconds() };
        const status = await send(new URL(url), address, message, signal);
        return { kind: 'answered', status, milliseconds: milliseconds() };
      } catch (error) {
        const fault = signal.aborted ? 'timeout' : (codeOf(error) ?? 'failed');
        return { kind: 'fault', fault, milliseconds: milliseconds() };
      }
    },
  };
}

/** One private address among public ones is enough to refuse: a name that has both is a trap. */
async function pick(url: URL, resolve: Resolve, loopback: boolean): Promise<Address | null> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = await resolve(host);
  const isFit = ({ address }: Address): boolean =>
    isPublicAddress(address) || (loopback && isLoopback(address));
  return found.length > 0 && found.every(isFit) ? (found[0] ?? null) : null;
}

/** Looking a name up cannot be cut off, but need not be waited for. */
async function orTimeout<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('timeout')), { once: true });
    work.then(resolve, reject);
  });
}

function send(
  url: URL,
  pinned: Address,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  signal: AbortSignal,
): Promise<number> {
  const bytes = Buffer.from(body, 'utf8');
  const options: RequestOptions = {
    method: 'POST',
    signal,
    agent: false, // a connection of its own, so that no other one is taken for it
    headers: { ...headers, 'content-length': bytes.length },
    // a second look-up could give another answer than the one that was checked
    lookup: (_host, { all }, done) =>
      all === true ? done(null, [pinned]) : done(null, pinned.address, pinned.family),
  };
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (answer) => {
      resolve(answer.statusCode ?? 0);
      readLittle(answer);
    });
    sent.on('error', reject);
    sent.end(bytes);
  });
}

/** Reads so much that a well-behaved server is not cut off, and never more. */
function readLittle(answer: IncomingMessage): void {
  let read = 0;
  answer.on('error', () => {});
  answer.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read > MOST_READ) answer.destroy();
  });
}
