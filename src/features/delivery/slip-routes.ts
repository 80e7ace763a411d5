import { nowhere } from '#access/gate';
import { parseId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { orRaise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply } from '#platform/http';
import { receiveForm, textsOf } from '#platform/http-upload';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { dayIn } from './day-rules.ts';
import { firstOf, onLetter } from './gate-routes.ts';
import type { Caller, DeliveryRoutesEnv } from './gate-routes.ts';
import { LARGEST_RECEIPT } from './receipt-rules.ts';
import type { DeliveryId } from './rules.ts';
import { recordSlip } from './slip-actions.ts';
import { SlipPage } from './slip-pages.tsx';
import { emptySlip, noChannel, slipField, slipFormOf } from './slip-rules.ts';
import type { SlipForm } from './slip-rules.ts';
import { viewDeliveries } from './view-actions.ts';

type Look = {
  readonly to: number;
  readonly repeats: DeliveryId | null;
  readonly form: SlipForm | null;
  readonly problem?: Refusal;
};

export function slipRoutes(app: FastifyInstance, env: DeliveryRoutesEnv): void {
  app.get(
    paths.deliverySlips(':id'),
    onLetter(env, 'deliver', async (caller, request, reply) => {
      const query = textsOf(request.query);
      const look = { ...whichOf(query), form: null };
      if (look.to === 0) return seeOther(reply, paths.deliveries(caller.letterId));
      return page(env, caller, reply, look);
    }),
  );
  app.post(
    paths.deliverySlips(':id'),
    onLetter(env, 'deliver', async (caller, request, reply) => {
      const { letterId, by } = caller;
      const { fields, file } = await receiveForm(request, { largest: LARGEST_RECEIPT });
      const which = whichOf(fields);
      const form = slipFormOf(fields);
      const again = (problem: Refusal) => page(env, caller, reply, { ...which, form, problem });
      if (isRefusal(file)) return again(file);
      const { channel } = form;
      const recipient = { kind: 'addressee', number: which.to } as const;
      const slip = { ...form, letterId, by, recipient, receipt: file?.bytes ?? null };
      const { repeats } = which;
      if (channel !== 'post' && channel !== 'by-hand') return again(noChannel);
      const done = await recordSlip(env, { ...slip, channel, repeats });
      return isRefusal(done) ? again(done) : seeOther(reply, paths.deliveries(letterId));
    }),
  );
}

function whichOf(fields: ReadonlyMap<string, readonly string[]>) {
  const to = Number(/^\d{1,6}$/.exec(firstOf(fields, 'to'))?.[0] ?? 0);
  return { to, repeats: parseId<DeliveryId>(firstOf(fields, 'repeats')) };
}

async function page(
  env: DeliveryRoutesEnv,
  { audience, context, letterId }: Caller,
  reply: FastifyReply,
  { to, repeats: id, form, problem }: Look,
): Promise<FastifyReply> {
  const view = orRaise(await viewDeliveries(env, audience, letterId));
  const one = view.addressees.find(({ number }) => number === to) ?? nowhere();
  const repeats = one.deliveries.find((delivery) => delivery.id === id) ?? null;
  const sentence = problem === undefined ? '' : refusalSentence(context.t, problem);
  const field = problem === undefined ? null : slipField(problem.reason);
  const empty = { ...emptySlip(dayIn(view.zone, view.now)), address: one.postal };
  const drawing = {
    context,
    view,
    one,
    repeats,
    form: form ?? empty,
    errors: field === null ? {} : { [field]: sentence },
    problem: problem !== undefined && field === null ? sentence : null,
  };
  const status = problem === undefined ? 200 : statusOf(problem);
  return sendHtml(reply, renderPage(SlipPage(drawing)), status);
}
