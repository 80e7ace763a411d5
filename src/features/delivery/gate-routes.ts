import type { Outbox } from '#access';
import { nowhere, onLetter as gate } from '#access/gate';
import type { Handler, LetterCaller, Route } from '#access/gate';
import { parseId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import type { FastifyRequest } from '#platform/http';
import { z } from 'zod';
import type { PlanEnv } from './planning-actions.ts';
import type { DeliveryId } from './rules.ts';
import type { SlipEnv } from './slip-actions.ts';
import type { ViewEnv } from './view-actions.ts';

export type DeliveryRoutesEnv = ViewEnv &
  PlanEnv &
  SlipEnv & { readonly outbox: Outbox | null; readonly publicUrl: string };

/** Somebody who is signed in, at a letter whose deliveries they may see. */
export type Caller = Omit<LetterCaller, 'accountId'> & { readonly by: AccountId };

const deliveryParams = z.object({ delivery: z.string() });

/** Only for people of this letter, and with `'deliver'` only for those who draft it. */
export function onLetter(
  env: DeliveryRoutesEnv,
  act: 'deliver' | null,
  handle: Handler<Caller>,
): Route {
  return gate(env, { sight: 'deliveries', act }, ({ accountId, ...caller }, request, reply) =>
    handle({ ...caller, by: accountId }, request, reply),
  );
}

export const deliveryIdOf = (request: FastifyRequest): DeliveryId =>
  parseId<DeliveryId>(deliveryParams.parse(request.params).delivery) ?? nowhere();

/** The first text under a name, or ''. */
export const firstOf = (fields: ReadonlyMap<string, readonly string[]>, name: string): string =>
  fields.get(name)?.[0] ?? '';
