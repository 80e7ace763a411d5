import { parseId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { orRaise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply } from '#platform/http';
import { textsOf } from '#platform/http-upload';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { firstOf, onLetter } from './gate-routes.ts';
import type { Caller, DeliveryRoutesEnv } from './gate-routes.ts';
import { letterEmail, LetterInMail } from './letter-emails.tsx';
import { planMails } from './planning-actions.ts';
import type { DeliveryId } from './rules.ts';
import { SendingPage } from './sending-pages.tsx';
import { firstUnreadable, wantedOf } from './typed-rules.ts';
import { viewSending } from './view-actions.ts';

/** Which mail is looked at, and what was typed when one was refused. */
type Look = {
  readonly to: number | null;
  readonly repeats: DeliveryId | null;
  readonly typed?: ReadonlyMap<string, string>;
  readonly problem?: Refusal;
};

export function sendingRoutes(app: FastifyInstance, env: DeliveryRoutesEnv): void {
  app.get(
    paths.deliverySending(':id'),
    onLetter(env, null, (caller, request, reply) => {
      const query = textsOf(request.query);
      const to = /^\d{1,6}$/.exec(firstOf(query, 'to'))?.[0];
      const repeats = parseId<DeliveryId>(firstOf(query, 'repeats'));
      return page(env, caller, reply, { to: to === undefined ? null : Number(to), repeats });
    }),
  );
  app.post(
    paths.deliverySending(':id'),
    onLetter(env, 'deliver', async (caller, request, reply) => {
      const { letterId, by, audience } = caller;
      const fields = textsOf(request.body);
      const repeats = parseId<DeliveryId>(firstOf(fields, 'repeats'));
      const view = orRaise(await viewSending(env, audience, { letterId, to: null, repeats }));
      const { wanted, typed } = wantedOf(fields, view.repeats);
      const done = await planMails(env, { letterId, by, wanted });
      if (!isRefusal(done)) return seeOther(reply, paths.deliveries(letterId));
      const [only] = typed.size === 1 ? typed.keys() : [];
      const to = only === undefined ? null : Number(/\d+$/.exec(only)?.[0] ?? 0) || null;
      return page(env, caller, reply, { to, repeats, typed, problem: done });
    }),
  );
}

async function page(
  env: DeliveryRoutesEnv,
  { audience, context, letterId }: Caller,
  reply: FastifyReply,
  look: Look,
): Promise<FastifyReply> {
  const { to, repeats, typed = new Map(), problem } = look;
  const view = orRaise(await viewSending(env, audience, { letterId, to, repeats }));
  const errors =
    problem === undefined
      ? {}
      : { [firstUnreadable(typed, problem)]: refusalSentence(context.t, problem) };
  const text = letterEmail(view.mail);
  const drawn = LetterInMail({ mail: view.mail, plain: true });
  const drawing = { context, view, to, text, drawn, typed, errors };
  return sendHtml(
    reply,
    renderPage(SendingPage(drawing)),
    problem === undefined ? 200 : statusOf(problem),
  );
}
