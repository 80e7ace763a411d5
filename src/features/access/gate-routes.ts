import { parseId } from '#kernel/ids';
import type { AccountId, LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import { raise, seeOther, sendHtml } from '#platform/http';
import type { FastifyReply, FastifyRequest } from '#platform/http';
import { receiveForm } from '#platform/http-upload';
import { pageContext, renderPage, SignedOutPage } from '#ui';
import type { PageContext } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import type { Audience } from './audience-rules.ts';
import { actRefusal, sightRefusal } from './rules.ts';
import type { LetterAct } from './rules.ts';
import { audienceOf } from './session-actions.ts';
import { signInFor } from './sign-in-rules.ts';

/** What tells who sent a request. */
export type GateEnv = Parameters<typeof audienceOf>[0];

/** Somebody who is signed in. */
export type Caller = {
  readonly accountId: AccountId;
  readonly audience: Audience;
  readonly context: PageContext;
};

/** The same, at a letter of which they may see what the gate names. */
export type LetterCaller = Caller & { readonly letterId: LetterId };

export type Handler<C> = (
  caller: C,
  request: FastifyRequest,
  reply: FastifyReply,
) => FastifyReply | Promise<FastifyReply>;

export type Route = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** What somebody gets whose session has ended. */
export type WhenSignedOut = (
  context: PageContext,
  request: FastifyRequest,
  reply: FastifyReply,
) => FastifyReply | Promise<FastifyReply>;

/** The way to sign in; who had sent a form comes back to `home`, who was looking to where they looked. */
export function toSignIn(home: string = paths.desk()): WhenSignedOut {
  return (_context, request, reply) =>
    seeOther(reply, signInFor(request.method === 'GET' ? request.url : home));
}

/** Nothing typed is lost: it waits on the page until they are back. A file is let go while it arrives. */
export function keepingTyped(home: string = paths.desk()): WhenSignedOut {
  return async (context, request, reply) => {
    if (request.method === 'GET') return toSignIn(home)(context, request, reply);
    const typed = await receiveForm(request, { largest: 1 });
    const fields = [...typed.fields].flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    );
    const props = { context, action: request.url, signIn: signInFor(home), fields };
    return sendHtml(reply, renderPage(SignedOutPage(props)), 403);
  };
}

/** Only for people who are signed in. */
export function signedIn(
  env: GateEnv,
  handle: Handler<Caller>,
  whenSignedOut: WhenSignedOut = toSignIn(),
): Route {
  return async (request, reply) => {
    const who = await audienceOf(env, request);
    const context = pageContext(request, who);
    if (who.account === null) return whenSignedOut(context, request, reply);
    return handle({ accountId: who.account.id, audience: who.audience, context }, request, reply);
  };
}

export type LetterGate = {
  /** What of the letter they must be allowed to see. */
  readonly sight: Parameters<typeof sightRefusal>[1];
  /** Only for those whose role allows it. */
  readonly act?: LetterAct | null;
  readonly whenSignedOut?: WhenSignedOut;
};

const letterParams = z.object({ id: z.string() });

/**
 * Only for people of the letter that the address names (`:id`), and with `act` only for those whose role
 * allows it. Everybody else is told what they would be told of a letter that was never written.
 */
export function onLetter(env: GateEnv, gate: LetterGate, handle: Handler<LetterCaller>): Route {
  const { sight, act = null, whenSignedOut } = gate;
  const atLetter: Handler<Caller> = (caller, request, reply) => {
    const letterId = parseId<LetterId>(letterParams.parse(request.params).id) ?? nowhere();
    const { audience } = caller;
    const hidden = sightRefusal(audience, sight, { letterId, releasedAt: null });
    const refusal = hidden ?? (act === null ? null : actRefusal(audience, act, letterId));
    if (refusal !== null) raise(refusal);
    return handle({ ...caller, letterId }, request, reply);
  };
  return signedIn(env, atLetter, whenSignedOut);
}

/** There is no such page. */
export function nowhere(): never {
  raise(refuse('not-found', 'not-found'));
}
