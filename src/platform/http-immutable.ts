import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { acceptsGzip } from './http-prepared-bytes.ts';
import type { FastifyReply, FastifyRequest } from './http.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
const zipped = promisify(gzip); // beside the loop: a whole bundle takes milliseconds

/** Lets pages and programs of every other site read an answer that holds nothing of anybody's own. */
export function forEverySite(reply: FastifyReply): FastifyReply {
  return reply
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin');
}

/**
 * Answers with bytes that will be the same for ever, to whoever asks. `squeeze`: they shrink when zipped, and
 * are sent so to whoever unpacks.
 *
 * @example return sendForEver(request, reply, { bytes, type: 'application/octet-stream', squeeze: true });
 */
export async function sendForEver(
  request: FastifyRequest,
  reply: FastifyReply,
  file: { readonly bytes: Uint8Array; readonly type: string; readonly squeeze: boolean },
): Promise<FastifyReply> {
  const { bytes, type, squeeze } = file;
  void forEverySite(reply).header('cache-control', FOR_EVER).type(type);
  if (!squeeze) return reply.send(Buffer.from(bytes));
  void reply.header('vary', 'accept-encoding');
  if (!acceptsGzip(request)) return reply.send(Buffer.from(bytes));
  return reply.header('content-encoding', 'gzip').send(await zipped(bytes));
}
