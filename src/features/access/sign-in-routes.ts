import type { Database } from '#platform/db';
import { orRaise, raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import type { Seal } from '#platform/seal';
import { tokenFrom } from '#kernel/bytes';
import type { Clock, Random } from '#kernel/clock';
import { parseId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { pageContext, refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import type { AccountStanding } from './account-store.ts';
import { personName, screenLanguage, typedAddress } from './account-rules.ts';
import type { Outbox, SecretId } from './account-rules.ts';
import { faultsOf, sendJsonRefusal, typedField } from './form-routes.ts';
import { passkeySignInOptions, signInWithPasskey } from './passkey-actions.ts';
import { assertionResponse } from './passkey-rules.ts';
import {
  askForCode,
  audienceOf,
  findSignInLink,
  signInWithCode,
  signInWithLink,
  signOut,
} from './sign-in-actions.ts';
import type { OwnerDetails } from './sign-in-actions.ts';
import { CodePage, DeadLinkPage, LinkPage, SignInPage } from './sign-in-pages.tsx';
import {
  BROWSER_COOKIE,
  SESSION_COOKIE,
  SESSION_DAYS,
  deviceOf,
  ownPath,
  typedCode,
} from './sign-in-rules.ts';

export type AccessRoutesEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly seal: Seal;
  readonly publicUrl: string;
  readonly outbox: Outbox | null;
};

/** What can be guessed at is slow from one address; an office behind one must not notice. */
const asking = { config: { rateLimit: { max: 30, timeWindow: 60_000 } } };
const guessing = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } };

const emailInput = z.object({ email: typedAddress });
const codeInput = z.object({ request: z.string(), code: typedCode });
const passkeyInput = z.object({ credential: assertionResponse, next: z.string().optional() });

/** An empty address means none. */
const ownerInput = z.object({
  name: personName,
  email: z
    .string()
    .trim()
    .transform((text) => (text === '' ? null : text))
    .pipe(typedAddress.nullable()),
  language: screenLanguage,
});

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

function passkeyRoutes(app: FastifyInstance, env: AccessRoutesEnv): void {
  app.post(paths.signInPasskeyOptions(), asking, async (_request, reply) =>
    reply.send({ publicKey: await passkeySignInOptions(env) }),
  );

  app.post(paths.signInPasskey(), guessing, async (request, reply) => {
    const input = passkeyInput.safeParse(request.body);
    if (!input.success)
      return sendJsonRefusal(request, reply, refuse('invalid', 'passkey-not-accepted'));
    const { credential, next } = input.data;
    const token = await signInWithPasskey(env, { ...senderOf(request), credential });
    if (isRefusal(token)) return sendJsonRefusal(request, reply, token);
    setSession(reply, env, token);
    return reply.send({ next: ownPath(next) ?? paths.desk() });
  });
}

function linkRoutes(app: FastifyInstance, env: AccessRoutesEnv): void {
  app.get(paths.signInLink(':token'), guessing, async (request, reply) => {
    const token = tokenOf(request);
    const account = await findSignInLink(env, token, browserOf(request));
    if (isRefusal(account)) return deadLink(request, reply, account);
    // set while looking, so that a double click on the button comes from one known browser
    if (browserOf(request) === undefined) setBrowser(reply, env, tokenFrom(env.random(32)));
    return linkPage(request, reply, token, account);
  });

  app.post(paths.signInLink(':token'), guessing, async (request, reply) => {
    const token = tokenOf(request);
    const account = await findSignInLink(env, token, browserOf(request));
    if (isRefusal(account)) return deadLink(request, reply, account);
    const details = account.owner ? ownerInput.safeParse(request.body) : null;
    const { t } = pageContext(request);
    if (details?.error) return linkPage(request, reply, token, account, faultsOf(t, details.error));
    const input = { ...senderOf(request), token, details: detailsOf(details?.data) };
    const session = await signInWithLink(env, input);
    if (isRefusal(session) && session.reason === 'address-taken')
      return linkPage(request, reply, token, account, { email: refusalSentence(t, session) });
    if (isRefusal(session)) return deadLink(request, reply, session);
    setSession(reply, env, session);
    return seeOther(reply, paths.desk());
  });
}

const detailsOf = (details: OwnerDetails | undefined): OwnerDetails | null => details ?? null;

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

function linkPage(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  account: AccountStanding,
  errors?: Record<string, string>,
): FastifyReply {
  const { name, language } = account;
  const context = pageContext(request);
  const fields = errors
    ? {
        name: typedField(request.body, 'name'),
        email: typedField(request.body, 'email'),
        language: typedField(request.body, 'language'),
      }
    : { name, email: '', language: account.hasEmail ? language : context.t.language };
  const props = { context, token, name, fields: account.owner ? fields : null };
  const html = renderPage(LinkPage(errors ? { ...props, errors } : props));
  return sendHtml(reply, html, errors ? 422 : 200);
}

function deadLink(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const html = renderPage(DeadLinkPage({ context: pageContext(request), refusal }));
  return sendHtml(reply, html, statusOf(refusal));
}

function tokenOf(request: FastifyRequest): string {
  const token = typedField(request.params, 'token');
  return /^[\w-]{20,100}$/.test(token) ? token : orRaise<string>(refuse('not-found', 'not-found'));
}

const nextOf = (fields: unknown): string | null => ownPath(typedField(fields, 'next'));

const browserOf = (request: FastifyRequest): string | undefined =>
  request.cookies[BROWSER_COOKIE] || undefined;

function senderOf(request: FastifyRequest) {
  return {
    browser: browserOf(request),
    device: deviceOf(request.headers['user-agent']),
    replaces: request.cookies[SESSION_COOKIE],
  };
}

const strict = (env: AccessRoutesEnv) => ({
  httpOnly: true,
  sameSite: 'strict' as const,
  secure: env.publicUrl.startsWith('https:'),
});

function setSession(reply: FastifyReply, env: AccessRoutesEnv, token: string): void {
  const maxAge = SESSION_DAYS * 86_400;
  void reply.setCookie(SESSION_COOKIE, token, { ...strict(env), path: '/', maxAge });
}

function setBrowser(reply: FastifyReply, env: AccessRoutesEnv, token: string): void {
  void reply.setCookie(BROWSER_COOKIE, token, {
    ...strict(env),
    path: paths.signIn(),
    maxAge: 86_400,
  });
}
