import { mayDo } from '#access';
import type { Caller } from '#access/gate';
import { isRefusal } from '#kernel/refusal';
import { orRaise, parseInput, raise, seeOther, sendHtml } from '#platform/http';
import type { FastifyInstance, FastifyRequest } from '#platform/http';
import { faultSentence, renderPage } from '#ui';
import type { FieldErrors } from '#ui';
import { paths } from '#ui/paths';
import { isFaulty } from './entry-actions.ts';
import { keepingTyped, signedIn } from './gate-routes.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { CasesPage } from './list-pages.tsx';
import { newCaseInput } from './list-rules.ts';
import type { NewCaseForm } from './list-rules.ts';
import { listOwnCases } from './list-store.ts';
import { NewCasePage } from './new-case-pages.tsx';
import { SearchBox } from './search-pages.tsx';
import { startCase } from './start-actions.ts';

/** One's own cases, and a new one. */
export function listRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  app.get(
    paths.cases(),
    signedIn(env, async (caller, _request, reply) => sendHtml(reply, await listPage(env, caller))),
  );

  app.get(
    paths.newCase(),
    signedIn(env, (caller, _request, reply) => {
      const language = caller.context.t.language;
      return sendHtml(reply, newCase(caller, { title: '', language, country: '' }, {}));
    }),
  );

  app.post(
    paths.cases(),
    signedIn(
      env,
      async (caller, request, reply) => {
        const head = formOf(request);
        const { audience, accountId, context } = caller;
        const written = await startCase(env, { head, by: { audience, accountId } });
        if (isRefusal(written)) raise(written);
        if (!isFaulty(written)) return seeOther(reply, paths.caseDesk(written.caseId));
        const errors = written.faults.map((one) => [one.field, faultSentence(context.t, one)]);
        return sendHtml(reply, newCase(caller, head, Object.fromEntries(errors)), 422);
      },
      keepingTyped,
    ),
  );
}

const formOf = (request: FastifyRequest): NewCaseForm =>
  orRaise(parseInput(newCaseInput, request.body ?? {}));

async function listPage(env: CasesRoutesEnv, { audience, context }: Caller): Promise<string> {
  const cases = await listOwnCases(env.db.read, audience);
  const isOwner = mayDo(audience, 'open-compartment');
  const search = cases.length === 0 ? null : SearchBox({ t: context.t });
  return renderPage(CasesPage({ context, cases, now: env.now(), isOwner, search }));
}

const newCase = ({ context }: Caller, form: NewCaseForm, errors: FieldErrors): string =>
  renderPage(NewCasePage({ context, form, errors }));
