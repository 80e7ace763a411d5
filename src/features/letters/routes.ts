import type { FastifyInstance } from '#platform/http';
import { deskRoutes } from './desk-routes.ts';
import { draftRoutes } from './draft-routes.ts';
import type { LettersRoutesEnv } from './gate-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { startRoutes } from './start-routes.ts';
import { versionRoutes } from './version-routes.ts';

export type { LettersRoutesEnv } from './gate-routes.ts';

/** Everything the desk offers for writing a letter. */
export function lettersRoutes(app: FastifyInstance, env: LettersRoutesEnv): void {
  deskRoutes(app, env);
  draftRoutes(app, env);
  versionRoutes(app, env);
  peopleRoutes(app, env);
  startRoutes(app, env);
}
