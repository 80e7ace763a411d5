import { nowhere } from '#access/gate';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { sendHtml } from '#platform/http';
import { pageContext, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { listPublicPictures } from './evidence-copy-actions.ts';
import type { ShownPicture } from './evidence-rules.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { PublicCasePage } from './public-pages.tsx';
import { findPublicCase } from './rendition-store.ts';
import type { PublicCase } from './rendition-store.ts';

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
  const pictures = await shownPictures(env, found);
  const page = PublicCasePage({ context, slug, found, publicUrl: env.publicUrl, pictures });
  return sendHtml(reply.header('cache-control', 'no-store'), renderPage(page));
}

/** Only pictures whose entry the public reads, with its words as the public reads them. */
async function shownPictures(env: CasesRoutesEnv, found: PublicCase): Promise<ShownPicture[]> {
  const { caseId, rendition } = found;
  const pictures = await listPublicPictures(env.db.read, env, caseId, rendition.day);
  return pictures.flatMap(({ id, width, height, entryId }) => {
    const entry = rendition.entries.find((one) => one.id === entryId);
    return entry?.kind === 'evidence' ? [{ id, width, height, what: entry.content.what }] : [];
  });
}
