import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockChoiceOf, closedRefusal, delayRefusal } from './clock-input-rules.ts';
import { clockOf, lastDay, publicClockOf, publicDay } from './clock-rules.ts';
import type { ClockChoice, ClockFacts } from './clock-rules.ts';
import { clockTypeNames } from './clock-type-rules.ts';
import { addDays, addMonths, dayEverywhere, daysBetween, weekdayOf } from './day-rules.ts';
import { addWorkingDays, isWorkingDay, weekendOf } from './working-day-rules.ts';

const eu: ClockChoice = { type: 'eu-institution', typed: null };
const facts = (change: Partial<ClockFacts> = {}): ClockFacts => ({
  addressee: 1,
  country: 'BE',
  sentOn: '2026-03-02',
  arrivedOn: '2026-03-02',
  byPost: false,
  acknowledgedOn: null,
  answeredOn: null,
  delays: [],
  closed: [],
  choice: eu,
  ...change,
});

describe('the clock of an institution of the Union', () => {
  test('gives two weeks to acknowledge and two months to answer', () => {
    const clock = clockOf(facts(), '2026-03-03');
    expect([clock.acknowledgeBy, clock.dueOn]).toEqual(['2026-03-16', '2026-05-04']); // 2 May is a Saturday
    expect([clock.state, clock.basis]).toEqual(['waiting', 'rule']);
  });

  test('turns due a week before its last day, and overdue only after it', () => {
    const at = (day: string) => clockOf(facts(), day).state;
    expect([at('2026-04-26'), at('2026-04-27'), at('2026-05-04'), at('2026-05-05')]).toEqual([
      'waiting',
      'due',
      'due',
      'overdue',
    ]);
  });

  test('an acknowledgement is no answer, and an answer ends it for good', () => {
    const acknowledged = facts({ acknowledgedOn: '2026-03-10' });
    expect(clockOf(acknowledged, '2026-03-11').state).toBe('acknowledged');
    expect(clockOf(acknowledged, '2026-06-01').state).toBe('overdue');
    expect(clockOf(facts({ answeredOn: '2026-06-02' }), '2027-01-01').state).toBe('answered');
  });

  test('a date given with a reason before the last day moves it; one given afterwards does not', () => {
    const lawful = { announcedOn: '2026-05-04', until: '2026-06-30' };
    const late = { announcedOn: '2026-05-05', until: '2026-06-30' };
    const before = clockOf(facts({ delays: [lawful] }), '2026-05-20');
    expect([before.state, before.dueOn, before.isMoved]).toEqual([
      'lawfully-delayed',
      '2026-06-30',
      true,
    ]);
    expect(clockOf(facts({ delays: [lawful] }), '2026-07-01').state).toBe('overdue');
    expect(clockOf(facts({ delays: [late] }), '2026-05-20').state).toBe('overdue');
  });
});

describe('whom nobody is called late', () => {
  test('where no clock was chosen, where nothing was sent, while it is still that day somewhere', () => {
    expect(clockOf(facts({ choice: null }), '2030-01-01')).toMatchObject({
      state: 'waiting',
      dueOn: null,
      basis: null,
    });
    const unsent = facts({ sentOn: null, arrivedOn: null });
    expect(clockOf(unsent, '2030-01-01').state).toBe('waiting');
    expect(dayEverywhere(new Date('2026-05-05T11:59:59Z'))).toBe('2026-05-04');
    expect(dayEverywhere(new Date('2026-05-05T12:00:00Z'))).toBe('2026-05-05');
  });

  test('a letter by post of which nobody knows when it arrived gets ten days more', () => {
    const clock = clockOf(facts({ arrivedOn: null, byPost: true }), '2026-03-03');
    expect(clock.countedFrom).toBe('2026-03-12');
  });

  test('in public, from the day on which something came that nobody let out', () => {
    expect(publicDay('2026-06-01', ['2026-04-01', '2026-03-20'])).toBe('2026-03-20');
    expect(publicDay('2026-06-01', [])).toBe('2026-06-01');
    const at = (today: string, waiting: string[]) => publicClockOf(facts(), today, waiting);
    expect(at('2026-06-01', [])).toMatchObject({ state: 'overdue', dueOn: '2026-05-04' });
    expect(at('2026-06-01', ['2026-04-01'])).toMatchObject({ state: 'waiting' });
    // it came late, and lies with us: nothing is said of a last day
    expect(at('2026-06-01', ['2026-05-20'])).toMatchObject({ state: 'waiting', dueOn: null });
  });
});

describe('working days', () => {
  test('this engine knows the weekends of countries', () => {
    expect(weekendOf('DZ')).toEqual([5, 6]);
    expect(weekendOf('IR')).toContain(5);
    expect(weekendOf('KZ')).toEqual([6, 0]);
    expect(weekendOf('BE')).toEqual([6, 0]);
    expect(weekendOf('')).toEqual([6, 0]);
    expect(weekendOf('no country')).toEqual([6, 0]);
  });

  test('are counted after the day itself, without weekends and closed days', () => {
    const closed = [{ first: '2026-03-21', last: '2026-03-25' }];
    // Friday 20 March; in Kazakhstan the days after Nowruz are closed
    expect(addWorkingDays('2026-03-20', 1, { country: 'KZ', closed: [] })).toBe('2026-03-23');
    expect(addWorkingDays('2026-03-20', 1, { country: 'KZ', closed })).toBe('2026-03-26');
    expect(addWorkingDays('2026-03-19', 1, { country: 'DZ', closed: [] })).toBe('2026-03-22');
  });

  test('somebody who is closed for ever ends the search, not the server', () => {
    const closed = [{ first: '2000-01-01', last: '9999-12-31' }];
    expect(addWorkingDays('2026-03-20', 3, { country: 'KZ', closed })).toMatch(/^\d{4}-/);
  });
});

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
const country = fc.constantFrom('KZ', 'IR', 'DZ', 'BE', 'IL', 'AE', 'NP', 'US', '');
const closed = fc.array(
  fc
    .tuple(day, fc.nat({ max: 40 }))
    .map(([first, days]) => ({ first, last: addDays(first, days) })),
  { maxLength: 4 },
);
const choice = fc.oneof(
  fc.constantFrom(...clockTypeNames).map((type): ClockChoice => ({ type, typed: null })),
  fc.record({
    type: fc.constant('other' as const),
    typed: fc.record({
      acknowledgeDays: fc.option(fc.integer({ min: 1, max: 1_000 })),
      answerDays: fc.option(fc.integer({ min: 1, max: 1_000 })),
      days: fc.constantFrom('calendar' as const, 'working' as const),
      source: fc.constantFrom('', 'Law on petitions, article 7'),
    }),
  }),
);
const anyFacts: fc.Arbitrary<ClockFacts> = fc.record({
  addressee: fc.constant(1),
  country,
  sentOn: fc.option(day),
  arrivedOn: fc.option(day),
  byPost: fc.boolean(),
  acknowledgedOn: fc.option(day),
  answeredOn: fc.option(day),
  delays: fc.array(fc.record({ announcedOn: day, until: day }), { maxLength: 4 }),
  closed,
  choice: fc.option(choice),
});

describe('any clock', () => {
  test('is overdue only after its last day, and never goes back but by an answer or a date', () => {
    fc.assert(
      fc.property(anyFacts, day, fc.nat({ max: 400 }), (one, today, later) => {
        const clock = clockOf(one, today);
        expect(clock.state === 'overdue').toBe(
          one.answeredOn === null && clock.dueOn !== null && today > clock.dueOn,
        );
        if (clock.state === 'overdue')
          expect(clockOf(one, addDays(today, later)).state).toBe('overdue');
        if (clock.state === 'answered')
          expect(clockOf(one, addDays(today, later)).state).toBe('answered');
      }),
      { numRuns: 1_000 },
    );
  });

  test('a date given later never makes the last day come earlier', () => {
    fc.assert(
      fc.property(anyFacts, day, (one, today) => {
        const without = clockOf({ ...one, delays: [] }, today).dueOn;
        const withDates = clockOf(one, today).dueOn;
        if (without !== null) expect((withDates ?? '') >= without).toBe(true);
        else expect(withDates).toBeNull();
      }),
    );
  });

  test('a last day is one on which somebody works, and no day of the period is skipped over', () => {
    fc.assert(
      fc.property(
        day,
        country,
        closed,
        fc.integer({ min: 1, max: 300 }),
        (from, of, off, amount) => {
          const week = { country: of, closed: off };
          const inDays = lastDay(from, { amount, unit: 'calendar-days' }, week) ?? '';
          expect(isWorkingDay(inDays, week)).toBe(true);
          expect(daysBetween(from, inDays)).toBeGreaterThanOrEqual(amount);
          const inWork = lastDay(from, { amount, unit: 'working-days' }, week) ?? '';
          const worked = Array.from({ length: daysBetween(from, inWork) }, (_, i) =>
            addDays(from, i + 1),
          ).filter((one) => isWorkingDay(one, week)).length;
          expect(worked).toBe(amount);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('months end where the calendar does, across years and leap days', () => {
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
    expect(addMonths('2027-12-31', 2)).toBe('2028-02-29');
    expect(addMonths('2026-11-30', 14)).toBe('2028-01-30');
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, months) => {
        const to = addMonths(from, months);
        expect(to.slice(8) <= from.slice(8)).toBe(true);
        expect(Math.abs(daysBetween(from, to) - months * 30.44)).toBeLessThan(4);
      }),
    );
    expect(weekdayOf('2026-03-02')).toBe(1);
  });
});

describe('what a drafter types of a clock', () => {
  const typed = { type: 'other', acknowledgeDays: '', answerDays: '', days: '', source: '' };
  test.each([
    [{ ...typed, type: 'king' }, 'clock-type-missing'],
    [typed, 'clock-days-missing'],
    [{ ...typed, answerDays: 'many' }, 'clock-days'],
    [{ ...typed, answerDays: '0' }, 'clock-days'],
    [{ ...typed, answerDays: '-3' }, 'clock-days'],
    [{ ...typed, answerDays: '1001' }, 'clock-days'],
    [{ ...typed, answerDays: '15' }, 'clock-days-kind'],
    [
      { ...typed, answerDays: '15', days: 'working', source: 'x'.repeat(501) },
      'clock-source-too-long',
    ],
  ])('%j is refused: %s', (form, reason) => {
    expect(clockChoiceOf(form)).toMatchObject({ reason });
  });

  test('days with the law they stand in are told as typed, without it as expected', () => {
    const days = { ...typed, answerDays: '15', days: 'working' };
    const withLaw = clockChoiceOf({ ...days, source: 'Code, article 76' }) as ClockChoice;
    const without = clockChoiceOf(days) as ClockChoice;
    expect(clockOf(facts({ choice: withLaw }), '2026-03-03').basis).toBe('typed');
    expect(clockOf(facts({ choice: without }), '2026-03-03').basis).toBe('expected');
    expect(clockChoiceOf({ ...typed, type: 'court' })).toEqual({ type: 'court', typed: null });
  });

  test('closed days and given dates that make no sense are told why', () => {
    const span = (first: string, last: string) => ({ first, last });
    expect(closedRefusal(span('2026-03-02', '2026-03-01'), '')?.reason).toBe(
      'closed-days-backwards',
    );
    expect(closedRefusal(span('2026-03-02', '2028-03-01'), '')?.reason).toBe(
      'closed-days-too-long',
    );
    expect(closedRefusal(span('2026-03-02', '2026-03-02'), 'Nowruz')).toBeNull();
    const reply = { state: 'confirmed', addressee: 1, receivedOn: '2026-04-01' } as const;
    const reasonOf = (...given: Parameters<typeof delayRefusal>) => delayRefusal(...given)?.reason;
    expect(reasonOf(reply, '2026-04-01', 'complex')).toBe('delay-day');
    expect(reasonOf(reply, '2026-04-02', '')).toBe('delay-reason-missing');
    expect(reasonOf({ ...reply, addressee: null }, '2026-04-02', 'x')).toBe('delay-from-nobody');
    expect(reasonOf({ ...reply, state: 'arrived' }, '2026-04-02', 'x')).toBe('reply-not-confirmed');
    expect(reasonOf(reply, '2026-04-02', 'complex')).toBeUndefined();
  });
});
