import type { AccountId, LetterId } from '#kernel/ids';
import { newId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { RawBuilder, Read, Tx } from '#platform/db';
import { closingAt } from './desk-rules.ts';
import type { ChangeId, Download, OpeningWish, ShownChange } from './desk-rules.ts';
import type { Change } from './rules.ts';

/** Opens a letter, once. False when it was opened before. */
export async function insertCosigning(
  tx: Tx,
  row: {
    readonly letterId: LetterId;
    readonly wish: OpeningWish;
    readonly at: Date;
    readonly by: AccountId;
  },
): Promise<boolean> {
  const { letterId, wish, at, by } = row;
  const closesAt = wish.closesOn === null ? null : closingAt(wish.closesOn);
  const { numAffectedRows } = await sql`
    insert into cosignings (letter_id, opened_at, opened_by, closes_at, asks_postcode, asks_organisations,
                            kept_months)
    values (${letterId}, ${at}, ${by}, ${closesAt}, ${wish.asksPostcode}, ${wish.asksOrganisations},
            ${wish.keptMonths})
    on conflict do nothing`.execute(tx);
  if (numAffectedRows === 0n) return false;
  for (const [index, { name, privacyUrl }] of wish.partners.entries())
    await sql`
      insert into cosigning_partners (letter_id, position, name, privacy_url)
      values (${letterId}, ${index + 1}, ${name}, ${privacyUrl})`.execute(tx);
  return true;
}

/** Writes a switch down; whoever asks holds the letter's lock. */
export async function insertChange(
  tx: Tx,
  row: {
    readonly letterId: LetterId;
    readonly change: Change;
    readonly minutes: number | null;
    readonly at: Date;
    readonly by: AccountId;
  },
): Promise<void> {
  const { letterId, change, minutes, at, by } = row;
  await sql`
    insert into cosigning_changes (id, letter_id, change, minutes, changed_at, changed_by)
    values (${newId<ChangeId>()}, ${letterId}, ${change}, ${minutes}, ${behindTheLast(letterId, at)}, ${by})`.execute(
    tx,
  );
}

/** The newest switch holds, also where the clock stood still or was set back since the one before. */
const behindTheLast = (letterId: LetterId, at: Date): RawBuilder<unknown> => sql`
  (select greatest(${at}::timestamptz, max(h.changed_at) + interval '1 millisecond') from cosigning_changes h
    where h.letter_id = ${letterId})`;

const MOST_SHOWN = 100;

/** The switches, the newest first; of those further back only the newest count. */
export async function listChanges(read: Read, letterId: LetterId): Promise<ShownChange[]> {
  const { rows } = await sql<ShownChange>`
    select h.change, h.minutes, h.changed_at as "changedAt", a.name as by
      from cosigning_changes h join accounts a on a.id = h.changed_by
     where h.letter_id = ${letterId} order by h.changed_at desc, h.id desc limit ${MOST_SHOWN}`.execute(
    read,
  );
  return rows;
}

/** Who opened it. */
export async function findOpener(read: Read, letterId: LetterId): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select a.name from cosignings c join accounts a on a.id = c.opened_by
     where c.letter_id = ${letterId}`.execute(read);
  return rows[0]?.name ?? null;
}

/** When names and addresses of a letter were erased last; null: never yet. */
export async function findErasedAt(read: Read, letterId: LetterId): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select erased_at as at from cosigning_progress where letter_id = ${letterId}`.execute(read);
  return rows[0]?.at ?? null;
}

/** Writes down that a list leaves the house, before its first line does. */
export async function insertDownload(
  tx: Tx,
  row: {
    readonly letterId: LetterId;
    readonly partner: number | null;
    readonly rows: number;
    readonly at: Date;
    readonly by: AccountId;
  },
): Promise<void> {
  const { letterId, partner, rows, at, by } = row;
  await sql`
    insert into cosigning_downloads (id, letter_id, partner, rows, taken_at, taken_by)
    values (${newId()}, ${letterId}, ${partner}, ${rows}, ${at}, ${by})`.execute(tx);
}

/** Every list that was taken, the newest first. */
export async function listDownloads(read: Read, letterId: LetterId): Promise<Download[]> {
  const { rows } = await sql<Download>`
    select p.name as partner, d.rows, d.taken_at as "takenAt", a.name as by
      from cosigning_downloads d join accounts a on a.id = d.taken_by
      left join cosigning_partners p on p.letter_id = d.letter_id and p.position = d.partner
     where d.letter_id = ${letterId} order by d.taken_at desc, d.id desc`.execute(read);
  return rows;
}

/** Closed by whoever withdrew the letter. */
export async function insertClosedByWithdrawal(
  tx: Tx,
  letterId: LetterId,
  at: Date,
): Promise<void> {
  await sql`
    insert into cosigning_changes (id, letter_id, change, changed_at, changed_by)
    select ${newId<ChangeId>()}, letter_id, 'closed', ${behindTheLast(letterId, at)}, withdrawn_by from letter_withdrawals
     where letter_id = ${letterId}`.execute(tx);
}
