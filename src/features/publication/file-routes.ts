import { sha256 } from '#kernel/bytes';
import type { Clock } from '#kernel/clock';
import { refuse } from '#kernel/refusal';
import type { FastifyReply, FastifyRequest } from '#platform/http';
import { orRaise, raise } from '#platform/http';
import type { PreparedSource } from '#platform/http-prepared-bytes';
import { absolute, paths } from '#ui/paths';
import { z } from 'zod';
import { getPublicFace } from './actions.ts';
import { getBundle, getLetterPdf } from './file-actions.ts';
import type { BundleEnv } from './file-actions.ts';
import { changedAt } from './modified-rules.ts';
import { jsonOf } from './json-rules.ts';
import type { PictureEnv } from './picture-actions.ts';
import type { PublicFace } from './rules.ts';
import type { VerifyRoutesEnv } from './verify-routes.ts';

export type PublicationRoutesEnv = BundleEnv &
  PictureEnv &
  VerifyRoutesEnv & { readonly now: Clock; readonly publicUrl: string };

/** What names a letter; anything else (a NUL, a path) never comes near the database. */
const slugInput = z.object({ slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/) });

export const JSON_TYPE = 'application/json; charset=utf-8';

export function letterJson(
  env: PublicationRoutesEnv,
  request: FastifyRequest,
): PreparedSource<PublicFace> {
  const slug = slugOf(request);
  const links = {
    html: absolute(env.publicUrl, paths.letter(slug)),
    pdf: absolute(env.publicUrl, paths.letterPdf(slug)),
    bundle: absolute(env.publicUrl, paths.letterBundle(slug)),
  };
  return {
    key: `json ${slug}`,
    load: () => getPublicFace(env, slug),
    stamp: JSON.stringify,
    make: (face) => JSON.stringify(jsonOf(face, links)),
    type: JSON_TYPE,
    modifiedAt: changedAt,
    headers: { 'access-control-allow-origin': '*' },
  };
}

export async function sendPdf(
  env: PublicationRoutesEnv,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const slug = slugOf(request);
  const { bytes, sha256: hash, madeAt } = orRaise(await getLetterPdf(env, slug));
  const etag = `"${hash.slice(0, 32)}"`;
  void reply
    .header('etag', etag)
    .header('last-modified', madeAt.toUTCString())
    .header('cache-control', 'public, no-cache');
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${slug}.pdf"`)
    .send(bytes);
}

export function bundle(env: PublicationRoutesEnv, request: FastifyRequest): PreparedSource<Buffer> {
  const slug = slugOf(request);
  const address = absolute(env.publicUrl, paths.letter(slug));
  return {
    key: `bundle ${slug}`,
    load: () => getBundle(env, { slug, address }),
    stamp: sha256, // all of it: two bundles can be equally long and end alike
    make: (zip) => zip,
    type: 'application/zip',
    modifiedAt: env.now,
    headers: { 'content-disposition': `attachment; filename="${slug}.zip"` },
  };
}

export function slugOf(request: FastifyRequest): string {
  const input = slugInput.safeParse(request.params);
  return input.success ? input.data.slug : raise(refuse('not-found', 'not-found'));
}
