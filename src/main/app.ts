import { createHttp, parseInput, seeOther, sendHtml } from '#platform/http';
import type { FastifyInstance } from '#platform/http';
import { acceptsGzip } from '#platform/http-prepared-bytes';
import { isRefusal } from '#kernel/refusal';
import {
  allAssets,
  FailurePage,
  GalleryPage,
  LANGUAGE_COOKIE,
  pageContext,
  RefusalPage,
  renderPage,
  uiExamples,
  uiLanguages,
} from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { accessRoutes } from '../features/access/routes.ts';
import { ownPath } from '../features/access/sign-in-rules.ts';
import { casesRoutes } from '../features/cases/routes.ts';
import { cosigningRoutes } from '../features/cosigning/routes.ts';
import { countImportedPeople } from '../features/importing/people-store.ts';
import { deliveryRoutes } from '../features/delivery/routes.ts';
import { demandsRoutes } from '../features/demands/routes.ts';
import { followingRoutes } from '../features/following/routes.ts';
import { importingRoutes } from '../features/importing/routes.ts';
import { lettersRoutes } from '../features/letters/routes.ts';
import { erasureRoutes } from '../features/publication/erasure-routes.ts';
import { releaseRoutes } from '../features/publication/release-routes.ts';
import { publicationRoutes } from '../features/publication/routes.ts';
import { recordRoutes } from '../features/record/routes.ts';
import { repliesRoutes } from '../features/replies/routes.ts';
import { rosterRoutes } from '../features/roster/routes.ts';
import { deskSigningRoutes } from '../features/signing/desk-routes.ts';
import { signingRoutes } from '../features/signing/routes.ts';
import { deskAfter, deskFigures, deskTasks } from './desk-figures.ts';
import type { Environment } from './environment.ts';
import { letterParts } from './letter-parts.ts';

/** What a process answers that serves no pages: whether it is up and ready. */
export async function buildWorkerApp(env: Environment): Promise<FastifyInstance> {
  const app = await createApp(env);
  healthRoutes(app, env);
  return app;
}

/** The whole of what answers HTTP, without a port: tests ask it in-process. */
export async function buildApp(env: Environment): Promise<FastifyInstance> {
  const app = await createApp(env);
  const pages = { ...env, db: env.pagesDb };
  houseRoutes(app);
  healthRoutes(app, env);
  accessRoutes(app, env);
  rosterRoutes(app, env);
  recordRoutes(app, env);
  casesRoutes(app, env);
  lettersRoutes(app, {
    ...env,
    deskFigures: deskFigures(env),
    deskAfter: deskAfter(env),
    deskTasks: deskTasks(env),
  });
  signingRoutes(app, env);
  deskSigningRoutes(app, {
    ...env,
    importedPeople: (audience, letterId) => countImportedPeople(env.db.read, audience, letterId),
  });
  importingRoutes(app, env);
  deliveryRoutes(app, { ...env, letterParts: letterParts(env) });
  repliesRoutes(app, env);
  demandsRoutes(app, env);
  cosigningRoutes(app, env);
  followingRoutes(app, env);
  releaseRoutes(app, env);
  publicationRoutes(app, pages);
  erasureRoutes(app, env);
  return app;
}

function createApp(env: Environment): Promise<FastifyInstance> {
  return createHttp({
    publicUrl: env.publicUrl,
    trustProxy: env.trustProxy,
    log: env.log,
    refusalPage: (request, refusal, incident) => {
      const context = pageContext(request);
      const page =
        incident === undefined
          ? RefusalPage({ context, refusal })
          : FailurePage({ context, id: incident });
      return renderPage(page);
    },
  });
}

/** In development and in tests: what is built for use has no gallery. */
const fromSource = import.meta.url.endsWith('.ts');

const YEAR_SECONDS = 31_536_000;
const languageInput = z.object({ language: z.enum(uiLanguages), here: z.string() });

/** What belongs to no room: files beside the pages, the language switch. */
function houseRoutes(app: FastifyInstance): void {
  for (const asset of allAssets()) {
    app.get(asset.url, { config: { rateLimit: false } }, (request, reply) => {
      const zipped = asset.gzip && acceptsGzip(request);
      if (zipped) void reply.header('content-encoding', 'gzip');
      return reply
        .header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`)
        .header('vary', 'accept-encoding')
        .type(asset.type)
        .send(zipped ? asset.gzip : asset.bytes);
    });
  }
  app.post(paths.language(), (request, reply) => {
    const input = parseInput(languageInput, request.body);
    if (isRefusal(input)) return seeOther(reply, paths.home());
    const settings = { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax', httpOnly: true } as const;
    void reply.setCookie(LANGUAGE_COOKIE, input.language, settings);
    return seeOther(reply, ownPath(input.here) ?? paths.home());
  });
  if (fromSource) {
    app.get(paths.gallery(), (request, reply) => {
      const context = pageContext(request);
      return sendHtml(reply, renderPage(GalleryPage({ context, examples: uiExamples })));
    });
  }
}

function healthRoutes(app: FastifyInstance, env: Environment): void {
  app.get(paths.health(), (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ up: true }),
  );
  app.get(paths.ready(), async (_request, reply) => {
    const checks = await env.readiness();
    const ready = Object.values(checks).every(Boolean);
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ready, ...checks });
  });
}
