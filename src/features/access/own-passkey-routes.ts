import { raise, seeOther } from '#platform/http';
import type { FastifyInstance } from '#platform/http';
import { parseId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import { pageContext } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { revokePasskey } from './own-access-actions.ts';
import { passkeyLabel } from './input-rules.ts';
import type { PasskeyId } from './account-rules.ts';
import { sendJsonRefusal, typedField } from './form-routes.ts';
import { enrolPasskey, passkeyEnrolmentOptions } from './enrolment-actions.ts';
import { attestationResponse } from './passkey-rules.ts';
import type { AccessRoutesEnv } from './cookie-routes.ts';
import { signedIn } from './signed-in-routes.ts';

const labelInput = z.object({ label: passkeyLabel });
const enrolmentInput = z.object({ credential: attestationResponse });

export function ownPasskeyRoutes(app: FastifyInstance, env: AccessRoutesEnv): void {
  app.post(
    paths.accountPasskeyOptions(),
    signedIn(env, async ({ account }, request, reply) => {
      const { t } = pageContext(request);
      const label = labelInput.safeParse(request.body);
      if (!label.success) return reply.code(422).send({ message: t('access.wrong.label') });
      const publicKey = await passkeyEnrolmentOptions(env, account);
      if (isRefusal(publicKey)) return sendJsonRefusal(request, reply, publicKey);
      return reply.send({ publicKey });
    }),
  );

  app.post(
    paths.accountPasskeys(),
    signedIn(env, async ({ account }, request, reply) => {
      const label = labelInput.safeParse(request.body);
      const { t } = pageContext(request);
      if (!label.success) return reply.code(422).send({ message: t('access.wrong.label') });
      const input = enrolmentInput.safeParse(request.body);
      const answer = input.success
        ? await enrolPasskey(env, { account, ...label.data, ...input.data })
        : refuse('invalid', 'passkey-not-accepted');
      if (isRefusal(answer)) return sendJsonRefusal(request, reply, answer);
      return reply.send({ next: paths.account() });
    }),
  );

  app.post(
    paths.accountPasskeyRevocation(':id'),
    signedIn(env, async ({ account }, request, reply) => {
      const id = parseId<PasskeyId>(typedField(request.params, 'id'));
      if (id === null) return raise(refuse('not-found', 'not-found'));
      await revokePasskey(env, { id, accountId: account.id });
      return seeOther(reply, paths.account());
    }),
  );
}
