import type { FastifyInstance } from '#platform/http';
import { isRefusal, refuse } from '#kernel/refusal';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { sendJsonRefusal } from './form-routes.ts';
import { passkeySignInOptions, signInWithPasskey } from './passkey-actions.ts';
import { assertionResponse } from './passkey-rules.ts';
import { ownPath } from './sign-in-rules.ts';
import { asking, guessing, senderOf, setSession } from './cookie-routes.ts';
import type { AccessRoutesEnv } from './cookie-routes.ts';

const passkeyInput = z.object({ credential: assertionResponse, next: z.string().optional() });

export function passkeyRoutes(app: FastifyInstance, env: AccessRoutesEnv): void {
  app.post(paths.signInPasskeyOptions(), asking, async (_request, reply) =>
    reply.send({ publicKey: await passkeySignInOptions(env) }),
  );

  app.post(paths.signInPasskey(), guessing, async (request, reply) => {
    const input = passkeyInput.safeParse(request.body);
    if (!input.success)
      return sendJsonRefusal(request, reply, refuse('invalid', 'passkey-not-accepted'));
    const { credential, next } = input.data;
    const token = await signInWithPasskey(env, { ...senderOf(request), credential });
    if (isRefusal(token)) return sendJsonRefusal(request, reply, token);
    setSession(reply, env, token);
    return reply.send({ next: ownPath(next) ?? paths.desk() });
  });
}
