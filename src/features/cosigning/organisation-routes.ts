import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { orRaise, raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { pageContext, refusalSentence, renderPage } from '#ui';
import type { PageContext } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { isNumberOf } from './number-actions.ts';
import * as actions from './organisation-actions.ts';
import type { OrganisationEnv } from './organisation-actions.ts';
import * as own from './organisation-own-pages.tsx';
import { OrganisationSentPage, OrganisationsPage } from './organisation-pages.tsx';
import type { OrganisationsPageProps } from './organisation-pages.tsx';
import { confirmInput, parseOrganisation, typedOrganisation } from './organisation-rules.ts';
import type { TypedOrganisation } from './organisation-rules.ts';
import { DeadLinkPage } from './pages.tsx';

/** An office behind one address must not notice; a script that tries out addresses must. */
const asking = { config: { rateLimit: { max: 20, timeWindow: 60_000 } } };
const guessing = { config: { rateLimit: { max: 120, timeWindow: 60_000 } } };

const slugInput = z.object({ slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/) });
const tokenInput = z.object({ token: z.string().regex(/^[\w-]{43}$/) });
const wrongInput = z.object({
  number: z.literal('wrong').optional().catch(undefined),
  changed: z.literal('yes').optional().catch(undefined),
});

const GONE = refuse('expired', 'cosigning-link-gone');

/** Organisations behind a letter: the list, the form, and what stands behind the link of a mail. */
export function organisationRoutes(app: FastifyInstance, env: OrganisationEnv): void {
  app.get(paths.organisations(':slug'), async (request, reply) => {
    const list = orRaise(await actions.viewOrganisationList(env, slugOf(request)));
    // a letter that does not ask for them has no such page, unless some are listed
    if (!list.cosigning.asksOrganisations && list.organisations.length === 0)
      raise(refuse('not-found', 'not-found'));
    return sendHtml(
      reply,
      renderPage(OrganisationsPage({ context: pageContext(request), ...list })),
    );
  });
  app.post(paths.organisations(':slug'), asking, async (request, reply) => {
    const slug = slugOf(request);
    const typed = typedOrganisation(request.body);
    const parsed = parseOrganisation(typed);
    const context = pageContext(request);
    if ('faults' in parsed) return again(env, { context, slug, typed, ...parsed }, reply);
    const { language } = context.t;
    const done = await actions.askAsOrganisation(env, { ...parsed.fields, slug, language });
    if (isRefusal(done)) return again(env, { context, slug, typed, refusal: done }, reply);
    return seeOther(reply, paths.organisationSent(slug));
  });
  app.get(paths.organisationSent(':slug'), async (request, reply) => {
    const slug = slugOf(request);
    orRaise(await actions.viewOrganisationList(env, slug));
    return sendHtml(
      reply,
      renderPage(OrganisationSentPage({ context: pageContext(request), slug })),
    );
  });
  linkRoutes(app, env);
}

type Trouble = {
  readonly context: PageContext;
  readonly slug: string;
  readonly typed: TypedOrganisation;
  readonly faults?: Readonly<Record<string, string>>;
  readonly refusal?: Refusal;
};

/** The form again, with everything that was typed still in it. */
async function again(
  env: OrganisationEnv,
  { context, slug, typed, faults = {}, refusal }: Trouble,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const list = orRaise(await actions.viewOrganisationList(env, slug));
  const { t } = context;
  const isListed = refusal?.reason === 'organisation-listed';
  if (refusal?.reason === 'not-found') raise(refusal);
  const wrong = isListed ? { organisation: 'listed' } : faults;
  const errors = Object.entries(wrong).map(([field, fault]): [string, string] => [
    field,
    t(`organisations.wrong.${fault}` as 'organisations.wrong.name'), // a fault of parseOrganisation
  ]);
  const props: OrganisationsPageProps = {
    context,
    ...list,
    fields: typed,
    errors: Object.fromEntries(errors),
    asksWhetherOther: isListed,
    ...(refusal === undefined || isListed ? {} : { trouble: troubleOf(context, refusal) }),
  };
  const status = refusal === undefined || isListed ? 422 : statusOf(refusal);
  return sendHtml(reply, renderPage(OrganisationsPage(props)), status);
}

/** Paused: the form below keeps everything, which the sentence for whoever sees no form does not say. */
const troubleOf = ({ t }: PageContext, refusal: Refusal): { title: string; sentence: string } =>
  refusal.reason === 'cosigning-paused'
    ? { title: t('cosigning.paused.title'), sentence: t('organisations.paused.kept') }
    : { title: t('ui.notice.warning'), sentence: refusalSentence(t, refusal) };

function linkRoutes(app: FastifyInstance, env: OrganisationEnv): void {
  const draw = (
    path: string,
    page: (props: own.OwnOrganisationProps) => ReturnType<typeof own.OwnOrganisationPage>,
  ) =>
    app.get(path, guessing, async (request, reply) => {
      const props = await propsOf(env, request);
      if (isRefusal(props)) return deadLink(request, reply, props);
      return sendHtml(reply, renderPage(page(props)));
    });
  const beforeEnd =
    (how: 'withdraw' | 'not-us') =>
    (props: own.OwnOrganisationProps): ReturnType<typeof own.OwnOrganisationPage> =>
      props.organisation.endedAt === null
        ? own.EndOrganisationPage({ ...props, how })
        : own.OwnOrganisationPage(props);
  draw(paths.organisation(':token'), own.OwnOrganisationPage);
  draw(paths.organisationWithdrawal(':token'), beforeEnd('withdraw'));
  draw(paths.organisationDisavowal(':token'), beforeEnd('not-us'));

  typed(app, env, {
    path: paths.organisationConfirmation,
    asksEntitled: true,
    from: paths.organisation,
    act: actions.confirmOrganisation,
  });
  typed(app, env, { path: paths.organisationWithdrawal, act: actions.withdrawOrganisation });
  typed(app, env, {
    path: paths.organisationDisavowal,
    act: actions.disownOrganisation,
    // its link is dead from now on
    done: own.DisownedPage,
  });
}

type Step = {
  readonly path: (token: string) => string;
  /** Where the form stands. */
  readonly from?: (token: string) => string;
  readonly asksEntitled?: boolean;
  readonly act: (env: OrganisationEnv, token: string, seen: string) => Promise<Answer<void>>;
  readonly done?: typeof own.DisownedPage;
};

/** A button that needs the digits of the mail: programs that look into mails send forms, but type nothing. */
function typed(app: FastifyInstance, env: OrganisationEnv, step: Step): void {
  const { path, from = path, asksEntitled = false, act, done } = step;
  app.post(path(':token'), guessing, async (request, reply) => {
    const token = tokenOf(request);
    if (token === null) return deadLink(request, reply, GONE);
    const { number, entitled, seen } = confirmInput.parse(request.body ?? {});
    const isTyped = isNumberOf(env, token, number) && (!asksEntitled || entitled === 'yes');
    if (!isTyped) return seeOther(reply, `${from(token)}?number=wrong`);
    const answer = await act(env, token, seen);
    if (isRefusal(answer) && answer.reason === 'organisation-changed')
      return seeOther(reply, `${from(token)}?changed=yes`);
    if (isRefusal(answer)) return deadLink(request, reply, answer);
    if (done !== undefined)
      return sendHtml(reply, renderPage(done({ context: pageContext(request) })));
    return seeOther(reply, paths.organisation(token));
  });
}

async function propsOf(
  env: OrganisationEnv,
  request: FastifyRequest,
): Promise<Answer<own.OwnOrganisationProps>> {
  const token = tokenOf(request);
  const view = token === null ? GONE : await actions.viewOrganisation(env, token);
  if (isRefusal(view) || token === null) return isRefusal(view) ? view : GONE;
  const { number, changed } = wrongInput.parse(request.query);
  const found = { isWrong: number === 'wrong', isChanged: changed === 'yes' };
  return { context: pageContext(request), token, ...view, ...found };
}

function deadLink(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const context = pageContext(request);
  return sendHtml(reply, renderPage(DeadLinkPage({ context, refusal })), statusOf(refusal));
}

const slugOf = (request: FastifyRequest): string =>
  slugInput.safeParse(request.params).data?.slug ?? raise(refuse('not-found', 'not-found'));

const tokenOf = (request: FastifyRequest): string | null =>
  tokenInput.safeParse(request.params).data?.token ?? null;
