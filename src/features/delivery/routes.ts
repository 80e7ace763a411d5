import type { FastifyInstance } from '#platform/http';
import type { Database } from '#platform/db';

export type DeliveryRoutesEnv = { readonly db: Database };

export function deliveryRoutes(_app: FastifyInstance, _env: DeliveryRoutesEnv): void {}
