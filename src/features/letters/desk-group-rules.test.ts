import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deskListOf, groupOfDay } from './desk-group-rules.ts';
import type { Grouped } from './desk-group-rules.ts';

test.each([
  ['2026-02-28', 'overdue'],
  ['2026-03-01', 'today'],
  ['2026-03-02', 'soon'],
  ['2026-03-15', 'soon'],
  ['2026-03-16', 'later'],
  ['2027-01-01', 'later'],
])('on 1 March what is due on %s is %s', (day, group) => {
  expect(groupOfDay(day, '2026-03-01')).toBe(group);
});

const item = fc.record({
  group: fc.constantFrom('overdue', 'today', 'soon', 'when-you-can', 'later'),
  dueOn: fc.option(fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01')),
  since: fc.option(fc.date({ noInvalidDate: true })),
});

test('everything stands on the list once, what is due first before the rest, and nothing that can wait', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 30 }), (items: Grouped[]) => {
      const list = deskListOf(items);
      const shown = list.groups.flatMap((one) => one.items);
      const later = items.filter((one) => one.group === 'later');
      expect(new Set([...shown, ...later])).toEqual(new Set(items));
      expect(shown.length + later.length).toBe(items.length);
      expect(shown.every((one) => one.group !== 'later')).toBe(true);
      for (const { items: some } of list.groups)
        for (const [i, one] of some.entries())
          expect((some[i - 1]?.dueOn ?? '') <= (one.dueOn ?? '9999')).toBe(true);
      expect(list.overdue).toBe(items.filter((one) => one.group === 'overdue').length);
      expect(list.next === null).toBe(later.length === 0);
    }),
  );
});
