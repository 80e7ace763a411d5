import { actRefusal, sightRefusal } from '#access';
import { nowhere, signedIn } from '#access/gate';
import type { Caller } from '#access/gate';
import type { DeliveryId, IncomingId } from '#delivery';
import { parseId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import { orRaise, raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { deleteFromPen } from './erasure-actions.ts';
import { fieldsOf, parameter } from './gate-routes.ts';
import type { RepliesRoutesEnv } from './gate-routes.ts';
import { assignFromPen, decideInPen, viewPen, viewPenMail } from './pen-actions.ts';
import { PenMailPage, PenPage } from './pen-pages.tsx';

type Handler = (
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply>;

/** Only for the owner; for everybody else there is no pen. */
function inPen(env: RepliesRoutesEnv, act: boolean, handle: Handler) {
  return signedIn(env, (caller, request, reply) => {
    const hidden = sightRefusal(caller.audience, 'pen');
    const refusal = hidden ?? (act ? actRefusal(caller.audience, 'sort-pen') : null);
    if (refusal !== null) raise(refusal);
    return handle(caller, request, reply);
  });
}

/** Mail that belongs to nothing that we know: to which letter it goes is for the owner to say. */
export function penRoutes(app: FastifyInstance, env: RepliesRoutesEnv): void {
  app.get(
    paths.pen(),
    inPen(env, false, async ({ audience, context }, _request, reply) => {
      const rows = await viewPen(env.db.read, env, audience);
      return sendHtml(reply, renderPage(PenPage({ context, rows })));
    }),
  );
  app.get(
    paths.penMail(':incoming'),
    inPen(env, false, (caller, request, reply) => mailPage(env, caller, mailOf(request), reply)),
  );
  app.post(
    paths.penAct(':incoming', 'assignment'),
    inPen(env, true, async (caller, request, reply) => {
      const incomingId = mailOf(request);
      const deliveryId = parseId<DeliveryId>(fieldsOf(request)['delivery'] ?? '');
      const done =
        deliveryId === null
          ? refuse('invalid', 'pen-delivery-missing')
          : await assignFromPen(env, { incomingId, deliveryId, by: caller.accountId });
      if (!isRefusal(done)) return seeOther(reply, paths.pen());
      if (done.kind !== 'invalid') return raise(done);
      const refused = refusalSentence(caller.context.t, done);
      return mailPage(env, caller, incomingId, reply, refused, statusOf(done));
    }),
  );
  app.post(
    paths.penAct(':incoming', 'removal'),
    inPen(env, true, async ({ audience, accountId, context }, request, reply) => {
      const incomingId = mailOf(request);
      const by = { audience, accountId };
      const isSure = fieldsOf(request)['sure'] === 'yes';
      const done = isSure
        ? await deleteFromPen(env, { incomingId, by })
        : refuse('invalid', 'pen-removal-unsure');
      if (!isRefusal(done)) return seeOther(reply, paths.pen());
      if (done.kind !== 'invalid') return raise(done);
      const refused = refusalSentence(context.t, done);
      return mailPage(env, { accountId, audience, context }, incomingId, reply, refused, 422);
    }),
  );
  for (const [act, decision] of [
    ['setting-aside', 'set-aside'],
    ['taking-up', 'taken-up'],
  ] as const)
    app.post(
      paths.penAct(':incoming', act),
      inPen(env, true, async ({ accountId: by }, request, reply) => {
        const incomingId = mailOf(request);
        orRaise(await decideInPen(env, { incomingId, decision, by }));
        return seeOther(reply, decision === 'set-aside' ? paths.pen() : paths.penMail(incomingId));
      }),
    );
}

const mailOf = (request: FastifyRequest): IncomingId =>
  parseId<IncomingId>(parameter(request, 'incoming')) ?? nowhere();

async function mailPage(
  env: RepliesRoutesEnv,
  { audience, context }: Caller,
  incomingId: IncomingId,
  reply: FastifyReply,
  refused: string | null = null,
  status = 200,
): Promise<FastifyReply> {
  const view = orRaise(await viewPenMail(env.db.read, env, audience, incomingId));
  return sendHtml(reply, renderPage(PenMailPage({ context, view, refused })), status);
}
