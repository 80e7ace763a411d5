import type { FastifyInstance } from '#platform/http';
import type { ImportingRoutesEnv } from './gate-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import { uploadRoutes } from './upload-routes.ts';

export type { ImportingRoutesEnv } from './gate-routes.ts';

/** Everything about a letter that exists, from the file to the draft. */
export function importingRoutes(app: FastifyInstance, env: ImportingRoutesEnv): void {
  uploadRoutes(app, env);
  reviewRoutes(app, env);
  peopleRoutes(app, env);
}
