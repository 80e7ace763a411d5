import type { EmailAddress } from '#kernel/email-address';
import { newId } from '#kernel/ids';
import type { AccountId, InvitationId, LetterId, MandateId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { currentVersionForUpdate } from '#letters';
import type { Tx } from '#platform/db';
import { getMandate } from '#roster';
import type { Term } from '#roster';
import { insertEvent } from './event-store.ts';
import { countInvitations, findListedKey, findTaken } from './invitation-list-store.ts';
import { insertInvitation } from './invitation-change-store.ts';
import { mailboxLookup } from './invitation-store.ts';
import { decideInvite } from './invite-rules.ts';
import { cannotBeRecorded } from './list-rules.ts';
import { officeOn } from './record-actions.ts';
import type { SigningEnv } from './record-actions.ts';
import type { ListedPerson, Person } from './rules.ts';

export type Invited = {
  readonly invited: InvitationId[];
  readonly refused: { readonly name: string; readonly refusal: Refusal }[];
};

type Guest = {
  readonly person: Person;
  readonly mandateId: MandateId | null;
  readonly mandate: Term | null;
  readonly email: EmailAddress | null;
  readonly emailBasis: 'roster' | 'typed';
};

export type InviteInput = {
  readonly letterId: LetterId;
  readonly by: AccountId;
  readonly language: string;
  /** Staff who get a copy without the personal link. */
  readonly copyTo: EmailAddress | null;
};

async function inviteAll(
  env: SigningEnv,
  input: InviteInput,
  guestsOf: (tx: Tx) => Promise<Guest[]>,
): Promise<Answer<Invited>> {
  return env.db.transaction(async (tx) => {
    const current = await currentVersionForUpdate(tx, input.letterId);
    if (current === null) return refuse('not-found', 'not-found');
    // a signature made today must never stand under the words "as printed in the published letter"
    if (current.letter.origin === 'published-elsewhere')
      return refuse('forbidden', 'invite-archived');
    const withdrawn = current.letter.withdrawal !== null;
    const day = env.now().toISOString().slice(0, 10);
    let count = await countInvitations(tx, input.letterId);
    const outcome: Invited = { invited: [], refused: [] };
    for (const guest of await guestsOf(tx)) {
      const taken = await isTaken(tx, env, input.letterId, guest);
      const office = officeOn(guest.mandate, day);
      const refusal = decideInvite({ ...guest, office, invited: taken }, { withdrawn, count });
      if (refusal !== null) outcome.refused.push({ name: guest.person.name, refusal });
      else outcome.invited.push(await invite(tx, env, input, guest));
      if (refusal === null) count += 1;
    }
    return outcome;
  });
}

async function isTaken(tx: Tx, env: SigningEnv, letterId: LetterId, guest: Guest) {
  const lookup = guest.email === null ? null : mailboxLookup(env.seal, guest.email);
  return findTaken(tx, { letterId, personKey: guest.person.key, lookup });
}

async function invite(
  tx: Tx,
  env: SigningEnv,
  input: InviteInput,
  guest: Guest,
): Promise<InvitationId> {
  const { letterId, by, language, copyTo } = input;
  const { person, mandateId, email, emailBasis } = guest;
  const id = newId<InvitationId>();
  const at = env.now();
  await insertInvitation(tx, env.seal, {
    id,
    letterId,
    person,
    mandateId,
    email,
    emailBasis,
    copyTo,
    language,
    by,
    at,
    position: 'prepared',
  });
  await insertEvent(tx, env.seal, { invitationId: id, event: 'prepared', at, by });
  return id;
}

/** Holders of a mandate. `emails` fills in where the roster has no address. */
export async function inviteFromRoster(
  env: SigningEnv,
  input: InviteInput & {
    readonly mandateIds: readonly MandateId[];
    readonly capacity: string;
    readonly emails: ReadonlyMap<string, EmailAddress>;
  },
): Promise<Answer<Invited>> {
  if (cannotBeRecorded(input.capacity) || input.capacity === '')
    return refuse('invalid', 'signing-capacity-missing');
  return inviteAll(env, input, async (tx) => {
    const guests: Guest[] = [];
    for (const id of new Set(input.mandateIds)) {
      const mandate = await getMandate(tx, env, id);
      if (mandate === null) continue;
      const { country, politicalGroup, party } = mandate;
      guests.push({
        person: {
          key: mandate.personKey,
          name: mandate.fullName,
          capacity: input.capacity,
          country,
          politicalGroup,
          party,
        },
        mandateId: id,
        mandate,
        email: mandate.email ?? input.emails.get(id) ?? null,
        emailBasis: mandate.email === null ? 'typed' : 'roster',
      });
    }
    return guests;
  });
}

/** People who are on no roster. A name met before with the same mailbox keeps its key. */
export async function inviteFromList(
  env: SigningEnv,
  input: InviteInput & { readonly people: readonly ListedPerson[] },
): Promise<Answer<Invited>> {
  return inviteAll(env, input, async (tx) => {
    const guests: Guest[] = [];
    for (const { name, capacity, country, organisation, email } of input.people) {
      const known = await findListedKey(tx, mailboxLookup(env.seal, email), name);
      const key = known ?? `listed:${newId()}`;
      const group = { politicalGroup: null, party: organisation };
      guests.push({
        person: { key, name, capacity, country, ...group },
        mandateId: null,
        mandate: null,
        email,
        emailBasis: 'typed',
      });
    }
    return guests;
  });
}
