import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFault, parsePolicy, printVerifierKey } from '#proof';
import { testKey, testLog } from '#support/log-history';
import { isQuorum, printPolicy, readWatchPolicy, witnessKeys } from './witness-policy-rules.ts';
import {
  decidePublished,
  decideRound,
  GRACE_MS,
  newestWitnessed,
  pauseAfter,
} from './witness-rules.ts';
import type { Round } from './witness-rules.ts';

const key = (n: number) => testKey(`w${n}.example/w`, 4, n).key;
const named = (n: number) =>
  `witness w${n} ${printVerifierKey(key(n))} https://w${n}.example/watch/`;
const three = [named(1), named(2), named(3), 'group g 2 w1 w2 w3', 'quorum g'].join('\n');

function read(text: string) {
  const policy = readWatchPolicy(text, testLog.key);
  if (isFault(policy)) throw new Error(policy.fault);
  return policy;
}

describe('the file of WITNESS_POLICY', () => {
  test('gives each witness its address, and may be the file others check with', () => {
    const policy = read(`# ours\nlog ${printVerifierKey(testLog.key)} https://x.example\n${three}`);
    expect(policy.addresses.get(printVerifierKey(key(2)))).toBe('https://w2.example/watch');
    expect(policy.policy.logs).toEqual([]);
  });

  test.each([
    [
      'another log',
      `log ${printVerifierKey(testKey('other.example', 1, 9).key)}\n${three}`,
      'line 1 of the policy: this log is not ours',
    ],
    [
      'our name with another key',
      `log ${printVerifierKey(testKey(testLog.key.name, 1, 9).key)}\n${three}`,
      'line 1 of the policy: this log is not ours',
    ],
    [
      'a witness without an address',
      `\nwitness w1 ${printVerifierKey(key(1))}\nquorum w1`,
      'line 2 of the policy: w1 needs the address',
    ],
    [
      'an address of another protocol',
      `witness w1 ${printVerifierKey(key(1))} ftp://w.example\nquorum w1`,
      'line 1 of the policy: w1 needs the address',
    ],
    ['an unknown member', `${named(1)}\ngroup g 1 w2\nquorum g`, 'line 2 of the policy: w2 is'],
    ['no quorum', named(1), 'no quorum line'],
    [
      'more witnesses than a note has room for',
      `${Array.from({ length: 33 }, (_, n) => named(n + 1)).join('\n')}\nquorum none`,
      'more than 32 witnesses',
    ],
  ])('is refused with %s, by a sentence that names the line', (_, text, sentence) => {
    expect(readWatchPolicy(text, testLog.key)).toMatchObject({
      fault: expect.stringContaining(sentence) as unknown,
    });
  });

  test('prints to a policy that demands the same', () => {
    const { policy } = read(three);
    const printed = parsePolicy(printPolicy({ ...policy, logs: [testLog.key] }));
    expect(printed).toEqual({ ...policy, logs: [testLog.key] });
  });

  test('is fulfilled by as many as it says', () => {
    const { policy } = read(three);
    const keys = witnessKeys(policy);
    expect(isQuorum(policy, new Set(keys.slice(1)))).toBe(true);
    expect(isQuorum(policy, new Set(keys.slice(2)))).toBe(false);
    expect(isQuorum({ ...policy, quorum: 'none' }, new Set())).toBe(true);
  });
});

/** A log, its witnesses and whoever looks, as a row of moments. */
const moments = fc.array(
  fc.record({
    wait: fc.integer({ min: 0, max: GRACE_MS }),
    does: fc.constantFrom('grow', 'sign', 'look', 'look', 'keep'),
    who: fc.integer({ min: 0, max: 2 }),
    which: fc.nat(),
  }),
  { maxLength: 60 },
);

describe('what others are shown', () => {
  test('never goes back, never waits beyond the grace, never lacks the quorum within it', () => {
    const { policy } = read(three);
    const keys = witnessKeys(policy);
    fc.assert(
      fc.property(moments, (steps) => {
        const signedAt: number[] = [0]; // the place in the list is the size
        const cosigned: { size: number; witness: string }[] = [];
        let [now, published, shown]: [number, number | null, number] = [0, null, -1];
        const decide = () => {
          const witnessed = newestWitnessed(policy, cosigned);
          const since = signedAt[(witnessed ?? -1) + 1];
          const waitingSince = since === undefined ? null : new Date(since);
          const newest = signedAt.length - 1;
          return {
            ...decidePublished({ published, witnessed, newest, waitingSince, now: new Date(now) }),
            witnessed,
            waited: since === undefined ? 0 : now - since,
          };
        };
        const keep = () => (published = decide().size ?? published);
        const look = () => {
          const { size, overdue, witnessed, waited } = decide();
          expect(size ?? -1).toBeGreaterThanOrEqual(shown);
          signedAt.forEach((at, one) => {
            if (now - at > GRACE_MS) expect(size).toBeGreaterThanOrEqual(one);
          });
          if (!overdue && size !== null && size > shown) expect(size).toBe(witnessed);
          expect(overdue).toBe(waited > GRACE_MS);
          shown = size ?? -1;
        };
        for (const { wait, does, who, which } of steps) {
          now += wait;
          if (does === 'grow') signedAt.push(now);
          if (does === 'keep') keep();
          if (does === 'sign') {
            look(); // what is kept now is what was shown until this witness signed
            keep();
            cosigned.push({ size: which % signedAt.length, witness: keys[who] ?? '' });
            keep();
          }
          look();
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('asking', () => {
  test('two quick witnesses are always asked about the same checkpoint, however fast the log grows', () => {
    const growth = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(growth, (gaps) => {
        let [round, now]: [Round | null, number] = [null, 0];
        let begun = 0;
        for (const [size, gap] of gaps.entries()) {
          now += gap;
          if (!decideRound(round, size, now)) continue;
          if (round !== null) expect(round.reached || now - round.begunAt >= 5_000).toBe(true);
          begun += 1;
          round = { size, begunAt: now, reached: size % 3 > 0 };
        }
        expect(begun).toBeLessThanOrEqual(now / 1_000 + 1);
      }),
    );
  });

  test('a silent witness is left alone longer each time, up to five minutes; one that contradicts, for an hour', () => {
    const pauses = [0, 1, 2, 5, 9, 500].map((failures) => pauseAfter('unavailable', failures, 1));
    expect(pauses).toEqual([1_000, 2_000, 4_000, 32_000, 300_000, 300_000]);
    expect(pauseAfter('unavailable', 9, 0)).toBe(150_000);
    for (const kind of ['forked', 'ahead', 'refused'] as const)
      expect(pauseAfter(kind, 3, 0)).toBe(3_600_000);
    expect(pauseAfter('cosigned', 0, 0)).toBe(0);
  });
});
