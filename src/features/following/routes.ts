import { audienceOf, signInFor } from '#access';
import { parseId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { orRaise, parseInput, raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { pageContext, refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import * as actions from './ask-actions.ts';
import type { FollowingEnv } from './ask-actions.ts';
import { endFollowing, undoEnding, viewEnding } from './end-actions.ts';
import { endInput, followInput, typedFields, undoInput } from './form-rules.ts';
import * as pages from './pages.tsx';
import { webhookRoutes } from './webhook-routes.ts';
import type { WebhookRoutesEnv } from './webhook-routes.ts';

export type FollowingRoutesEnv = FollowingEnv & WebhookRoutesEnv;

/** An office behind one address must not notice; a script that tries out addresses must. */
const asking = { config: { rateLimit: { max: 20, timeWindow: 60_000 } } };
const guessing = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } };
/** A mail program posts here by itself, without cookie or origin: the token is all it takes. */
const oneClick = { config: { fromAnywhere: true } };

const slugInput = z.object({ slug: z.string() });
const tokenInput = z.object({ token: z.string().regex(/^[\w-]{43}$/) });
const idInput = z.object({ id: z.string().catch('') });

export function followingRoutes(app: FastifyInstance, env: FollowingRoutesEnv): void {
  formRoutes(app, env);
  confirmationRoutes(app, env);
  endRoutes(app, env);
  webhookRoutes(app, env);

  app.get(paths.followedLetter(':id'), async (request, reply) => {
    const slug = await actions.findFollowedSlug(env, letterIdOf(request));
    return slug === null ? nowhere() : seeOther(reply, paths.letter(slug));
  });

  app.get(paths.followerCount(':id'), async (request, reply) => {
    const who = await audienceOf(env, request);
    if (who.account === null) return seeOther(reply, signInFor(request.url));
    const letterId = letterIdOf(request);
    const view = orRaise(await actions.viewFollowerCount(env, who.audience, letterId));
    const props = { context: pageContext(request, who), letterId, ...view };
    return sendHtml(reply, renderPage(pages.FollowerCountPage(props)));
  });
}

function formRoutes(app: FastifyInstance, env: FollowingRoutesEnv): void {
  const form = async (request: FastifyRequest, reply: FastifyReply) => {
    const followed = orRaise(await actions.viewFollowable(env, slugOf(request)));
    const html = renderPage(pages.FollowPage({ context: pageContext(request), followed }));
    return sendHtml(reply, html);
  };
  const ask = async (request: FastifyRequest, reply: FastifyReply) => {
    const slug = slugOf(request);
    const followed = orRaise(await actions.viewFollowable(env, slug));
    const context = pageContext(request);
    const input = followInput.safeParse(request.body);
    if (!input.success) {
      const errors = { email: context.t('following.form.email.wrong') };
      const fields = typedFields(request.body);
      const html = renderPage(pages.FollowPage({ context, followed, fields, errors }));
      return sendHtml(reply, html, 422);
    }
    const { language } = context.t;
    orRaise(await actions.askToFollow(env, { ...input.data, slug, language }));
    return seeOther(reply, paths.followAsked());
  };
  app.get(paths.followers(':slug'), form);
  app.post(paths.followers(':slug'), asking, ask);
  app.get(paths.following(), form);
  app.post(paths.following(), asking, ask);
  app.get(paths.followAsked(), (request, reply) =>
    sendHtml(reply, renderPage(pages.FollowAskedPage({ context: pageContext(request) }))),
  );
}

function confirmationRoutes(app: FastifyInstance, env: FollowingRoutesEnv): void {
  app.get(paths.followConfirmation(':token'), guessing, async (request, reply) => {
    const token = tokenOf(request);
    const asked = token === null ? GONE : await actions.viewAsk(env, token);
    if (token === null || isRefusal(asked)) return deadLink(request, reply, GONE);
    const props = { context: pageContext(request), token, ...asked };
    return sendHtml(reply, renderPage(pages.ConfirmPage(props)));
  });

  app.post(paths.followConfirmation(':token'), guessing, async (request, reply) => {
    const token = tokenOf(request);
    const confirmed = token === null ? GONE : await actions.confirmFollow(env, token);
    if (isRefusal(confirmed)) return deadLink(request, reply, confirmed);
    return seeOther(reply, paths.followConfirmed());
  });

  app.get(paths.followConfirmed(), (request, reply) =>
    sendHtml(reply, renderPage(pages.FollowConfirmedPage({ context: pageContext(request) }))),
  );
}

function endRoutes(app: FastifyInstance, env: FollowingRoutesEnv): void {
  // a link that never was one, or is over, gets the page of one that is: nobody learns which
  app.get(paths.followEnd(':token'), async (request, reply) => {
    const token = tokenOf(request);
    const ending = token === null ? null : await viewEnding(env, token);
    const context = pageContext(request);
    if (token === null || ending === null)
      return sendHtml(reply, renderPage(pages.EndedPage({ context, kept: null })));
    const { followed, kind } = ending;
    const isAsked = kind === 'follow';
    return sendHtml(reply, renderPage(pages.EndPage({ context, token, followed, isAsked })));
  });

  // answers the page itself, not a 303: what undoing needs is in it and nowhere else
  app.post(paths.followEnd(':token'), oneClick, async (request, reply) => {
    const token = tokenOf(request);
    const { scope } = endInput.parse(request.body ?? {});
    const { kept } = token === null ? { kept: null } : await endFollowing(env, { token, scope });
    return sendHtml(reply, renderPage(pages.EndedPage({ context: pageContext(request), kept })));
  });

  app.post(paths.followUndoing(), guessing, async (request, reply) => {
    const { kept } = orRaise(parseInput(undoInput, request.body ?? {}));
    const undone = await undoEnding(env, kept);
    if (isRefusal(undone)) return deadLink(request, reply, undone);
    return seeOther(reply, paths.followConfirmed());
  });
}

const GONE = refuse('expired', 'follow-link-gone');

function deadLink(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const context = pageContext(request);
  const sentence = refusalSentence(context.t, refusal);
  const html = renderPage(pages.DeadFollowLinkPage({ context, sentence }));
  return sendHtml(reply, html, statusOf(refusal));
}

const slugOf = (request: FastifyRequest): string | null =>
  slugInput.safeParse(request.params).data?.slug ?? null;

const tokenOf = (request: FastifyRequest): string | null =>
  tokenInput.safeParse(request.params).data?.token ?? null;

const letterIdOf = (request: FastifyRequest): LetterId =>
  parseId<LetterId>(idInput.parse(request.params).id) ?? nowhere();

function nowhere(): never {
  raise(refuse('not-found', 'not-found'));
}
