import type { FastifyInstance } from '#platform/http';
import { accountRoutes } from './account-routes.ts';
import { ownerRoutes } from './owner-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import type { AccessRoutesEnv } from './cookie-routes.ts';

export type { AccessRoutesEnv } from './cookie-routes.ts';

/** Signing in and out, one's own account, and what only the owner sees. */
export function accessRoutes(app: FastifyInstance, env: AccessRoutesEnv): void {
  signInRoutes(app, env);
  accountRoutes(app, env);
  ownerRoutes(app, env);
}
