import { isRefusal } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { orRaise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyReply, FastifyRequest } from '#platform/http';
import { refusalSentence, renderPage } from '#ui';
import type { FieldErrors } from '#ui';
import { paths } from '#ui/paths';
import { viewInvitation } from './desk-actions.ts';
import { invitationIdOf } from './gate-routes.ts';
import type { Caller, DeskSigningEnv } from './gate-routes.ts';
import { InvitationPage } from './invitation-pages.tsx';
import type { DeskAct } from './invitation-actions.ts';

export function deskAct(caller: Caller, request: FastifyRequest): DeskAct {
  const { letterId, accountId: by } = caller;
  return { letterId, by, invitationId: invitationIdOf(request) };
}

type Tried = {
  readonly field?: string;
  readonly email?: string;
  readonly signedOn?: string;
  readonly note?: string;
};

/** Back to the person's page; where something was refused, with the sentence and what was typed. */
export async function answered(
  env: DeskSigningEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  done: Answer<unknown>,
  tried: Tried = {},
): Promise<FastifyReply> {
  if (isRefusal(done)) return invitationPage(env, caller, request, reply, done, tried);
  return seeOther(reply, paths.invitation(caller.letterId, invitationIdOf(request)));
}

export async function invitationPage(
  env: DeskSigningEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal | null = null,
  tried: Tried = {},
): Promise<FastifyReply> {
  const { letterId, audience, context } = caller;
  const key = { letterId, invitationId: invitationIdOf(request) };
  const view = orRaise(await viewInvitation(env, audience, key));
  const sentence = refusal === null ? null : refusalSentence(context.t, refusal);
  const { field, email = '', signedOn = '', note = '' } = tried;
  const errors: FieldErrors = field === undefined || sentence === null ? {} : { [field]: sentence };
  const refused = field === undefined ? sentence : null;
  const typed = { email, signedOn, note };
  const page = renderPage(InvitationPage({ context, view, errors, typed, refused }));
  return sendHtml(reply, page, refusal === null ? 200 : statusOf(refusal));
}
