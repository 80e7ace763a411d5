import { orRaise, raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { parseId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import { pageContext, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { outboxRoutes } from './outbox-routes.ts';
import { closeAccount, createAccount, listAccounts, reopenAccount } from './owner-actions.ts';
import { personName, screenLanguage, typedAddress } from './input-rules.ts';
import { signedIn } from './signed-in-routes.ts';
import { faultsOf, typedField } from './form-routes.ts';
import { AccountsPage } from './accounts-pages.tsx';
import type { AccountsPageProps } from './accounts-pages.tsx';
import type { Visitor } from './session-rules.ts';
import type { AccessRoutesEnv } from './cookie-routes.ts';

const accountInput = z.object({ name: personName, email: typedAddress, language: screenLanguage });

export function ownerRoutes(app: FastifyInstance, env: AccessRoutesEnv): void {
  app.get(
    paths.accounts(),
    signedIn(env, (who, request, reply) => accountsPage(env, who, request, reply)),
  );

  app.post(
    paths.accounts(),
    signedIn(env, async (who, request, reply) => {
      const input = accountInput.safeParse(request.body);
      if (!input.success) {
        const errors = faultsOf(pageContext(request).t, input.error);
        return accountsPage(env, who, request, reply, { errors }, 422);
      }
      const by = who.account.id;
      const made = await createAccount(env, who.audience, { ...input.data, by });
      if (isRefusal(made))
        return accountsPage(env, who, request, reply, { problem: made }, statusOf(made));
      return seeOther(reply, paths.accounts());
    }),
  );

  app.post(
    paths.accountClosure(':id'),
    signedIn(env, async ({ audience }, request, reply) => {
      orRaise(await closeAccount(env, audience, accountIdOf(request)));
      return seeOther(reply, paths.accounts());
    }),
  );

  app.post(
    paths.accountReopening(':id'),
    signedIn(env, async ({ audience }, request, reply) => {
      orRaise(await reopenAccount(env, audience, accountIdOf(request)));
      return seeOther(reply, paths.accounts());
    }),
  );

  outboxRoutes(app, env);
}

function accountIdOf(request: FastifyRequest): AccountId {
  const id = parseId<AccountId>(typedField(request.params, 'id'));
  return id ?? raise(refuse('not-found', 'not-found'));
}

async function accountsPage(
  env: AccessRoutesEnv,
  who: Visitor,
  request: FastifyRequest,
  reply: FastifyReply,
  more: Pick<AccountsPageProps, 'errors' | 'problem'> = {},
  status = 200,
): Promise<FastifyReply> {
  const accounts = orRaise(await listAccounts(env, who.audience));
  const context = pageContext(request, who);
  const fields = {
    name: typedField(request.body, 'name'),
    email: typedField(request.body, 'email'),
    language: typedField(request.body, 'language') || context.t.language,
  };
  return sendHtml(reply, renderPage(AccountsPage({ context, accounts, fields, ...more })), status);
}
