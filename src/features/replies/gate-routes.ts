import type { Act, Outbox } from '#access';
import { nowhere, onLetter as gate } from '#access/gate';
import type { Caller, Handler, LetterCaller, Route } from '#access/gate';
import type { Documents } from '#documents';
import { parseId } from '#kernel/ids';
import type { Id } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { orRaise, parseInput, raise } from '#platform/http';
import type { FastifyRequest } from '#platform/http';
import { textsOf } from '#platform/http-upload';
import { refusalSentence } from '#ui';
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

/** At a letter whose replies they may see, at one of these. */
export type ReplyCaller = LetterCaller & { readonly reply: Reply };

/** An id that a form carries, not one that somebody typed. */
export function idIn<T extends Id<string>>(text: string | undefined): T {
  return parseId<T>(text ?? '') ?? raise(refuse('invalid', 'request-unreadable'));
}

/** A part of the address. */
export function parameter(request: FastifyRequest, name: string): string {
  const parts = orRaise(parseInput(z.record(z.string(), z.string()), request.params));
  return parts[name] ?? '';
}

/** Only for people of this letter, and with `act` only for those whose role allows it. */
export function onLetter(
  env: RepliesRoutesEnv,
  act: Act | null,
  handle: Handler<LetterCaller>,
): Route {
  return gate(env, { sight: 'replies', act }, handle);
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
