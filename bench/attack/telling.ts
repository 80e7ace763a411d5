import { parseEmailAddress } from '#kernel/email-address';
import { sql } from '#platform/db';
import { personOf } from '../../src/features/cosigning/pledge-actions.ts';
import { honest } from './cast.ts';
import type { Group, Visitor } from './cast.ts';
import type { Fate } from './sending.ts';
import { personsIn } from './sending.ts';
import type { StaffAct } from './staff.ts';
import type { Stage } from './stage.ts';

type State = string;
export type Standings = ReadonlyMap<Visitor, State>;

/** How each visitor's co-signature stands; a person who came in many spellings stands once, with the first. */
export async function standings(stage: Stage, visitors: readonly Visitor[]): Promise<Standings> {
  const { letterId } = stage.letter;
  const { rows } = await sql<{ person: Buffer; state: State }>`
    select person, state from cosignatures where letter_id = ${letterId}`.execute(stage.db.read);
  const states = new Map(rows.map(({ person, state }) => [person.toString('hex'), state]));
  const found = new Map<Visitor, State>();
  for (const visitor of visitors) {
    const email = parseEmailAddress(visitor.mailbox);
    if (email === null) continue;
    const key = Buffer.from(personOf(stage.env, letterId, email)).toString('hex');
    const state = states.get(key);
    if (state === undefined) continue;
    states.delete(key);
    found.set(visitor, state);
  }
  return found;
}

type Told = {
  readonly run: {
    readonly fates: ReadonlyMap<Visitor, Fate>;
    readonly waited: ReadonlyMap<Visitor, number>;
    readonly seenTaken: ReadonlySet<string>;
    readonly seenConfirmed: ReadonlySet<string>;
    readonly mails: number;
  };
  readonly before: Standings;
  readonly after: Standings;
  readonly staff: readonly StaffAct[];
  readonly tryMs: number;
};

export function tellReport(told: Told) {
  const groups = [...new Set([...told.run.fates.keys()].map(({ group }) => group))];
  const rows = groups.map((group) => rowOf(told, group));
  console.table(Object.fromEntries(rows.map(({ group, ...row }) => [group, row])));
  const sides = { honest: sum(rows, true), attackers: sum(rows, false) };
  console.table(sides);
  const { staff, run } = told;
  for (const { what, rows: count } of staff) console.log(`staff removed ${count}: ${what}`);
  const looks = { taken: run.seenTaken.size, confirmed: run.seenConfirmed.size };
  console.log(
    `different answers to forms that were taken: ${looks.taken}; to confirmations: ${looks.confirmed}`,
  );
  return { groups: rows, sides, staff, looks, mails: run.mails, msPerTry: told.tryMs };
}

function rowOf({ run, before, after, tryMs }: Told, group: Group) {
  const fates = [...run.fates.values()].filter(({ visitor }) => visitor.group === group);
  const visitors = fates.map(({ visitor }) => visitor);
  const standing = (at: Standings, state: State) =>
    visitors.filter((visitor) => at.get(visitor) === state).length;
  const waits = visitors
    .flatMap((visitor) => run.waited.get(visitor) ?? [])
    .toSorted((a, b) => a - b);
  const solved = fates.filter(({ tries }) => tries > 0);
  const coreSeconds = solved.reduce((all, { tries }) => all + (tries * tryMs) / 1_000, 0);
  return {
    group,
    came: visitors.length,
    persons: personsIn(visitors),
    worked: solved.length,
    coreSecondsEach: round(solved.length === 0 ? 0 : coreSeconds / solved.length),
    coreSeconds: Math.round(coreSeconds),
    waited: waits.length,
    medianWait: waits[waits.length >> 1] ?? 0,
    longestWait: waits.at(-1) ?? 0,
    gaveUp: fates.filter(({ kind }) => kind === 'asked' || kind === 'waits').length,
    failed: fates.filter(({ kind }) => kind === 'failed').length,
    counted: standing(before, 'confirmed'),
    aside: standing(before, 'aside'),
    unconfirmed: standing(before, 'pending'),
    countedAfterStaff: standing(after, 'confirmed'),
    removed: standing(after, 'removed'),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;

function sum(rows: readonly ReturnType<typeof rowOf>[], isHonest: boolean) {
  const side = rows.filter(({ group }) => honest.has(group) === isHonest);
  const of = (
    key:
      | 'came'
      | 'counted'
      | 'aside'
      | 'gaveUp'
      | 'failed'
      | 'countedAfterStaff'
      | 'removed'
      | 'coreSeconds',
  ) => side.reduce((all, row) => all + row[key], 0);
  const keys = [
    'came',
    'counted',
    'aside',
    'gaveUp',
    'failed',
    'countedAfterStaff',
    'removed',
    'coreSeconds',
  ] as const;
  return Object.fromEntries(keys.map((key) => [key, of(key)]));
}
