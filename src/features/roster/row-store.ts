import { newId } from '#kernel/ids';
import type { MandateId, SnapshotId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { groupOf } from './group-rules.ts';
import { foldName } from './name-rules.ts';
import { makeRow } from './row-rules.ts';
import type { RosterRow } from './row-rules.ts';
import { EMAIL } from './store.ts';

/** One statement for a few thousand rows: a statement per row takes ten times as long. */
const BATCH = 2_000;

export async function insertMandates(
  tx: Tx,
  env: { readonly seal: Seal },
  snapshotId: SnapshotId,
  rows: readonly RosterRow[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    await insertBatch(tx, env, snapshotId, rows.slice(at, at + BATCH));
  }
}

async function insertBatch(
  tx: Tx,
  env: { readonly seal: Seal },
  snapshotId: SnapshotId,
  rows: readonly RosterRow[],
): Promise<void> {
  const all = (value: (row: RosterRow) => unknown) => rows.map((row) => value(row) ?? null);
  await sql`insert into mandates (snapshot_id, id, person_key, full_name, given_name, family_name,
      sort_name, search_form, sort_form, country, political_group, group_code, party, starts_on,
      ends_on, absent_on, birth_date, email_sealed)
    select ${snapshotId}::uuid, * from unnest(
      ${all(() => newId<MandateId>())}::uuid[], ${all((row) => row.personKey)}::text[],
      ${all((row) => row.fullName)}::text[], ${all((row) => row.givenName)}::text[],
      ${all((row) => row.familyName)}::text[], ${all((row) => row.sortName)}::text[],
      ${all((row) => ` ${foldName(row.fullName)} ${foldName(row.sortName)}`)}::text[],
      ${all((row) => foldName(row.sortName))}::text[], ${all((row) => row.country)}::text[],
      ${all((row) => row.politicalGroup)}::text[],
      ${all((row) => row.politicalGroup && groupOf(row.politicalGroup).code)}::text[],
      ${all((row) => row.party)}::text[], ${all((row) => row.startsOn)}::date[],
      ${all((row) => row.endsOn)}::date[], ${all((row) => row.absentOn)}::date[],
      ${all((row) => row.birthDate)}::date[],
      ${all((row) => row.email && env.seal.seal(row.email, EMAIL))}::bytea[])`.execute(tx);
}

type StoredRow = {
  person_key: string;
  full_name: string;
  sort_name: string;
  given_name: string | null;
  family_name: string | null;
  country: string | null;
  political_group: string | null;
  party: string | null;
  starts_on: string | null;
  ends_on: string | null;
  absent_on: string | null;
  birth_date: string | null;
  email_sealed: Uint8Array | null;
};

/** A snapshot's rows in the form a file gives them, to compare a new file with. */
export async function listSnapshotRows(
  read: Read,
  env: { readonly seal: Seal },
  snapshotId: SnapshotId,
): Promise<readonly RosterRow[]> {
  const { rows } = await sql<StoredRow>`select person_key, full_name, sort_name, given_name,
      family_name, country, political_group, party, starts_on, ends_on, absent_on, birth_date,
      email_sealed
    from mandates where snapshot_id = ${snapshotId}
    order by sort_form collate "C", id`.execute(read);
  return rows.map((row, at) =>
    makeRow({
      row: at + 1,
      personKey: row.person_key,
      fullName: row.full_name,
      sortName: row.sort_name,
      givenName: row.given_name ?? undefined,
      familyName: row.family_name ?? undefined,
      country: row.country ?? undefined,
      politicalGroup: row.political_group ?? undefined,
      party: row.party ?? undefined,
      startsOn: row.starts_on ?? undefined,
      endsOn: row.ends_on ?? undefined,
      absentOn: row.absent_on ?? undefined,
      birthDate: row.birth_date ?? undefined,
      email: row.email_sealed ? env.seal.unseal(row.email_sealed, EMAIL) : undefined,
    }),
  );
}
