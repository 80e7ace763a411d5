import { isRefusal, refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import type { Clock, Random } from '#kernel/clock';
import { raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { refusalOf } from '#platform/http-fault';
import { QuickWay } from '#platform/http-shortcut';
import type { QuickRequest } from '#platform/http-shortcut';
import type { Database } from '#platform/db';
import type { Seal } from '#platform/seal';
import { headersTranslator, pageContext, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { attemptPledge } from './attempt-actions.ts';
import type { Attempt, AttemptEnv, SentForm } from './attempt-actions.ts';
import { confirm } from './confirm-actions.ts';
import { formAgain } from './form-routes.ts';
import { numberInput, typedPledge } from './form-rules.ts';
import { openFairness } from './judge-actions.ts';
import { browserCookie, isNumberOf } from './number-actions.ts';
import { DeadLinkPage } from './pages.tsx';
import { tokenShape } from './person-rules.ts';
import { WorkNotice } from './work-pages.tsx';
import { workRoutes } from './work-routes.ts';
import { openCosigning } from './writing-actions.ts';

export type HotRoutesEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly seal: Seal;
  readonly publicUrl: string;
  readonly trustProxy?: boolean | string;
};

type HotEnv = AttemptEnv & { readonly publicUrl: string };

/** A letter under attack, or a whole country: so long somebody is asked to wait before they press again. */
const COME_BACK_SECONDS = { least: 3, spread: 8 };
const workInput = z.object({
  work: z.string().max(4_000).catch(''),
  turn: z.string().max(200).catch(''),
});
const tokenInput = z.object({ token: z.string().regex(tokenShape) });
const slugInput = z.object({ slug: z.string() });

/** The two forms that a whole country sends on one day. */
export function hotRoutes(app: FastifyInstance, env: HotRoutesEnv): void {
  const acts = openCosigning(env);
  app.addHook('onClose', () => acts.acts.close());
  const hot = { ...acts, fair: openFairness(env), publicUrl: env.publicUrl };
  const trustProxy = env.trustProxy ?? false;
  pledgeRoute(app, hot, trustProxy);
  confirmationRoute(app, hot, trustProxy);
  workRoutes(app, hot);
}

function pledgeRoute(app: FastifyInstance, env: HotEnv, trustProxy: boolean | string): void {
  /** What was tried on the short way, for the long one to answer: nobody is counted at the door twice. */
  const tried = new WeakMap<object, Attempt>();
  const quick = new QuickWay({
    app,
    trustProxy,
    method: 'POST',
    path: /^\/letters\/([a-z0-9]+(?:-[a-z0-9]+)*)\/cosignatures$/,
    answer: async (form) => {
      const attempt = await attemptOf(env, sentQuickly(form));
      if (attempt.kind === 'taken') return takenAnswer(env, form.part, attempt);
      tried.set(form.raw, attempt);
      return null;
    },
  });
  const url = paths.cosignatures(':slug');
  app.post(url, { preParsing: quick.preParsing }, async (request, reply) => {
    const form = sentSlowly(request);
    const attempt = tried.get(request.raw) ?? (await attemptOf(env, form));
    if (attempt.kind !== 'taken') return again(env, request, reply, { form, attempt });
    const { location, cookie } = takenAnswer(env, form.slug, attempt);
    return quick.seeOther(reply, location, cookie);
  });
}

/** A database that is away is a refusal too: what was typed comes back with it. */
const attemptOf = (env: HotEnv, form: SentForm): Promise<Attempt> =>
  attemptPledge(env, form).catch((error: unknown): Attempt => {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return { kind: 'refused', refusal };
  });

function takenAnswer(
  env: HotEnv,
  slug: string,
  { letterId, person }: Extract<Attempt, { kind: 'taken' }>,
): { readonly location: string; readonly cookie: string } {
  return { location: paths.cosigned(slug), cookie: browserCookie(env, letterId, person) };
}

function sentSlowly(request: FastifyRequest): SentForm {
  const { slug } = slugInput.parse(request.params);
  const { language } = pageContext(request).t;
  return {
    slug,
    typed: typedPledge(request.body),
    ip: request.ip,
    language,
    ...workInput.parse(request.body ?? {}),
  };
}

function sentQuickly({ raw, part, fields, ip }: QuickRequest): SentForm {
  const { headers } = raw;
  const { work, turn } = fields;
  return {
    slug: part,
    typed: typedPledge(fields),
    ip,
    language: headersTranslator(headers).language,
    ...(work === undefined && turn === undefined ? NO_WORK : workInput.parse(fields)),
  };
}

const NO_WORK = { work: '', turn: '' };

/** The form comes back, and with it everything that was typed. */
async function again(
  env: HotEnv,
  request: FastifyRequest,
  reply: FastifyReply,
  { form, attempt }: { form: SentForm; attempt: Exclude<Attempt, { kind: 'taken' }> },
): Promise<FastifyReply> {
  const { slug, typed } = form;
  const context = pageContext(request);
  const refusal = attempt.kind === 'refused' ? attempt.refusal : undefined;
  if (refusal?.kind === 'not-found') raise(refusal);
  const drawn = await formAgain(env, {
    slug,
    context,
    typed,
    ...(refusal === undefined ? {} : { refusal }),
    ...(attempt.kind === 'faults' ? { faults: attempt.faults } : {}),
    ...(attempt.kind === 'work'
      ? { work: WorkNotice({ t: context.t, now: env.now(), ...attempt.verdict }) }
      : {}),
  }).catch((error: unknown) => (refusal === undefined ? Promise.reject(error) : raise(refusal)));
  if (drawn.status === 503) void reply.header('retry-after', String(comeBackAfter()));
  return sendHtml(reply, drawn.html, drawn.status);
}

/** Not all at once again. */
const comeBackAfter = (): number =>
  COME_BACK_SECONDS.least + Math.floor(Math.random() * COME_BACK_SECONDS.spread);

/** A school behind one address must not notice; a script that tries out numbers must. */
const guessing = { rateLimit: { max: 600, timeWindow: 60_000 } };

function confirmationRoute(app: FastifyInstance, env: HotEnv, trustProxy: boolean | string): void {
  const tried = new WeakMap<object, Refusal>();
  const quick = new QuickWay({
    app,
    trustProxy,
    method: 'POST',
    path: /^\/cosignatures\/([\w-]{67})\/confirmation$/,
    answer: async ({ raw, part: token, fields }) => {
      // what is wrong is counted by the long way
      if (!isNumberOf(env, token, numberInput.parse(fields).number)) return null;
      const refusal = await confirmed(env, token);
      if (refusal === null) return { location: paths.cosignature(token) };
      tried.set(raw, refusal);
      return null;
    },
  });
  const url = paths.cosignatureConfirmation(':token');
  const options = { preParsing: quick.preParsing, config: guessing };
  app.post(url, options, async (request, reply) => {
    const token = tokenInput.safeParse(request.params).data?.token ?? raise(GONE);
    const own = paths.cosignature(token);
    const { number } = numberInput.parse(request.body ?? {});
    if (!isNumberOf(env, token, number)) return seeOther(reply, `${own}?number=wrong`);
    const refusal = tried.get(request.raw) ?? (await confirmed(env, token));
    if (refusal === null) return quick.seeOther(reply, own);
    if (refusal.kind === 'unavailable') void reply.header('retry-after', String(comeBackAfter()));
    return deadLink(request, reply, refusal);
  });
}

const GONE = refuse('expired', 'cosigning-link-gone');

/** Why not; null when it counts, now or before. A link that leads nowhere is told by the page it leads to. */
async function confirmed(env: HotEnv, token: string): Promise<Refusal | null> {
  const done = await confirm(env, token).catch((error: unknown) => {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusal;
  });
  return isRefusal(done) && done.kind === 'unavailable' ? done : null;
}

function deadLink(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const context = pageContext(request);
  return sendHtml(reply, renderPage(DeadLinkPage({ context, refusal })), statusOf(refusal));
}
