import type { FastifyInstance } from '#platform/http';
import type { Database } from '#platform/db';

export type DemandsRoutesEnv = { readonly db: Database };

export function demandsRoutes(_app: FastifyInstance, _env: DemandsRoutesEnv): void {}
