import { raise, sendHtml } from '#platform/http';
import type { FastifyInstance } from '#platform/http';
import { parseId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import { pageContext, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { signedIn } from './signed-in-routes.ts';
import { typedField } from './form-routes.ts';
import { OutboxMailPage, OutboxPage } from './outbox-pages.tsx';
import { sightRefusal } from './rules.ts';
import type { Visitor } from './session-rules.ts';
import type { AccessRoutesEnv } from './cookie-routes.ts';

const SHOWN_MAILS = 200;

/** Mail is shown only where it cannot be sent: it carries the personal links of other people. */
export function outboxRoutes(app: FastifyInstance, env: AccessRoutesEnv): void {
  app.get(
    paths.outbox(),
    signedIn(env, async (who, request, reply) => {
      const mails = await outboxFor(env, who).list(SHOWN_MAILS);
      const context = pageContext(request, who);
      return sendHtml(reply, renderPage(OutboxPage({ context, mails })));
    }),
  );

  app.get(
    paths.outboxMail(':id'),
    signedIn(env, async (who, request, reply) => {
      const outbox = outboxFor(env, who);
      const id = parseId(typedField(request.params, 'id'));
      const mail = id === null ? null : await outbox.find(id);
      if (mail === null) return raise(refuse('not-found', 'not-found'));
      const context = pageContext(request, who);
      return sendHtml(reply, renderPage(OutboxMailPage({ context, mail })));
    }),
  );
}

function outboxFor(env: AccessRoutesEnv, who: Visitor) {
  const refused = sightRefusal(who.audience, 'outbox');
  if (refused !== null) return raise(refused);
  return env.outbox ?? raise(refuse('not-found', 'not-found'));
}
