import { actRefusal, audienceOf, signInFor } from '#access';
import type { Act, Audience, Outbox, Visitor } from '#access';
import type { Clock, Random } from '#kernel/clock';
import { parseId } from '#kernel/ids';
import type { AccountId, LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Database } from '#platform/db';
import { raise, seeOther } from '#platform/http';
import type { FastifyReply, FastifyRequest } from '#platform/http';
import type { Seal } from '#platform/seal';
import { pageContext } from '#ui';
import type { PageContext } from '#ui';
import { paths } from '#ui/paths';
import type { DeskAfter, DeskFigures, DeskTasks } from './desk-rules.ts';
import type { Draft } from './draft-rules.ts';
import { findDraft } from './draft-store.ts';
import { parameter } from './request-routes.ts';
import type { Letter } from './rules.ts';
import { findLetter } from './store.ts';

export type LettersRoutesEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly seal: Seal;
  readonly publicUrl: string;
  readonly outbox: Outbox | null;
  /** Asked by the desk when the rooms above are there to answer. */
  readonly deskFigures?: DeskFigures;
  readonly deskAfter?: DeskAfter;
  readonly deskTasks?: DeskTasks;
};

/** Somebody who is signed in. */
export type Caller = {
  readonly accountId: AccountId;
  readonly audience: Audience;
  readonly context: PageContext;
};

/** The same, with a letter whose draft they may see. */
export type LetterCaller = Caller & { readonly letter: Letter; readonly draft: Draft };

type Handler<C> = (
  caller: C,
  request: FastifyRequest,
  reply: FastifyReply,
) => FastifyReply | Promise<FastifyReply>;

type Route = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** What somebody gets whose session has ended; by default the way to sign in. */
type WhenSignedOut = (
  context: PageContext,
  request: FastifyRequest,
  reply: FastifyReply,
) => FastifyReply;

const toSignIn: WhenSignedOut = (_context, request, reply) =>
  seeOther(reply, signInFor(request.method === 'GET' ? request.url : paths.desk()));

/** Only for people who are signed in. */
export function signedIn(
  env: LettersRoutesEnv,
  handle: Handler<Caller>,
  whenSignedOut = toSignIn,
): Route {
  return async (request, reply) => {
    const who: Visitor = await audienceOf(env, request);
    const context = pageContext(request, who);
    if (who.account === null) return whenSignedOut(context, request, reply);
    return handle({ accountId: who.account.id, audience: who.audience, context }, request, reply);
  };
}

/**
 * Only for people of this letter, and with `act` only for those whose role allows it. A letter of
 * somebody else answers exactly as one that was never written.
 */
export function onLetter(
  env: LettersRoutesEnv,
  act: Act | null,
  handle: Handler<LetterCaller>,
  whenSignedOut = toSignIn,
): Route {
  return signedIn(
    env,
    async (caller, request, reply) => {
      const letterId = parseId<LetterId>(parameter(request, 'id')) ?? notFound();
      const letter = await findLetter(env.db.read, caller.audience, letterId);
      const draft = await findDraft(env.db.read, caller.audience, letterId);
      if (letter === null || draft === null) return notFound();
      const refusal = act === null ? null : actRefusal(caller.audience, act, letterId);
      if (refusal !== null) raise(refusal);
      return handle({ ...caller, letter, draft }, request, reply);
    },
    whenSignedOut,
  );
}

export function notFound(): never {
  raise(refuse('not-found', 'not-found'));
}
