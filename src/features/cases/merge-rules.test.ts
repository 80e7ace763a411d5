import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '#kernel/refusal';
import { decideMerge, mergedView, resolveMerges } from './merge-rules.ts';
import type { Merge, MergeId } from './merge-rules.ts';
import type { Entry, EntryId } from './rules.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as EntryId[];
const [a, b, c] = ids as [EntryId, EntryId, EntryId];

let made = 0;
const merge = (kept: EntryId, merged: EntryId): Merge => ({
  id: `m${(made += 1)}` as MergeId,
  kept,
  merged,
});

const subject = (id: EntryId): Entry<'subject'> =>
  ({
    id,
    kind: 'subject',
    content: { names: [{ text: `Name ${id}`, language: '', use: 'own' }] },
  }) as never;
const event = (id: string, ...subjects: EntryId[]): Entry =>
  ({ id, kind: 'event', content: { what: id, subjects, sources: [] } }) as never;

const people = ids.map(subject);
const file: readonly Entry[] = [
  ...people,
  event('one', a, b),
  event('two', c, b),
  event('three', b),
];
const view = (merges: readonly Merge[]) => mergedView(file, merges, people);

describe('two subjects that are one', () => {
  test('are shown as the one that is kept, which takes the names of the other as spellings', () => {
    const [kept, ...rest] = view([merge(a, b)]);
    expect(kept?.content).toMatchObject({
      names: [
        { text: 'Name a', use: 'own' },
        { text: 'Name b', use: 'spelling' },
      ],
    });
    expect(rest.map(({ id }) => id)).not.toContain(b);
    const events = rest.filter(({ kind }) => kind === 'event');
    expect(events.map(({ content }) => 'subjects' in content && content.subjects)).toEqual([
      [a], // said of both: said once of the one they are
      [c, a],
      [a],
    ]);
  });

  test('may be one with a third, whose names then are those of all', () => {
    const merges = [merge(c, b), merge(b, a)];
    expect(resolveMerges(merges)(a)).toBe(c);
    const kept = view(merges).find(({ id }) => id === c);
    expect(JSON.stringify(kept?.content)).toContain('Name a');
    expect(JSON.stringify(kept?.content)).toContain('Name b');
  });

  test.each([
    ['with itself', [], { kept: a, merged: a }, 'merge-itself'],
    ['with two at once', [merge(a, b)], { kept: c, merged: b }, 'merge-twice'],
    ['in a ring', [merge(b, a), merge(c, b)], { kept: a, merged: c }, 'merge-cycle'],
  ] as const)('is never one %s', (_, live, pair, reason) => {
    const decided = decideMerge(live, pair);
    expect(isRefusal(decided) && decided.reason).toBe(reason);
  });

  test('any sequence of merges and undos gives back what was', () => {
    const step = fc.oneof(
      fc.record({ kept: fc.constantFrom(...ids), merged: fc.constantFrom(...ids) }),
      fc.record({ undo: fc.nat(20) }),
    );
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 40 }),
        fc.infiniteStream(fc.nat(20)),
        (steps, order) => {
          let live: readonly Merge[] = [];
          for (const one of steps) {
            if ('undo' in one) {
              live = live.filter((_, place) => place !== one.undo % Math.max(1, live.length));
              continue;
            }
            if (decideMerge(live, one) !== null) continue;
            const before = view(live);
            const more = [...live, merge(one.kept, one.merged)];
            const shownBy = resolveMerges(more);
            for (const id of ids) expect(shownBy(shownBy(id))).toBe(shownBy(id));
            // whoever is shown stands for themselves: nobody disappears in a ring
            expect(view(more).filter(({ kind }) => kind === 'subject').length).toBe(
              before.filter(({ kind }) => kind === 'subject').length - 1,
            );
            expect(view(more.filter((m) => live.includes(m)))).toEqual(before);
            live = more;
          }
          while (live.length > 0) {
            const place = Number(order.next().value) % live.length;
            live = live.filter((_, at) => at !== place);
          }
          expect(view(live)).toEqual(file);
        },
      ),
    );
  });
});
