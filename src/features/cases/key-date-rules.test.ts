import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseId } from '#kernel/ids';
import { addDays, hearingSpan, pressing, standing, stateOf } from './key-date-rules.ts';
import type { Deadline } from './key-date-rules.ts';
import type { EntryId } from './rules.ts';

const deadline = (over: Partial<Deadline> = {}): Deadline => ({
  caseId: '7f3a' as CaseId,
  caseTitle: 'A case',
  language: 'en',
  entryId: 'entry' as EntryId,
  kind: 'hearing',
  what: 'Hearing',
  place: '',
  date: '2026-10-05',
  earliest: '2026-10-05',
  latest: '2026-10-05',
  remindDays: 7,
  ...over,
});

const month = deadline({ date: '2026-10', earliest: '2026-10-01', latest: '2026-10-31' });

describe('where a key date stands', () => {
  test.each([
    ['2026-09-20', 'later'],
    ['2026-09-27', 'later'],
    ['2026-09-28', 'soon'],
    ['2026-10-04', 'soon'],
    ['2026-10-05', 'now'],
    ['2026-10-06', 'past'],
  ] as const)('a hearing on 5 October with seven days of notice, on %s', (today, state) => {
    expect(stateOf(deadline(), today)).toBe(state);
  });

  test('of which only the month is known may be any day of it, and passes with the month', () => {
    expect(stateOf(month, '2026-09-24')).toBe('soon');
    expect(stateOf(month, '2026-10-01')).toBe('now');
    expect(stateOf(month, '2026-10-31')).toBe('now');
    expect(stateOf(month, '2026-11-01')).toBe('past');
  });

  test('a hearing passes by itself; a risk note stays until somebody renews it', () => {
    const risk = deadline({ kind: 'risk' });
    expect(stateOf(risk, '2026-10-06')).toBe('overdue');
    expect(stateOf(risk, '2027-10-06')).toBe('overdue');
    const [left, ...none] = standing([risk, deadline()], '2026-12-01');
    expect([left?.kind, none]).toEqual(['risk', []]);
  });

  test('what has passed is still shown for two weeks, after all that is to come', () => {
    const all = [
      deadline({ what: 'past' }),
      deadline({ what: 'later', date: '2027-01', earliest: '2027-01-01', latest: '2027-01-31' }),
      deadline({ what: 'now', earliest: '2026-10-10', latest: '2026-10-10' }),
      deadline({ what: 'review', kind: 'review', earliest: '2026-09-01', latest: '2026-09-01' }),
    ];
    const order = standing(all, '2026-10-10').map(({ what }) => what);
    expect(order).toEqual(['review', 'now', 'later', 'past']);
    expect(pressing(standing(all, '2026-10-10')).map(({ what }) => what)).not.toContain('later');
    expect(standing(all, '2026-10-20').map(({ what }) => what)).not.toContain('past');
  });

  test('a hearing whose date is open has at least the day it has; one without a date has none', () => {
    expect(hearingSpan('2026-10/..')).toEqual({ earliest: '2026-10-01', latest: '2026-10-01' });
    expect(hearingSpan('2026-10')).toEqual({ earliest: '2026-10-01', latest: '2026-10-31' });
    expect(hearingSpan('soon')).toBeNull();
  });
});

test('dates at the ends of time are reckoned with and break nothing', () => {
  expect(addDays('9999-12-31', 180)).toBe('9999-12-31');
  expect(addDays('0001-01-01', -365)).toBe('0001-01-01');
  const far = deadline({ kind: 'risk', earliest: '9999-12-31', latest: '9999-12-31' });
  expect(stateOf(far, '2026-10-05')).toBe('later');
});

test('as days go by a deadline only ever moves on, and no key date becomes overdue', () => {
  const steps = ['later', 'soon', 'now', 'past'];
  const length = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(length, length, fc.integer({ min: -500, max: 500 }), (span, remindDays, start) => {
      const one = deadline({ latest: addDays('2026-10-05', span), remindDays });
      const seen = [0, 1, 30, 200, 900].map((days) =>
        steps.indexOf(stateOf(one, addDays('2026-10-05', start + days))),
      );
      expect(seen).not.toContain(-1);
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    }),
  );
});
