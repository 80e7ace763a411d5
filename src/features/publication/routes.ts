import type { FastifyInstance, FastifyRequest } from '#platform/http';
import { PreparedAnswers } from '#platform/http-prepared';
import type { PreparedSource } from '#platform/http-prepared-bytes';
import { pageContext, renderPage, requestTranslator } from '#ui';
import { absolute, paths } from '#ui/paths';
import { z } from 'zod';
import { bodyOf, getPublicFace, listPublicLetters } from './actions.ts';
import { lettersFeed } from './feed-pages.tsx';
import type { PublicationRoutesEnv } from './file-routes.ts';
import { JSON_TYPE, bundle, letterJson, sendPdf, slugOf } from './file-routes.ts';
import { drawnAt, newestOf } from './modified-rules.ts';
import { LetterPage } from './letter-pages.tsx';
import { describePublic } from './openapi-actions.ts';
import { HomePage, NoticePage } from './pages.tsx';
import { picture } from './picture-routes.ts';
import type { PublicEntry } from './entry-rules.ts';
import type { PublicFace } from './rules.ts';
import { listOrders } from './signatory-rules.ts';
import type { ListOrder } from './signatory-rules.ts';
import { verifyRoutes } from './verify-routes.ts';

const orderInput = z.object({ by: z.enum(listOrders).catch('name') });

const DAY_SECONDS = 86_400;

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
  serve(paths.letterPicture(':slug'), picture);
  app.get(paths.letterPdf(':slug'), (request, reply) => sendPdf(env, request, reply));
  verifyRoutes(app, env);
  app.get(paths.openapi(), (_request, reply) =>
    reply
      .type(JSON_TYPE)
      .header('cache-control', `public, max-age=${DAY_SECONDS}`)
      .send(
        describePublic({ server: absolute(env.publicUrl, '/').replace(/\/$/, ''), version: '1' }),
      ),
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
    make: (face) => renderPage(facePage(face, context, order, env)),
    type: 'text/html; charset=utf-8',
    modifiedAt: drawnAt,
  };
}

function facePage(
  face: PublicFace,
  context: ReturnType<typeof pageContext>,
  order: ListOrder,
  { publicUrl, pdf }: PublicationRoutesEnv,
) {
  if (face.kind === 'notice') return NoticePage({ context, face });
  const body = bodyOf(face);
  return LetterPage({ context, letter: face, body, order, publicUrl, hasPicture: pdf.supported });
}

/** A public page is the same for everybody: it never looks at the session. */
function publicContext(request: FastifyRequest, here: string): ReturnType<typeof pageContext> {
  return { ...pageContext(request), here };
}
