import { isRefusal } from '#kernel/refusal';
import { orRaise, parseInput, raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance } from '#platform/http';
import { refusalSentence, renderPage } from '#ui';
import type { FieldErrors } from '#ui';
import { paths } from '#ui/paths';
import { eraseSubject, viewErasure } from './erasure-actions.ts';
import { ErasurePage } from './erasure-pages.tsx';
import { erasureInput } from './erasure-rules.ts';
import { entryIdOf } from './gate-routes.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { onCase } from './on-case-routes.ts';
import type { CaseCaller } from './on-case-routes.ts';
import type { EntryId } from './rules.ts';

/** Forgetting a subject, after a page that says what goes. */
export function erasureRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  app.get(
    paths.caseErasure(':id', ':entry'),
    onCase(env, 'erase-subject', async (caller, request, reply) =>
      sendHtml(reply, await page(env, caller, entryIdOf(request), '', {})),
    ),
  );

  app.post(
    paths.caseErasure(':id', ':entry'),
    onCase(env, 'erase-subject', async (caller, request, reply) => {
      const { about, audience, accountId, context } = caller;
      const subject = entryIdOf(request);
      const { reason } = orRaise(parseInput(erasureInput, request.body ?? {}));
      const by = { audience, accountId };
      const answer = await eraseSubject(env, { caseId: about.id, subject, reason, by });
      if (!isRefusal(answer)) return seeOther(reply, paths.casePublications(about.id));
      if (answer.kind !== 'invalid') raise(answer);
      const errors = { reason: refusalSentence(context.t, answer) };
      return sendHtml(reply, await page(env, caller, subject, reason, errors), statusOf(answer));
    }),
  );
}

async function page(
  env: CasesRoutesEnv,
  { context, about, audience }: CaseCaller,
  subject: EntryId,
  reason: string,
  errors: FieldErrors,
): Promise<string> {
  const view = orRaise(await viewErasure(env, { caseId: about.id, subject, audience }));
  return renderPage(ErasurePage({ context, about, subject, view, reason, errors }));
}
