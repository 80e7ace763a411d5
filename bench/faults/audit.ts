import { setTimeout as pause } from 'node:timers/promises';
import type { LetterId } from '#kernel/ids';
import { openDatabase, sql } from '#platform/db';
import type { Database } from '#platform/db';
import { randomPiece } from '#platform/random';
import { compareCounts } from '../../src/features/cosigning/recount-actions.ts';
import { sealNext } from '../../src/features/cosigning/seal-actions.ts';
import { readToken } from '../../src/features/cosigning/link-actions.ts';
import { testSeal } from '#support/seal';
import type { Letterbox } from './letterbox.ts';
import type { Acknowledged } from './signers.ts';

export type Audit = {
  readonly pledges: number;
  /** People who waited for their mail, and got it. */
  readonly mailed: number;
  readonly confirmations: number;
  readonly counted: number;
  readonly batches: number;
  /** People who got more than one mail for one pledge: allowed, never none. */
  readonly mailedTwice: number;
  /** Sentences; none when everything is as it was acknowledged. */
  readonly faults: readonly string[];
};

const MAIL_PATIENCE_MS = 180_000;

/** Whether everything anybody was told is so, exactly once: read by statements of its own, and by the recount. */
export async function audit(options: {
  readonly url: string;
  readonly letterId: LetterId;
  readonly people: readonly Acknowledged[];
  readonly letterbox: Letterbox | null;
}): Promise<Audit> {
  const { letterId, people, letterbox } = options;
  const db = openDatabase(options.url, { poolSize: 2 });
  const faults: string[] = [];
  const check = (what: string, found: number) => {
    if (found !== 0) faults.push(`${what}: ${found}`);
  };
  try {
    const { pledged, confirmed } = await told(db, letterId, people);
    check('pledges acknowledged and not there', pledged.missing);
    check('confirmations acknowledged and not counted exactly once', confirmed.missing);
    for (const [what, found] of await ledgerFaults(db, letterId)) check(what, found);
    await sealTheRest(db, letterId);
    const recount = await compareCounts(db, letterId);
    if (recount.fault !== null) faults.push(`the recount finds a fault: ${recount.fault}`);
    if (recount.sealedTo !== recount.entries)
      faults.push(`sealed to ${recount.sealedTo} of ${recount.entries}`);
    const mails = letterbox === null ? null : await mailsOf(people, letterbox);
    check('pledged and never written to', mails?.none ?? 0);
    return {
      pledges: pledged.all,
      confirmations: confirmed.all,
      counted: recount.counted,
      batches: recount.batches,
      mailed: mails?.some ?? 0,
      mailedTwice: mails?.twice ?? 0,
      faults,
    };
  } finally {
    await db.close();
  }
}

/** What waits for its hour is sealed now, so that all of it is compared. */
async function sealTheRest(db: Database, letterId: LetterId): Promise<void> {
  const { entries, sealedTo } = await compareCounts(db, letterId);
  if (entries === sealedTo) return;
  const env = { db, now: () => new Date(), random: randomPiece };
  const letter = { letterId, openedAt: new Date(0) };
  await sealNext(env, letter, { mostEntries: entries - sealedTo });
}

async function told(db: Database, letterId: LetterId, people: readonly Acknowledged[]) {
  const keys = (of: readonly Acknowledged[]) =>
    of.map(({ who }) => {
      const link = readToken({ seal: testSeal }, who.link?.token ?? '');
      if (link === null) throw new Error('the load made this link');
      return Buffer.from(link.person).toString('hex');
    });
  const pledged = keys(people.filter(({ isPledged }) => isPledged));
  const confirmed = keys(people.filter(({ isConfirmed }) => isConfirmed));
  const { rows } = await sql<{ pledged: number; confirmed: number }>`
    with rows as (select encode(person, 'hex') as key, * from cosignatures where letter_id = ${letterId}::uuid)
    select (select count(distinct key)::int from rows where key = any(${pledged}::text[])) as pledged,
           (select count(*)::int from rows r
             where key = any(${confirmed}::text[]) and state = 'confirmed'
               and commitment in (select commitment from cosignature_ledger
                                   where letter_id = ${letterId}::uuid and act = 'confirmed'
                                   group by commitment having count(*) = 1)
               and exists (select from cosignature_ledger l where l.letter_id = r.letter_id and l.no = r.ledger_no
                             and l.commitment = r.commitment)) as confirmed`.execute(db.read);
  const [found] = rows;
  return {
    pledged: { all: pledged.length, missing: pledged.length - (found?.pledged ?? 0) },
    confirmed: { all: confirmed.length, missing: confirmed.length - (found?.confirmed ?? 0) },
  };
}

async function ledgerFaults(db: Database, letterId: LetterId): Promise<[string, number][]> {
  const { rows } = await sql<{ gaps: number; sums: number; rows: number; twice: number }>`
    with ledger as (
      select *, row_number() over (order by no) as place,
             sum(case act when 'confirmed' then 1 when 'restored' then 1 else -1 end) over (order by no) as balance
        from cosignature_ledger where letter_id = ${letterId}::uuid
    )
    select count(*) filter (where no <> place)::int as gaps,
           count(*) filter (where counted <> balance)::int as sums,
           (count(*) filter (where act = 'confirmed') - count(distinct commitment))::int as twice,
           (coalesce(max(counted) filter (where place = (select max(place) from ledger)), 0)
             - (select count(*) from cosignatures where letter_id = ${letterId}::uuid and state = 'confirmed'))::int as rows
      from ledger`.execute(db.read);
  const [found] = rows;
  return [
    ['gaps in the numbers of the ledger', found?.gaps ?? 1],
    ['entries of the ledger whose sum is wrong', found?.sums ?? 1],
    ['entries of the ledger for a co-signature that is counted already', found?.twice ?? 1],
    ['difference between the count and the confirmed rows', found?.rows ?? 1],
  ];
}

/** Waits until everybody was written to, as long as that is getting on. */
async function mailsOf(people: readonly Acknowledged[], letterbox: Letterbox) {
  const addresses = people
    .filter(({ isPledged, waits }) => isPledged && waits)
    .map(({ who }) => who.mailbox);
  const none = () => addresses.filter((address) => letterbox.howOften(address) === 0).length;
  const until = Date.now() + MAIL_PATIENCE_MS;
  while (none() > 0 && Date.now() < until) await pause(200);
  const twice = addresses.filter((address) => letterbox.howOften(address) > 1).length;
  const left = none();
  return { none: left, some: addresses.length - left, twice };
}
