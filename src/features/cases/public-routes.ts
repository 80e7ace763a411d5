import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { sendHtml } from '#platform/http';
import { pageContext, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { nowhere } from './gate-routes.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { PublicCasePage } from './public-pages.tsx';
import { findPublicCase } from './rendition-store.ts';

const slugInput = z.object({ slug: z.string().max(80).catch('') });

/** The public part of a case: the same for everybody, asked for anew each time. */
export function publicRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  app.get(paths.publicCase(':slug'), (request, reply) => publicCase(env, request, reply));
}

/**
 * Nobody between us and the reader keeps a copy: who withdraws consent is gone from this page with the
 * next request, and so is the page when it is no longer public.
 */
async function publicCase(
  env: CasesRoutesEnv,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { slug } = slugInput.parse(request.params);
  const found = (await findPublicCase(env.db.read, env, slug, env.now())) ?? nowhere();
  const context = { ...pageContext(request), here: paths.publicCase(slug) };
  const page = PublicCasePage({ context, slug, found, publicUrl: env.publicUrl });
  return sendHtml(reply.header('cache-control', 'no-store'), renderPage(page));
}
