import { mayDo } from '#access';
import { nowhere } from '#access/gate';
import { isRefusal } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { orRaise, raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply } from '#platform/http';
import { textsOf } from '#platform/http-upload';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { DemandPage } from './demand-pages.tsx';
import { formRoutes } from './form-routes.ts';
import { onLines, partsOf } from './gate-routes.ts';
import type { Caller, DeskDemandsEnv } from './gate-routes.ts';
import { LinesPage } from './line-pages.tsx';
import { answerNotConcerned } from './question-actions.ts';
import { lookAgain } from './review-actions.ts';
import { dayOf, firstReviewOn } from './review-rules.ts';
import { stepRoutes } from './step-routes.ts';
import { findLineLetter, listLines, viewDemand } from './view-actions.ts';

/** What a letter's team does about its demands once it is public. */
export function deskDemandsRoutes(app: FastifyInstance, env: DeskDemandsEnv): void {
  app.get(
    paths.demandLines(':id'),
    onLines(env, {}, async ({ letterId, audience, context }, _request, reply) => {
      const { read } = env.db;
      const found = (await findLineLetter(read, audience, letterId)) ?? nowhere();
      const lines = await listLines(read, env, audience, letterId);
      const letter = { id: letterId, title: found.title };
      const mayRecord = mayDo(audience, 'record-outcome', letterId);
      const today = dayOf(env.now());
      const { shown } = found;
      const page = LinesPage({ context, letter, shown, lines, mayRecord, today });
      return sendHtml(reply, renderPage(page));
    }),
  );
  app.get(
    paths.demandLine(':id', ':number'),
    onLines(env, {}, (caller, _request, reply) => demandPage(env, caller, reply)),
  );
  app.post(
    paths.demandReviews(':id', ':number'),
    onLines(env, { act: 'record-outcome' }, async (caller, request, reply) => {
      const next = (textsOf(request.body).get('next')?.[0] ?? '').trim().slice(0, 20);
      const { letterId, demand } = caller;
      const about = { letterId, demand, nextReviewOn: next, by: caller };
      const done = await lookAgain(env, about);
      if (isRefusal(done)) return demandPage(env, caller, reply, { next, refusal: done });
      return seeOther(reply, paths.demandLine(letterId, demand));
    }),
  );
  app.post(
    paths.demandQuestionAnswer(':id', ':number', ':question'),
    onLines(env, { act: 'record-outcome' }, async (caller, request, reply) => {
      const { letterId, demand } = caller;
      const questionId = partsOf(request).question;
      orRaise(await answerNotConcerned(env, { letterId, demand, questionId, by: caller }));
      return seeOther(reply, paths.demandLine(letterId, demand));
    }),
  );
  formRoutes(app, env);
  stepRoutes(app, env);
}

async function demandPage(
  env: DeskDemandsEnv,
  { letterId, demand, audience, context }: Caller,
  reply: FastifyReply,
  typed: { readonly next: string; readonly refusal: Refusal } | null = null,
): Promise<FastifyReply> {
  const view = orRaise(await viewDemand(env.db.read, env, audience, { letterId, demand }));
  const mayRecord = mayDo(audience, 'record-outcome', letterId);
  const next = typed?.next ?? firstReviewOn(view.line.type, env.now());
  const common = { context, view, mayRecord, next, today: dayOf(env.now()) };
  if (typed === null) return sendHtml(reply, renderPage(DemandPage(common)));
  // what is no matter of the day is a page of its own
  if (!typed.refusal.reason.startsWith('review-')) raise(typed.refusal);
  const errors = { next: refusalSentence(context.t, typed.refusal) };
  return sendHtml(reply, renderPage(DemandPage({ ...common, errors })), statusOf(typed.refusal));
}
