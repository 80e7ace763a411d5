import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideReport, reportActions } from './report-rules.ts';
import { deliveryStates } from './rules.ts';
import type { DeliveryState } from './rules.ts';
import { actRefusalOf, hasLeft, mayStep, SETTLED_BY_ITSELF_MS, steps } from './state-rules.ts';
import { nextTry, TRIED_FOR_MS } from './sending-rules.ts';

/** Any way through the table from the plan, as long as one likes. */
const walk = fc.array(fc.nat(), { maxLength: 30 }).map((choices) =>
  choices.reduce<DeliveryState[]>(
    (way, choice) => {
      const next = steps[way.at(-1) ?? 'planned'];
      const to = next[choice % Math.max(next.length, 1)];
      return to === undefined ? way : [...way, to];
    },
    ['planned'],
  ),
);

describe('the states of a delivery', () => {
  test('what left was offered before, and everything but its answer was sent', () => {
    fc.assert(
      fc.property(walk, (way) => {
        const left = way.findIndex(hasLeft);
        if (left === -1) return;
        expect(way.slice(0, left)).toContain('sending');
        expect(way.slice(0, left)).toContain('uncertain');
      }),
    );
  });

  test('from uncertain it is never offered again by itself: somebody plans it anew', () => {
    fc.assert(
      fc.property(walk, (way) => {
        for (const [at, state] of way.entries()) {
          if (state !== 'sending' || way[at - 1] === 'sending') continue;
          expect(['planned', 'delayed']).toContain(way[at - 1]);
        }
      }),
    );
    expect(mayStep('uncertain', 'sending')).toBe(false);
  });

  test('what is refused or taken back stays so, and what left is never offered again', () => {
    expect(steps.refused).toEqual([]);
    expect(steps.cancelled).toEqual([]);
    fc.assert(
      fc.property(walk, (way) => {
        const left = way.findIndex(hasLeft);
        if (left === -1) return;
        for (const state of way.slice(left)) expect(['planned', 'sending']).not.toContain(state);
      }),
    );
  });

  test('every state can be reached from the plan', () => {
    const reached = new Set<DeliveryState>(['planned']);
    for (const state of reached) for (const next of steps[state]) reached.add(next);
    expect([...reached].toSorted()).toEqual([...deliveryStates].toSorted());
  });

  test('a report leads only where the table allows, and a late one never undoes a bounce', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...deliveryStates),
        fc.constantFrom(...reportActions),
        (state, action) => {
          const to = decideReport(state, action);
          if (to !== null) expect(mayStep(state, to)).toBe(true);
          if (state === 'bounced' || state === 'refused' || state === 'cancelled')
            expect(to).toBeNull();
        },
      ),
    );
    expect(decideReport('uncertain', 'delivered')).toBe('delivered');
    expect(decideReport('uncertain', 'relayed')).toBe('handed-over');
    expect(decideReport('handed-over', 'failed')).toBe('bounced');
    expect(decideReport('handed-over', 'delayed')).toBeNull();
  });
});

describe('what a person may do', () => {
  const at = new Date('2026-03-05T09:00:00Z');
  const later = new Date(at.getTime() + SETTLED_BY_ITSELF_MS);

  test('nobody settles what the mail server may still answer by itself', () => {
    const one = { channel: 'email', state: 'uncertain', stateAt: at } as const;
    expect(actRefusalOf('again', one, at)?.reason).toBe('delivery-being-handed-over');
    expect(actRefusalOf('arrived', one, at)?.reason).toBe('delivery-being-handed-over');
    expect(actRefusalOf('again', one, later)).toBeNull();
    expect(actRefusalOf('arrived', one, later)).toBeNull();
  });

  test.each([
    ['arrived', 'planned', 'delivery-not-sent'],
    ['again', 'handed-over', 'delivery-not-uncertain'],
    ['cancel', 'sending', 'delivery-not-waiting'],
    ['repeat', 'delayed', 'delivery-still-on-its-way'],
  ] as const)('%s is refused while it is %s', (act, state, reason) => {
    expect(actRefusalOf(act, { channel: 'email', state, stateAt: at }, later)?.reason).toBe(reason);
  });

  test('whatever may be done leads along the table', () => {
    const leads = { arrived: 'delivered', again: 'planned', cancel: 'cancelled' } as const;
    const astray = deliveryStates.flatMap((state) =>
      (['arrived', 'again', 'cancel'] as const).filter(
        (act) =>
          actRefusalOf(act, { channel: 'email', state, stateAt: at }, later) === null &&
          !mayStep(state, leads[act]),
      ),
    );
    expect(astray).toEqual([]);
  });
});

test('"later" is tried again with growing pauses, and given up after four days', () => {
  const first = new Date('2026-03-05T09:00:00Z');
  let now = first;
  let last = 0;
  let tries = 1;
  for (; ; tries++) {
    const next = nextTry(tries, first, now);
    if (next === null) break;
    const pause = next.getTime() - now.getTime();
    expect(pause).toBeGreaterThanOrEqual(last);
    last = pause;
    now = next;
  }
  expect(now.getTime() - first.getTime()).toBeGreaterThanOrEqual(TRIED_FOR_MS);
  expect(tries).toBeLessThan(40);
});
