import { sha256 } from '#kernel/bytes';
import { emailLookupForm } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import type { AccountId, LetterId, VersionId } from '#kernel/ids';
import type { ReplyToken } from '#kernel/reply-address';
import { sql } from '#platform/db';
import type { Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { ADDRESS, DOMAIN, REPLY_TOKEN } from './row-store.ts';
import type { Channel, DeliveryId, Recipient } from './rules.ts';

type About = {
  readonly id: DeliveryId;
  readonly letterId: LetterId;
  readonly versionId: VersionId;
  readonly recipient: Recipient;
  readonly repeats: DeliveryId | null;
  readonly at: Date;
  readonly by: AccountId;
};

/** A mail that is to go out from `firstTry` on. */
export type NewMail = About & {
  readonly address: EmailAddress;
  readonly token: ReplyToken;
  readonly firstTry: Date;
};

/** False where a mail to the same recipient is on its way already: the unique index decides a race. */
export async function insertMail(
  tx: Tx,
  env: { readonly seal: Seal },
  mail: NewMail,
): Promise<boolean> {
  const { seal } = env;
  const { addressee, office, country } = columnsOf(mail.recipient);
  const { numAffectedRows } = await sql`
    insert into deliveries (id, letter_id, version_id, addressee, copy_office, copy_country, channel,
      state, state_at, address_sealed, address_lookup, reply_token_sha256, reply_token_sealed,
      next_try_at, repeats, planned_at, planned_by)
    values (${mail.id}, ${mail.letterId}, ${mail.versionId}, ${addressee}, ${office}, ${country},
      'email', 'planned', ${mail.at}, ${seal.seal(mail.address, ADDRESS)},
      ${seal.lookup(ADDRESS, emailLookupForm(mail.address))}, ${sha256(mail.token)},
      ${seal.seal(mail.token, REPLY_TOKEN)}, ${mail.firstTry}, ${mail.repeats}, ${mail.at},
      ${mail.by})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** What went by post or in somebody's hand; false where this was written down before. */
export async function insertSlip(
  tx: Tx,
  env: { readonly seal: Seal },
  slip: About & {
    readonly channel: Exclude<Channel, 'email'>;
    readonly address: string;
    readonly sentOn: string;
  },
): Promise<boolean> {
  const { addressee, office, country } = columnsOf(slip.recipient);
  const address = slip.address === '' ? null : env.seal.seal(slip.address, ADDRESS);
  const { numAffectedRows } = await sql`
    insert into deliveries (id, letter_id, version_id, addressee, copy_office, copy_country, channel,
      state, state_at, address_sealed, sent_on, repeats, planned_at, planned_by)
    values (${slip.id}, ${slip.letterId}, ${slip.versionId}, ${addressee}, ${office}, ${country},
      ${slip.channel}, 'handed-over', ${slip.at}, ${address}, ${slip.sentOn}, ${slip.repeats},
      ${slip.at}, ${slip.by})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

function columnsOf(recipient: Recipient) {
  return recipient.kind === 'addressee'
    ? { addressee: recipient.number, office: null, country: null }
    : { addressee: null, office: recipient.office, country: recipient.country };
}

/** The keyed hash that stands for the domain of an address: `ministry.example` of `x@ministry.example`. */
export function domainOf(env: { readonly seal: Seal }, address: EmailAddress): Buffer {
  return env.seal.lookup(DOMAIN, address.slice(address.lastIndexOf('@') + 1).toLowerCase());
}

/**
 * Takes the next free moment for a mail to a domain, not before `from`: two mails to the same domain
 * are `gapMs` apart, whoever plans them.
 */
export async function takeMoment(
  tx: Tx,
  domain: Buffer,
  { from, gapMs }: { readonly from: Date; readonly gapMs: number },
): Promise<Date> {
  const next = new Date(from.getTime() + gapMs);
  const { rows } = await sql<{ next: Date }>`
    insert into delivery_domains as d (domain_lookup, next_at) values (${domain}, ${next})
    on conflict (domain_lookup) do update
       set next_at = greatest(d.next_at, ${from}::timestamptz) + ${gapMs} * interval '1 millisecond'
    returning next_at as next`.execute(tx);
  if (rows[0] === undefined) throw new Error('a moment was taken');
  return new Date(rows[0].next.getTime() - gapMs);
}
