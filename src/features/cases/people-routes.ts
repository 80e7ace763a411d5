import { caseRoles, isOpen, listCaseGrants, listOpenings, mayDo } from '#access';
import { personName, typedAddress } from '#access';
import type { CaseGrantId } from '#access';
import { nowhere } from '#access/gate';
import { parseId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import { isRefusal } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { orRaise, parseInput, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { refusalSentence, renderPage } from '#ui';
import type { FieldErrors } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { onCase } from './on-case-routes.ts';
import type { CaseCaller } from './on-case-routes.ts';
import { askCasePerson, endCaseRole } from './people-actions.ts';
import { CasePeoplePage } from './people-pages.tsx';
import { personFaults, personInput } from './people-rules.ts';
import type { NewPerson, PersonForm } from './people-rules.ts';

const nobody: PersonForm = { role: '', name: '', email: '' };

/** Who works on a case: asking somebody, ending a role. */
export function peopleRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  app.get(
    paths.casePeople(':id'),
    onCase(env, null, async (caller, _request, reply) =>
      sendHtml(reply, await people(env, caller, nobody, {})),
    ),
  );

  app.post(
    paths.casePeople(':id'),
    onCase(env, 'grant-case-role', async (caller, request, reply) => {
      const form = orRaise(parseInput(personInput, request.body ?? {}));
      const read = readPerson(form);
      if ('faults' in read) return refused(env, caller, reply, form, read.faults, 422);
      const { about, accountId, context } = caller;
      const language = context.t.language as string as LanguageTag; // screen languages are tags
      const input = { caseId: about.id, by: accountId, person: read.person, language };
      const answer = await askCasePerson(env, input);
      if (!isRefusal(answer)) return seeOther(reply, paths.casePeople(about.id));
      return refused(env, caller, reply, form, { email: answer }, statusOf(answer));
    }),
  );

  app.post(
    paths.casePersonRevocation(':id', ':grant'),
    onCase(env, 'grant-case-role', async ({ about, accountId }, request, reply) => {
      const grantId = grantOf(request);
      orRaise(await endCaseRole(env, { caseId: about.id, by: accountId, grantId }));
      // who ended their own last role no longer sees this page
      return seeOther(reply, paths.casePeople(about.id));
    }),
  );
}

const parameters = z.object({ grant: z.string().catch('') });

const grantOf = (request: FastifyRequest): CaseGrantId =>
  parseId<CaseGrantId>(parameters.parse(request.params).grant) ?? nowhere();

type Faults = Readonly<Record<string, Refusal>>;

function readPerson(form: PersonForm): { person: NewPerson } | { faults: Faults } {
  const role = caseRoles.find((one) => one === form.role);
  const name = personName.safeParse(form.name);
  const email = typedAddress.safeParse(form.email);
  if (role !== undefined && name.success && email.success)
    return { person: { role, name: name.data, email: email.data } };
  return {
    faults: {
      ...(role === undefined ? { role: personFaults.role } : {}),
      ...(name.success ? {} : { name: personFaults.name }),
      ...(email.success ? {} : { email: personFaults.email }),
    },
  };
}

async function refused(
  env: CasesRoutesEnv,
  caller: CaseCaller,
  reply: FastifyReply,
  form: PersonForm,
  faults: Faults,
  status: number,
): Promise<FastifyReply> {
  const { t } = caller.context;
  const errors = Object.entries(faults).map(([field, fault]) => [field, refusalSentence(t, fault)]);
  return sendHtml(reply, await people(env, caller, form, Object.fromEntries(errors)), status);
}

async function people(
  env: CasesRoutesEnv,
  { context, about, audience, accountId }: CaseCaller,
  form: PersonForm,
  errors: FieldErrors,
): Promise<string> {
  const { read } = env.db;
  const now = env.now();
  const openings = await listOpenings(read, audience, about.id);
  return renderPage(
    CasePeoplePage({
      context,
      about,
      grants: await listCaseGrants(read, audience, about.id),
      openings: openings.map((one) => ({ ...one, isOpen: isOpen(one, now) })),
      ownAccount: accountId,
      mayGrant: mayDo(audience, 'grant-case-role', about.id),
      form,
      errors,
    }),
  );
}
