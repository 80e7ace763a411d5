import { sightRefusal } from '#access';
import type { Outbox } from '#access';
import { signedIn } from '#access/gate';
import type { Caller, Handler } from '#access/gate';
import { parseId } from '#kernel/ids';
import type { Id } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import { orRaise, parseInput, raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { isMessageKey, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import * as actions from './webhook-actions.ts';
import type { By, WebhookEnv } from './webhook-actions.ts';
import { WebhookPage } from './webhook-log-pages.tsx';
import { WebhooksPage } from './webhook-pages.tsx';
import type { WebhooksProps } from './webhook-pages.tsx';
import { webhookInput } from './webhook-rules.ts';
import type { SendingId, WebhookId } from './webhook-rules.ts';
import { listWebhooks } from './webhook-store.ts';

export type WebhookRoutesEnv = WebhookEnv & {
  readonly publicUrl: string;
  readonly outbox: Outbox | null;
};

export function webhookRoutes(app: FastifyInstance, env: WebhookRoutesEnv): void {
  app.get(
    paths.webhooks(),
    looking(env, (caller, _request, reply) => sendList(env, caller, reply, {})),
  );

  app.post(
    paths.webhooks(),
    signedIn(env, async (caller, request, reply) => {
      const form = orRaise(parseInput(webhookInput, request.body ?? {}));
      const made = await actions.makeWebhook(env, { ...form, by: caller });
      if (isRefusal(made) && made.reason !== 'too-many-webhooks') raise(made);
      if (isRefusal(made))
        return sendList(env, caller, reply, { form, problem: made }, statusOf(made));
      if ('secret' in made) return sendList(env, caller, reply, { made });
      return sendList(env, caller, reply, { form, errors: sentences(caller, made) }, 422);
    }),
  );

  app.get(
    paths.webhook(':id'),
    looking(env, async ({ audience, context }, request, reply) => {
      const view = orRaise(await actions.viewWebhook(env, audience, hookIdOf(request)));
      const letters = await actions.listLetterChoices(env.db.read);
      const letter = letters.find(({ id }) => id === view.hook.letterId)?.title ?? null;
      return sendHtml(reply, renderPage(WebhookPage({ context, letter, ...view })));
    }),
  );

  actRoutes(app, env);
}

function actRoutes(app: FastifyInstance, env: WebhookRoutesEnv): void {
  const acts = {
    tests: actions.sendTest,
    pause: actions.pauseWebhook,
    resumption: actions.resumeWebhook,
  } as const;
  for (const [act, run] of Object.entries(acts)) {
    app.post(
      paths.webhookAct(':id', act as keyof typeof acts), // its own keys
      signedIn(env, async (by, request, reply) => {
        const id = hookIdOf(request);
        orRaise(await run(env, { id, by }));
        return seeOther(reply, paths.webhook(id));
      }),
    );
  }

  app.post(
    paths.webhookRepetition(':id', ':sending'),
    signedIn(env, async (by, request, reply) => {
      const id = hookIdOf(request);
      const sendingId = idOf<SendingId>(sendingInput.parse(request.params).sending);
      orRaise(await actions.sendAgain(env, { id, sendingId, by }));
      return seeOther(reply, paths.webhook(id));
    }),
  );

  app.post(
    paths.webhookAct(':id', 'end'),
    signedIn(env, async (by, request, reply) => {
      orRaise(await actions.endWebhook(env, { id: hookIdOf(request), by }));
      return seeOther(reply, paths.webhooks());
    }),
  );
}

/** For the owner; for everybody else there is no such page. */
function looking(env: WebhookRoutesEnv, handle: Handler<Caller>) {
  return signedIn(env, async (caller, request, reply) => {
    const refusal = sightRefusal(caller.audience, 'webhooks');
    if (refusal !== null) raise(refusal);
    return handle(caller, request, reply);
  });
}

async function sendList(
  env: WebhookRoutesEnv,
  { audience, context }: By & Pick<Caller, 'context'>,
  reply: FastifyReply,
  more: Pick<WebhooksProps, 'form' | 'errors' | 'problem' | 'made'>,
  status = 200,
): Promise<FastifyReply> {
  const hooks = await listWebhooks(env.db.read, audience);
  const letters = await actions.listLetterChoices(env.db.read);
  return sendHtml(reply, renderPage(WebhooksPage({ context, hooks, letters, ...more })), status);
}

function sentences({ context }: Caller, faults: actions.FormFaults): Record<string, string> {
  return Object.fromEntries(
    Object.entries(faults).flatMap(([field, fault]) => {
      const key = `webhooks.wrong.${field}.${fault}`;
      return isMessageKey(key) ? [[field, context.t(key, {})]] : [];
    }),
  );
}

const idInput = z.object({ id: z.string().catch('') });
const sendingInput = z.object({ sending: z.string().catch('') });

const hookIdOf = (request: FastifyRequest): WebhookId =>
  idOf<WebhookId>(idInput.parse(request.params).id);

function idOf<T extends Id<string>>(text: string): T {
  return parseId<T>(text) ?? raise(refuse('not-found', 'not-found'));
}
