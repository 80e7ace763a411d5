import { actRefusal, audienceOf, sightRefusal, signInFor } from '#access';
import type { Act, Audience, Outbox } from '#access';
import type { Clock, Random } from '#kernel/clock';
import { parseId } from '#kernel/ids';
import type { AccountId, LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Database } from '#platform/db';
import { raise, seeOther, sendHtml } from '#platform/http';
import type { FastifyReply, FastifyRequest } from '#platform/http';
import { receiveForm } from '#platform/http-upload';
import type { Seal } from '#platform/seal';
import { pageContext, renderPage, SignedOutPage } from '#ui';
import type { PageContext } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';

export type DeskDemandsEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly seal: Seal;
  readonly outbox: Outbox | null;
};

/** Somebody who is signed in, at a letter whose lines they may see. */
export type Caller = {
  readonly accountId: AccountId;
  readonly audience: Audience;
  readonly context: PageContext;
  readonly letterId: LetterId;
  /** The demand the address names; 0 where it names none. */
  readonly demand: number;
};

type Handler = (
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply>;

const parameters = z.object({
  id: z.string().catch(''),
  number: z.string().catch(''),
  outcome: z.string().catch(''),
  question: z.string().catch(''),
  position: z.string().catch(''),
});

export type Parts = z.infer<typeof parameters>;

export const partsOf = (request: FastifyRequest): Parts => parameters.parse(request.params);

type Gate = {
  /** Only for those whose role allows it. */
  readonly act?: Act;
  /** What was typed is kept on the page when the session has ended. */
  readonly keeps?: boolean;
};

/**
 * Only for people of this letter, and with `act` only for those whose role allows it. Everybody else is
 * told what they would be told of a letter that was never written.
 */
export function onLines(env: DeskDemandsEnv, gate: Gate, handle: Handler) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const who = await audienceOf(env, request);
    const context = pageContext(request, who);
    if (who.account === null)
      return gate.keeps ? keepingTyped(context, request, reply) : toSignIn(request, reply);
    const { id, number } = partsOf(request);
    const letterId = parseId<LetterId>(id) ?? nowhere();
    const { audience } = who;
    const hidden = sightRefusal(audience, 'outcomes', { letterId, releasedAt: null });
    if (hidden !== null) raise(hidden);
    const refusal = gate.act === undefined ? null : actRefusal(audience, gate.act, letterId);
    if (refusal !== null) raise(refusal);
    const demand = /^[1-9]\d{0,5}$/.test(number) ? Number(number) : 0;
    const caller = { accountId: who.account.id, audience, context, letterId, demand };
    return handle(caller, request, reply);
  };
}

function toSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return seeOther(reply, signInFor(request.method === 'GET' ? request.url : paths.desk()));
}

/** A file is let go while it arrives; the rest waits on the page until they are back. */
async function keepingTyped(
  context: PageContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const typed = await receiveForm(request, { largest: 1 });
  const fields = [...typed.fields].flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const props = { context, action: request.url, signIn: signInFor(paths.desk()), fields };
  return sendHtml(reply, renderPage(SignedOutPage(props)), 403);
}

export function nowhere(): never {
  raise(refuse('not-found', 'not-found'));
}
