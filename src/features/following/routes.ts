import type { FastifyInstance } from '#platform/http';
import type { Database } from '#platform/db';

export type FollowingRoutesEnv = { readonly db: Database };

export function followingRoutes(_app: FastifyInstance, _env: FollowingRoutesEnv): void {}
