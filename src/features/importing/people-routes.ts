import { actRefusal, sightRefusal } from '#access';
import type { Act } from '#access';
import { nowhere } from '#access/gate';
import type { Caller } from '#access/gate';
import { parseEmailAddress } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import { parseId } from '#kernel/ids';
import type { LetterId, MandateId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { orRaise, raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { textsOf } from '#platform/http-upload';
import { refusalSentence, renderPage, uiLanguages } from '#ui';
import type { FieldErrors, Translate } from '#ui';
import { paths } from '#ui/paths';
import { parametersOf, signedIn } from './gate-routes.ts';
import type { ImportingRoutesEnv } from './gate-routes.ts';
import { choosePerson, preparePeople, viewPeople, viewPerson } from './people-actions.ts';
import { PeoplePage } from './people-pages.tsx';
import type { PeoplePageProps, PeopleTyped } from './people-pages.tsx';
import { PEOPLE_PAGE } from './people-rules.ts';
import type { ImportedPerson, PersonId } from './people-rules.ts';
import { PersonPage } from './person-pages.tsx';

type LetterCaller = Caller & { readonly letterId: LetterId };

type Handler = (
  caller: LetterCaller,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply>;

/** Only for people of this letter; everybody else is told what they would be told of no letter. */
function onLetter(env: ImportingRoutesEnv, act: Act | null, handle: Handler) {
  return signedIn(env, (caller, request, reply) => {
    const letterId = parseId<LetterId>(parametersOf(request).id) ?? nowhere();
    const { audience } = caller;
    const hidden = sightRefusal(audience, 'invitations', { letterId, releasedAt: null });
    const refusal = hidden ?? (act === null ? null : actRefusal(audience, act, letterId));
    if (refusal !== null) raise(refusal);
    return handle({ ...caller, letterId }, request, reply);
  });
}

/** The people an imported letter prints: who they are, and preparing to ask them. */
export function peopleRoutes(app: FastifyInstance, env: ImportingRoutesEnv): void {
  app.get(
    paths.importedPeople(':id'),
    onLetter(env, null, (caller, request, reply) => {
      const typed = typedIn(caller, new Map());
      return listPage(env, caller, request, reply, { typed, errors: {}, told: null });
    }),
  );
  app.post(
    paths.importedPeople(':id'),
    onLetter(env, 'invite', (caller, request, reply) => prepare(env, caller, request, reply)),
  );
  app.get(
    paths.importedPerson(':id', ':printed'),
    onLetter(env, 'invite', (caller, request, reply) => personPage(env, caller, request, reply)),
  );
  app.get(
    paths.importedPersonChoice(':id', ':printed'),
    onLetter(env, 'invite', async ({ letterId }, request, reply) =>
      seeOther(reply, paths.importedPerson(letterId, personIdOf(request))),
    ),
  );
  app.post(
    paths.importedPersonChoice(':id', ':printed'),
    onLetter(env, 'invite', (caller, request, reply) => choose(env, caller, request, reply)),
  );
}

type Fields = ReadonlyMap<string, readonly string[]>;

const EMAIL_FIELD = /^email-(.+)$/;

function typedIn({ context }: Caller, fields: Fields): PeopleTyped {
  const one = (name: string): string => fields.get(name)?.[0] ?? '';
  const emails = [...fields].flatMap(([name, [value = '']]) => {
    const id = EMAIL_FIELD.exec(name)?.[1];
    return id === undefined || value.trim() === '' ? [] : [[id, value] as const];
  });
  const language = uiLanguages.find((known) => known === one('language')) ?? context.t.language;
  return {
    chosen: new Set(fields.get('person') ?? []),
    capacity: one('capacity').trim().slice(0, 200),
    language,
    emails: new Map(emails),
  };
}

type Addresses = {
  readonly emails: ReadonlyMap<string, EmailAddress>;
  readonly errors: FieldErrors;
};

/** The typed mailboxes, and a sentence for each that cannot be one. */
function addressesOf(t: Translate, typed: PeopleTyped): Addresses {
  const errors: Record<string, string> = {};
  const emails = new Map<string, EmailAddress>();
  for (const [id, text] of typed.emails) {
    const email = parseEmailAddress(text);
    if (email === null) errors[`email-${id}`] = t('signing.invite.email-form');
    else emails.set(id, email);
  }
  return { emails, errors };
}

async function prepare(
  env: ImportingRoutesEnv,
  caller: LetterCaller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { letterId, audience, accountId: by, context } = caller;
  const { t } = context;
  const typed = typedIn(caller, textsOf(request.body));
  const { emails, errors } = addressesOf(t, typed);
  if (Object.keys(errors).length > 0)
    return listPage(env, caller, request, reply, { typed, errors, told: null }, 422);
  const { chosen: personIds, capacity, language } = typed;
  const wish = { letterId, personIds, capacity, language, audience, emails, by };
  const done = await preparePeople(env, wish);
  if (isRefusal(done)) {
    const field = done.reason === 'signing-capacity-missing' ? 'capacity' : 'person';
    const wrong = { [field]: refusalSentence(t, done) };
    return listPage(
      env,
      caller,
      request,
      reply,
      { typed, errors: wrong, told: null },
      statusOf(done),
    );
  }
  if (done.refused.length === 0)
    return seeOther(reply, `${here(letterId, request)}&prepared=${done.prepared}`);
  const line = ({ name, refusal }: { name: string; refusal: Refusal }): string =>
    t('signing.invite.refused.line', { name, reason: refusalSentence(t, refusal) });
  const told = { prepared: done.prepared, refused: done.refused.map(line) };
  return listPage(env, caller, request, reply, { typed, errors: {}, told }, 409);
}

const pageIn = (request: FastifyRequest): number => {
  const page = textsOf(request.query).get('page')?.[0] ?? '';
  return /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1;
};

const here = (letterId: LetterId, request: FastifyRequest): string =>
  `${paths.importedPeople(letterId)}?page=${pageIn(request)}`;

async function listPage(
  env: ImportingRoutesEnv,
  { letterId, audience, context }: LetterCaller,
  request: FastifyRequest,
  reply: FastifyReply,
  with_: Omit<PeoplePageProps, 'context' | 'view'>,
  status = 200,
): Promise<FastifyReply> {
  const view = orRaise(await viewPeople(env, { letterId, audience, page: pageIn(request) }));
  const count = textsOf(request.query).get('prepared')?.[0] ?? '';
  const before = /^\d{1,6}$/.test(count) ? { prepared: Number(count), refused: [] } : null;
  const told = with_.told ?? (request.method === 'GET' ? before : null);
  return sendHtml(reply, renderPage(PeoplePage({ context, view, ...with_, told })), status);
}

/** Where somebody stands in the list: it may have sixty pages. */
const placeOf = (letterId: LetterId, { id, position }: ImportedPerson): string =>
  `${paths.importedPeople(letterId)}?page=${Math.ceil(position / PEOPLE_PAGE)}#person-${id}`;

const personIdOf = (request: FastifyRequest): PersonId =>
  parseId<PersonId>(parametersOf(request).printed) ?? nowhere();

async function personPage(
  env: ImportingRoutesEnv,
  { letterId, audience, context }: LetterCaller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const sought = (textsOf(request.query).get('name')?.[0] ?? '').slice(0, 200);
  const personId = personIdOf(request);
  const view = orRaise(await viewPerson(env, { letterId, audience, personId, sought }));
  return sendHtml(reply, renderPage(PersonPage({ context, view, error: null })));
}

async function choose(
  env: ImportingRoutesEnv,
  { letterId, audience, accountId: by, context }: LetterCaller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const fields = textsOf(request.body);
  const value = fields.get('choice')?.[0] ?? '';
  const sought = (fields.get('name')?.[0] ?? '').slice(0, 200);
  const mandateId = parseId<MandateId>(value);
  const key = { letterId, audience, personId: personIdOf(request), sought };
  if (mandateId === null && value !== 'none') {
    const view = orRaise(await viewPerson(env, key));
    const error = context.t('importing.person.choose');
    return sendHtml(reply, renderPage(PersonPage({ context, view, error })), 422);
  }
  const done = await choosePerson(env, { ...key, mandateId, by });
  if (!isRefusal(done)) return seeOther(reply, placeOf(letterId, done));
  const view = orRaise(await viewPerson(env, key));
  const error = refusalSentence(context.t, done);
  return sendHtml(reply, renderPage(PersonPage({ context, view, error })), statusOf(done));
}
