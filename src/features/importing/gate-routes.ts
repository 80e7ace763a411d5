import { audienceOf, signInFor } from '#access';
import type { Audience, Outbox } from '#access';
import type { Clock, Random } from '#kernel/clock';
import { parseId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import { raise, seeOther } from '#platform/http';
import type { FastifyReply, FastifyRequest } from '#platform/http';
import type { Database } from '#platform/db';
import type { Seal } from '#platform/seal';
import { pageContext } from '#ui';
import type { PageContext } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import type { ImportId } from './rules.ts';

export type ImportingRoutesEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly seal: Seal;
  readonly publicUrl: string;
  readonly outbox: Outbox | null;
};

/** Somebody who is signed in. */
export type Caller = {
  readonly accountId: AccountId;
  readonly audience: Audience;
  readonly context: PageContext;
};

type Handler<C> = (
  caller: C,
  request: FastifyRequest,
  reply: FastifyReply,
) => FastifyReply | Promise<FastifyReply>;

/** Only for people who are signed in. */
export function signedIn(env: ImportingRoutesEnv, handle: Handler<Caller>) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const who = await audienceOf(env, request);
    if (who.account === null)
      return seeOther(reply, signInFor(request.method === 'GET' ? request.url : paths.imports()));
    const context = pageContext(request, who);
    return handle({ accountId: who.account.id, audience: who.audience, context }, request, reply);
  };
}

const parameters = z.object({ id: z.string().catch(''), printed: z.string().catch('') });

export function importIdOf(request: FastifyRequest): ImportId {
  return parseId<ImportId>(parameters.parse(request.params).id) ?? nowhere();
}

export function parametersOf(request: FastifyRequest): z.infer<typeof parameters> {
  return parameters.parse(request.params);
}

export function nowhere(): never {
  raise(refuse('not-found', 'not-found'));
}
