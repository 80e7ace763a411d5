import type { EmailAddress } from '#kernel/email-address';
import { newId } from '#kernel/ids';
import type { AccountId, InvitationId, LetterId, MandateId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { currentVersionForUpdate } from '#letters';
import type { Tx } from '#platform/db';
import { getMandate } from '#roster';
import type { Term } from '#roster';
import { insertEvent } from './event-store.ts';
import {
  countInvitations,
  findListedKey,
  findTaken,
  insertInvitation,
  mailboxLookup,
  markMailbox,
  markReminders,
} from './invitation-store.ts';
import { decideBounce, decideHandOver, decideInvite } from './invite-rules.ts';
import { decideRevoke, decideSend } from './invite-rules.ts';
import { cannotBeRecorded } from './list-rules.ts';
import { markLinksRevoked } from './link-store.ts';
import { markPasskeysRevoked } from './passkey-store.ts';
import { hold, officeOn, settle } from './record-actions.ts';
import type { Held, SigningEnv } from './record-actions.ts';
import { decideRemind } from './reminder-rules.ts';
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

/** Sends what is prepared: the mails themselves are jobs, one for each person. */
export async function sendInvitations(
  env: SigningEnv,
  input: {
    readonly letterId: LetterId;
    readonly invitationIds: readonly InvitationId[];
    readonly by: AccountId;
  },
): Promise<Answer<{ readonly sent: number; readonly refused: readonly Refusal[] }>> {
  const refused: Refusal[] = [];
  let sent = 0;
  // one transaction each: two hundred locks at once would hold up those who sign meanwhile
  for (const id of new Set(input.invitationIds)) {
    const outcome = await actOn(env, { ...input, invitationId: id }, async (tx, held) => {
      const at = env.now();
      const position = decideSend(held.invitation, held.state, at);
      if (isRefusal(position)) return position;
      await markReminders(tx, { id, reminders: 0, at });
      const event = { invitationId: id, event: 'invited', by: input.by } as const;
      const versionId = held.version?.id ?? null;
      await settle(tx, env, { ...event, position, versionId, mailed: true, at });
      return undefined;
    });
    if (isRefusal(outcome)) refused.push(outcome);
    else sent += 1;
  }
  return sent === 0 && refused[0] !== undefined ? refused[0] : { sent, refused };
}

export type DeskAct = {
  readonly letterId: LetterId;
  readonly invitationId: InvitationId;
  readonly by: AccountId;
};

async function actOn(
  env: SigningEnv,
  input: DeskAct,
  run: (tx: Tx, held: Held) => Promise<Answer<void>>,
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const held = await hold(tx, env, input);
    return isRefusal(held) ? held : run(tx, held);
  });
}

/** A reminder by hand. */
export async function remind(env: SigningEnv, input: DeskAct): Promise<Answer<void>> {
  return actOn(env, input, async (tx, { invitation, state, version }) => {
    const at = env.now();
    if (state === null) return refuse('conflict', 'letter-not-frozen');
    const decision = decideRemind(invitation, state, 'hand', at);
    if (isRefusal(decision)) return decision;
    const { position, reminder } = decision;
    await markReminders(tx, { id: invitation.id, reminders: reminder, at });
    const event = { invitationId: invitation.id, event: 'reminded', by: input.by } as const;
    await settle(tx, env, { ...event, position, versionId: version?.id ?? null, mailed: true, at });
    return undefined;
  });
}

/** Takes an unanswered invitation back; its links stop working, and the person may be asked anew. */
export async function revoke(env: SigningEnv, input: DeskAct): Promise<Answer<void>> {
  return actOn(env, input, async (tx, { invitation }) => {
    const position = decideRevoke(invitation);
    if (isRefusal(position)) return position;
    const at = env.now();
    await markLinksRevoked(tx, { id: invitation.id, at });
    const event = { invitationId: invitation.id, event: 'revoked', by: input.by } as const;
    await settle(tx, env, { ...event, position, mailed: false, at });
    return undefined;
  });
}

/** The mail came back: seen by a drafter, until delivery reports are read by the product itself. */
export async function bounce(env: SigningEnv, input: DeskAct): Promise<Answer<void>> {
  return actOn(env, input, async (tx, { invitation }) => {
    const position = decideBounce(invitation);
    if (isRefusal(position)) return position;
    const event = { invitationId: invitation.id, event: 'bounced', by: input.by } as const;
    await settle(tx, env, { ...event, position, mailed: false, at: env.now() });
    return undefined;
  });
}

/** Another official mailbox of the same person. */
export async function handOver(
  env: SigningEnv,
  input: DeskAct & { readonly email: EmailAddress },
): Promise<Answer<void>> {
  return actOn(env, input, async (tx, { invitation, version }) => {
    if (invitation.email === null) return refuse('conflict', 'act-not-now');
    const before = mailboxLookup(env.seal, invitation.email);
    const lookup = mailboxLookup(env.seal, input.email);
    const same = before.equals(lookup);
    const key = { letterId: input.letterId, personKey: null, lookup };
    const taken = !same && (await findTaken(tx, key)) !== 'no';
    const position = decideHandOver(invitation, { same, taken });
    if (isRefusal(position)) return position;
    const at = env.now();
    await markLinksRevoked(tx, { id: invitation.id, at });
    await markPasskeysRevoked(tx, { personKey: invitation.person.key, lookup: before, at });
    await markMailbox(tx, env.seal, { id: invitation.id, email: input.email });
    await markReminders(tx, { id: invitation.id, reminders: 0, at });
    await settle(tx, env, {
      invitationId: invitation.id,
      event: 'handed-over',
      position,
      at,
      by: input.by,
      versionId: version?.id ?? null,
      address: invitation.email,
      mailed: invitation.position !== 'prepared',
    });
    return undefined;
  });
}
