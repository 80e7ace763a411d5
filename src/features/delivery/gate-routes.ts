import { actRefusal, audienceOf, sightRefusal, signInFor } from '#access';
import type { Audience, Outbox } from '#access';
import { parseId } from '#kernel/ids';
import type { AccountId, LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import { raise, seeOther } from '#platform/http';
import type { FastifyReply, FastifyRequest } from '#platform/http';
import { pageContext } from '#ui';
import type { PageContext } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import type { PlanEnv } from './planning-actions.ts';
import type { DeliveryId } from './rules.ts';
import type { SlipEnv } from './slip-actions.ts';
import type { ViewEnv } from './view-actions.ts';

export type DeliveryRoutesEnv = ViewEnv &
  PlanEnv &
  SlipEnv & { readonly outbox: Outbox | null; readonly publicUrl: string };

/** Somebody who is signed in, at a letter whose deliveries they may see. */
export type Caller = {
  readonly by: AccountId;
  readonly audience: Audience;
  readonly context: PageContext;
  readonly letterId: LetterId;
};

type Handler = (
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply>;

const letterParams = z.object({ id: z.string() });
const deliveryParams = z.object({ delivery: z.string() });

/**
 * Only for people of this letter, and with `'deliver'` only for those who draft it. Everybody else is
 * told what they would be told of a letter that was never written.
 */
export function onLetter(env: DeliveryRoutesEnv, act: 'deliver' | null, handle: Handler) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const who = await audienceOf(env, request);
    if (who.account === null)
      return seeOther(reply, signInFor(request.method === 'GET' ? request.url : paths.desk()));
    const letterId = parseId<LetterId>(letterParams.parse(request.params).id) ?? nowhere();
    const { audience } = who;
    const hidden = sightRefusal(audience, 'deliveries', { letterId, releasedAt: null });
    if (hidden !== null) raise(hidden);
    const refusal = act === null ? null : actRefusal(audience, act, letterId);
    if (refusal !== null) raise(refusal);
    const context = pageContext(request, who);
    return handle({ by: who.account.id, audience, context, letterId }, request, reply);
  };
}

export function nowhere(): never {
  raise(refuse('not-found', 'not-found'));
}

export const deliveryIdOf = (request: FastifyRequest): DeliveryId =>
  parseId<DeliveryId>(deliveryParams.parse(request.params).delivery) ?? nowhere();

/** The first text under a name, or ''. */
export const firstOf = (fields: ReadonlyMap<string, readonly string[]>, name: string): string =>
  fields.get(name)?.[0] ?? '';
