import { mayDo, maySee } from '#access';
import type { Audience } from '#access';
import type { EmailAddress } from '#kernel/email-address';
import type { AccountId, LetterId, MandateId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { countryCode, findDraft, findLetter } from '#letters';
import type { Letter } from '#letters';
import type { Tx } from '#platform/db';
import { getMandate } from '#roster';
import { inviteFromList, inviteFromRoster, listInvitations } from '#signing';
import { lookUp } from './match-actions.ts';
import { capacityOf, PEOPLE_PAGE, withInvitations } from './people-rules.ts';
import type {
  ImportedPerson,
  ListedPerson,
  Meant,
  PeopleView,
  PersonId,
  PersonView,
  Preparation,
} from './people-rules.ts';
import { insertChoice, listImportedPeople } from './people-store.ts';
import { matchingDay } from './review-rules.ts';
import { findKept } from './review-store.ts';
import { findImportOfLetter } from './store.ts';
import type { ImportingEnv } from './upload-actions.ts';

export type PeopleEnv = ImportingEnv & Parameters<typeof inviteFromList>[0];

const NOBODY = refuse('not-found', 'not-found');

type At = { readonly letterId: LetterId; readonly audience: Audience };

async function everybody(
  env: ImportingEnv,
  { letterId, audience }: At,
): Promise<{ letter: Letter; title: string; people: ListedPerson[] } | null> {
  if (!maySee(audience, 'invitations', { letterId, releasedAt: null })) return null;
  const { read } = env.db;
  const letter = await findLetter(read, audience, letterId);
  if (letter === null) return null;
  const draft = await findDraft(read, audience, letterId);
  const people = await listImportedPeople(read, env, audience, letterId);
  const invitations = await listInvitations(read, env, audience, letterId);
  const title = draft?.content.title ?? '';
  return { letter, title, people: withInvitations(people, invitations) };
}

/** Who stands under the imported letter, who each was taken to be, and who was asked. */
export async function viewPeople(
  env: ImportingEnv,
  at: At & { readonly page: number },
): Promise<Answer<PeopleView>> {
  const all = await everybody(env, at);
  if (all === null) return NOBODY;
  const { letter, title, people } = all;
  const pages = Math.max(1, Math.ceil(people.length / PEOPLE_PAGE));
  const page = Math.min(at.page, pages);
  return {
    letter,
    title,
    source: await findImportOfLetter(env.db.read, env, at.audience, letter.id),
    rows: people.slice((page - 1) * PEOPLE_PAGE, page * PEOPLE_PAGE),
    page,
    pages,
    total: people.length,
    asked: people.filter(({ invitation }) => invitation !== null).length,
    mayInvite: mayDo(at.audience, 'invite', letter.id) && letter.withdrawal === null,
  };
}

/** One of them with whom the rosters know under the printed name, or under another typed for it. */
export async function viewPerson(
  env: ImportingEnv,
  at: At & { readonly personId: PersonId; readonly sought: string },
): Promise<Answer<PersonView>> {
  const all = await everybody(env, at);
  const person = all?.people.find(({ id }) => id === at.personId);
  if (!all || !person) return NOBODY;
  const { read } = env.db;
  const source = await findImportOfLetter(read, env, at.audience, at.letterId);
  const kept = source === null ? null : await findKept(read, env, source.id);
  const sought = at.sought.trim() === '' ? person.name : at.sought.trim();
  const { capacity, organisation, country, position: key } = person;
  const row = { key, name: sought, capacity, organisation, country };
  const empty = { from: null, dropped: false, choice: null };
  const day = kept === null ? null : matchingDay(kept.review);
  const [matched = null] = await lookUp(read, [{ ...row, ...empty }], day);
  const { letter, title } = all;
  return { letter, title, person, sought, matched, chosen: person.choice?.mandateId ?? null };
}

/** Says anew who somebody is. Never once they were asked: the invitation would be somebody else's. */
export async function choosePerson(
  env: ImportingEnv,
  input: At & {
    readonly personId: PersonId;
    readonly mandateId: MandateId | null;
    readonly sought: string;
    readonly by: AccountId;
  },
): Promise<Answer<ImportedPerson>> {
  const view = await viewPerson(env, input);
  if (isRefusal(view)) return view;
  if (view.person.invitation !== null) return refuse('conflict', 'import-person-asked');
  const { mandateId, personId, by } = input;
  const candidates = view.matched?.candidates ?? [];
  const reasons = candidates.find((one) => one.mandateId === mandateId)?.reasons ?? [];
  return env.db.transaction(async (tx) => {
    const meant = mandateId === null ? null : await meantBy(tx, env, mandateId);
    if (mandateId !== null && meant === null) return NOBODY;
    const why = { how: 'alone' as const, reasons, meant };
    await insertChoice(tx, env, { personId, mandateId, why, at: env.now(), by });
    return view.person;
  });
}

/** The entry as the roster has it now; null when there is none of that id. */
export async function meantBy(tx: Tx, env: ImportingEnv, id: MandateId): Promise<Meant | null> {
  const mandate = await getMandate(tx, env, id);
  return (
    mandate && {
      personKey: mandate.personKey,
      name: mandate.fullName,
      country: mandate.country,
      group: mandate.politicalGroup,
      startsOn: mandate.startsOn,
      endsOn: mandate.endsOn,
      hasEmail: mandate.hasEmail,
    }
  );
}

export type Prepared = {
  readonly prepared: number;
  readonly refused: readonly { readonly name: string; readonly refusal: Refusal }[];
};

/**
 * Prepares invitations for the chosen: those of a roster by their mandate, others by a typed
 * mailbox. Signing decides about each one; who is refused is told by name.
 */
export async function preparePeople(
  env: PeopleEnv,
  input: Preparation & {
    readonly audience: Audience;
    readonly emails: ReadonlyMap<string, EmailAddress>;
    readonly by: AccountId;
  },
): Promise<Answer<Prepared>> {
  const all = await everybody(env, input);
  if (all === null) return NOBODY;
  const chosen = all.people.filter(({ id }) => input.personIds.has(id));
  if (chosen.length === 0) return refuse('invalid', 'import-nobody-chosen');
  const unknown = chosen.filter(({ choice }) => choice === null);
  const ofRoster = chosen.filter(({ choice }) => choice?.meant != null);
  const others = chosen.filter(({ choice }) => choice !== null && choice.meant === null);
  const outcome: { prepared: number; refused: Prepared['refused'][number][] } = {
    prepared: 0,
    refused: unknown.map(({ name }) => ({
      name,
      refusal: refuse('invalid', 'import-person-unknown'),
    })),
  };
  for (const [capacity, group] of byCapacity(ofRoster, input.capacity)) {
    const answer = await askOfRoster(env, input, capacity, group);
    if (isRefusal(answer)) return answer;
    outcome.prepared += answer.invited.length;
    outcome.refused.push(...answer.refused);
  }
  const answer = await askByMailbox(env, input, others);
  if (isRefusal(answer)) return answer;
  outcome.prepared += answer.prepared;
  outcome.refused.push(...answer.refused);
  return outcome;
}

type Asking = Parameters<typeof preparePeople>[1];

function byCapacity(
  people: readonly ListedPerson[],
  otherwise: string,
): Map<string, ListedPerson[]> {
  const groups = new Map<string, ListedPerson[]>();
  for (const person of people) {
    const capacity = capacityOf(person, otherwise).trim();
    groups.set(capacity, [...(groups.get(capacity) ?? []), person]);
  }
  return groups;
}

function askOfRoster(
  env: PeopleEnv,
  input: Asking,
  capacity: string,
  group: readonly ListedPerson[],
) {
  const { letterId, by, language, emails: typed } = input;
  const mandateIds = group.flatMap(({ choice }) => choice?.mandateId ?? []);
  const emails = new Map(
    group.flatMap(({ id, choice }) => {
      const email = typed.get(id);
      return email === undefined || !choice?.mandateId ? [] : [[choice.mandateId, email] as const];
    }),
  );
  const how = { letterId, by, language, copyTo: null };
  return inviteFromRoster(env, { ...how, mandateIds, capacity, emails });
}

async function askByMailbox(
  env: PeopleEnv,
  input: Asking,
  others: readonly ListedPerson[],
): Promise<Answer<Prepared>> {
  const { letterId, by, language, emails } = input;
  const missing = others.filter(({ id }) => !emails.has(id));
  const refused = missing.map(({ name }) => ({
    name,
    refusal: refuse('invalid', 'email-missing'),
  }));
  const people = others.flatMap((person) => {
    const email = emails.get(person.id);
    const capacity = capacityOf(person, input.capacity).trim();
    const country = countryCode(person.country) || null;
    const organisation = person.organisation.trim() || null;
    return email === undefined
      ? []
      : [{ name: person.name, capacity, email, country, organisation }];
  });
  if (people.some(({ capacity }) => capacity === ''))
    return refuse('invalid', 'signing-capacity-missing');
  if (people.length === 0) return { prepared: 0, refused };
  const answer = await inviteFromList(env, { letterId, by, language, copyTo: null, people });
  if (isRefusal(answer)) return answer;
  return { prepared: answer.invited.length, refused: [...refused, ...answer.refused] };
}
