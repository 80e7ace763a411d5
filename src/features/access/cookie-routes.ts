import type { Database } from '#platform/db';
import type { FastifyReply, FastifyRequest } from '#platform/http';
import type { Seal } from '#platform/seal';
import type { Clock, Random } from '#kernel/clock';
import { paths } from '#ui/paths';
import type { Outbox } from './mail-rules.ts';
import { deviceOf } from './device-rules.ts';
import { SESSION_COOKIE, SESSION_DAYS } from './session-rules.ts';
import { BROWSER_COOKIE } from './sign-in-rules.ts';

export type AccessRoutesEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly seal: Seal;
  readonly publicUrl: string;
  readonly outbox: Outbox | null;
};

/** What can be guessed at is slow from one address; an office behind one must not notice. */
export const asking = { config: { rateLimit: { max: 30, timeWindow: 60_000 } } };
export const guessing = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } };

export const browserOf = (request: FastifyRequest): string | undefined =>
  request.cookies[BROWSER_COOKIE] || undefined;

export function senderOf(request: FastifyRequest) {
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

export function setSession(reply: FastifyReply, env: AccessRoutesEnv, token: string): void {
  const maxAge = SESSION_DAYS * 86_400;
  void reply.setCookie(SESSION_COOKIE, token, { ...strict(env), path: '/', maxAge });
}

export function setBrowser(reply: FastifyReply, env: AccessRoutesEnv, token: string): void {
  void reply.setCookie(BROWSER_COOKIE, token, {
    ...strict(env),
    path: paths.signIn(),
    maxAge: 86_400,
  });
}
