import type { FastifyInstance } from '#platform/http';
import { deskDemandsRoutes } from './desk-routes.ts';
import type { DeskDemandsEnv } from './gate-routes.ts';
import { trackerRoutes } from './tracker-routes.ts';
import type { TrackerRoutesEnv } from './tracker-routes.ts';

export type DemandsRoutesEnv = DeskDemandsEnv & TrackerRoutesEnv;

/** What became of demands: written down at the desk, and seen by everybody. */
export function demandsRoutes(app: FastifyInstance, env: DemandsRoutesEnv): void {
  deskDemandsRoutes(app, env);
  trackerRoutes(app, env);
}
