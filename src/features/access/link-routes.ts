import { orRaise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { tokenFrom } from '#kernel/bytes';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { pageContext, refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import type { AccountStanding } from './account-store.ts';
import { personName, screenLanguage, typedAddress } from './input-rules.ts';
import { faultsOf, typedField } from './form-routes.ts';
import { findSignInLink, signInWithLink } from './link-actions.ts';
import type { OwnerDetails } from './link-actions.ts';
import { DeadLinkPage, LinkPage } from './link-pages.tsx';
import { browserOf, guessing, senderOf, setBrowser, setSession } from './cookie-routes.ts';
import type { AccessRoutesEnv } from './cookie-routes.ts';

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

/** Signing in by a link from the terminal. */
export function linkRoutes(app: FastifyInstance, env: AccessRoutesEnv): void {
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
