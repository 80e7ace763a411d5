import type { FastifyInstance, FastifyRequest } from '#platform/http';
import { raise } from '#platform/http';
import type { Database } from '#platform/db';
import { PreparedAnswers } from '#platform/http-prepared';
import type { PreparedSource } from '#platform/http-prepared-bytes';
import { refuse } from '#kernel/refusal';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { batchRoutes } from './batch-routes.ts';
import { clusterRoutes } from './cluster-routes.ts';
import { cosigningDeskRoutes } from './desk-routes.ts';
import type { DeskRoutesEnv } from './desk-routes.ts';
import type { FaceEnv } from './face-actions.ts';
import { figuresRoutes } from './figures-routes.ts';
import { formPage, sentPage } from './form-routes.ts';
import { hotRoutes } from './hot-routes.ts';
import type { HotRoutesEnv } from './hot-routes.ts';
import { organisationDeskRoutes } from './organisation-desk-routes.ts';
import { organisationRoutes } from './organisation-routes.ts';
import { ownRoutes } from './own-routes.ts';
import type { OwnRoutesEnv } from './own-routes.ts';

export type CosigningRoutesEnv = OwnRoutesEnv &
  HotRoutesEnv &
  DeskRoutesEnv & {
    /** Where pages are read that are the same for everybody; the database itself where there is no standby. */
    readonly pagesDb?: Database;
  };

/** What names a letter; anything else never comes near the database. */
const slugInput = z.object({ slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/) });

/** Everything about co-signatures that answers HTTP. */
export function cosigningRoutes(app: FastifyInstance, env: CosigningRoutesEnv): void {
  const pages = { ...env, db: env.pagesDb ?? env.db };
  formRoutes(app, pages);
  hotRoutes(app, env);
  ownRoutes(app, env);
  batchRoutes(app, env);
  figuresRoutes(app, pages);
  organisationRoutes(app, env);
  cosigningDeskRoutes(app, env);
  organisationDeskRoutes(app, env);
  clusterRoutes(app, env);
}

/** The form and what follows it are the same bytes for everybody who reads one language. */
function formRoutes(app: FastifyInstance, env: FaceEnv): void {
  const prepared = new PreparedAnswers(env.now);
  prepared.attach(app);
  const serve = <T>(
    path: string,
    sourceOf: (env: FaceEnv, request: FastifyRequest, slug: string) => PreparedSource<T>,
  ) => {
    const source = (request: FastifyRequest) => sourceOf(env, request, slugOf(request));
    const allowList = (request: FastifyRequest) => prepared.holds(source(request).key);
    app.get(path, { config: { rateLimit: { allowList } } }, (request, reply) =>
      prepared.send(request, reply, source(request)),
    );
  };
  serve(paths.cosignatures(':slug'), formPage);
  serve(paths.cosigned(':slug'), sentPage);
}

const slugOf = (request: FastifyRequest): string =>
  slugInput.safeParse(request.params).data?.slug ?? raise(refuse('not-found', 'not-found'));
