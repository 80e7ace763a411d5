/** How long something may take. The day of the event is not counted. */
export type Period = {
  readonly amount: number;
  readonly unit: 'calendar-days' | 'working-days' | 'months';
};

/** `rule`: it binds them; `typed`: a drafter typed it and where it is written; `expected`: only ours. */
export type ClockBasis = 'rule' | 'typed' | 'expected';

/** Whom a letter is addressed to, as far as clocks care. */
export const clockTypeNames = [
  'eu-institution',
  'government',
  'parliament',
  'court',
  'prison',
  'company',
  'international-body',
  'other',
] as const;
export type ClockType = (typeof clockTypeNames)[number];

type TypeClock = {
  readonly acknowledge: Period | null;
  readonly answer: Period | null;
  readonly basis: ClockBasis;
};

const working = (amount: number): Period => ({ amount, unit: 'working-days' });
const expected = (acknowledge: number, answer: number): TypeClock => ({
  acknowledge: working(acknowledge),
  answer: working(answer),
  basis: 'expected',
});

/**
 * The clocks as data. The sentence of each is `replies.clock.rule.<type>`.
 *
 * `eu-institution`: European Code of Good Administrative Behaviour, article 14 (acknowledged within two
 * weeks) and article 17 (decided within a reasonable time, at the latest two months from receipt).
 * No rule common to all countries binds the others, so their days are what the drafters expect, and every
 * sentence says so; where a law sets days, a drafter types them with the law.
 */
export const clockTypes: Readonly<Record<ClockType, TypeClock>> = {
  'eu-institution': {
    acknowledge: { amount: 14, unit: 'calendar-days' },
    answer: { amount: 2, unit: 'months' },
    basis: 'rule',
  },
  government: expected(10, 30),
  parliament: expected(10, 30),
  court: expected(15, 60),
  prison: expected(5, 15),
  company: expected(10, 30),
  'international-body': expected(15, 60),
  other: { acknowledge: null, answer: null, basis: 'expected' },
};
