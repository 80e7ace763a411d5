import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { QuickWay } from '#platform/http-shortcut';
import type { QuickAnswer, QuickRequest } from '#platform/http-shortcut';
import { headersTranslator, pageContext, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { CountedPage } from './counted-pages.tsx';
import { disown, withdraw } from './ending-actions.ts';
import { choicesInput, numberInput } from './form-rules.ts';
import { openLooking } from './link-actions.ts';
import type { LinkEnv } from './link-actions.ts';
import { isNumberOf } from './number-actions.ts';
import { changeChoices, endHearing, viewOwn } from './own-actions.ts';
import { drawConfirm } from './drawn-pages.tsx';
import { DeadLinkPage } from './pages.tsx';
import * as pages from './person-pages.tsx';
import type { OwnPageProps } from './person-pages.tsx';
import { tokenShape } from './person-rules.ts';
import { BROWSER_COOKIE } from './rules.ts';

type Page = ReturnType<typeof pages.ConfirmPage>;

export type OwnRoutesEnv = LinkEnv & {
  readonly publicUrl: string;
  readonly trustProxy?: boolean | string;
};

/** A school behind one address must not notice; a script that tries out links must. */
const guessing = { config: { rateLimit: { max: 600, timeWindow: 60_000 } } };
/** A mail program posts here by itself (RFC 8058): the token is all it takes. */
const oneClick = { config: { fromAnywhere: true } };

const tokenInput = z.object({ token: z.string().regex(tokenShape) });
const askedInput = z.object({
  number: z.literal('wrong').optional().catch(undefined),
  saved: z.literal('yes').optional().catch(undefined),
});

const GONE = refuse('expired', 'cosigning-link-gone');

/** What stands behind the link of a mail. Everything that changes something asks for the digits of the mail. */
export function ownRoutes(app: FastifyInstance, given: OwnRoutesEnv): void {
  const looking = openLooking(given);
  app.addHook('onClose', () => looking.close());
  const env: OwnRoutesEnv = { ...given, looking };
  const draw = (path: string, page: (props: OwnPageProps, request: FastifyRequest) => Page) =>
    app.get(path, guessing, async (request, reply) => {
      const props = await propsOf(env, request);
      if (isRefusal(props)) return deadLink(request, reply, props);
      return sendHtml(reply, renderPage(page(props, request)));
    });
  ownRoute(app, env);
  draw(paths.cosignatureWithdrawal(':token'), (props) => beforeEnd(props, pages.WithdrawPage));
  draw(paths.cosignatureDisavowal(':token'), (props) => beforeEnd(props, pages.NotMePage));
  draw(paths.cosignatureHearing(':token'), pages.HearingPage);

  typed(app, env, paths.cosignatureWithdrawal, (token) => withdraw(env, token));
  typed(app, env, paths.cosignatureDisavowal, (token) => disown(env, token));
  choicesRoute(app, env);

  app.post(paths.cosignatureHearing(':token'), oneClick, async (request, reply) => {
    const token = tokenOf(request);
    if (token === null) return deadLink(request, reply, GONE);
    await endHearing(env, token);
    return seeOther(reply, paths.cosignatureHearing(token));
  });
}

/** The page a whole country opens on one day, once before it confirms and once after. */
function ownRoute(app: FastifyInstance, env: OwnRoutesEnv): void {
  const quick = new QuickWay({
    app,
    trustProxy: env.trustProxy ?? false,
    method: 'GET',
    path: /^\/cosignatures\/([\w-]{67})$/,
    answer: (request) => quickPage(env, request),
  });
  app.get(paths.cosignature(':token'), guessing, async (request, reply) => {
    const props = await propsOf(env, request);
    if (isRefusal(props)) return deadLink(request, reply, props);
    const isSaved = askedInput.parse(request.query).saved === 'yes';
    return quick.sendHtml(reply, drawOwn(env, props, isSaved));
  });
}

async function quickPage(
  env: OwnRoutesEnv,
  { raw, part: token }: QuickRequest,
): Promise<QuickAnswer> {
  const { headers } = raw;
  const own = await viewOwn(env, token, BROWSER.exec(headers.cookie ?? '')?.[1]);
  if (isRefusal(own)) return null;
  const t = headersTranslator(headers);
  const context = { t, here: paths.cosignature(token), person: null, outboxShown: false };
  return { html: drawOwn(env, { context, token, ...own, isWrong: false }, false) };
}

const BROWSER = new RegExp(`(?:^|; ?)${BROWSER_COOKIE}=([\\w-]+)`);

function drawOwn(env: OwnRoutesEnv, props: OwnPageProps, isSaved: boolean): string {
  const { standing } = props.view;
  if (standing === 'pending') return drawConfirm(props);
  if (standing !== 'counted') return renderPage(pages.OverPage(props));
  return renderPage(CountedPage({ ...props, publicUrl: env.publicUrl, isSaved }));
}

/** What ended already cannot be ended again: the page says how it stands. */
const beforeEnd = (props: OwnPageProps, page: (props: OwnPageProps) => Page): Page =>
  ['pending', 'counted'].includes(props.view.standing) ? page(props) : pages.OverPage(props);

/** A button that needs the digits; without them the page comes again and says so. */
function typed(
  app: FastifyInstance,
  env: OwnRoutesEnv,
  path: (token: string) => string,
  act: (token: string) => Promise<Answer<void>>,
): void {
  app.post(path(':token'), guessing, async (request, reply) => {
    const token = tokenOf(request);
    if (token === null) return deadLink(request, reply, GONE);
    const { number } = numberInput.parse(request.body ?? {});
    if (!isNumberOf(env, token, number)) return seeOther(reply, `${path(token)}?number=wrong`);
    const done = await act(token);
    if (isRefusal(done)) return deadLink(request, reply, done);
    return seeOther(reply, paths.cosignature(token));
  });
}

function choicesRoute(app: FastifyInstance, env: OwnRoutesEnv): void {
  app.post(paths.cosignatureChoices(':token'), guessing, async (request, reply) => {
    const token = tokenOf(request);
    if (token === null) return deadLink(request, reply, GONE);
    const { number, hears, partner = [] } = choicesInput.parse(request.body ?? {});
    const own = paths.cosignature(token);
    if (!isNumberOf(env, token, number)) return seeOther(reply, `${own}?number=wrong`);
    const partners = [partner].flat().map(Number);
    const done = await changeChoices(env, { token, hears: hears === 'yes', partners });
    if (isRefusal(done)) return deadLink(request, reply, done);
    return seeOther(reply, `${own}?saved=yes`);
  });
}

async function propsOf(env: OwnRoutesEnv, request: FastifyRequest): Promise<Answer<OwnPageProps>> {
  const token = tokenOf(request);
  if (token === null) return GONE;
  const own = await viewOwn(env, token, request.cookies[BROWSER_COOKIE]);
  if (isRefusal(own)) return own;
  const isWrong = askedInput.parse(request.query).number === 'wrong';
  return { context: pageContext(request), token, ...own, isWrong };
}

function deadLink(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const context = pageContext(request);
  return sendHtml(reply, renderPage(DeadLinkPage({ context, refusal })), statusOf(refusal));
}

const tokenOf = (request: FastifyRequest): string | null =>
  tokenInput.safeParse(request.params).data?.token ?? null;
