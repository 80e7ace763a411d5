import { maySee } from '#access';
import type { Audience } from '#access';
import type { EmailAddress } from '#kernel/email-address';
import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import { lookupOf, sealEmail, unsealEmail } from './ask-store.ts';
import type { SealEnv } from './ask-store.ts';
import { tellCount } from './rules.ts';
import type { Follow, FollowChoice, FollowerCount, FollowId, Often } from './rules.ts';

type FollowRow = {
  id: FollowId;
  letterId: LetterId | null;
  sealed: Uint8Array;
  emailLookup: Uint8Array;
  often: Often;
  discreet: boolean;
  language: string;
  confirmedAt: Date;
};

const COLUMNS = sql`id, letter_id as "letterId", email_sealed as sealed, email_lookup as "emailLookup",
  often, discreet, language, confirmed_at as "confirmedAt"`;

/**
 * Begins a follow, or changes how often and in which words one hears. Gives the id it has: that of the
 * first one, where there is one.
 */
export async function upsertFollow(
  tx: Tx,
  env: SealEnv,
  follow: FollowChoice & {
    readonly id: FollowId;
    readonly email: EmailAddress;
    readonly endHash: string;
    readonly confirmedAt: Date;
  },
): Promise<FollowId> {
  const { rows } = await sql<{ id: FollowId }>`
    insert into follows (id, letter_id, email_sealed, email_lookup, often, discreet, language,
                         end_hash, confirmed_at)
    values (${follow.id}, ${follow.letterId}, ${sealEmail(env, follow.email)},
            ${lookupOf(env, follow.email)}, ${follow.often}, ${follow.discreet}, ${follow.language},
            ${follow.endHash}, ${follow.confirmedAt})
    on conflict (letter_id, email_lookup) do update
       set often = excluded.often, discreet = excluded.discreet, language = excluded.language
    returning id`.execute(tx);
  return rows[0]?.id ?? follow.id;
}

/** The follow behind a link in a mail. */
export async function findFollow(
  read: Read,
  env: SealEnv,
  endHash: string,
): Promise<Follow | null> {
  const { rows } = await sql<FollowRow>`
    select ${COLUMNS} from follows where end_hash = ${endHash}`.execute(read);
  return opened(env, rows);
}

/** Ends it: the address is gone with the row, and so is what was still to be told. */
export async function deleteFollow(tx: Tx, env: SealEnv, endHash: string): Promise<Follow | null> {
  const { rows } = await sql<FollowRow>`
    delete from follows where end_hash = ${endHash} returning ${COLUMNS}`.execute(tx);
  return opened(env, rows);
}

/** Every follow of an address. */
export async function deleteFollowsOf(tx: Tx, emailLookup: Uint8Array): Promise<void> {
  await sql`delete from follows where email_lookup = ${emailLookup}`.execute(tx);
}

function opened(env: SealEnv, rows: readonly FollowRow[]): Follow | null {
  const [row] = rows;
  const email = row === undefined ? null : unsealEmail(env, row.sealed);
  if (row === undefined || email === null) return null;
  const { sealed: _, ...follow } = row;
  return { ...follow, email };
}

/** Of the letter's people only, and a small number is not told apart: nobody is found by counting. */
export async function countFollowers(
  read: Read,
  audience: Audience,
  letterId: LetterId,
): Promise<FollowerCount | null> {
  if (!maySee(audience, 'followers', { letterId, releasedAt: null })) return null;
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from follows where letter_id = ${letterId}`.execute(read);
  return tellCount(rows[0]?.count ?? 0);
}

/** Whether a mailbox asked not to hear: of this letter, or (null) of anything. */
export async function isSilent(
  read: Read,
  emailLookup: Uint8Array,
  letterId: LetterId | null,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from mail_silences
     where email_lookup = ${emailLookup}
       and (letter_id is null or letter_id = ${letterId}::uuid) limit 1`.execute(read);
  return rows.length > 0;
}

/** Keeps that a mailbox is not to be written to; the address itself is not kept. */
export async function insertSilence(
  tx: Tx,
  silence: { letterId: LetterId | null; emailLookup: Uint8Array; at: Date },
): Promise<void> {
  await sql`
    insert into mail_silences (letter_id, email_lookup, asked_at)
    values (${silence.letterId}, ${silence.emailLookup}, ${silence.at})
    on conflict (letter_id, email_lookup) do nothing`.execute(tx);
}

/** Somebody asked to hear again: of this letter, and then it is no longer "of nothing" either. */
export async function deleteSilences(
  tx: Tx,
  emailLookup: Uint8Array,
  letterId: LetterId | null,
): Promise<void> {
  await sql`
    delete from mail_silences
     where email_lookup = ${emailLookup}
       and (letter_id is null or letter_id = ${letterId}::uuid)`.execute(tx);
}

/** The way out for those who hear without having asked. */
export async function insertListenerLinks(
  tx: Tx,
  letterId: LetterId,
  links: readonly { readonly endHash: string; readonly emailLookup: Uint8Array }[],
  at: Date,
): Promise<void> {
  if (links.length === 0) return;
  await sql`
    insert into listener_links (end_hash, letter_id, email_lookup, made_at)
    select hash, ${letterId}::uuid, lookup, ${at}::timestamptz
      from unnest(${links.map(({ endHash }) => endHash)}::text[],
                  ${links.map(({ emailLookup }) => emailLookup)}::bytea[]) as l (hash, lookup)
    on conflict (end_hash) do nothing`.execute(tx);
}

export type ListenerLink = { readonly letterId: LetterId; readonly emailLookup: Uint8Array };

export async function findListenerLink(read: Read, endHash: string): Promise<ListenerLink | null> {
  const { rows } = await sql<ListenerLink>`
    select letter_id as "letterId", email_lookup as "emailLookup" from listener_links
     where end_hash = ${endHash}`.execute(read);
  return rows[0] ?? null;
}

/** The same by the address itself. */
export const deleteSilencesOf = (
  tx: Tx,
  env: SealEnv,
  email: EmailAddress,
  letterId: LetterId | null,
): Promise<void> => deleteSilences(tx, lookupOf(env, email), letterId);
