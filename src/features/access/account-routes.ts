import { raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { parseId } from '#kernel/ids';
import type { SessionId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import { LANGUAGE_COOKIE, pageContext, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import {
  findOwnAccess,
  renameAccount,
  revokeOtherSessions,
  revokeSession,
} from './own-access-actions.ts';
import { personName, screenLanguage } from './input-rules.ts';
import { AccountPage } from './account-pages.tsx';
import { faultsOf, typedField } from './form-routes.ts';
import type { AccessRoutesEnv } from './cookie-routes.ts';
import { ownPasskeyRoutes } from './own-passkey-routes.ts';
import type { SignedIn } from './signed-in-routes.ts';
import { signedIn } from './signed-in-routes.ts';

const nameInput = z.object({ name: personName, language: screenLanguage });

const YEAR = 365 * 86_400;

export function accountRoutes(app: FastifyInstance, env: AccessRoutesEnv): void {
  app.get(
    paths.account(),
    signedIn(env, (who, request, reply) => accountPage(env, who, request, reply)),
  );

  app.post(
    paths.accountName(),
    signedIn(env, async (who, request, reply) => {
      const input = nameInput.safeParse(request.body);
      if (!input.success) {
        const errors = faultsOf(pageContext(request).t, input.error);
        return accountPage(env, who, request, reply, errors);
      }
      await renameAccount(env, { id: who.account.id, ...input.data });
      const kept = { path: '/', sameSite: 'lax' as const, maxAge: YEAR };
      void reply.setCookie(LANGUAGE_COOKIE, input.data.language, kept);
      return seeOther(reply, paths.account());
    }),
  );

  app.post(
    paths.accountSessionRevocation(':id'),
    signedIn(env, async ({ account }, request, reply) => {
      const id = parseId<SessionId>(typedField(request.params, 'id'));
      if (id === null) return raise(refuse('not-found', 'not-found'));
      await revokeSession(env, { id, accountId: account.id });
      return seeOther(reply, paths.account());
    }),
  );

  app.post(
    paths.accountOtherSessionsRevocation(),
    signedIn(env, async ({ account, sessionId }, _request, reply) => {
      await revokeOtherSessions(env, { accountId: account.id, keep: sessionId });
      return seeOther(reply, paths.account());
    }),
  );

  ownPasskeyRoutes(app, env);
}

async function accountPage(
  env: AccessRoutesEnv,
  who: SignedIn,
  request: FastifyRequest,
  reply: FastifyReply,
  errors?: Record<string, string>,
): Promise<FastifyReply> {
  const { account, audience, sessionId } = who;
  const fields = errors
    ? {
        name: typedField(request.body, 'name'),
        language: typedField(request.body, 'language'),
      }
    : { name: account.name, language: account.language };
  const props = {
    ...(await findOwnAccess(env, account.id)),
    context: pageContext(request, who),
    owner: audience.kind === 'account' && audience.owner,
    sessionId,
    fields,
  };
  const html = renderPage(AccountPage(errors ? { ...props, errors } : props));
  return sendHtml(reply, html, errors ? statusOf(refuse('invalid', 'input-invalid')) : 200);
}
