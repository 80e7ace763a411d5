import { caseActRefusal } from '#access';
import type { CaseAct } from '#access';
import { nowhere } from '#access/gate';
import type { Caller } from '#access/gate';
import { raise } from '#platform/http';
import type { FastifyReply, FastifyRequest } from '#platform/http';
import { findCase } from './case-store.ts';
import type { CaseTitle } from './frame-pages.tsx';
import { caseIdOf, keepingTyped, signedIn } from './gate-routes.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';

/** Somebody who may open the case, and the case. */
export type CaseCaller = Caller & { readonly about: CaseTitle };

type CaseHandler = (
  caller: CaseCaller,
  request: FastifyRequest,
  reply: FastifyReply,
) => FastifyReply | Promise<FastifyReply>;

/**
 * For pages and forms of one case: who may not open it is told that there is none; who may, and may
 * not do `act`, that their role does not allow it. What was typed into a form is kept.
 */
export function onCase(env: CasesRoutesEnv, act: CaseAct | null, handle: CaseHandler) {
  return signedIn(
    env,
    async (caller, request, reply) => {
      const id = caseIdOf(request);
      const found = (await findCase(env.db.read, env, caller.audience, id)) ?? nowhere();
      const refused = act === null ? null : caseActRefusal(caller.audience, act, id);
      if (refused !== null) raise(refused);
      const { title, language } = found.head.content;
      return handle({ ...caller, about: { id, title, language } }, request, reply);
    },
    act === null ? undefined : keepingTyped,
  );
}
