import { expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { RosterId, SnapshotId } from '#kernel/ids';
import type { RosterSummary } from '#roster';
import { byNewestList } from './desk-rules.ts';

function roster(name: string, takenOn: string | null, imported: string | null): RosterSummary {
  const id = newId<SnapshotId>();
  return {
    id: newId<RosterId>(),
    name,
    createdAt: new Date('2026-01-01T00:00:00Z'),
    newest: imported === null ? null : { id, takenOn, importedAt: new Date(imported), people: 1 },
  };
}

test('members are offered from the newest list first: an old list imported today comes after', () => {
  const rosters = [
    roster('Empty', null, null),
    roster('Example of 2011', '2011-09-15', '2026-03-03T00:00:00Z'),
    roster('Parliament today', '2026-02-01', '2026-02-02T00:00:00Z'),
    roster('Senate, undated', null, '2026-02-20T00:00:00Z'),
  ];
  expect(byNewestList(rosters).map(({ name }) => name)).toEqual([
    'Senate, undated',
    'Parliament today',
    'Example of 2011',
    'Empty',
  ]);
});
