import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { silentLog } from '#platform/log';
import { printAddCheckpoint, printVerifierKey, utf8 } from '#proof';
import { Crash, ForgetfulDisk } from '#support/forgetful-disk';
import type { Strike } from '#support/forgetful-disk';
import { leavesOf, requestFor, testLog } from '#support/log-history';
import { beginWitness } from './begin.ts';
import { answerRequest } from './witness.ts';
import type { Witness } from './witness.ts';

const logs = [testLog.key];
const NAME = 'witness.example/w1';
const always = () => true;
const never = () => false;

/** Of what was not synced, keeps only the nth thing, or all but that. */
function nth(n: number, isKept: boolean): () => boolean {
  let count = 0;
  return () => (count++ === n) === isKept;
}

function begin(disk: ForgetfulDisk): Witness {
  const secret = beginWitness(disk, { logs, name: NAME, now: 0 });
  return { disk, secret, logs, now: () => new Date(0), log: silentLog, recent: new Map() };
}

const bodies = new Map<string, Uint8Array>();

/** A request, made once. A history is told by its fork: those with another number differ from the fifth leaf on. */
function bodyOf({ size, fork }: Cosigned, old: number): Uint8Array {
  const name = `${size}/${fork}/${old}`;
  const body =
    bodies.get(name) ?? utf8(printAddCheckpoint(requestFor(leavesOf(size, fork, 4), old)));
  bodies.set(name, body);
  return body;
}

type Cosigned = { readonly size: number; readonly fork: number };

/** Asks as a log that would have anything cosigned; gives the answer's status, null when nobody was there to answer. */
function ask(witness: Witness, cosigned: Cosigned[], wanted: Cosigned, old: number) {
  try {
    const { status, body: told } = answerRequest(witness, bodyOf(wanted, old));
    if (status === 200) cosigned.push(wanted);
    return { status, seen: status === 409 ? Number(told) : null };
  } catch (error) {
    if (error instanceof Crash || !(error instanceof Error)) return { status: 0, seen: null };
    return { status: 500, seen: null };
  }
}

/** As above, from wherever the witness says that it is. */
function askFromThere(witness: Witness, cosigned: Cosigned[], wanted: Cosigned): void {
  const guess = Math.min(wanted.size, cosigned.at(-1)?.size ?? 0);
  const { seen } = ask(witness, cosigned, wanted, guess);
  if (seen !== null && seen !== guess && seen <= wanted.size) ask(witness, cosigned, wanted, seen);
}

/** Trees of at most four leaves are in every history; above, there is one. Nothing goes back. */
function expectOneHistory(cosigned: readonly Cosigned[]): void {
  const forks = new Set(cosigned.filter(({ size }) => size > 4).map(({ fork }) => fork));
  expect(forks.size).toBeLessThanOrEqual(1);
  const sizes = cosigned.map(({ size }) => size);
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
}

const life: readonly Cosigned[] = [
  { size: 3, fork: 1 },
  { size: 3, fork: 1 },
  { size: 7, fork: 1 },
  { size: 7, fork: 2 },
  { size: 9, fork: 2 },
  { size: 12, fork: 1 },
];

/** Lives, is struck, is started again as often as it takes, and is then offered every history there is. */
function liveThrough(strike: Strike, keeps: () => boolean): { cosigned: Cosigned[]; hit: boolean } {
  const cosigned: Cosigned[] = [];
  const first = new ForgetfulDisk();
  const witness = begin(first);
  first.strike(strike);
  for (const wanted of life) askFromThere(witness, cosigned, wanted);
  const hit = first.operations >= strike.at;
  const next = begin(first.afterCrash(keeps));
  expect(next.secret.key).toEqual(witness.secret.key);
  for (const fork of [3, 2, 1])
    for (const size of [12, 13]) askFromThere(next, cosigned, { size, fork });
  return { cosigned, hit };
}

describe('a witness that is struck in the middle', () => {
  const kinds = [
    { kind: 'crash', isDone: false },
    { kind: 'crash', isDone: true },
    { kind: 'error', isDone: false },
    { kind: 'error', isDone: true },
  ] as const;

  test.each(kinds)('cosigns one history and never goes back, at every operation: %o', (how) => {
    // after an error the process goes on, and ends later: worst when nothing is kept of what was not synced
    for (const keeps of how.kind === 'error' ? [never] : [always, never]) {
      let [at, isStruck] = [1, true];
      for (; isStruck; at += 1) {
        const { cosigned, hit } = liveThrough({ at, ...how }, keeps);
        expectOneHistory(cosigned);
        expect(cosigned.at(-1)?.size).toBe(13); // it lives on
        isStruck = hit;
      }
      expect(at).toBeGreaterThan(50); // there was something to strike
    }
  });

  test('cosigns one history whatever is kept of what was not synced, through many crashes', () => {
    const strikes = fc.record({
      at: fc.integer({ min: 1, max: 60 }),
      kind: fc.constantFrom('crash' as const, 'error' as const),
      isDone: fc.boolean(),
    });
    const wanted = fc.record({
      size: fc.integer({ min: 0, max: 14 }),
      fork: fc.integer({ min: 1, max: 3 }),
    });
    const lives = fc.array(
      fc.record({ strike: strikes, asked: fc.array(wanted, { maxLength: 8 }), chance: fc.nat() }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(lives, (all) => {
        const cosigned: Cosigned[] = [];
        let disk = new ForgetfulDisk();
        begin(disk);
        for (const { strike, asked, chance } of all) {
          const witness = begin(disk);
          disk.strike(strike);
          for (const one of asked) askFromThere(witness, cosigned, one);
          let bits = chance;
          disk = disk.afterCrash(
            () => ((bits = (bits * 1_103_515_245 + 12_345) % 2 ** 31) & 64) > 0,
          );
        }
        expectOneHistory(cosigned);
      }),
      { numRuns: 150 },
    );
  });

  test('begins, and keeps the key it told, when its first start ends at any operation', () => {
    const choices = [0, 1, 2, 3, 4, 5].flatMap((n) => [() => nth(n, true), () => nth(n, false)]);
    for (const isDone of [false, true])
      for (const choose of [() => always, () => never, ...choices]) {
        for (let at = 1; ; at += 1) {
          const disk = new ForgetfulDisk();
          disk.strike({ at, kind: 'crash', isDone });
          const told = tryBegin(disk);
          const again = begin(disk.afterCrash(choose())).secret.key;
          if (told === null) continue;
          expect(printVerifierKey(again)).toBe(told);
          if (disk.operations < at) break;
        }
      }
  });

  function tryBegin(disk: ForgetfulDisk): string | null {
    try {
      return printVerifierKey(begin(disk).secret.key);
    } catch (error) {
      if (error instanceof Crash) return null;
      throw error;
    }
  }
});
