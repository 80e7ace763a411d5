import type { FastifyInstance } from '#platform/http';
import { deskDemandsRoutes } from './desk-routes.ts';
import type { DeskDemandsEnv } from './gate-routes.ts';

export type DemandsRoutesEnv = DeskDemandsEnv;

/** What became of demands: written down at the desk. */
export function demandsRoutes(app: FastifyInstance, env: DemandsRoutesEnv): void {
  deskDemandsRoutes(app, env);
}
