import type { FastifyInstance } from '#platform/http';
import type { Database } from '#platform/db';

export type RepliesRoutesEnv = { readonly db: Database };

export function repliesRoutes(_app: FastifyInstance, _env: RepliesRoutesEnv): void {}
