import { nowhere } from '#access/gate';
import { parseId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import { orRaise, raise, seeOther } from '#platform/http';
import type { FastifyInstance } from '#platform/http';
import { textsOf } from '#platform/http-upload';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { caseIdOf, signedIn } from './gate-routes.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { keepOlder, mergeSubjects, undoMerge } from './merge-actions.ts';
import type { MergeId } from './merge-rules.ts';
import { onCase } from './on-case-routes.ts';
import type { CaseId, EntryId } from './rules.ts';

const named = z.object({ merge: z.string().catch('') });

/** Taking two subjects for one, and two again. */
export function mergeRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  const undoing = paths.caseMergeUndoing(':id', ':merge');
  for (const path of [paths.caseMerges(':id'), undoing])
    app.get(
      path,
      signedIn(env, (_caller, request, reply) =>
        seeOther(reply, paths.caseDesk(caseIdOf(request))),
      ),
    );
  app.post(
    paths.caseMerges(':id'),
    onCase(env, 'edit-case', async ({ audience, accountId }, request, reply) => {
      const caseId = caseIdOf(request);
      const posted = textsOf(request.body);
      const id = (name: string) => parseId<EntryId>(posted.get(name)?.[0] ?? '');
      const [one, other] = [id('this'), id('other')];
      if (one === null || other === null) raise(refuse('invalid', 'merge-unlike'));
      const by = { audience, accountId };
      const keep = posted.get('keep')?.[0];
      const pair =
        keep === 'this'
          ? { kept: one, merged: other }
          : keep === 'other'
            ? { kept: other, merged: one }
            : await keepOlder(env, { caseId, by }, [one, other]);
      const merge = await env.db.transaction((tx) =>
        mergeSubjects(tx, env, { caseId, ...pair, by }),
      );
      if (isRefusal(merge)) raise(merge);
      return seeOther(reply, placeAfter(caseId, pair));
    }),
  );
  app.post(
    undoing,
    onCase(env, 'edit-case', async ({ audience, accountId }, request, reply) => {
      const caseId = caseIdOf(request);
      const mergeId = parseId<MergeId>(named.parse(request.params).merge) ?? nowhere();
      const input = { caseId, mergeId, by: { audience, accountId } };
      const parted = orRaise(await env.db.transaction((tx) => undoMerge(tx, env, input)));
      return seeOther(reply, placeAfter(caseId, parted));
    }),
  );
}

/** Where the page tells what became of the two, at its top. */
const placeAfter = (
  caseId: CaseId,
  { kept, merged }: { readonly kept: EntryId; readonly merged: EntryId },
): string => `${paths.caseDesk(caseId)}?kept=${kept}&merged=${merged}`;
