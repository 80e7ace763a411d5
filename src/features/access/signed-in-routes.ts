import { seeOther } from '#platform/http';
import type { FastifyReply, FastifyRequest } from '#platform/http';
import { paths } from '#ui/paths';
import { audienceOf } from './session-actions.ts';
import { signInFor } from './sign-in-rules.ts';
import type { OwnAccount, Visitor } from './session-rules.ts';
import type { AccessRoutesEnv } from './cookie-routes.ts';

export type SignedIn = Visitor & { readonly account: OwnAccount };

/** Whoever is not signed in learns nothing but where to sign in. */
export function signedIn(
  env: AccessRoutesEnv,
  handle: (who: SignedIn, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const who = await audienceOf(env, request);
    const { account } = who;
    if (account !== null) return handle({ ...who, account }, request, reply);
    const back = request.method === 'GET' ? request.url : paths.desk();
    return seeOther(reply, signInFor(back));
  };
}
