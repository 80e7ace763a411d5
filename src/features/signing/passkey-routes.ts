import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { refusalSentence, requestTranslator } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { enrolmentOptions, enrolPasskey } from './enrolment-actions.ts';
import { signingOptions, signWithPasskey } from './passkey-actions.ts';
import { assertionResponse, registrationResponse } from './passkey-rules.ts';
import type { SigningEnv } from './record-actions.ts';

const token = z.object({ token: z.string().max(300) });
const statement = z.string().max(64);
const code = z.string().max(100);
const options = z.union([
  z.object({ purpose: z.literal('sign'), statement }),
  z.object({ purpose: z.literal('enrol'), statement, 'passkey-code': code }),
]);
const assertion = z.object({ credential: assertionResponse });
const enrolment = z.object({ statement, 'passkey-code': code, credential: registrationResponse });

const GUESSABLE = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } };

/** What the page's script talks to; it shows `message` where something was refused. */
export function passkeySigningRoutes(app: FastifyInstance, env: SigningEnv): void {
  app.post(paths.signPasskeyOptions(':token'), GUESSABLE, async (request, reply) => {
    const input = options.safeParse(request.body);
    if (!input.success) return told(request, reply, unreadable);
    const publicKey = await optionsFor(env, tokenIn(request), input.data);
    return isRefusal(publicKey) ? told(request, reply, publicKey) : reply.send({ publicKey });
  });

  app.post(paths.signPasskey(':token'), GUESSABLE, async (request, reply) => {
    const input = assertion.safeParse(request.body);
    if (!input.success) return told(request, reply, unreadable);
    const own = tokenIn(request);
    const done = await signWithPasskey(env, { token: own, ...input.data });
    if (isRefusal(done) && done.reason !== 'already-signed') return told(request, reply, done);
    return reply.send({ next: paths.receipt(own) });
  });

  app.post(paths.signPasskeyEnrolment(':token'), GUESSABLE, async (request, reply) => {
    const input = enrolment.safeParse(request.body);
    if (!input.success) return told(request, reply, unreadable);
    const own = tokenIn(request);
    const { credential, 'passkey-code': typed, ...rest } = input.data;
    const done = await enrolPasskey(env, { token: own, ...rest, code: typed, credential });
    if (isRefusal(done)) return told(request, reply, done);
    return reply.send({ next: `${paths.sign(own)}?enrolled=yes#answer` });
  });
}

function optionsFor(
  env: SigningEnv,
  own: string,
  input: z.infer<typeof options>,
): Promise<Answer<object>> {
  if (input.purpose === 'sign') return signingOptions(env, { token: own, ...input });
  const { statement: shown, 'passkey-code': typed } = input;
  return enrolmentOptions(env, { token: own, statement: shown, code: typed });
}

const unreadable = refuse('invalid', 'request-unreadable');

function tokenIn(request: FastifyRequest): string {
  const read = token.safeParse(request.params);
  return read.success ? read.data.token : '';
}

function told(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const message = refusalSentence(requestTranslator(request), refusal);
  return reply.code(statusOf(refusal)).header('cache-control', 'no-store').send({ message });
}
