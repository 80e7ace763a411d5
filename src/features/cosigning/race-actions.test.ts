import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#platform/db';
import { audit, newLetter, personIn, placed, run } from '#support/cosigning-acts';
import type { Placed, World } from '#support/cosigning-acts';
import { testDatabase } from '#support/database';
import { publicLetter } from '#support/following';
import { testEnv } from '#support/signing';
import { decidePledge, isSuspectedAnew } from './pledge-rules.ts';
import { CONFIRM_HOURS, life } from './rules.ts';
import type { CosignatureState } from './rules.ts';
import { openCosigning } from './writing-actions.ts';

const HOUR = 3_600_000;
const db = await testDatabase();
const second = openDatabase(db.url);
const env = testEnv(db);
let world: World;
beforeAll(async () => {
  const processes = [openCosigning(env), openCosigning({ ...env, db: second })] as const;
  world = { env, processes, by: (await publicLetter(env)).drafter };
});
afterAll(async () => {
  await second.close();
  await db.close();
});

describe('whatever people, staff and two processes do at once', () => {
  test('everybody counts at most once, the ledger has no gap, and its balance is the number of those who count', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(placed, { minLength: 2, maxLength: 8 }), { minLength: 2, maxLength: 6 }),
        async (waves) => {
          const letterId = await newLetter(world);
          const told = new Map<string, number>();
          for (const wave of waves) {
            const said = await Promise.all(wave.map((one) => run(world, letterId, one)));
            for (const [at, one] of wave.entries())
              if (one.kind === 'confirm' && said[at] === 'confirmed') {
                const key = `${one.who} ${one.round}`;
                told.set(key, (told.get(key) ?? 0) + 1);
              }
            await audit(world, letterId);
          }
          const { entries } = await audit(world, letterId);
          // each confirmation is told once as new, and each that was told is in the ledger
          for (const times of told.values()) expect(times).toBe(1);
          expect(entries.filter((entry) => entry.act === 'confirmed').length).toBe(told.size);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('one hundred clicks on one link count once, whichever process they reach', async () => {
    const letterId = await newLetter(world);
    await run(world, letterId, { kind: 'pledge', who: 0, suspected: false, process: 0 });
    const clicks = Array.from({ length: 100 }, (_, at) =>
      run(world, letterId, { kind: 'confirm', who: 0, round: 1, process: at % 2 === 0 ? 0 : 1 }),
    );
    const said = await Promise.all(clicks);
    expect(said.filter((one) => one === 'confirmed').length).toBe(1);
    expect(said.filter((one) => one === 'again').length).toBe(99);
    expect((await audit(world, letterId)).entries.length).toBe(1);
  });
});

type Model = { state: CosignatureState; round: number; suspected: boolean; pledgedAt: Date };

test('one after the other, everything is done as the rules say in words', async () => {
  const step = fc.oneof(placed, fc.constantFrom(20 * HOUR, 60 * HOUR));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const letterId = await newLetter(world);
      const people = new Map<number, Model>();
      const switches = { closed: false, paused: false };
      for (const one of steps) {
        if (typeof one === 'number') {
          env.pass(one);
          continue;
        }
        expect([one, await run(world, letterId, one)]).toEqual([
          one,
          expectedOf(people, switches, one),
        ]);
      }
      const { rows } = await audit(world, letterId);
      const found = new Map(rows.map((row) => [Buffer.from(row.person).toString('hex'), row]));
      for (const [number, { state, round: at, suspected }] of people)
        expect(
          found.get(Buffer.from(personIn(world, letterId, number)).toString('hex')),
        ).toMatchObject({
          state,
          round: at,
          suspected,
        });
      expect(rows.length).toBe(people.size);
    }),
    { numRuns: 30 },
  );
});

function expectedOf(
  people: Map<number, Model>,
  switches: { closed: boolean; paused: boolean },
  one: Placed,
): string {
  if (one.kind === 'change') {
    if (one.change === 'closed' || one.change === 'reopened')
      switches.closed = one.change === 'closed';
    else switches.paused = one.change === 'paused';
    return 'done';
  }
  const found = people.get(one.who) ?? null;
  const now = env.now();
  if (one.kind === 'pledge') {
    if (switches.closed) return 'cosigning-closed';
    if (switches.paused) return 'cosigning-paused';
    if (decidePledge(found, one, now) === 'again') return 'taken';
    const suspected = isSuspectedAnew(found, one);
    const next = {
      state: 'pending' as const,
      round: (found?.round ?? 0) + 1,
      suspected,
      pledgedAt: now,
    };
    people.set(one.who, next);
    return 'taken';
  }
  if (one.kind === 'remove') {
    if (found === null || life[found.state].remove === undefined) return 'nothing';
    found.state = 'removed';
    return 'removed';
  }
  if (found === null || found.round !== one.round) return 'cosigning-link-gone';
  if (one.kind === 'confirm') {
    if (['confirmed', 'aside', 'removed'].includes(found.state)) return 'again';
    const isLate = now.getTime() - found.pledgedAt.getTime() > CONFIRM_HOURS * HOUR;
    if (found.state !== 'pending' || isLate) return 'cosigning-link-gone';
    found.state = found.suspected ? 'aside' : 'confirmed';
    return found.state;
  }
  const next = life[found.state][one.kind];
  if (next === undefined || next.to === 'gone') return 'done';
  if (found.state === 'removed') found.suspected = true;
  found.state = next.to;
  return 'done';
}

test.each(['before they do', 'in the same moment'] as const)(
  'a script that pledges with somebody’s address, %s, sets nobody aside',
  async (when) => {
    const letterId = await newLetter(world);
    const by = (suspected: boolean) =>
      run(world, letterId, { kind: 'pledge', who: 0, suspected, process: 0 });
    if (when === 'before they do') await by(true);
    else await Promise.all([by(true), by(true)]);
    const said =
      when === 'before they do' ? [await by(false)] : await Promise.all([by(true), by(false)]);
    expect(said).toEqual(said.map(() => 'taken'));
    // what the script had sent to the mailbox leads nowhere now, and what it sends later changes nothing
    const confirmed = (round: number) =>
      run(world, letterId, { kind: 'confirm', who: 0, round, process: 1 });
    expect(await confirmed(1)).toBe('cosigning-link-gone');
    await by(true);
    expect(await confirmed(2)).toBe('confirmed');
    expect((await audit(world, letterId)).entries).toHaveLength(1);
  },
);

test('whoever was taken out and withdrew is set aside when they come back, however often they send the form', async () => {
  const letterId = await newLetter(world);
  const pledges = () =>
    run(world, letterId, { kind: 'pledge', who: 0, suspected: false, process: 0 });
  await pledges();
  await run(world, letterId, { kind: 'confirm', who: 0, round: 1, process: 0 });
  expect(await run(world, letterId, { kind: 'remove', who: 0, process: 0 })).toBe('removed');
  await run(world, letterId, { kind: 'withdraw', who: 0, round: 1, process: 0 });
  await pledges();
  await pledges();
  const again = { kind: 'confirm', who: 0, round: 2, process: 0 } as const;
  expect(await run(world, letterId, again)).toBe('aside');
});

test('who pledged in time may confirm after the end, and nobody may pledge then', async () => {
  const letterId = await newLetter(world);
  await run(world, letterId, { kind: 'pledge', who: 0, suspected: false, process: 0 });
  await run(world, letterId, { kind: 'change', change: 'closed', process: 0 });
  expect(await run(world, letterId, { kind: 'confirm', who: 0, round: 1, process: 1 })).toBe(
    'confirmed',
  );
  expect(await run(world, letterId, { kind: 'pledge', who: 1, suspected: false, process: 0 })).toBe(
    'cosigning-closed',
  );
  await audit(world, letterId);
});
