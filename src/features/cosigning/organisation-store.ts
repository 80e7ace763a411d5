import { mailboxForm } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import type { AccountId, LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { RawBuilder, Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { canonicalMailbox } from './mailbox-rules.ts';
import { nameKey } from './organisation-rules.ts';
import type {
  Answerer,
  Organisation,
  OrganisationEnd,
  OrganisationFace,
} from './organisation-rules.ts';
import type { OrganisationId } from './rules.ts';

type SealEnv = { readonly seal: Seal };

const PURPOSE = 'cosigning_organisations.person';
/** More than any letter has had; the list has an end all the same. */
export const MOST_LISTED = 5_000;

type Row = Omit<Organisation, 'answerer'> & { readonly sealed: Uint8Array | null };

const columns = sql`
  o.id, o.letter_id as "letterId", o.name, o.country, o.website, o.person_sealed as sealed,
  o.asked_at as "askedAt", o.confirmed_at as "confirmedAt", o.ended_at as "endedAt",
  o.ended_as as "endedAs", o.listed_at as "listedAt"`;

function fromRow({ seal }: SealEnv, { sealed, ...row }: Row): Organisation {
  if (sealed === null) return { ...row, answerer: null };
  const answerer: Answerer = JSON.parse(seal.unseal(sealed, PURPOSE)); // written by insertOrganisation alone
  return { ...row, answerer };
}

/** By what the mails about one are found again (`about` of a mail). */
export const mailsAbout = (id: OrganisationId): Buffer =>
  Buffer.from(id.replaceAll('-', ''), 'hex');

/** Of the mailbox, however it is spelt: what it asked for already, and whether it said that it was not them. */
const mailboxLookup = ({ seal }: SealEnv, email: EmailAddress): Buffer =>
  seal.lookup('cosigning_organisations.email', canonicalMailbox(email));

/**
 * For counting what a mailbox is written to. Wider: a plus at a domain nobody knows may be two people's, so it does not
 * make their requests one, but whoever types `ana+1@`, `ana+2@` and on fills one mailbox.
 */
export const mailboxCount = ({ seal }: SealEnv, email: EmailAddress): Buffer =>
  // a spelling of an address is one
  seal.lookup(
    'cosigning_organisations.mails',
    mailboxForm(canonicalMailbox(email) as EmailAddress),
  );

/** What the person who answers for one was shown, in 22 signs: what they say yes to is what they saw. */
export const seenMark = ({ seal }: SealEnv, one: Organisation): string =>
  seal
    .lookup(
      'cosigning_organisations.seen',
      JSON.stringify([one.id, one.name, one.country, one.website, one.answerer]),
    )
    .subarray(0, 16)
    .toString('base64url');

/** Other requests that nobody confirmed, of the mailbox that this one came from. */
export async function listUnconfirmedBeside(tx: Tx, id: OrganisationId): Promise<OrganisationId[]> {
  const { rows } = await sql<{ id: OrganisationId }>`
    select o.id from cosigning_organisations o
      join cosigning_organisations mine on mine.letter_id = o.letter_id and mine.email_lookup = o.email_lookup
     where mine.id = ${id} and o.id <> ${id} and o.confirmed_at is null and o.ended_at is null
       for update of o`.execute(tx);
  return rows.map((row) => row.id);
}

/**
 * Writes a request down, unless this mailbox asked for the same already, or said that it was not them.
 *
 * @returns the request that now stands there; null where nobody is to be written to
 */
export async function insertOrganisation(
  tx: Tx,
  env: SealEnv,
  row: OrganisationFace & {
    readonly id: OrganisationId;
    readonly letterId: LetterId;
    readonly answerer: Answerer;
    readonly at: Date;
  },
): Promise<OrganisationId | null> {
  const { id, letterId, name, country, website, answerer, at } = row;
  const lookup = mailboxLookup(env, answerer.email);
  const sealed = env.seal.seal(JSON.stringify(answerer), PURPOSE);
  const { rows } = await sql<{ id: OrganisationId }>`
    insert into cosigning_organisations (id, letter_id, name, name_key, country, website, person_sealed,
                                         email_lookup, asked_at)
    select ${id}, ${letterId}, ${name}, ${nameKey(name)}, ${country}, ${website}, ${sealed}, ${lookup},
           ${at}
     where not exists (select from cosigning_organisations
                        where letter_id = ${letterId} and email_lookup = ${lookup}
                          and ended_as = 'disowned')
    on conflict (letter_id, email_lookup, name_key) where ended_at is null
      -- asked anew before anybody confirmed: what was typed last holds; the days count from the first form
      do update set ${anew('person_sealed')}, ${anew('name')}, ${anew('country')},
                    ${anew('website')}
    returning id`.execute(tx);
  return rows[0]?.id ?? null;
}

/**
 * Deletes what this mailbox asked under such a name before `before` and never confirmed: its link is over, and a form
 * after that is a request of its own.
 */
export async function deleteOverdue(
  tx: Tx,
  env: SealEnv,
  row: {
    readonly letterId: LetterId;
    readonly name: string;
    readonly email: EmailAddress;
    readonly before: Date;
  },
): Promise<OrganisationId[]> {
  const { rows } = await sql<{ id: OrganisationId }>`
    delete from cosigning_organisations
     where letter_id = ${row.letterId} and email_lookup = ${mailboxLookup(env, row.email)}
       and name_key = ${nameKey(row.name)} and ended_at is null and confirmed_at is null
       and asked_at < ${row.before}
    returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

const anew = (column: string): RawBuilder<unknown> => {
  const [name, old] = [sql.ref(column), sql.ref(`cosigning_organisations.${column}`)];
  return sql`${name} = case when cosigning_organisations.confirmed_at is null
                            then ${sql.ref(`excluded.${column}`)} else ${old} end`;
};

export async function findOrganisation(
  read: Read,
  env: SealEnv,
  id: OrganisationId,
): Promise<Organisation | null> {
  const { rows } = await sql<Row>`
    select ${columns} from cosigning_organisations o where o.id = ${id}`.execute(read);
  return rows[0] === undefined ? null : fromRow(env, rows[0]);
}

/** The same, held until the transaction ends. */
export async function holdOrganisation(
  tx: Tx,
  env: SealEnv,
  id: OrganisationId,
): Promise<Organisation | null> {
  const { rows } = await sql<Row>`
    select ${columns} from cosigning_organisations o where o.id = ${id} for update`.execute(tx);
  return rows[0] === undefined ? null : fromRow(env, rows[0]);
}

/** Everything of a letter for its people, what waits first; requests nobody confirmed are not among them. */
export async function listOrganisations(
  read: Read,
  env: SealEnv,
  letterId: LetterId,
): Promise<Organisation[]> {
  const { rows } = await sql<Row>`
    select ${columns} from cosigning_organisations o
     where o.letter_id = ${letterId} and o.confirmed_at is not null
     order by o.listed_at is not null, o.ended_at is not null, o.confirmed_at, o.id
     limit ${MOST_LISTED}`.execute(read);
  return rows.map((row) => fromRow(env, row));
}

/** Those that everybody sees. */
export async function listPublicOrganisations(
  read: Read,
  letterId: LetterId,
): Promise<OrganisationFace[]> {
  const { rows } = await sql<OrganisationFace>`
    select name, country, website from cosigning_organisations
     where letter_id = ${letterId} and listed_at is not null and ended_at is null
     order by name_key, listed_at, id limit ${MOST_LISTED}`.execute(read);
  return rows;
}

export async function markConfirmed(tx: Tx, id: OrganisationId, at: Date): Promise<void> {
  await sql`
    update cosigning_organisations set confirmed_at = ${at} where id = ${id}`.execute(tx);
}

export async function markListed(
  tx: Tx,
  row: { readonly id: OrganisationId; readonly at: Date; readonly by: AccountId },
): Promise<void> {
  await sql`
    update cosigning_organisations set listed_at = ${row.at}, listed_by = ${row.by}
     where id = ${row.id}`.execute(tx);
}

/** Ends it. Who answered for it goes at once; of a declined one they stay, to be told. */
export async function markOrganisationEnded(
  tx: Tx,
  row: {
    readonly id: OrganisationId;
    readonly as: OrganisationEnd;
    readonly at: Date;
    readonly by: AccountId | null;
  },
): Promise<void> {
  await sql`
    update cosigning_organisations
       set ended_at = ${row.at}, ended_as = ${row.as}, ended_by = ${row.by},
           person_sealed = case when ${row.as} = 'declined' then person_sealed end
     where id = ${row.id}`.execute(tx);
}

/** Confirmed ones at these letters that nobody has looked at, by letter: how many, and since when. */
export async function countWaiting(
  read: Read,
  letterIds: readonly LetterId[],
): Promise<{ letterId: LetterId; count: number; since: Date }[]> {
  const { rows } = await sql<{ letterId: LetterId; count: number; since: Date }>`
    select letter_id as "letterId", count(*)::int as count, min(confirmed_at) as since
      from cosigning_organisations
     where letter_id = any(${[...letterIds]}) and confirmed_at is not null and listed_at is null
       and ended_at is null
     group by letter_id`.execute(read);
  return rows;
}

/** How many are listed, and how many wait for somebody to look. */
export async function countByStanding(
  read: Read,
  letterId: LetterId,
): Promise<{ listed: number; waiting: number }> {
  const { rows } = await sql<{ listed: number; waiting: number }>`
    select count(*) filter (where listed_at is not null)::int as listed,
           count(*) filter (where listed_at is null)::int as waiting
      from cosigning_organisations
     where letter_id = ${letterId} and confirmed_at is not null and ended_at is null`.execute(read);
  return rows[0] ?? { listed: 0, waiting: 0 };
}

/** All that ever asked, also those that are over. */
export async function listOrganisationIds(
  read: Read,
  letterId: LetterId,
): Promise<OrganisationId[]> {
  const { rows } = await sql<{ id: OrganisationId }>`
    select id from cosigning_organisations where letter_id = ${letterId}`.execute(read);
  return rows.map(({ id }) => id);
}
