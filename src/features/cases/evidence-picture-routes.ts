import { ANONYMOUS } from '#access';
import { nowhere } from '#access/gate';
import type { CaseId } from '#kernel/ids';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { listPublicPictures } from './evidence-copy-actions.ts';
import { findCopy, readCopy } from './evidence-copy-store.ts';
import { findFile } from './evidence-store.ts';
import type { Copy } from './evidence-rules.ts';
import { entryIdOf } from './gate-routes.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { onCase } from './on-case-routes.ts';
import type { CaseCaller } from './on-case-routes.ts';
import { findPublished } from './publication-store.ts';
import type { EntryId } from './rules.ts';
import { maySeeSealed } from './sight-store.ts';

/**
 * Pictures made from files, for the people of a case: pixels only, so looking at one notes nothing. The
 * preview shows all of the original and is for drafters; the copy for the public also for second readers.
 */
export function evidencePictureRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  for (const purpose of ['preview', 'public-copy'] as const) {
    app.get(
      paths.caseFilePicture(':id', ':entry', purpose),
      onCase(env, null, async (caller, request, reply) => {
        if (purpose === 'preview' && !maySeeSealed(caller.audience, caller.about.id)) nowhere();
        const key = { caseId: caller.about.id, entryId: entryIdOf(request) };
        const copy = await copyOf(env, caller, key, purpose === 'preview' ? 'preview' : 'public');
        return sendPicture(reply, await readCopy(env.db.read, env, copy.id));
      }),
    );
  }
  app.get(paths.publicPicture(':slug', ':copy'), (request, reply) =>
    publicPicture(env, request, reply),
  );
}

const publicInput = z.object({ slug: z.string().max(80).catch(''), copy: z.string().catch('') });

/** The same for everybody, and for nobody as soon as it is taken back or somebody in it withdraws. */
async function publicPicture(
  env: CasesRoutesEnv,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { slug, copy } = publicInput.parse(request.params);
  const found = (await findPublished(env.db.read, ANONYMOUS, slug)) ?? nowhere();
  const day = env.now().toISOString().slice(0, 10);
  const pictures = await listPublicPictures(env.db.read, env, found.caseId, day);
  const picture = pictures.find(({ id }) => id === copy) ?? nowhere();
  return sendPicture(reply, await readCopy(env.db.read, env, picture.id));
}

async function copyOf(
  env: CasesRoutesEnv,
  { audience }: CaseCaller,
  key: { readonly caseId: CaseId; readonly entryId: EntryId },
  purpose: Copy['purpose'],
): Promise<Copy> {
  const file = (await findFile(env.db.read, audience, key)) ?? nowhere();
  return (await findCopy(env.db.read, file.id, purpose)) ?? nowhere();
}

/** A JPEG of our own making. Not kept by the browser: what is erased or taken back is gone. */
export function sendPicture(reply: FastifyReply, bytes: Uint8Array): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', 'inline; filename="picture.jpg"')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .type('image/jpeg')
    .send(bytes);
}
