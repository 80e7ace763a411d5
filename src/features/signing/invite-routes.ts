import { parseEmailAddress } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import { isRefusal } from '#kernel/refusal';
import { orRaise, seeOther, sendHtml } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { textsOf } from '#platform/http-upload';
import { refusalSentence, renderPage, uiLanguages } from '#ui';
import type { FieldErrors, Translate } from '#ui';
import { paths } from '#ui/paths';
import { checkList, mandateIdsIn, viewRosterChoice } from './choice-view-actions.ts';
import { viewDesk } from './desk-actions.ts';
import { DeskPage } from './desk-pages.tsx';
import type { RosterQuery } from './desk-rules.ts';
import { firstOf, onLetter, receiveUpload } from './gate-routes.ts';
import type { Caller, DeskSigningEnv } from './gate-routes.ts';
import { inviteFromList, inviteFromRoster } from './invite-actions.ts';
import type { Invited } from './invite-actions.ts';
import { CheckedListPage, isUsable, ListPage } from './list-pages.tsx';
import { decodeList } from './list-rules.ts';
import { RosterPage } from './roster-pages.tsx';
import type { InviteTyped } from './roster-found-pages.tsx';

type Fields = ReadonlyMap<string, readonly string[]>;

/** Choosing whom to ask: from a roster, or from a list that is checked first. */
export function inviteRoutes(app: FastifyInstance, env: DeskSigningEnv): void {
  app.get(
    paths.invitationsFromRoster(':id'),
    onLetter(env, 'invite', (caller, request, reply) =>
      rosterPage(env, caller, request, reply, {}, typedIn(new Map())),
    ),
  );
  app.post(
    paths.invitationsFromRoster(':id'),
    onLetter(env, 'invite', (caller, request, reply) => fromRoster(env, caller, request, reply)),
  );
  app.get(
    paths.invitationsFromList(':id'),
    onLetter(env, 'invite', (caller, _request, reply) => listPage(env, caller, reply, '', {})),
  );
  app.post(
    paths.invitationsFromList(':id'),
    onLetter(env, 'invite', (caller, request, reply) => fromList(env, caller, request, reply)),
  );
}

function rosterQuery(request: FastifyRequest): RosterQuery {
  const query = textsOf(request.query);
  const text = (name: string) => firstOf(query, name).slice(0, 100);
  const page = /^[1-9]\d{0,3}$/.test(text('page')) ? Number(text('page')) : 1;
  return {
    roster: text('roster'),
    text: text('text'),
    country: text('country').slice(0, 2),
    group: text('group'),
    page,
    all: text('all') === 'yes',
  };
}

const EMAIL_FIELD = /^email-(.+)$/;

function typedIn(fields: Fields): InviteTyped {
  const emails = [...fields].flatMap(([name, [value = '']]) => {
    const id = EMAIL_FIELD.exec(name)?.[1];
    return id === undefined || value.trim() === '' ? [] : [[id, value] as const];
  });
  const language = firstOf(fields, 'language');
  return {
    capacity: firstOf(fields, 'capacity').trim(),
    language: uiLanguages.find((one) => one === language) ?? uiLanguages[0] ?? 'en',
    copy: firstOf(fields, 'copy').trim(),
    chosen: new Set(fields.get('mandate') ?? []),
    emails: new Map(emails),
  };
}

type Addresses = {
  readonly copyTo: EmailAddress | null;
  readonly emails: ReadonlyMap<string, EmailAddress>;
};

/** The typed addresses, or a sentence for each that cannot be one. */
function addressesOf(t: Translate, typed: InviteTyped): Addresses | FieldErrors {
  const errors: Record<string, string> = {};
  const copyTo = typed.copy === '' ? null : parseEmailAddress(typed.copy);
  if (typed.copy !== '' && copyTo === null) errors['copy'] = t('signing.invite.email-form');
  const emails = new Map<string, EmailAddress>();
  for (const [id, text] of typed.emails) {
    const email = parseEmailAddress(text);
    if (email === null) errors[`email-${id}`] = t('signing.invite.email-form');
    else emails.set(id, email);
  }
  return Object.keys(errors).length > 0 ? errors : { copyTo, emails };
}

const isRead = (value: Addresses | FieldErrors): value is Addresses =>
  'emails' in value && value.emails instanceof Map;

async function fromRoster(
  env: DeskSigningEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { letterId, accountId: by, context } = caller;
  const { t } = context;
  const typed = typedIn(textsOf(request.body));
  const mandateIds = mandateIdsIn([...typed.chosen]);
  const again = (errors: FieldErrors) => rosterPage(env, caller, request, reply, errors, typed);
  if (mandateIds.length === 0) return again({ mandate: t('signing.invite.nothing') });
  const read = addressesOf(t, typed);
  if (!isRead(read)) return again(read);
  const { capacity, language } = typed;
  const invited = await inviteFromRoster(env, {
    letterId,
    by,
    mandateIds,
    capacity,
    language,
    ...read,
  });
  if (isRefusal(invited)) return again({ capacity: refusalSentence(t, invited) });
  return toldInvited(env, caller, reply, invited);
}

/** Back to the list; where somebody could not be invited, the page says who and why. */
async function toldInvited(
  env: DeskSigningEnv,
  caller: Caller,
  reply: FastifyReply,
  outcome: Invited,
): Promise<FastifyReply> {
  const { letterId, audience, context } = caller;
  const { t } = context;
  if (outcome.refused.length === 0) return seeOther(reply, paths.invitations(letterId));
  const lines = outcome.refused
    .slice(0, 50)
    .map(({ name, refusal }) =>
      t('signing.invite.refused.line', { name, reason: refusalSentence(t, refusal) }),
    );
  const text = [
    t('signing.invite.prepared', { count: outcome.invited.length }),
    t('signing.invite.refused', { count: outcome.refused.length }),
    ...lines,
  ].join(' ');
  const filter = { position: null, text: '' };
  const view = orRaise(await viewDesk(env, audience, { letterId, filter }));
  return sendHtml(
    reply,
    renderPage(
      DeskPage({
        context,
        view,
        told: { kind: outcome.invited.length > 0 ? 'warning' : 'error', text },
      }),
    ),
    409,
  );
}

async function rosterPage(
  env: DeskSigningEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  errors: FieldErrors,
  typed: InviteTyped,
): Promise<FastifyReply> {
  const { letterId, audience, context } = caller;
  const query = rosterQuery(request);
  const view = orRaise(await viewRosterChoice(env, audience, { letterId, query }));
  const wrong = Object.keys(errors).length > 0;
  return sendHtml(
    reply,
    renderPage(RosterPage({ context, view, typed, errors })),
    wrong ? 422 : 200,
  );
}

async function fromList(
  env: DeskSigningEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { letterId, audience, accountId: by, context } = caller;
  const { t } = context;
  const { fields, file } = await receiveUpload(request);
  const typed = typedIn(fields);
  const list = file === null ? firstOf(fields, 'list') : decodeList(file);
  const again = (errors: FieldErrors) => listPage(env, caller, reply, list, errors, typed);
  if (firstOf(fields, 'corrected') === 'yes') return again({});
  const read = addressesOf(t, typed);
  if (!isRead(read)) return again(read);
  const rows = await checkList(env, audience, { letterId, list });
  if (isRefusal(rows)) return again({ list: refusalSentence(t, rows) });
  if (firstOf(fields, 'confirmed') !== 'yes') {
    const { letter } = orRaise(await viewDesk(env, audience, { letterId, filter: EVERYBODY }));
    const props = { context, letter, list, typed: onlyWords(typed), errors: {}, rows };
    return sendHtml(reply, renderPage(CheckedListPage(props)));
  }
  const people = rows.flatMap((row) => (isUsable(row) && row.person !== null ? [row.person] : []));
  const { language } = typed;
  const { copyTo } = read;
  const invited = await inviteFromList(env, { letterId, by, language, copyTo, people });
  if (isRefusal(invited)) return again({ list: refusalSentence(t, invited) });
  return toldInvited(env, caller, reply, invited);
}

const EVERYBODY = { position: null, text: '' };

const onlyWords = ({ language, copy }: InviteTyped) => ({ language, copy });

async function listPage(
  env: DeskSigningEnv,
  caller: Caller,
  reply: FastifyReply,
  list: string,
  errors: FieldErrors,
  typed: InviteTyped = typedIn(new Map()),
): Promise<FastifyReply> {
  const { letterId, audience, context } = caller;
  const { letter } = orRaise(await viewDesk(env, audience, { letterId, filter: EVERYBODY }));
  const page = ListPage({ context, letter, list, typed: onlyWords(typed), errors });
  return sendHtml(reply, renderPage(page), Object.keys(errors).length > 0 ? 422 : 200);
}
