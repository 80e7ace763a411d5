import { leadCapacity, listGrants, mayDo, personName, roles, typedAddress } from '#access';
import type { GrantId } from '#access';
import { nowhere } from '#access/gate';
import { parseId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import { isRefusal } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { orRaise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { refusalSentence, renderPage } from '#ui';
import type { FieldErrors } from '#ui';
import { paths } from '#ui/paths';
import { liveLeads } from './actions.ts';
import { countOf, fieldOf, parameter } from './request-routes.ts';
import { onLetter } from './gate-routes.ts';
import type { LetterCaller, LettersRoutesEnv } from './gate-routes.ts';
import { askPerson, endRole, placeLead } from './people-actions.ts';
import { PeoplePage } from './people-pages.tsx';
import type { PersonForm } from './people-pages.tsx';
import { haveLeadsChanged, personFaults } from './people-rules.ts';
import type { NewPerson, PersonFaults } from './people-rules.ts';

const nobody: PersonForm = { role: '', name: '', email: '', capacity: '' };

/** Who works on a letter: asking somebody, ending a role, the order of the leads. */
export function peopleRoutes(app: FastifyInstance, env: LettersRoutesEnv): void {
  app.get(
    paths.people(':id'),
    onLetter(env, null, async (caller, _request, reply) =>
      sendHtml(reply, await people(env, caller, nobody, {})),
    ),
  );

  app.post(
    paths.people(':id'),
    onLetter(env, 'grant-role', async (caller, request, reply) => {
      const form = personForm(request);
      const read = readPerson(form);
      if ('faults' in read) return refused(env, caller, reply, form, read.faults, 422);
      const { letter, accountId, context } = caller;
      const language = context.t.language as string as LanguageTag; // screen languages are tags
      const input = { letterId: letter.id, by: accountId, person: read.person, language };
      const answer = await askPerson(env, input);
      if (!isRefusal(answer)) return seeOther(reply, paths.people(letter.id));
      const field = answer.reason === 'capacity-missing' ? 'capacity' : 'email';
      return refused(env, caller, reply, form, { [field]: answer }, statusOf(answer));
    }),
  );

  app.post(
    paths.personRevocation(':id', ':grant'),
    onLetter(env, 'grant-role', async ({ letter, accountId }, request, reply) => {
      orRaise(
        await endRole(env, { letterId: letter.id, by: accountId, grantId: grantOf(request) }),
      );
      return seeOther(reply, paths.people(letter.id));
    }),
  );

  app.post(
    paths.personPosition(':id', ':grant'),
    onLetter(env, 'grant-role', async ({ letter, accountId }, request, reply) => {
      const position = countOf(fieldOf(request, 'position'));
      const grantId = grantOf(request);
      orRaise(await placeLead(env, { letterId: letter.id, by: accountId, grantId, position }));
      return seeOther(reply, paths.people(letter.id));
    }),
  );
}

const grantOf = (request: FastifyRequest): GrantId =>
  parseId<GrantId>(parameter(request, 'grant')) ?? nowhere();

function personForm(request: FastifyRequest): PersonForm {
  const text = (name: string): string => fieldOf(request, name);
  return {
    role: text('role'),
    name: text('name'),
    email: text('email'),
    capacity: text('capacity'),
  };
}

function readPerson(form: PersonForm): { person: NewPerson } | { faults: PersonFaults } {
  const faults: Record<string, Refusal> = {};
  const role = roles.find((one) => one === form.role);
  const name = personName.safeParse(form.name);
  const email = typedAddress.safeParse(form.email);
  const capacity = leadCapacity.safeParse(form.capacity);
  if (role === undefined) faults['role'] = personFaults.role;
  if (!name.success) faults['name'] = personFaults.name;
  if (!email.success) faults['email'] = personFaults.email;
  if (role === 'lead' && !capacity.success) faults['capacity'] = personFaults.capacity;
  if (role === undefined || !name.success || !email.success || 'capacity' in faults)
    return { faults };
  const asLead = role === 'lead' && capacity.success ? capacity.data : null;
  return { person: { role, name: name.data, email: email.data, capacity: asLead } };
}

async function refused(
  env: LettersRoutesEnv,
  caller: LetterCaller,
  reply: FastifyReply,
  form: PersonForm,
  faults: PersonFaults,
  status: number,
): Promise<FastifyReply> {
  const sentences = Object.entries(faults).map(([field, fault]): [string, string] => [
    field,
    refusalSentence(caller.context.t, fault),
  ]);
  return sendHtml(reply, await people(env, caller, form, Object.fromEntries(sentences)), status);
}

async function people(
  env: LettersRoutesEnv,
  caller: LetterCaller,
  form: PersonForm,
  errors: FieldErrors,
): Promise<string> {
  const { context, letter, draft, audience, accountId } = caller;
  const grants = await listGrants(env.db.read, audience, letter.id);
  const leads = await liveLeads(env.db.read, letter.id);
  return renderPage(
    PeoplePage({
      context,
      letter,
      draft,
      grants,
      ownAccount: accountId,
      mayGrant: mayDo(audience, 'grant-role', letter.id),
      form,
      errors,
      leadsChanged: haveLeadsChanged(letter, leads),
    }),
  );
}
