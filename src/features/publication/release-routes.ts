import { actRefusal } from '#access';
import type { Outbox } from '#access';
import { nowhere, signedIn as gate } from '#access/gate';
import type { Caller as SignedIn, Handler, Route } from '#access/gate';
import { parseId } from '#kernel/ids';
import type { LetterId, VersionId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { orRaise, raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { renderPage } from '#ui';
import type { PageContext } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { approveRelease, takeBackApproval } from './release-actions.ts';
import { withdrawLetter } from './withdrawal-actions.ts';
import type { ReleaseEnv } from './going-public-actions.ts';
import { ReleasePage } from './release-pages.tsx';
import type { ReleasePageProps } from './standing-pages.tsx';
import { withdrawalFaults, withdrawalInput } from './withdrawal-rules.ts';
import { findReleaseView } from './release-view-actions.ts';

export type ReleaseRoutesEnv = ReleaseEnv & { readonly outbox: Outbox | null };

/** Somebody who is signed in, and the letter they ask for. */
type Caller = { readonly context: PageContext; readonly letterId: LetterId; readonly by: By };
type By = Pick<SignedIn, 'audience' | 'accountId'>;

const versionInput = z.object({ version: z.string() });

/** The desk's release page and its acts. Every act answers with the page or sends back to it. */
export function releaseRoutes(app: FastifyInstance, env: ReleaseRoutesEnv): void {
  app.get(
    paths.release(':id'),
    signedIn(env, (caller, request, reply) => page(env, caller, request, reply)),
  );

  app.post(
    paths.releaseApprovals(':id'),
    signedIn(env, (caller, request, reply) =>
      act(env, caller, request, reply, (versionId) =>
        approveRelease(env, { letterId: caller.letterId, versionId, by: caller.by }),
      ),
    ),
  );

  app.post(
    paths.releaseApprovalTakingBack(':id'),
    signedIn(env, (caller, request, reply) =>
      act(env, caller, request, reply, (versionId) =>
        takeBackApproval(env, { letterId: caller.letterId, versionId, by: caller.by.accountId }),
      ),
    ),
  );

  app.post(
    paths.letterWithdrawal(':id'),
    signedIn(env, async (caller, request, reply) => {
      const { letterId, by } = caller;
      const forbidden = actRefusal(by.audience, 'withdraw-letter', letterId);
      if (forbidden) raise(forbidden);
      const input = withdrawalInput.safeParse(request.body);
      if (!input.success) {
        const notice = z.object({ notice: z.string() }).safeParse(request.body).data?.notice ?? '';
        const withdrawal = { notice, faults: withdrawalFaults(input.error) };
        return page(env, caller, request, reply, { withdrawal }, 422);
      }
      const { notice } = input.data;
      const answer = await withdrawLetter(env, { letterId, notice, by: by.accountId });
      if (isRefusal(answer))
        return page(env, caller, request, reply, { problem: answer }, statusOf(answer));
      return seeOther(reply, paths.release(letterId));
    }),
  );
}

function signedIn(env: ReleaseRoutesEnv, handle: Handler<Caller>): Route {
  return gate(env, ({ context, audience, accountId }, request, reply) => {
    const { id } = request.params as { id: string }; // the route's pattern has it
    const letterId = parseId<LetterId>(id) ?? nowhere();
    return handle({ context, letterId, by: { audience, accountId } }, request, reply);
  });
}

async function page(
  env: ReleaseRoutesEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  more: Pick<ReleasePageProps, 'problem' | 'withdrawal'> = {},
  status = 200,
): Promise<FastifyReply> {
  const view = orRaise(await findReleaseView(env, caller));
  const { context } = caller;
  return sendHtml(reply, renderPage(ReleasePage({ context, view, ...more })), status);
}

async function act(
  env: ReleaseRoutesEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  run: (versionId: VersionId) => Promise<Answer<unknown>>,
): Promise<FastifyReply> {
  orRaise(await findReleaseView(env, caller)); // what one may not see, one may not act on
  const typed = versionInput.safeParse(request.body);
  const versionId = typed.success ? parseId<VersionId>(typed.data.version) : null;
  const answer = versionId ? await run(versionId) : refuse('conflict', 'version-outdated');
  if (isRefusal(answer))
    return page(env, caller, request, reply, { problem: answer }, statusOf(answer));
  return seeOther(reply, paths.release(caller.letterId));
}
