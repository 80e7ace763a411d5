import { nowhere } from '#access/gate';
import { parseId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { orRaise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { receiveForm } from '#platform/http-upload';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import {
  addReceipt,
  cancelDelivery,
  noteArrival,
  noteReturn,
  sendAgain,
} from './arrival-actions.ts';
import { DeliveryPage } from './delivery-pages.tsx';
import { deliveryIdOf, firstOf, onLetter } from './gate-routes.ts';
import type { Caller, DeliveryRoutesEnv } from './gate-routes.ts';
import { LARGEST_RECEIPT } from './receipt-rules.ts';
import type { ReceiptId } from './receipt-rules.ts';
import { readReceipt } from './receipt-store.ts';
import { viewDelivery } from './view-actions.ts';

const receiptParams = z.object({ receipt: z.string() });

export function oneDeliveryRoutes(app: FastifyInstance, env: DeliveryRoutesEnv): void {
  app.get(
    paths.delivery(':id', ':delivery'),
    onLetter(env, null, (caller, request, reply) => page(env, caller, request, reply)),
  );
  app.post(
    paths.deliveryAct(':id', ':delivery', 'arrival'),
    onLetter(env, 'deliver', async (caller, request, reply) => {
      const { fields, file } = await receiveForm(request, { largest: LARGEST_RECEIPT });
      const arrivedOn = firstOf(fields, 'arrivedOn').trim();
      const receipt = isRefusal(file) ? null : (file?.bytes ?? null);
      const about = { ...onThis(caller, request), arrivedOn, receipt };
      const done = isRefusal(file) ? file : await noteArrival(env, about);
      return answer(env, caller, request, reply, done, { form: 'arrival', typedDay: arrivedOn });
    }),
  );
  app.post(
    paths.deliveryAct(':id', ':delivery', 'receipts'),
    onLetter(env, 'deliver', async (caller, request, reply) => {
      const { fields, file } = await receiveForm(request, { largest: LARGEST_RECEIPT });
      const shows = firstOf(fields, 'shows') === 'arrived' ? 'arrived' : 'sent';
      const receipt = isRefusal(file) ? null : (file?.bytes ?? null);
      const about = { ...onThis(caller, request), shows, receipt } as const;
      const done = isRefusal(file) ? file : await addReceipt(env, about);
      return answer(env, caller, request, reply, done, { form: 'receipts', typedDay: '' });
    }),
  );
  oneButtonRoutes(app, env);
  app.get(
    paths.deliveryReceipt(':id', ':delivery', ':receipt'),
    onLetter(env, null, async ({ letterId, audience }, request, reply) => {
      const receiptId =
        parseId<ReceiptId>(receiptParams.parse(request.params).receipt) ?? nowhere();
      const key = { letterId, deliveryId: deliveryIdOf(request), receiptId };
      const file = (await readReceipt(env.db.read, env, audience, key)) ?? nowhere();
      // a PDF is handed over, not drawn in the page: it may carry scripts of its own
      const how = file.mediaType === 'image/jpeg' ? 'inline' : 'attachment';
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `${how}; filename="${NAMES[file.mediaType]}"`)
        .type(file.mediaType)
        .send(Buffer.from(file.bytes));
    }),
  );
}

/** Acts without a field: a button each. */
function oneButtonRoutes(app: FastifyInstance, env: DeliveryRoutesEnv): void {
  const acts = { return: noteReturn, repetition: sendAgain, cancellation: cancelDelivery } as const;
  for (const act of ['return', 'repetition', 'cancellation'] as const)
    app.post(
      paths.deliveryAct(':id', ':delivery', act),
      onLetter(env, 'deliver', async (caller, request, reply) => {
        const done = await acts[act](env, onThis(caller, request));
        return answer(env, caller, request, reply, done);
      }),
    );
}

const NAMES = {
  'application/pdf': 'receipt.pdf',
  'image/jpeg': 'receipt.jpg',
  'text/plain': 'answer.txt',
} as const;

const onThis = ({ letterId, by }: Caller, request: FastifyRequest) => ({
  letterId,
  by,
  deliveryId: deliveryIdOf(request),
});

type Tried = { readonly form: 'arrival' | 'receipts'; readonly typedDay: string };

/** Back to the delivery's page; where something was refused, with the sentence at its field. */
async function answer(
  env: DeliveryRoutesEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  done: Answer<unknown>,
  tried: Tried | null = null,
): Promise<FastifyReply> {
  if (isRefusal(done)) return page(env, caller, request, reply, done, tried);
  return seeOther(reply, paths.delivery(caller.letterId, deliveryIdOf(request)));
}

async function page(
  env: DeliveryRoutesEnv,
  { audience, context, letterId }: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Refusal | null = null,
  tried: Tried | null = null,
): Promise<FastifyReply> {
  const key = { letterId, deliveryId: deliveryIdOf(request) };
  const view = orRaise(await viewDelivery(env, audience, key));
  const sentence = problem === null ? '' : refusalSentence(context.t, problem);
  const field = problem === null ? null : fieldOf(problem.reason);
  const wrong =
    tried === null || field === null ? null : { form: tried.form, errors: { [field]: sentence } };
  const drawing = {
    context,
    view,
    wrong,
    typedDay: tried?.typedDay ?? '',
    problem: problem !== null && wrong === null ? sentence : null,
  };
  return sendHtml(
    reply,
    renderPage(DeliveryPage(drawing)),
    problem === null ? 200 : statusOf(problem),
  );
}

function fieldOf(reason: string): string | null {
  if (reason.startsWith('delivery-arrived-day')) return 'arrivedOn';
  return reason.startsWith('receipt') || reason === 'too-large' ? 'receipt' : null;
}
