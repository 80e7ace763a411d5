import { mayDo } from '#access';
import { nowhere } from '#access/gate';
import { isRefusal } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { orRaise, raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { textsOf } from '#platform/http-upload';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { decideOutcome } from './decision-actions.ts';
import { onLines, partsOf } from './gate-routes.ts';
import type { Caller, DeskDemandsEnv } from './gate-routes.ts';
import { isWatched } from './line-rules.ts';
import { retractOutcome } from './outcome-actions.ts';
import { redactOutcome } from './redaction-actions.ts';
import { dayOf, firstReviewOn } from './review-rules.ts';
import { StepPage } from './step-pages.tsx';
import type { StepPageProps } from './step-pages.tsx';
import { readEvidenceFile, viewDemand, viewStep } from './view-actions.ts';

/** One step: read, decided on, taken back, its words taken from the public page. */
export function stepRoutes(app: FastifyInstance, env: DeskDemandsEnv): void {
  app.get(
    paths.outcome(':id', ':number', ':outcome'),
    onLines(env, {}, (caller, request, reply) => stepPage(env, caller, request, reply)),
  );
  app.get(
    paths.outcomeFile(':id', ':number', ':outcome', ':position'),
    onLines(env, {}, (caller, request, reply) => sendFile(env, caller, request, reply)),
  );
  app.post(
    paths.outcomeAct(':id', ':number', ':outcome', 'decision'),
    onLines(env, { act: 'decide-outcome' }, async (caller, request, reply) => {
      const { decision, note, review } = typedIn(request);
      if (decision !== 'confirmed' && decision !== 'sent-back') return nowhere();
      const typed = { note, nextReviewOn: review.trim() };
      const done = await decideOutcome(env, { ...keyOf(caller, request), decision, ...typed });
      return answered(env, caller, request, reply, done);
    }),
  );
  app.post(
    paths.outcomeAct(':id', ':number', ':outcome', 'retraction'),
    onLines(env, { act: 'record-outcome' }, async (caller, request, reply) =>
      answered(env, caller, request, reply, await retractOutcome(env, keyOf(caller, request))),
    ),
  );
  app.post(
    paths.outcomeAct(':id', ':number', ':outcome', 'redaction'),
    onLines(env, {}, async (caller, request, reply) => {
      const about = { ...keyOf(caller, request), reason: typedIn(request).reason };
      return answered(env, caller, request, reply, await redactOutcome(env, about));
    }),
  );
}

const keyOf = (caller: Caller, request: FastifyRequest) => ({
  letterId: caller.letterId,
  demand: caller.demand,
  outcomeId: partsOf(request).outcome,
  by: caller,
});

function typedIn(request: FastifyRequest) {
  const fields = textsOf(request.body);
  const one = (name: string): string => (fields.get(name)?.[0] ?? '').slice(0, 20_000);
  return {
    decision: one('decision'),
    note: one('note'),
    review: one('review'),
    reason: one('reason'),
  };
}

/** What is wrong with a field stands beside it; everything else is a page of its own. */
async function answered(
  env: DeskDemandsEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  done: Answer<void>,
): Promise<FastifyReply> {
  const { letterId, demand } = caller;
  if (!isRefusal(done))
    return seeOther(reply, paths.outcome(letterId, demand, partsOf(request).outcome));
  const field = FIELD[done.reason] ?? (done.reason.startsWith('review-') ? 'review' : undefined);
  if (field === undefined) raise(done);
  return stepPage(env, caller, request, reply, { field, refusal: done });
}

const FIELD: Readonly<Record<string, string>> = {
  'outcome-note-missing': 'note',
  'outcome-text': 'note',
  'outcome-redaction-reason': 'reason',
};

async function stepPage(
  env: DeskDemandsEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  wrong: { readonly field: string; readonly refusal: Refusal } | null = null,
): Promise<FastifyReply> {
  const { letterId, demand, audience, context, accountId } = caller;
  const { read } = env.db;
  const view = orRaise(await viewDemand(read, env, audience, { letterId, demand }));
  const key = { letterId, outcomeId: partsOf(request).outcome };
  const seen = orRaise(await viewStep(read, env, audience, key));
  if (seen.step.demand !== demand) nowhere();
  const typed = wrong === null ? NOTHING_TYPED : typedIn(request);
  const props: StepPageProps = {
    context,
    view,
    ...seen,
    may: {
      record: mayDo(audience, 'record-outcome', letterId),
      decide: mayDo(audience, 'decide-outcome', letterId),
      isOwn: seen.step.recordedBy === accountId,
    },
    reviewPassed: isPassed(seen.step, view.letter.closed, env.now()),
    typed: { ...typed, review: typed.review || firstReviewOn(view.line.type, env.now()) },
    ...(wrong === null
      ? {}
      : { errors: { [wrong.field]: refusalSentence(context.t, wrong.refusal) } }),
  };
  return sendHtml(reply, renderPage(StepPage(props)), wrong ? statusOf(wrong.refusal) : 200);
}

const NOTHING_TYPED = { note: '', review: '', reason: '' };

/** The day its author chose came before a second reader did. */
function isPassed(step: StepPageProps['step'], closed: boolean, now: Date): boolean {
  const { state, nextReviewOn } = step;
  return !closed && isWatched(state) && (nextReviewOn ?? '') <= dayOf(now);
}

async function sendFile(
  env: DeskDemandsEnv,
  { letterId, audience }: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { outcome: outcomeId, position } = partsOf(request);
  const at = /^\d{1,3}$/.test(position) ? Number(position) : 0;
  const key = { letterId, outcomeId, position: at };
  const { bytes, mediaType } = orRaise(await readEvidenceFile(env.db.read, env, audience, key));
  // a PDF is handed over, not drawn in the page: it may carry scripts of its own
  const how = mediaType === 'application/pdf' ? 'attachment' : 'inline';
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `${how}; filename="evidence"`)
    .type(mediaType)
    .send(bytes);
}
