import type { SnapshotId } from '#kernel/ids';
import { nameIndex } from '#names';
import type { NameIndex } from '#names';
import type { Read } from '#platform/db';
import { listSnapshotPeople } from './matching-store.ts';

/** A few megabytes each. */
const MOST_KEPT = 8;

/**
 * The least recently asked goes first. A snapshot never changes, so neither does its index; what stands here is
 * a promise, so that two who ask at once wait for one building.
 */
const kept = new Map<SnapshotId, Promise<NameIndex<string>>>();

/** The names of a snapshot, by person key. */
export async function indexOfSnapshot(
  read: Read,
  snapshotId: SnapshotId,
): Promise<NameIndex<string>> {
  const building = kept.get(snapshotId) ?? build(read, snapshotId);
  kept.delete(snapshotId);
  kept.set(snapshotId, building);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  try {
    return await building;
  } catch (error) {
    if (kept.get(snapshotId) === building) kept.delete(snapshotId); // the next one asks again
    throw error;
  }
}

async function build(read: Read, snapshotId: SnapshotId): Promise<NameIndex<string>> {
  const people = await listSnapshotPeople(read, snapshotId);
  return nameIndex(
    people.map(({ personKey, names: [name = '', ...otherNames] }) => ({
      key: personKey,
      name,
      otherNames,
    })),
  );
}
