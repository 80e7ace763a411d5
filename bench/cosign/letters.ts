import { randomBytes } from 'node:crypto';
import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Database } from '#platform/db';
import { publicLetter } from '#support/following';
import { testEnv } from '#support/signing';

export type OpenLetter = { readonly letterId: LetterId; readonly slug: string };

/** A released letter, open for co-signatures since a month ago. */
export async function openLetter(db: Database): Promise<OpenLetter> {
  const { letterId, slug, drafter } = await publicLetter({ ...testEnv(db), now: () => new Date() });
  await sql`insert into cosignings (letter_id, opened_at, opened_by, asks_postcode, asks_organisations, kept_months)
    values (${letterId}, now() - interval '30 days', ${drafter}, false, false, 6)`.execute(db.read);
  return { letterId, slug };
}

/** In which of the parts of the table its rows lie. */
export async function partOf(db: Database, { letterId }: OpenLetter): Promise<number> {
  const { rows } = await sql<{ part: number }>`
    select part from generate_series(0, 7) part
     where satisfies_hash_partition('cosignatures'::regclass, 8, part, ${letterId}::uuid)`.execute(
    db.read,
  );
  return rows[0]?.part ?? -1;
}

/** Letters that share no part, so that a small one is not slowed by a large one beside it. */
export async function lettersApart(db: Database, count: number): Promise<OpenLetter[]> {
  const found = new Map<number, OpenLetter>();
  for (let tries = 0; found.size < count; tries += 1) {
    if (tries > 60) throw new Error('the letters all fell into the same parts');
    const letter = await openLetter(db);
    found.set(await partOf(db, letter), letter);
  }
  return [...found.values()];
}

const AT_ONCE = 500_000;
/** One in so many waits for its confirmation. */
const PENDING_EACH = 10;
const NOISE_BYTES = 65_536;

/**
 * Co-signatures that are there already, as six days of them, until yesterday, would have left: nine of ten confirmed, each with its entry
 * in the ledger; their mails are sent. Keys are spread evenly over their space and written in their order: the index is
 * as full as it gets, so that newcomers meet the most expensive of pages.
 */
export async function fill(
  db: Database,
  { letterId }: OpenLetter,
  count: number,
  tell: (line: string) => void,
): Promise<void> {
  const noise = randomBytes(NOISE_BYTES);
  for (let from = 0; from < count; from += AT_ONCE) {
    const until = Math.min(count, from + AT_ONCE);
    await fillSome(db, letterId, noise, { from, until, count });
    tell(`${until.toLocaleString('en')} co-signatures are there`);
  }
  await forgetMails(db);
}

/** As if everybody who pledged so far had been written to. */
export async function forgetMails(db: Database): Promise<void> {
  await sql`insert into cosigning_progress (letter_id, mailed_pledge)
    select letter_id, (select last_value from cosignature_pledges) from cosignings
    on conflict (letter_id) do update set mailed_pledge = excluded.mailed_pledge`.execute(db.read);
}

async function fillSome(
  db: Database,
  letterId: LetterId,
  noise: Uint8Array,
  { from, until, count }: { readonly from: number; readonly until: number; readonly count: number },
): Promise<void> {
  const each = sql.lit(PENDING_EACH);
  await sql`
    with rows as (
      select i, i % ${each} = 0 as waits, i - i / ${each} as nth, i::float8 / ${count}::float8 * 2 ^ 64 as place,
             now() - interval '7 days' + i * (interval '6 days' / ${count}::float8) as at
        from generate_series(${from + 1}::bigint, ${until}::bigint) i
    ), keyed as (
      select *, int8send(case when place < 2 ^ 63 then place else place - 2 ^ 64 end::bigint)
                || substr(sha256(int8send(i)), 1, 8) as key
        from rows
    ), made as (
      insert into cosignatures (letter_id, person, pledge_no, pledged_at, state, suspected, hears, partners, country,
                                network, commitment, sealed, ledger_no, changed_at)
      select ${letterId}::uuid, key, nextval('cosignature_pledges'), at,
             case when waits then 'pending' else 'confirmed' end, false, i % 3 = 0, 0,
             (array['DE', 'FR', 'PL', 'IT', 'ES', 'SE', 'NL', 'RO'])[1 + i % 8], substr(key, 9, 8), sha256(key),
             substr(${noise}::bytea, 1 + (i % ${sql.lit(NOISE_BYTES - 256)})::int, 110 + (i % 50)::int),
             case when not waits then nth end, case when not waits then at end
        from keyed
      returning state, ledger_no, changed_at, country, commitment
    )
    insert into cosignature_ledger (letter_id, no, act, ordinal, counted, at, country, commitment)
    select ${letterId}::uuid, ledger_no, 'confirmed', ledger_no, ledger_no, changed_at, country, commitment
      from made where state = 'confirmed'`.execute(db.read);
}
