import { caseSightRefusal, isOpen, listOwnOpenings } from '#access';
import type { OpeningId } from '#access';
import { nowhere } from '#access/gate';
import type { Caller } from '#access/gate';
import { parseId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyRequest } from '#platform/http';
import { textsOf } from '#platform/http-upload';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { caseIdOf, signedIn } from './gate-routes.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { CompartmentsPage } from './opening-pages.tsx';
import type { FailedOpening } from './opening-pages.tsx';
import { listCompartments } from './opening-store.ts';
import { endOpening, openForReason } from './people-actions.ts';

/** How the owner looks into a case: for a reason, for a day, seen by its people. */
export function openingRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  app.get(
    paths.compartments(),
    signedIn(env, async (caller, _request, reply) =>
      sendHtml(reply, await compartments(env, caller, null)),
    ),
  );

  app.post(
    paths.caseOpenings(':id'),
    signedIn(env, async (caller, request, reply) => {
      const { audience, accountId, context } = caller;
      const caseId = caseIdOf(request);
      // one page has a form for each case, and a field has one name on a page
      const reason = textsOf(request.body).get(`reason-${caseId}`)?.[0] ?? '';
      const answer = await openForReason(env, { caseId, reason, by: { audience, accountId } });
      if (!isRefusal(answer)) return seeOther(reply, paths.caseDesk(caseId));
      if (answer.kind !== 'invalid') raise(answer);
      const failed = { caseId, reason, error: refusalSentence(context.t, answer) };
      return sendHtml(reply, await compartments(env, caller, failed), statusOf(answer));
    }),
  );

  app.post(
    paths.caseOpeningClosure(':id', ':opening'),
    signedIn(env, async ({ audience, accountId }, request, reply) => {
      const refused = caseSightRefusal(audience, 'compartments');
      if (refused !== null) raise(refused);
      await endOpening(env, { openingId: openingOf(request), by: accountId });
      return seeOther(reply, paths.compartments());
    }),
  );
}

const parameters = z.object({ opening: z.string().catch('') });

const openingOf = (request: FastifyRequest): OpeningId =>
  parseId<OpeningId>(parameters.parse(request.params).opening) ?? nowhere();

async function compartments(
  env: CasesRoutesEnv,
  { audience, accountId, context }: Caller,
  failed: FailedOpening | null,
): Promise<string> {
  const refused = caseSightRefusal(audience, 'compartments');
  if (refused !== null) raise(refused);
  const { read } = env.db;
  const now = env.now();
  const openings = await listOwnOpenings(read, audience, accountId);
  const open = new Set(openings.filter((one) => isOpen(one, now)).map(({ id }) => id));
  const list = await listCompartments(read, audience);
  return renderPage(CompartmentsPage({ context, compartments: list, openings, open, failed }));
}
