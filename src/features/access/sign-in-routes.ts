import { raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { tokenFrom } from '#kernel/bytes';
import { parseId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { pageContext, refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { typedAddress } from './input-rules.ts';
import type { SecretId } from './account-rules.ts';
import { faultsOf, typedField } from './form-routes.ts';
import { askForCode, signInWithCode } from './code-actions.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { audienceOf, signOut } from './session-actions.ts';
import { SESSION_COOKIE } from './session-rules.ts';
import { ownPath } from './sign-in-rules.ts';
import { typedCode } from './secret-rules.ts';
import { CodePage, SignInPage } from './sign-in-pages.tsx';
import { asking, browserOf, guessing, senderOf, setBrowser, setSession } from './cookie-routes.ts';
import type { AccessRoutesEnv } from './cookie-routes.ts';
import { linkRoutes } from './link-routes.ts';

const emailInput = z.object({ email: typedAddress });
const codeInput = z.object({ request: z.string(), code: typedCode });

export function signInRoutes(app: FastifyInstance, env: AccessRoutesEnv): void {
  app.get(paths.signIn(), async (request, reply) => {
    const { account } = await audienceOf(env, request);
    const next = nextOf(request.query);
    if (account !== null) return seeOther(reply, next ?? paths.desk());
    const context = pageContext(request);
    return sendHtml(reply, renderPage(SignInPage({ context, email: '', next })));
  });

  app.post(paths.signIn(), asking, async (request, reply) => {
    const next = nextOf(request.body);
    const input = emailInput.safeParse(request.body);
    const again = (errors: Record<string, string>, status: number) => {
      const props = { context: pageContext(request), email: typedField(request.body, 'email') };
      return sendHtml(reply, renderPage(SignInPage({ ...props, errors, next })), status);
    };
    const { t } = pageContext(request);
    if (!input.success) return again(faultsOf(t, input.error), 422);
    const browser = browserOf(request) ?? tokenFrom(env.random(32));
    const asked = await askForCode(env, { ...input.data, browser });
    if (isRefusal(asked)) return again({ email: refusalSentence(t, asked) }, statusOf(asked));
    setBrowser(reply, env, browser);
    const more = next === null ? '' : `&next=${encodeURIComponent(next)}`;
    return seeOther(reply, `${paths.signInCode()}?request=${asked}${more}`);
  });

  app.get(paths.signInCode(), (request, reply) =>
    codePage(request, reply, typedField(request.query, 'request'), nextOf(request.query)),
  );

  app.post(paths.signInCode(), guessing, async (request, reply) => {
    const next = nextOf(request.body);
    const input = codeInput.safeParse(request.body);
    const asked = typedField(request.body, 'request');
    const answer = input.success
      ? await signInWithCode(env, {
          ...senderOf(request),
          secretId: parseId<SecretId>(input.data.request),
          code: input.data.code,
        })
      : refuse('invalid', 'code-unreadable');
    if (isRefusal(answer)) return codePage(request, reply, asked, next, answer);
    setSession(reply, env, answer);
    return seeOther(reply, next ?? paths.desk());
  });

  passkeyRoutes(app, env);
  linkRoutes(app, env);

  app.post(paths.signOut(), async (request, reply) => {
    await signOut(env, await audienceOf(env, request));
    void reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return seeOther(reply, paths.home());
  });
}

function codePage(
  request: FastifyRequest,
  reply: FastifyReply,
  asked: string,
  next: string | null,
  refusal?: Refusal,
): FastifyReply {
  if (parseId<SecretId>(asked) === null) return raise(refuse('not-found', 'not-found'));
  const code = typedField(request.body, 'code');
  const page = { context: pageContext(request), request: asked, next, code };
  const html = renderPage(CodePage(refusal ? { ...page, refusal } : page));
  return sendHtml(reply, html, refusal ? statusOf(refusal) : 200);
}

const nextOf = (fields: unknown): string | null => ownPath(typedField(fields, 'next'));
