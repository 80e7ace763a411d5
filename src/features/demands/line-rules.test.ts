import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import { breakIn, isWatched, lineOf, stateOf, TRANSITIONS, wholeLine } from './line-rules.ts';
import type { Stepping } from './line-rules.ts';
import { decisionRefusal, stepFaults } from './outcome-rules.ts';
import type { GivenStep } from './outcome-rules.ts';
import { dayOf, lookRefusal, nextReviewOn } from './review-rules.ts';
import { demandStates, outcomeStates } from './rules.ts';
import type { OutcomeId, OutcomeState } from './rules.ts';

const step = (state: OutcomeState, on: string, supersedes: OutcomeId | null = null): Stepping => ({
  id: newId<OutcomeId>(),
  state,
  on,
  supersedes,
});

const statesOf = (steps: readonly Stepping[]): string =>
  lineOf(steps)
    .map(({ state }) => state)
    .join(' ');

describe('the order of a line', () => {
  test('is the order of what happened where that is known, else of what was written down', () => {
    const met = step('met', '2026-05-20');
    expect(statesOf([met, step('pledged', '2026-04')])).toBe('pledged met');
    // both in some part of 2026: nobody knows which came first
    expect(statesOf([step('pledged', '2026'), step('met', '2026-02-01')])).toBe('pledged met');
    expect(statesOf([met, step('reversed', '2026')])).toBe('met reversed');
  });

  test('keeps a correction where the wrong step stood, unless its day says otherwise', () => {
    const [pledged, met] = [step('pledged', '2026-03-01'), step('met', '2026-05-20')];
    const other = step('partly-met', '2026-05-20', met.id);
    expect(statesOf([pledged, met, step('reversed', '2026-06'), other])).toBe(
      'pledged partly-met reversed',
    );
    expect(statesOf([pledged, met, step('refused', '2026-01', met.id)])).toBe('refused pledged');
    expect(wholeLine([pledged, met, other]).map(({ state }) => state)).toEqual([
      'pledged',
      'met',
      'partly-met',
    ]);
  });

  test('every state has its row, and only what was met can be reversed', () => {
    expect(Object.keys(TRANSITIONS).toSorted()).toEqual([...demandStates].toSorted());
    const before = demandStates.filter((state) => TRANSITIONS[state].includes('reversed'));
    expect(before).toEqual(['partly-met', 'met']);
  });
});

/* A demand's whole life in memory: what anybody can do to it, in any order. */

type Kept = Stepping & {
  readonly standing: 'waiting' | 'confirmed' | 'sent-back';
  readonly recordedBy: AccountId;
  readonly confirmedBy: AccountId | null;
  readonly nextReviewOn: string | null;
  readonly decidedAt: Date | null;
};

type Life = { steps: Kept[]; reviews: { lookedAt: Date; nextReviewOn: string }[]; now: Date };

const people = [newId<AccountId>(), newId<AccountId>(), newId<AccountId>()] as const;
const START = new Date('2026-03-01T09:00:00Z');
const inDays = (now: Date, days: number) => dayOf(new Date(now.getTime() + days * 86_400_000));

type Act = (life: Life) => void;

const confirmedOf = ({ steps }: Life) => steps.filter((one) => one.standing === 'confirmed');
const waitingOf = ({ steps }: Life) => steps.filter((one) => one.standing === 'waiting');

const chosen = <T>(list: readonly T[], at: number): T | undefined => list[at % (list.length || 1)];

const writes: fc.Arbitrary<Act> = fc
  .record({
    state: fc.constantFrom(...outcomeStates),
    ago: fc.nat({ max: 12 }),
    review: fc.integer({ min: -1, max: 30 }),
    by: fc.constantFrom(...people),
    corrects: fc.option(fc.nat({ max: 20 }), { nil: null, freq: 3 }),
  })
  .map(({ state, ago, review, by, corrects }) => (life) => {
    const id = newId<OutcomeId>();
    const target = corrects === null ? null : (chosen(life.steps, corrects)?.id ?? null);
    const given: GivenStep = {
      state,
      on: inDays(life.now, -ago),
      certainty: 'reported',
      words: 'Something happened.',
      note: '',
      credit: 'not-claimed',
      creditWords: '',
      nextReviewOn: inDays(life.now, review),
      supersedes: target,
      reason: 'It was otherwise.',
      evidence: [{ kind: 'link', url: 'https://a.example', seenOn: '2026-03-01', words: '' }],
    };
    const line = {
      begins: 'open' as const,
      confirmed: confirmedOf(life),
      waiting: waitingOf(life),
      closed: false,
    };
    if (stepFaults(id, given, line, life.now).length > 0) return;
    life.steps.push({
      ...step(state, given.on, target),
      id,
      standing: 'waiting',
      recordedBy: by,
      confirmedBy: null,
      nextReviewOn: isWatched(state) ? given.nextReviewOn : null,
      decidedAt: null,
    });
  });

const decides: fc.Arbitrary<Act> = fc
  .record({
    which: fc.nat({ max: 20 }),
    by: fc.constantFrom(...people),
    confirms: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
    review: fc.option(fc.integer({ min: -3, max: 30 }), { nil: null }),
  })
  .map(({ which, by, confirms, review }) => (life) => {
    // now and then one that was decided on already
    const found = chosen(which % 5 === 0 ? life.steps : waitingOf(life), which);
    if (found === undefined) return;
    const decision = confirms ? ('confirmed' as const) : ('sent-back' as const);
    const day = review === null ? '' : inDays(life.now, review);
    const given = { by, decision, note: 'Because.', nextReviewOn: day };
    const line = { begins: 'open' as const, confirmed: confirmedOf(life), closed: false };
    if (decisionRefusal(found, given, line, life.now) !== null) return;
    const kept = isWatched(found.state) ? day || found.nextReviewOn : null;
    const decided = { decidedAt: life.now, confirmedBy: confirms ? by : null };
    // in the order of their confirmation, as the record has them
    life.steps.splice(life.steps.indexOf(found), 1);
    const at = confirms ? confirmedOf(life).length : life.steps.length;
    life.steps.splice(at, 0, { ...found, ...decided, standing: decision, nextReviewOn: kept });
  });

const looks: fc.Arbitrary<Act> = fc.integer({ min: -3, max: 30 }).map((review) => (life) => {
  const day = inDays(life.now, review);
  const state = stateOf('open', confirmedOf(life));
  if (lookRefusal({ state, closed: false }, day, life.now) !== null) return;
  life.reviews.push({ lookedAt: life.now, nextReviewOn: day });
});

const waits: fc.Arbitrary<Act> = fc.integer({ min: 1, max: 20 }).map((days) => (life) => {
  life.now = new Date(life.now.getTime() + days * 86_400_000);
});

const anyLife = fc.array(fc.oneof(writes, writes, decides, decides, looks, waits), {
  minLength: 5,
  maxLength: 60,
});

function lived(acts: readonly Act[], check: (life: Life, before: readonly Kept[]) => void): void {
  const life: Life = { steps: [], reviews: [], now: START };
  for (const act of acts) {
    const before = [...life.steps];
    act(life);
    life.now = new Date(life.now.getTime() + 60_000);
    check(life, before);
  }
}

describe('whatever people do to a demand, in whatever order', () => {
  test('it stands as its last confirmed step says that was not corrected away', () => {
    fc.assert(
      fc.property(anyLife, (acts) =>
        lived(acts, (life) => {
          const confirmed = confirmedOf(life);
          const corrected = new Set(confirmed.map(({ supersedes }) => supersedes));
          const live = confirmed.filter(({ id }) => !corrected.has(id));
          const line = lineOf(confirmed);
          expect(new Set(line)).toEqual(new Set(live));
          expect(stateOf('open', confirmed)).toBe(line.at(-1)?.state ?? 'open');
          expect(breakIn('open', line)).toBeNull();
        }),
      ),
      { numRuns: 300 },
    );
  });

  test('every state is reached by such acts, the far ones too', () => {
    const seen = new Set<string>();
    // always the same lives: whether a far state comes up is not left to chance
    for (const acts of fc.sample(anyLife, { seed: 5, numRuns: 1_500 }))
      lived(acts, (life) => seen.add(stateOf('open', confirmedOf(life))));
    expect(seen).toEqual(new Set(outcomeStates));
  });

  test('no step vanishes, none is corrected away twice, and nobody confirms their own', () => {
    let corrections = 0;
    fc.assert(
      fc.property(anyLife, (acts) =>
        lived(acts, (life, before) => {
          const ids = new Set(life.steps.map(({ id }) => id));
          expect(before.every(({ id }) => ids.has(id))).toBe(true);
          const confirmed = confirmedOf(life);
          expect(wholeLine(confirmed)).toHaveLength(confirmed.length);
          const targets = confirmed.flatMap(({ supersedes }) => supersedes ?? []);
          expect(new Set(targets).size).toBe(targets.length);
          corrections += targets.length;
          for (const { recordedBy, confirmedBy } of confirmed)
            expect(confirmedBy).not.toBe(recordedBy);
        }),
      ),
      { numRuns: 300 },
    );
    expect(corrections).toBeGreaterThan(0);
  });

  test('while it is watched there is a day of review, and it lay ahead when it was set', () => {
    fc.assert(
      fc.property(anyLife, (acts) =>
        lived(acts, (life) => {
          const confirmed = confirmedOf(life);
          const { reviews } = life;
          const about = { begins: 'open' as const, firstReviewOn: '2026-03-15', closed: false };
          const day = nextReviewOn({ ...about, confirmed, reviews });
          expect(day !== null).toBe(isWatched(stateOf('open', confirmed)));
          for (const one of confirmed)
            if (one.nextReviewOn !== null && one.decidedAt !== null)
              expect(one.nextReviewOn > dayOf(one.decidedAt)).toBe(true);
          for (const { lookedAt, nextReviewOn: next } of reviews)
            expect(next > dayOf(lookedAt)).toBe(true);
        }),
      ),
      { numRuns: 300 },
    );
  });
});
