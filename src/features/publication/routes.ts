import type { Clock } from '#kernel/clock';
import { refuse } from '#kernel/refusal';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { orRaise, raise } from '#platform/http';
import { PreparedAnswers } from '#platform/http-prepared';
import type { PreparedSource } from '#platform/http-prepared';
import { pageContext, renderPage, requestTranslator } from '#ui';
import { absolute, paths } from '#ui/paths';
import { z } from 'zod';
import { bodyOf, getBundle, getLetterPdf, getPublicFace, listPublicLetters } from './actions.ts';
import type { BundleEnv } from './actions.ts';
import { lettersFeed } from './feed-pages.tsx';
import { changedAt, jsonOf, newestOf } from './json-rules.ts';
import { LetterPage } from './letter-pages.tsx';
import { openapiOf } from './openapi-rules.ts';
import { HomePage, NoticePage } from './pages.tsx';
import type { PublicEntry, PublicFace } from './rules.ts';
import { listOrders } from './signatory-rules.ts';
import type { ListOrder } from './signatory-rules.ts';

export type PublicationRoutesEnv = BundleEnv & { readonly now: Clock; readonly publicUrl: string };

/** What names a letter; anything else (a NUL, a path) never comes near the database. */
const slugInput = z.object({ slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/) });
const orderInput = z.object({ by: z.enum(listOrders).catch('name') });

const DAY_SECONDS = 86_400;
const JSON_TYPE = 'application/json; charset=utf-8';
const ATOM_TYPE = 'application/atom+xml; charset=utf-8';

type SourceOf<T> = (env: PublicationRoutesEnv, request: FastifyRequest) => PreparedSource<T>;

/** What everybody may read, without a session: the same bytes for everyone who reads one language. */
export function publicationRoutes(app: FastifyInstance, env: PublicationRoutesEnv): void {
  const prepared = new PreparedAnswers(env.now);
  prepared.attach(app);
  const serve = <T>(path: string, sourceOf: SourceOf<T>): void => {
    // on the day a whole country reads a letter, no reader is "too many" for what lies in memory
    const allowList = (request: FastifyRequest) => prepared.holds(sourceOf(env, request).key);
    app.get(path, { config: { rateLimit: { allowList } } }, (request, reply) =>
      prepared.send(request, reply, sourceOf(env, request)),
    );
  };
  serve(paths.home(), homePage);
  serve(paths.lettersFeed(), feed);
  serve(paths.letter(':slug'), letterPage);
  serve(paths.letterJson(':slug'), letterJson);
  serve(paths.letterBundle(':slug'), bundle);
  app.get(paths.letterPdf(':slug'), (request, reply) => sendPdf(env, request, reply));
  app.get(paths.openapi(), (_request, reply) =>
    reply
      .type(JSON_TYPE)
      .header('cache-control', `public, max-age=${DAY_SECONDS}`)
      .send(openapiOf({ server: absolute(env.publicUrl, '/').replace(/\/$/, ''), version: '1' })),
  );
}

function homePage(
  env: PublicationRoutesEnv,
  request: FastifyRequest,
): PreparedSource<readonly PublicEntry[]> {
  const context = publicContext(request, paths.home());
  return {
    key: `home ${context.t.language}`,
    load: () => listPublicLetters(env),
    stamp: JSON.stringify,
    make: (letters) => renderPage(HomePage({ context, letters })),
    type: 'text/html; charset=utf-8',
    modifiedAt: newestOf,
  };
}

function feed(
  env: PublicationRoutesEnv,
  request: FastifyRequest,
): PreparedSource<readonly PublicEntry[]> {
  const t = requestTranslator(request);
  return {
    key: `feed ${t.language}`,
    load: () => listPublicLetters(env),
    stamp: JSON.stringify,
    make: (letters) => lettersFeed({ t, letters, publicUrl: env.publicUrl }),
    type: ATOM_TYPE,
    modifiedAt: newestOf,
  };
}

function letterPage(
  env: PublicationRoutesEnv,
  request: FastifyRequest,
): PreparedSource<PublicFace> {
  const slug = slugOf(request);
  const { by: order } = orderInput.parse(request.query);
  const path = paths.letter(slug);
  const context = publicContext(request, order === 'name' ? path : `${path}?by=${order}`);
  return {
    key: `letter ${slug} ${order} ${context.t.language}`,
    load: () => getPublicFace(env, slug),
    stamp: JSON.stringify,
    make: (face) => renderPage(facePage(face, context, order, env.publicUrl)),
    type: 'text/html; charset=utf-8',
    modifiedAt: changedAt,
  };
}

function facePage(
  face: PublicFace,
  context: ReturnType<typeof pageContext>,
  order: ListOrder,
  publicUrl: string,
) {
  if (face.kind === 'notice') return NoticePage({ context, face });
  return LetterPage({ context, letter: face, body: bodyOf(face), order, publicUrl });
}

function letterJson(
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

async function sendPdf(
  env: PublicationRoutesEnv,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const slug = slugOf(request);
  const { bytes, sha256, madeAt } = orRaise(await getLetterPdf(env, slug));
  const etag = `"${sha256.slice(0, 32)}"`;
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

function bundle(env: PublicationRoutesEnv, request: FastifyRequest): PreparedSource<Buffer> {
  const slug = slugOf(request);
  const address = absolute(env.publicUrl, paths.letter(slug));
  return {
    key: `bundle ${slug}`,
    load: () => getBundle(env, { slug, address }),
    stamp: (zip) => `${zip.length} ${zip.subarray(-64).toString('hex')}`,
    make: (zip) => zip,
    type: 'application/zip',
    modifiedAt: env.now,
    headers: { 'content-disposition': `attachment; filename="${slug}.zip"` },
  };
}

/** A public page is the same for everybody: it never looks at the session. */
function publicContext(request: FastifyRequest, here: string): ReturnType<typeof pageContext> {
  return { ...pageContext(request), here };
}

function slugOf(request: FastifyRequest): string {
  const input = slugInput.safeParse(request.params);
  return input.success ? input.data.slug : raise(refuse('not-found', 'not-found'));
}
