import { isRefusal } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { orRaise, parseInput, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { pageContext, refusalSentence, renderPage } from '#ui';
import type { FieldErrors } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { passkeySigningRoutes } from './passkey-routes.ts';
import { ReceiptPage } from './receipt-pages.tsx';
import type { SigningEnv } from './record-actions.ts';
import { askForCode } from './code-actions.ts';
import { decline, disavow, signWithCode, withdraw } from './sign-actions.ts';
import { SignPage } from './sign-pages.tsx';
import { viewReceipt, viewSigning } from './view-actions.ts';

const tokenParams = z.object({ token: z.string().max(300) });
const enrolledQuery = z.object({ enrolled: z.literal('yes') });
const statement = z.string().max(64);
const codeRequest = z.object({ purpose: z.enum(['sign', 'withdraw']), statement });
const typed = z.string().max(100);
const signature = z.object({ statement, code: typed });
const withdrawal = z.object({ 'withdrawal-code': typed });
const declined = z.object({ declined: z.literal('yes') });
const disavowed = z.object({ disavowed: z.literal('yes') });

/** Guessing a code or flooding a mailbox ends here, before it reaches the limits of the code. */
const GUESSABLE = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } };

function tokenOf(request: FastifyRequest): string {
  return orRaise(parseInput(tokenParams, request.params)).token;
}

/** The invited person's pages. No cookie, no account: the link says who, the code or passkey acts. */
export function signingRoutes(app: FastifyInstance, env: SigningEnv): void {
  app.get(paths.sign(':token'), (request, reply) => signPage(env, request, reply));
  app.get(paths.receipt(':token'), (request, reply) => receiptPage(env, request, reply));
  answerRoutes(app, env);
  passkeySigningRoutes(app, env);
}

function answerRoutes(app: FastifyInstance, env: SigningEnv): void {
  app.post(paths.signCodes(':token'), GUESSABLE, async (request, reply) => {
    const token = tokenOf(request);
    const input = parseInput(codeRequest, request.body);
    const done = isRefusal(input) ? input : await askForCode(env, { token, ...input });
    if (isRefusal(done)) return signPage(env, request, reply, { refusal: done });
    return seeOther(reply, `${paths.sign(token)}#answer`);
  });

  app.post(paths.signatures(':token'), GUESSABLE, async (request, reply) => {
    const token = tokenOf(request);
    const input = parseInput(signature, request.body);
    const done = isRefusal(input) ? input : await signWithCode(env, { token, ...input });
    // the second click of two, or the second of two tabs: it is signed, so show that
    if (isRefusal(done) && done.reason !== 'already-signed')
      return signPage(env, request, reply, { refusal: done, field: 'code' });
    return seeOther(reply, paths.receipt(token));
  });

  app.post(paths.declines(':token'), GUESSABLE, async (request, reply) => {
    const token = tokenOf(request);
    if (!declined.safeParse(request.body).success)
      return signPage(env, request, reply, { unticked: 'declined' });
    const done = await decline(env, { token });
    if (isRefusal(done) && done.reason !== 'already-declined')
      return signPage(env, request, reply, { refusal: done });
    return seeOther(reply, paths.sign(token));
  });

  app.post(paths.withdrawals(':token'), GUESSABLE, async (request, reply) => {
    const token = tokenOf(request);
    const input = parseInput(withdrawal, request.body);
    const done = isRefusal(input)
      ? input
      : await withdraw(env, { token, code: input['withdrawal-code'] });
    if (isRefusal(done))
      return signPage(env, request, reply, { refusal: done, field: 'withdrawal-code' });
    return seeOther(reply, paths.receipt(token));
  });

  app.post(paths.disavowals(':token'), GUESSABLE, async (request, reply) => {
    const token = tokenOf(request);
    if (!disavowed.safeParse(request.body).success) return receiptPage(env, request, reply, true);
    orRaise(await disavow(env, { token }));
    return seeOther(reply, paths.receipt(token));
  });
}

type Fault = {
  readonly refusal?: Refusal;
  /** The field a wrong code was typed into. */
  readonly field?: string;
  readonly unticked?: 'declined';
};

const CODE_FAULT = /^signing-code-/;

async function signPage(
  env: SigningEnv,
  request: FastifyRequest,
  reply: FastifyReply,
  fault: Fault = {},
): Promise<FastifyReply> {
  const token = tokenOf(request);
  const view = orRaise(await viewSigning(env, token));
  const context = { ...pageContext(request), here: paths.sign(token) };
  const { t } = context;
  const { refusal, field, unticked } = fault;
  const inField = refusal !== undefined && field !== undefined && CODE_FAULT.test(refusal.reason);
  const errors: FieldErrors = {
    ...(inField ? { [field]: refusalSentence(t, refusal) } : {}),
    ...(unticked === undefined ? {} : { declined: t('signing.page.decline.missing') }),
  };
  const refused = refusal === undefined || inField ? null : refusalSentence(t, refusal);
  const enrolled = enrolledQuery.safeParse(request.query).success;
  const page = renderPage(SignPage({ context, token, view, errors, refused, enrolled }));
  const status = refusal === undefined ? 200 : statusOf(refusal);
  return sendHtml(reply, page, unticked === undefined ? status : 422);
}

async function receiptPage(
  env: SigningEnv,
  request: FastifyRequest,
  reply: FastifyReply,
  unticked = false,
): Promise<FastifyReply> {
  const token = tokenOf(request);
  const view = orRaise(await viewReceipt(env, token));
  const context = { ...pageContext(request), here: paths.receipt(token) };
  const errors: FieldErrors = unticked
    ? { disavowed: context.t('signing.receipt.disavow.missing') }
    : {};
  return sendHtml(
    reply,
    renderPage(ReceiptPage({ context, token, view, errors })),
    unticked ? 422 : 200,
  );
}
