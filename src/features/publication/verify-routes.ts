import type { Clock } from '#kernel/clock';
import { refuse } from '#kernel/refusal';
import { raise } from '#platform/http';
import type { FastifyInstance } from '#platform/http';
import { give, prepare } from '#platform/http-prepared-bytes';
import type { Prepared } from '#platform/http-prepared-bytes';
import type { VerifyPage } from '#ui';
import { paths } from '#ui/paths';

export type VerifyRoutesEnv = { readonly now: Clock; readonly verifyPage: VerifyPage | null };

/** The page that checks a bundle: the very bytes that lie in every bundle, under the policy they set themselves. */
export function verifyRoutes(app: FastifyInstance, env: VerifyRoutesEnv): void {
  const page = env.verifyPage === null ? null : preparedPage(env.verifyPage, env.now());
  // on the day a letter comes out everybody may want to check it, and the page lies in memory
  app.get(paths.verify(), { config: { rateLimit: false } }, (request, reply) => {
    if (page === null) raise(refuse('not-found', 'not-found'));
    return reply.send(give(request, reply, page));
  });
}

function preparedPage({ bytes, policy }: VerifyPage, since: Date): Prepared {
  const made = prepare(
    {
      key: 'verify',
      load: () => Promise.resolve(bytes),
      stamp: () => '',
      make: () => bytes,
      type: 'text/html; charset=utf-8',
      modifiedAt: () => since,
      headers: { 'content-security-policy': policy, vary: 'accept-encoding' },
    },
    bytes,
  );
  return { ...made, stamp: '', checkedAt: 0 };
}
