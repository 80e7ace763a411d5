import type { FastifyInstance } from '#platform/http';
import { deskRoutes } from './desk-routes.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { intervenerRoutes } from './intervener-routes.ts';
import { listRoutes } from './list-routes.ts';
import { openingRoutes } from './opening-routes.ts';
import { peopleRoutes } from './people-routes.ts';

export type { CasesRoutesEnv } from './gate-routes.ts';

/** Everything about case files. */
export function casesRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  deskRoutes(app, env);
  listRoutes(app, env);
  peopleRoutes(app, env);
  openingRoutes(app, env);
  intervenerRoutes(app, env);
}
