import { parseEmailAddress } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import type { AccountId, InvitationId, LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { MailId } from '#platform/mail';
import type { Seal } from '#platform/seal';
import type { Erasable } from './erasure-rules.ts';
import { COPY, EMAIL } from './invitation-store.ts';

type Row = {
  readonly id: InvitationId;
  readonly name: string;
  readonly capacity: string;
  readonly personKey: string;
  readonly emailSealed: Uint8Array | null;
  readonly copySealed: Uint8Array | null;
  readonly emailLookup: Uint8Array | null;
  readonly erasedAt: Date | null;
};

/** The person behind an invitation, with every row that is theirs at this letter; null when there is none. */
export async function findErasable(
  read: Read,
  env: { readonly seal: Seal },
  key: { readonly letterId: LetterId; readonly invitationId: InvitationId },
): Promise<Erasable | null> {
  const { rows } = await sql<Row>`
    select i.id, coalesce(i.name, '') as name, coalesce(i.capacity, '') as capacity,
           i.person_key as "personKey", i.email_sealed as "emailSealed",
           i.copy_sealed as "copySealed", i.email_lookup as "emailLookup", i.erased_at as "erasedAt"
      from invitations i join invitations asked on asked.person_key = i.person_key
     where asked.id = ${key.invitationId} and asked.letter_id = ${key.letterId}
       and i.letter_id = ${key.letterId}
     order by i.id = ${key.invitationId} desc, i.id`.execute(read);
  const [first] = rows;
  if (first === undefined) return null;
  const ids = rows.map(({ id }) => id);
  const { rows: signatures } = await sql<{
    who: string;
    mandate: string | null;
    printedAs: string | null;
    leafId: number;
    live: boolean;
  }>`
    select who, mandate, printed_as as "printedAs", leaf_id as "leafId", ended_at is null as live
      from signatures where invitation_id = any(${ids}) order by leaf_id`.execute(read);
  const printed = signatures.flatMap(({ printedAs }) => printedAs ?? []);
  const lookups = rows.flatMap(({ emailLookup }) => (emailLookup === null ? [] : [emailLookup]));
  return {
    letterId: key.letterId,
    ids,
    name: first.name,
    capacity: first.capacity,
    personKey: first.personKey,
    names: [...new Set([...rows.map(({ name }) => name), ...printed])],
    addresses: [...new Set(await addressesOf(read, env.seal, rows))],
    lookups,
    commitments: [
      ...new Set(signatures.flatMap(({ who, mandate }) => (mandate ? [who, mandate] : [who]))),
    ],
    printedLeaves: signatures.flatMap(({ printedAs, leafId }) => (printedAs ? [leafId] : [])),
    signs: signatures.some(({ live }) => live),
    erasedAt: first.erasedAt,
  };
}

/** Of today and of before: a mailbox that was handed over is told in its event. */
async function addressesOf(read: Read, seal: Seal, rows: readonly Row[]): Promise<EmailAddress[]> {
  const { rows: before } = await sql<{ sealed: Uint8Array }>`
    select address_sealed as sealed from invitation_events
     where invitation_id = any(${rows.map(({ id }) => id)}) and address_sealed is not null`.execute(
    read,
  );
  const opened = [
    ...rows.flatMap(({ emailSealed }) => (emailSealed ? seal.unseal(emailSealed, EMAIL) : [])),
    ...rows.flatMap(({ copySealed }) => (copySealed ? seal.unseal(copySealed, COPY) : [])),
    ...before.map(({ sealed }) => seal.unseal(sealed, 'invitation_events.address')),
  ];
  return opened.flatMap((text) => parseEmailAddress(text) ?? []);
}

/** How many signed sheets are kept of these invitations. */
export async function countSheets(read: Read, ids: readonly InvitationId[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from paper_scans
     where invitation_id = any(${[...ids]}) and erased_at is null`.execute(read);
  return rows[0]?.count ?? 0;
}

/** The mails that were written about these invitations: asking, receipts, codes. */
export async function listOwnMails(read: Read, ids: readonly InvitationId[]): Promise<MailId[]> {
  const { rows } = await sql<{ id: MailId }>`
    select mail_id as id from invitation_events
     where invitation_id = any(${[...ids]}) and mail_id is not null
    union select mail_id from signing_codes
     where invitation_id = any(${[...ids]}) and mail_id is not null`.execute(read);
  return rows.map(({ id }) => id);
}

/** Locks the person's rows in an order that two acts share; the letter's row was locked before. */
export async function lockInvitations(tx: Tx, ids: readonly InvitationId[]): Promise<void> {
  await sql`select 1 from invitations where id = any(${[...ids]}) order by id for update`.execute(
    tx,
  );
}

/** Nobody is asked any more who has not signed; where somebody signed, declined or withdrew, that stays. */
export async function eraseInvitations(
  tx: Tx,
  { ids, personKey, lookups }: Erasable,
  at: Date,
): Promise<void> {
  await sql`
    delete from signer_passkeys
     where enrolled_through = any(${[...ids]})
        or (person_key = ${personKey} and email_lookup = any(${[...lookups]}))`.execute(tx);
  await sql`delete from signing_challenges where invitation_id = any(${[...ids]})`.execute(tx);
  await sql`
    update invitation_links set revoked_at = coalesce(revoked_at, ${at})
     where invitation_id = any(${[...ids]})`.execute(tx);
  await sql`
    update invitation_events set note = null, address_sealed = null
     where invitation_id = any(${[...ids]})`.execute(tx);
  await sql`
    update paper_scans set file_sealed = null, note = null, decision_note = null, erased_at = ${at}
     where invitation_id = any(${[...ids]})`.execute(tx);
  await sql`
    update signatures set printed_as = null, person_key = 'erased:' || invitation_id
     where invitation_id = any(${[...ids]})`.execute(tx);
  // a signature under an older text keeps its invitation, which is asked no more
  await sql`
    update invitations i
       set name = null, capacity = null, country = null, political_group = null, party = null,
           mandate_id = null, email_sealed = null, email_lookup = null, email_basis = null,
           copy_sealed = null, person_key = 'erased:' || i.id, erased_at = ${at},
           position = coalesce(w.ends, i.position),
           position_at = case when w.ends is null then i.position_at else ${at} end,
           ended_at = case when w.ends = 'revoked' then ${at}::timestamptz else i.ended_at end
      from (select o.id, case
              when o.position = 'asked-again' and exists (select 1 from signatures s
                where s.invitation_id = o.id and s.ended_at is null) then 'expired'
              when o.position in ('prepared', 'invited', 'opened', 'asked-again', 'bounced')
                then 'revoked' end as ends
              from invitations o where o.id = any(${[...ids]})) w
     where i.id = w.id`.execute(tx);
}

/** One dated row for each invitation, with who confirmed it. */
export async function insertErasedEvents(
  tx: Tx,
  row: { readonly ids: readonly InvitationId[]; readonly by: AccountId; readonly at: Date },
): Promise<void> {
  await sql`
    insert into invitation_events (invitation_id, event, at, by_account)
    select id, 'erased', ${row.at}, ${row.by} from unnest(${[...row.ids]}::uuid[]) as t (id)`.execute(
    tx,
  );
}
