import { isRefusal } from '#kernel/refusal';
import { orRaise, raise, seeOther } from '#platform/http';
import type { FastifyInstance } from '#platform/http';
import { refuse } from '#kernel/refusal';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { findBatch, printSealed, readReceipt } from './batch-actions.ts';
import { viewLink } from './link-actions.ts';
import type { LinkEnv } from './link-actions.ts';
import { tokenShape } from './person-rules.ts';

const TEXT = 'text/plain; charset=utf-8';
const batchInput = z.object({
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  number: z.string().regex(/^[1-9][0-9]{0,8}$/),
});
const tokenInput = z.object({ token: z.string().regex(tokenShape) });
/** A batch is read whole; whoever mirrors asks one after the other. */
const batches = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } };

/** What is sealed: the entries of a batch for everybody, a receipt for its owner. */
export function batchRoutes(app: FastifyInstance, env: LinkEnv): void {
  app.get(paths.cosignatureSeal(':slug', ':number'), batches, async (request, reply) => {
    const input = batchInput.safeParse(request.params).data;
    const of = input ?? raise(refuse('not-found', 'not-found'));
    const found = await findBatch(env, { slug: of.slug, number: Number(of.number) });
    if (isRefusal(found)) raise(found);
    const etag = `"${Buffer.from(found.root).toString('base64url')}"`;
    void reply.headers({ etag, 'cache-control': 'public, no-cache' }).type(TEXT);
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.send(await printSealed(env, found));
  });

  app.get(paths.cosignatureReceipt(':token'), async (request, reply) => {
    const token =
      tokenInput.safeParse(request.params).data?.token ??
      raise(refuse('expired', 'cosigning-link-gone'));
    const receipt = await readReceipt(env, token);
    // one's own page says how it stands, in the same words for whoever was set aside without knowing it
    if (isRefusal(receipt)) {
      orRaise(await viewLink(env, token));
      return seeOther(reply, paths.cosignature(token));
    }
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="receipt.txt"')
      .type(TEXT)
      .send(receipt);
  });
}
