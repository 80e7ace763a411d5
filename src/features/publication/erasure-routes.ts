import { onLetter } from '#access/gate';
import type { LetterCaller } from '#access/gate';
import { parseId } from '#kernel/ids';
import type { InvitationId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { orRaise, parseInput, raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { dropPrepared } from '#platform/http-prepared';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { askNameErasure, decideNameErasure, takeBackNameErasure } from './erasure-actions.ts';
import { NameErasurePage } from './erasure-pages.tsx';
import { askInput, decisionInput } from './erasure-rules.ts';
import { viewNameErasure } from './erasure-view-actions.ts';
import type { ReleaseRoutesEnv } from './release-routes.ts';

type Told = { readonly refusal: Refusal; readonly reason?: string };

/** Erasing a name, after a page that says what goes. */
export function erasureRoutes(app: FastifyInstance, env: ReleaseRoutesEnv): void {
  app.get(
    paths.nameErasure(':id', ':invitation'),
    onLetter(env, { sight: 'invitations' }, (caller, request, reply) =>
      page(env, caller, request, reply),
    ),
  );
  app.post(
    paths.nameErasure(':id', ':invitation'),
    onLetter(env, { sight: 'invitations', act: 'ask-erasure' }, async (caller, request, reply) => {
      const { reason } = orRaise(parseInput(askInput, request.body ?? {}));
      const done = await askNameErasure(env, { ...aboutOf(caller, request), reason });
      return answered(env, caller, request, reply, done, reason);
    }),
  );
  app.post(
    paths.nameErasureAct(':id', ':invitation', 'decision'),
    onLetter(
      env,
      { sight: 'invitations', act: 'decide-erasure' },
      async (caller, request, reply) => {
        const { decision } = orRaise(parseInput(decisionInput, request.body ?? {}));
        const done = await decideNameErasure(env, { ...aboutOf(caller, request), decision });
        if (!isRefusal(done)) dropPrepared();
        return answered(env, caller, request, reply, done);
      },
    ),
  );
  app.post(
    paths.nameErasureAct(':id', ':invitation', 'taking-back'),
    onLetter(env, { sight: 'invitations', act: 'ask-erasure' }, async (caller, request, reply) =>
      answered(
        env,
        caller,
        request,
        reply,
        await takeBackNameErasure(env, aboutOf(caller, request)),
      ),
    ),
  );
}

const params = z.object({ invitation: z.string() });

function aboutOf({ letterId, audience, accountId }: LetterCaller, request: FastifyRequest) {
  const invitationId = parseId<InvitationId>(params.parse(request.params).invitation);
  if (invitationId === null) raise(refuse('not-found', 'not-found'));
  return { letterId, invitationId, by: { audience, accountId } };
}

async function answered(
  env: ReleaseRoutesEnv,
  caller: LetterCaller,
  request: FastifyRequest,
  reply: FastifyReply,
  done: Answer<void>,
  reason?: string,
): Promise<FastifyReply> {
  const { letterId, invitationId } = aboutOf(caller, request);
  if (!isRefusal(done)) return seeOther(reply, paths.nameErasure(letterId, invitationId));
  if (done.kind === 'not-found') raise(done);
  const typed = reason === undefined ? {} : { reason };
  return page(env, caller, request, reply, { refusal: done, ...typed });
}

async function page(
  env: ReleaseRoutesEnv,
  caller: LetterCaller,
  request: FastifyRequest,
  reply: FastifyReply,
  told: Told | null = null,
): Promise<FastifyReply> {
  const { context, audience } = caller;
  const { by, ...key } = aboutOf(caller, request);
  const view = orRaise(await viewNameErasure(env, audience, { ...key, by: by.accountId }));
  const sentence = told === null ? null : refusalSentence(context.t, told.refusal);
  const isTyped = told?.refusal.kind === 'invalid' && sentence !== null;
  const shown = {
    reason: told?.reason ?? '',
    errors: isTyped ? { reason: sentence } : {},
    refused: isTyped ? null : sentence,
  };
  const html = renderPage(NameErasurePage({ context, view, ...shown }));
  return sendHtml(reply, html, told === null ? 200 : statusOf(told.refusal));
}
