import type { FastifyInstance } from '#platform/http';
import type { CasesRoutesEnv } from './gate-routes.ts';

export type { CasesRoutesEnv } from './gate-routes.ts';

/** Everything about case files. */
export function casesRoutes(_app: FastifyInstance, _env: CasesRoutesEnv): void {}
