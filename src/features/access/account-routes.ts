import { raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { parseId } from '#kernel/ids';
import type { SessionId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import { LANGUAGE_COOKIE, pageContext, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import {
  findOwnAccess,
  renameAccount,
  revokeOtherSessions,
  revokePasskey,
  revokeSession,
} from './account-actions.ts';
import { passkeyLabel, personName, screenLanguage } from './account-rules.ts';
import type { PasskeyId } from './account-rules.ts';
import { AccountPage } from './account-pages.tsx';
import { faultsOf, sendJsonRefusal, typedField } from './form-routes.ts';
import { enrolPasskey, passkeyEnrolmentOptions } from './enrolment-actions.ts';
import { attestationResponse } from './passkey-rules.ts';
import { audienceOf } from './session-actions.ts';
import { signInFor } from './sign-in-rules.ts';
import type { OwnAccount, Visitor } from './session-rules.ts';
import type { AccessRoutesEnv } from './cookie-routes.ts';

type SignedIn = Visitor & { readonly account: OwnAccount };

const nameInput = z.object({ name: personName, language: screenLanguage });
const labelInput = z.object({ label: passkeyLabel });
const enrolmentInput = z.object({ credential: attestationResponse });
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

function ownPasskeyRoutes(app: FastifyInstance, env: AccessRoutesEnv): void {
  app.post(
    paths.accountPasskeyOptions(),
    signedIn(env, async ({ account }, request, reply) => {
      const { t } = pageContext(request);
      const label = labelInput.safeParse(request.body);
      if (!label.success) return reply.code(422).send({ message: t('access.wrong.label') });
      const publicKey = await passkeyEnrolmentOptions(env, account);
      if (isRefusal(publicKey)) return sendJsonRefusal(request, reply, publicKey);
      return reply.send({ publicKey });
    }),
  );

  app.post(
    paths.accountPasskeys(),
    signedIn(env, async ({ account }, request, reply) => {
      const label = labelInput.safeParse(request.body);
      const { t } = pageContext(request);
      if (!label.success) return reply.code(422).send({ message: t('access.wrong.label') });
      const input = enrolmentInput.safeParse(request.body);
      const answer = input.success
        ? await enrolPasskey(env, { account, ...label.data, ...input.data })
        : refuse('invalid', 'passkey-not-accepted');
      if (isRefusal(answer)) return sendJsonRefusal(request, reply, answer);
      return reply.send({ next: paths.account() });
    }),
  );

  app.post(
    paths.accountPasskeyRevocation(':id'),
    signedIn(env, async ({ account }, request, reply) => {
      const id = parseId<PasskeyId>(typedField(request.params, 'id'));
      if (id === null) return raise(refuse('not-found', 'not-found'));
      await revokePasskey(env, { id, accountId: account.id });
      return seeOther(reply, paths.account());
    }),
  );
}

/** Whoever is not signed in learns nothing but where to sign in. */
export function signedIn(
  env: AccessRoutesEnv,
  handle: (who: SignedIn, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const who = await audienceOf(env, request);
    const { account } = who;
    if (account !== null) return handle({ ...who, account }, request, reply);
    const back = request.method === 'GET' ? request.url : paths.desk();
    return seeOther(reply, signInFor(back));
  };
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
