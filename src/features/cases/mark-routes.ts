import { isRefusal } from '#kernel/refusal';
import { orRaise, parseInput, raise, seeOther } from '#platform/http';
import type { FastifyInstance } from '#platform/http';
import { textsOf } from '#platform/http-upload';
import { paths } from '#ui/paths';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { markPublic } from './mark-actions.ts';
import { marksInput } from './mark-rules.ts';
import { onCase } from './on-case-routes.ts';

/** Several entries marked as shown to the public at once. */
export function markRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  app.post(
    paths.casePublicationMarks(':id'),
    onCase(env, 'edit-case', async ({ about, audience, accountId }, request, reply) => {
      const ticked = textsOf(request.body).get('entry') ?? [];
      const marks = orRaise(parseInput(marksInput, ticked));
      const by = { audience, accountId };
      const answer = await markPublic(env, { caseId: about.id, by, marks });
      if (isRefusal(answer)) raise(answer);
      return seeOther(reply, paths.casePublications(about.id));
    }),
  );
}
