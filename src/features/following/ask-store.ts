import { emailLookupForm, mailboxForm, parseEmailAddress } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import type { LetterId } from '#kernel/ids';
import { lockFor, sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { ASKS_A_DAY } from './rules.ts';
import type { Ask, AskId, FollowChoice, Often } from './rules.ts';

export type SealEnv = { readonly seal: Seal };

const EMAIL = 'follows.email';

/** How an address is found again without being readable at rest. */
export const lookupOf = ({ seal }: SealEnv, email: EmailAddress): Buffer =>
  seal.lookup(EMAIL, emailLookupForm(email));

export const sealEmail = ({ seal }: SealEnv, email: EmailAddress): Buffer =>
  seal.seal(email, EMAIL);

/** Null for what was erased. */
export function unsealEmail({ seal }: SealEnv, sealed: Uint8Array | null): EmailAddress | null {
  return sealed === null ? null : parseEmailAddress(seal.unseal(sealed, EMAIL));
}

/**
 * Keeps an ask, unless there were enough for this mailbox today, however its address was spelt. The same statement in every case: how
 * long the answer takes tells nobody whether somebody follows.
 */
export async function insertAsk(
  tx: Tx,
  env: SealEnv,
  ask: FollowChoice & {
    readonly id: AskId;
    readonly email: EmailAddress;
    readonly tokenHash: string;
    readonly askedAt: Date;
  },
): Promise<void> {
  const lookup = lookupOf(env, ask.email);
  const mailbox = env.seal.lookup('follows.mailbox', mailboxForm(ask.email));
  await lockFor(tx, `follow asks ${mailbox.toString('hex')}`); // many at once are counted one by one
  const dayBefore = new Date(ask.askedAt.getTime() - 86_400_000);
  await sql`
    insert into follow_asks (id, letter_id, email_sealed, email_lookup, mailbox_lookup, often, discreet,
                             language, token_hash, asked_at)
    select ${ask.id}::uuid, ${ask.letterId}::uuid, ${sealEmail(env, ask.email)}::bytea,
           ${lookup}::bytea, ${mailbox}::bytea, ${ask.often}::text, ${ask.discreet}::boolean,
           ${ask.language}::text, ${ask.tokenHash}::text, ${ask.askedAt}::timestamptz
     where (select count(*) from follow_asks
             where mailbox_lookup = ${mailbox} and asked_at > ${dayBefore}) < ${ASKS_A_DAY}
  `.execute(tx);
}

type AskRow = {
  id: AskId;
  letterId: LetterId | null;
  sealed: Uint8Array | null;
  emailLookup: Uint8Array;
  often: Often;
  discreet: boolean;
  language: string;
  askedAt: Date;
  mailedAt: Date | null;
  confirmedAt: Date | null;
};

const COLUMNS = sql`id, letter_id as "letterId", email_sealed as sealed, email_lookup as "emailLookup",
  often, discreet, language, asked_at as "askedAt", mailed_at as "mailedAt",
  confirmed_at as "confirmedAt"`;

const opened = (env: SealEnv, { sealed, ...row }: AskRow): Ask => ({
  ...row,
  email: unsealEmail(env, sealed),
});

/** The ask behind a link, as it stands. */
export async function findAsk(read: Read, env: SealEnv, tokenHash: string): Promise<Ask | null> {
  const { rows } = await sql<AskRow>`
    select ${COLUMNS} from follow_asks where token_hash = ${tokenHash}`.execute(read);
  return rows[0] ? opened(env, rows[0]) : null;
}

/** The same, locked: two clicks at once are one after the other. */
export async function findAskForUpdate(
  tx: Tx,
  env: SealEnv,
  tokenHash: string,
): Promise<Ask | null> {
  const { rows } = await sql<AskRow>`
    select ${COLUMNS} from follow_asks where token_hash = ${tokenHash} for update`.execute(tx);
  return rows[0] ? opened(env, rows[0]) : null;
}

/** An ask for which no mail was written yet, locked. */
export async function findUnmailedAskForUpdate(
  tx: Tx,
  env: SealEnv,
  id: string,
): Promise<Ask | null> {
  const { rows } = await sql<AskRow>`
    select ${COLUMNS} from follow_asks
     where id = ${id} and mailed_at is null and confirmed_at is null for update`.execute(tx);
  return rows[0] ? opened(env, rows[0]) : null;
}

export async function markAskMailed(tx: Tx, id: AskId, at: Date): Promise<void> {
  await sql`update follow_asks set mailed_at = ${at} where id = ${id}`.execute(tx);
}

/** Confirmed: the address moves to the follow; other links for the same thing lead nowhere from now on. */
export async function markAskConfirmed(tx: Tx, ask: Ask, at: Date): Promise<void> {
  await sql`
    update follow_asks set confirmed_at = ${at}, email_sealed = null where id = ${ask.id}`.execute(
    tx,
  );
  await sql`
    delete from follow_asks
     where email_lookup = ${ask.emailLookup} and letter_id is not distinct from ${ask.letterId}::uuid
       and confirmed_at is null`.execute(tx);
}

/** Whatever was asked for an address, confirmed or not. */
export async function eraseAsksOf(tx: Tx, emailLookup: Uint8Array): Promise<void> {
  await sql`delete from follow_asks where email_lookup = ${emailLookup}`.execute(tx);
}

export async function eraseAsksBefore(tx: Tx, before: Date): Promise<void> {
  await sql`delete from follow_asks where asked_at < ${before}`.execute(tx);
}
