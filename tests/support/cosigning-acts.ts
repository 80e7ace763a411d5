import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { AccountId, LetterId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { sql } from '#platform/db';
import { confirm } from '../../src/features/cosigning/confirm-actions.ts';
import { disown, withdraw } from '../../src/features/cosigning/ending-actions.ts';
import { appendEntries, listEntries } from '../../src/features/cosigning/ledger-store.ts';
import { linkToken } from '../../src/features/cosigning/link-actions.ts';
import { lockLetter } from '../../src/features/cosigning/lock-store.ts';
import { personOf, pledgeFor } from '../../src/features/cosigning/pledge-actions.ts';
import { life } from '../../src/features/cosigning/rules.ts';
import type { Change, CosignatureState, LedgerEntry } from '../../src/features/cosigning/rules.ts';
import type { CosigningEnv } from '../../src/features/cosigning/writing-actions.ts';
import { openFor } from './cosigning.ts';
import { publicLetter } from './following.ts';
import { address } from './signing.ts';
import type { TestEnv } from './signing.ts';

/** Two processes on one database, and somebody at the desk. */
export type World = {
  readonly env: TestEnv;
  readonly processes: readonly [CosigningEnv, CosigningEnv];
  readonly by: AccountId;
};

type Row = {
  person: Uint8Array;
  state: CosignatureState;
  round: number;
  suspected: boolean;
  ledgerNo: number | null;
  pledgedAt: Date;
};

export async function newLetter({ env, by }: World): Promise<LetterId> {
  const { letterId } = await publicLetter(env);
  await openFor(env, letterId, by);
  return letterId;
}

const emailOf = (who: number) => address(`somebody${who}@example.org`);
export const personIn = ({ env }: World, letterId: LetterId, who: number) =>
  personOf(env, letterId, emailOf(who));

const rowsOf = async ({ env: { db } }: World, letterId: LetterId): Promise<Row[]> =>
  (
    await sql<Row>`select person, state, round, suspected, ledger_no as "ledgerNo", pledged_at as "pledgedAt"
      from cosignatures where letter_id = ${letterId}`.execute(db.read)
  ).rows;

type OneAct =
  | { readonly kind: 'pledge'; readonly who: number; readonly suspected: boolean }
  | {
      readonly kind: 'confirm' | 'withdraw' | 'disown';
      readonly who: number;
      readonly round: number;
    }
  | { readonly kind: 'remove'; readonly who: number }
  | { readonly kind: 'change'; readonly change: Change };
export type Placed = OneAct & { readonly process: 0 | 1 };

const PEOPLE = 3;
const who = fc.nat(PEOPLE - 1);
const round = fc.constantFrom(1, 1, 1, 2, 3);
const act = fc.oneof<fc.Arbitrary<OneAct>[]>(
  fc.record({ kind: fc.constant('pledge'), who, suspected: fc.constantFrom(false, false, true) }),
  fc.record({
    kind: fc.constantFrom('confirm', 'confirm', 'confirm', 'withdraw', 'disown'),
    who,
    round,
  }),
  fc.record({ kind: fc.constant('remove'), who }),
  fc.record({
    kind: fc.constant('change'),
    change: fc.constantFrom<Change[]>('closed', 'reopened', 'paused', 'resumed'),
  }),
);
/** Something somebody does, and which process they reach. */
export const placed = fc
  .tuple(act, fc.constantFrom<(0 | 1)[]>(0, 1))
  .map(([one, process]): Placed => ({ ...one, process }));

/** Staff take somebody out, under the same lock as everybody. */
async function remove(world: World, letterId: LetterId, who: number): Promise<string> {
  const { env } = world;
  return env.db.transaction(async (tx) => {
    await lockLetter(tx, letterId);
    const person = personIn(world, letterId, who);
    const { rows } = await sql<{
      state: CosignatureState;
      ordinal: number | null;
      country: string;
    }>`
      select c.state, c.country, l.ordinal from cosignatures c
        left join cosignature_ledger l on l.letter_id = c.letter_id and l.no = c.ledger_no
       where c.letter_id = ${letterId} and c.person = ${person}`.execute(tx);
    const [row] = rows;
    const step = row && life[row.state].remove;
    if (row === undefined || step === undefined) return 'nothing';
    if (step.entry !== null)
      await appendEntries(tx, letterId, [
        {
          act: step.entry,
          ordinal: row.ordinal,
          at: env.now(),
          country: row.country,
          commitment: null,
          class: 'script',
        },
      ]);
    await sql`update cosignatures set state = 'removed', removal_id = ${randomUUID()}
      where letter_id = ${letterId} and person = ${person}`.execute(tx);
    return 'removed';
  });
}

async function turn({ env, by }: World, letterId: LetterId, change: Change): Promise<string> {
  await env.db.transaction(async (tx) => {
    await lockLetter(tx, letterId);
    // the newest holds: each a little later than the one before
    await sql`insert into cosigning_changes (id, letter_id, change, changed_at, changed_by)
      select ${randomUUID()}, ${letterId}, ${change},
             coalesce(max(changed_at) + interval '1 millisecond', ${env.now()}::timestamptz - interval '1 hour'), ${by}
        from cosigning_changes where letter_id = ${letterId}`.execute(tx);
  });
  return 'done';
}

/** Does it, and gives what they were told. */
export async function run(world: World, letterId: LetterId, one: Placed): Promise<string> {
  const { env } = world;
  const hot = world.processes[one.process];
  if (one.kind === 'remove') return remove(world, letterId, one.who);
  if (one.kind === 'change') return turn(world, letterId, one.change);
  if (one.kind === 'pledge') {
    const done = await pledgeFor(hot, letterId, {
      name: `Name ${one.who}`,
      email: emailOf(one.who),
      country: 'HR',
      postcode: null,
      hears: false,
      partners: [],
      language: 'en',
      network: null,
      suspected: one.suspected,
    });
    return isRefusal(done) ? done.reason : 'taken';
  }
  const link = { letterId, person: personIn(world, letterId, one.who), round: one.round };
  const token = linkToken(env, link);
  const acts = { confirm, withdraw, disown };
  const done = await acts[one.kind](hot, token);
  return isRefusal(done) ? done.reason : (done ?? 'done');
}

/** What must hold at every moment, whatever was done in which order. */
export async function audit(
  world: World,
  letterId: LetterId,
): Promise<{ rows: Row[]; entries: LedgerEntry[] }> {
  const rows = await rowsOf(world, letterId);
  const entries = await listEntries(world.env.db.read, letterId, 0, 10_000);
  let counted = 0;
  let ordinals = 0;
  const counting = new Set<number>();
  for (const [at, entry] of entries.entries()) {
    expect(entry.no).toBe(at + 1);
    if (entry.act === 'confirmed') expect(entry.ordinal).toBe((ordinals += 1));
    if (entry.act === 'confirmed' || entry.act === 'restored') {
      expect(counting.has(entry.ordinal)).toBe(false);
      counting.add(entry.ordinal);
      counted += 1;
    } else {
      expect(counting.delete(entry.ordinal)).toBe(true);
      counted -= 1;
    }
    expect(entry.counted).toBe(counted);
  }
  const confirmed = rows.filter(({ state }) => state === 'confirmed');
  expect(confirmed.length).toBe(counted);
  const theirs = confirmed.map(({ ledgerNo }) => entries[(ledgerNo ?? 0) - 1]?.ordinal);
  expect(new Set(theirs)).toEqual(counting);
  expect(rows.length).toBeLessThanOrEqual(PEOPLE);
  return { rows, entries };
}
