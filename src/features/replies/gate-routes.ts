import { actRefusal, audienceOf, sightRefusal, signInFor } from '#access';
import type { Act, Audience, Outbox } from '#access';
import type { Documents } from '#documents';
import { parseId } from '#kernel/ids';
import type { AccountId, Id, LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { orRaise, parseInput, raise, seeOther } from '#platform/http';
import type { FastifyReply, FastifyRequest } from '#platform/http';
import { textsOf } from '#platform/http-upload';
import { pageContext, refusalSentence } from '#ui';
import type { PageContext } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import type { FormState } from './form-rules.ts';
import type { RepliesEnv } from './holding-actions.ts';
import type { Reply, ReplyId } from './rules.ts';
import { findReply } from './store.ts';

export type RepliesRoutesEnv = RepliesEnv & {
  readonly publicUrl: string;
  readonly documents: Documents;
  readonly outbox: Outbox | null;
};

/** Somebody who is signed in. */
export type Caller = {
  readonly accountId: AccountId;
  readonly audience: Audience;
  readonly context: PageContext;
};

/** The same, at a letter whose replies they may see; and at one of these. */
export type LetterCaller = Caller & { readonly letterId: LetterId };
export type ReplyCaller = LetterCaller & { readonly reply: Reply };

type Handler<C> = (
  caller: C,
  request: FastifyRequest,
  reply: FastifyReply,
) => FastifyReply | Promise<FastifyReply>;
type Route = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

export function nowhere(): never {
  raise(refuse('not-found', 'not-found'));
}

/** An id that a form carries, not one that somebody typed. */
export function idIn<T extends Id<string>>(text: string | undefined): T {
  return parseId<T>(text ?? '') ?? raise(refuse('invalid', 'request-unreadable'));
}

/** A part of the address. */
export function parameter(request: FastifyRequest, name: string): string {
  const parts = orRaise(parseInput(z.record(z.string(), z.string()), request.params));
  return parts[name] ?? '';
}

/** Only for people who are signed in. */
export function signedIn(env: RepliesRoutesEnv, handle: Handler<Caller>): Route {
  return async (request, reply) => {
    const who = await audienceOf(env, request);
    if (who.account === null)
      return seeOther(reply, signInFor(request.method === 'GET' ? request.url : paths.desk()));
    const context = pageContext(request, who);
    return handle({ accountId: who.account.id, audience: who.audience, context }, request, reply);
  };
}

/**
 * Only for people of this letter, and with `act` only for those whose role allows it. A letter of somebody
 * else answers as one that was never written.
 */
export function onLetter(
  env: RepliesRoutesEnv,
  act: Act | null,
  handle: Handler<LetterCaller>,
): Route {
  return signedIn(env, (caller, request, reply) => {
    const letterId = parseId<LetterId>(parameter(request, 'id')) ?? nowhere();
    const { audience } = caller;
    const hidden = sightRefusal(audience, 'replies', { letterId, releasedAt: null });
    const refusal = hidden ?? (act === null ? null : actRefusal(audience, act, letterId));
    if (refusal !== null) raise(refusal);
    return handle({ ...caller, letterId }, request, reply);
  });
}

/** The same at one reply of this letter; one of another letter is not there. */
export function onReply(
  env: RepliesRoutesEnv,
  act: Act | null,
  handle: Handler<ReplyCaller>,
): Route {
  return onLetter(env, act, async (caller, request, reply) => {
    const replyId = parseId<ReplyId>(parameter(request, 'reply')) ?? nowhere();
    const found = await findReply(env.db.read, env, caller.audience, replyId);
    if (found?.letterId !== caller.letterId) return nowhere();
    return handle({ ...caller, reply: found }, request, reply);
  });
}

/** The fields of a posted form, the first text under each name. */
export function fieldsOf(request: FastifyRequest): Readonly<Record<string, string>> {
  return firstOf(textsOf(request.body));
}

export function firstOf(
  fields: ReadonlyMap<string, readonly string[]>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(fields, ([name, texts]) => [name, texts[0] ?? '']));
}

/** A form as it was typed, with what was refused at the field it is about. */
export function wrongForm(
  caller: Caller,
  on: string,
  values: Readonly<Record<string, string>>,
  wrong: Readonly<Record<string, Refusal>>,
): FormState {
  const errors = Object.entries(wrong).map(([field, refusal]): [string, string] => [
    field,
    refusalSentence(caller.context.t, refusal),
  ]);
  return { on, values, errors: Object.fromEntries(errors) };
}
