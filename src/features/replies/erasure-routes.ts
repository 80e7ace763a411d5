import { isRefusal } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { orRaise, parseInput, raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply } from '#platform/http';
import { dropPrepared } from '#platform/http-prepared';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { askReplyErasure, decideReplyErasure, takeBackReplyErasure } from './erasure-actions.ts';
import { ReplyErasurePage } from './erasure-pages.tsx';
import { erasureDecision, erasureInput } from './erasure-rules.ts';
import { viewReplyErasure } from './erasure-view-actions.ts';
import { onReply } from './gate-routes.ts';
import type { RepliesRoutesEnv, ReplyCaller } from './gate-routes.ts';

/** Erasing what somebody wrote to us, after a page that says what goes. */
export function replyErasureRoutes(app: FastifyInstance, env: RepliesRoutesEnv): void {
  app.get(
    paths.replyErasure(':id', ':reply'),
    onReply(env, null, (caller, _request, reply) => page(env, caller, reply)),
  );
  app.post(
    paths.replyErasure(':id', ':reply'),
    onReply(env, 'ask-erasure', async (caller, request, reply) => {
      const { reason } = orRaise(parseInput(erasureInput, request.body ?? {}));
      const done = await askReplyErasure(env, { ...aboutOf(caller), reason });
      return answered(env, caller, reply, done, reason);
    }),
  );
  app.post(
    paths.replyErasureAct(':id', ':reply', 'decision'),
    onReply(env, 'decide-erasure', async (caller, request, reply) => {
      const { decision } = orRaise(parseInput(erasureDecision, request.body ?? {}));
      const done = await decideReplyErasure(env, { ...aboutOf(caller), decision });
      if (!isRefusal(done)) dropPrepared();
      return answered(env, caller, reply, done);
    }),
  );
  app.post(
    paths.replyErasureAct(':id', ':reply', 'taking-back'),
    onReply(env, 'ask-erasure', async (caller, _request, reply) =>
      answered(env, caller, reply, await takeBackReplyErasure(env, aboutOf(caller))),
    ),
  );
}

const aboutOf = ({ reply, audience, accountId }: ReplyCaller) => ({
  replyId: reply.id,
  by: { audience, accountId },
});

async function answered(
  env: RepliesRoutesEnv,
  caller: ReplyCaller,
  reply: FastifyReply,
  done: Answer<void>,
  reason = '',
): Promise<FastifyReply> {
  const { letterId, reply: of } = caller;
  if (!isRefusal(done)) return seeOther(reply, paths.replyErasure(letterId, of.id));
  if (done.kind === 'not-found') raise(done);
  return page(env, caller, reply, { refusal: done, reason });
}

async function page(
  env: RepliesRoutesEnv,
  caller: ReplyCaller,
  reply: FastifyReply,
  told: { readonly refusal: Refusal; readonly reason: string } | null = null,
): Promise<FastifyReply> {
  const { context } = caller;
  const view = orRaise(await viewReplyErasure(env, caller, caller.reply));
  const sentence = told === null ? null : refusalSentence(context.t, told.refusal);
  const isTyped = told?.refusal.kind === 'invalid' && sentence !== null;
  const shown = {
    reason: told?.reason ?? '',
    errors: isTyped ? { reason: sentence } : {},
    refused: isTyped ? null : sentence,
  };
  const html = renderPage(ReplyErasurePage({ context, view, ...shown }));
  return sendHtml(reply, html, told === null ? 200 : statusOf(told.refusal));
}
