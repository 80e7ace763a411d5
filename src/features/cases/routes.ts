import type { FastifyInstance } from '#platform/http';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { intervenerRoutes } from './intervener-routes.ts';

export type { CasesRoutesEnv } from './gate-routes.ts';

/** Everything about case files. */
export function casesRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  intervenerRoutes(app, env);
}
