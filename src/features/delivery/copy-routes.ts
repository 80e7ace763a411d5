import { isRefusal } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { orRaise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply } from '#platform/http';
import { receiveForm } from '#platform/http-upload';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { dayIn } from './day-rules.ts';
import { onLetter } from './gate-routes.ts';
import type { Caller, DeliveryRoutesEnv } from './gate-routes.ts';
import { letterEmail, LetterInMail } from './letter-emails.tsx';
import { planMails } from './planning-actions.ts';
import { LARGEST_RECEIPT } from './receipt-rules.ts';
import { recordSlip } from './slip-actions.ts';
import { CopyPage } from './slip-pages.tsx';
import { emptySlip, noChannel, slipField, slipFormOf } from './slip-rules.ts';
import type { SlipForm } from './slip-rules.ts';
import { viewSending } from './view-actions.ts';

/** Copies to others: one form for all three ways. */
export function copyRoutes(app: FastifyInstance, env: DeliveryRoutesEnv): void {
  app.get(
    paths.deliveryCopies(':id'),
    onLetter(env, 'deliver', (caller, _request, reply) => page(env, caller, reply, null)),
  );
  app.post(
    paths.deliveryCopies(':id'),
    onLetter(env, 'deliver', async (caller, request, reply) => {
      const { fields, file } = await receiveForm(request, { largest: LARGEST_RECEIPT });
      const form = slipFormOf(fields);
      const done = isRefusal(file) ? file : await give(env, caller, form, file?.bytes ?? null);
      if (isRefusal(done)) return page(env, caller, reply, form, done);
      return seeOther(reply, paths.deliveries(caller.letterId));
    }),
  );
}

async function give(
  env: DeliveryRoutesEnv,
  { letterId, by }: Caller,
  form: SlipForm,
  receipt: Uint8Array | null,
): Promise<Answer<unknown>> {
  const { channel, office, country, address, sentOn } = form;
  const recipient = { kind: 'copy', office, country } as const;
  if (channel === 'email')
    return planMails(env, { letterId, by, wanted: [{ recipient, address }] });
  if (channel !== 'post' && channel !== 'by-hand') return noChannel;
  return recordSlip(env, { letterId, by, recipient, channel, address, sentOn, receipt });
}

async function page(
  env: DeliveryRoutesEnv,
  { audience, context, letterId }: Caller,
  reply: FastifyReply,
  form: SlipForm | null,
  problem?: Refusal,
): Promise<FastifyReply> {
  const look = { letterId, to: 'copy', repeats: null } as const;
  const view = orRaise(await viewSending(env, audience, look));
  const sentence = problem === undefined ? '' : refusalSentence(context.t, problem);
  const field = problem === undefined ? null : slipField(problem.reason);
  const drawing = {
    context,
    view,
    form: form ?? emptySlip(dayIn(view.zone, view.now)),
    errors: field === null ? {} : { [field]: sentence },
    problem: problem !== undefined && field === null ? sentence : null,
    text: letterEmail(view.mail),
    drawn: LetterInMail({ mail: view.mail, plain: true }),
  };
  const status = problem === undefined ? 200 : statusOf(problem);
  return sendHtml(reply, renderPage(CopyPage(drawing)), status);
}
