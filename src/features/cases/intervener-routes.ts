import { parseId } from '#kernel/ids';
import type { MandateId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import { parseInput, raise, seeOther } from '#platform/http';
import type { FastifyInstance } from '#platform/http';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { isFaulty } from './entry-actions.ts';
import { caseIdOf, entryIdOf, signedIn } from './gate-routes.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { onCase } from './on-case-routes.ts';
import { linkIntervener } from './intervener-actions.ts';

const linkInput = z.object({
  revision: z.coerce.number().int().min(1),
  position: z.coerce.number().int().min(0).max(100),
  mandate: z.string().transform((text) => parseId<MandateId>(text)),
});

/** Linking the people of an intervention to a roster. */
export function intervenerRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  const path = paths.caseInterveners(':id', ':entry');
  app.get(
    path,
    signedIn(env, (_caller, request, reply) =>
      seeOther(reply, paths.caseEntry(caseIdOf(request), entryIdOf(request))),
    ),
  );
  app.post(
    path,
    onCase(env, 'edit-case', async ({ audience, accountId }, request, reply) => {
      const [caseId, entryId] = [caseIdOf(request), entryIdOf(request)];
      const input = parseInput(linkInput, request.body);
      if (isRefusal(input)) raise(input);
      const by = { audience, accountId };
      const written = await linkIntervener(env, { caseId, entryId, ...input, by });
      if (isRefusal(written)) raise(written);
      if (isFaulty(written)) raise(refuse('conflict', 'entry-overtaken'));
      return seeOther(reply, paths.caseEntry(caseId, entryId));
    }),
  );
}
