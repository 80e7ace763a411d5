import { isRefusal } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { orRaise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply } from '#platform/http';
import { renderPage } from '#ui';
import { paths } from '#ui/paths';
import { copyRoutes } from './copy-routes.ts';
import { DeliveriesPage } from './deliveries-pages.tsx';
import { onLetter } from './gate-routes.ts';
import type { Caller, DeliveryRoutesEnv } from './gate-routes.ts';
import { withdrawnEmail } from './notice-emails.tsx';
import { oneDeliveryRoutes } from './one-delivery-routes.ts';
import { sendingRoutes } from './sending-routes.ts';
import { slipRoutes } from './slip-routes.ts';
import { viewDeliveries } from './view-actions.ts';
import type { DeliveriesView } from './view-rules.ts';
import { noticeOf } from './view-rules.ts';
import { askToTell } from './withdrawal-actions.ts';

export type { DeliveryRoutesEnv } from './gate-routes.ts';

export function deliveryRoutes(app: FastifyInstance, env: DeliveryRoutesEnv): void {
  app.get(
    paths.deliveries(':id'),
    onLetter(env, null, (caller, _request, reply) => page(env, caller, reply)),
  );
  app.post(
    paths.deliveryNotices(':id'),
    onLetter(env, 'deliver', async (caller, _request, reply) => {
      const { letterId, by } = caller;
      const done = await askToTell(env, { letterId, by });
      if (isRefusal(done)) return page(env, caller, reply, done);
      return seeOther(reply, paths.deliveries(letterId));
    }),
  );
  sendingRoutes(app, env);
  slipRoutes(app, env);
  copyRoutes(app, env);
  oneDeliveryRoutes(app, env);
}

async function page(
  env: DeliveryRoutesEnv,
  { audience, context, letterId }: Caller,
  reply: FastifyReply,
  problem: Refusal | null = null,
): Promise<FastifyReply> {
  const view = orRaise(await viewDeliveries(env, audience, letterId));
  const props = { context, view, draft: draftOf(env, view) };
  const shown = problem === null ? props : { ...props, problem };
  return sendHtml(
    reply,
    renderPage(DeliveriesPage(shown)),
    problem === null ? 200 : statusOf(problem),
  );
}

function draftOf(env: DeliveryRoutesEnv, { letter, version }: DeliveriesView) {
  const notice = noticeOf(letter, version);
  return notice === null ? null : withdrawnEmail({ ...notice, publicUrl: env.publicUrl });
}
