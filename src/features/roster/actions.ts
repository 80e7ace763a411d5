import { newId } from '#kernel/ids';
import type { AccountId, RosterId, SnapshotId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { lockFor } from '#platform/db';
import type { GroupSeats } from './seat-rules.ts';
import { readRoster } from './rules.ts';
import type { RosterEnv } from './snapshot-actions.ts';
import { planOf, saveSnapshot } from './snapshot-actions.ts';
import { findRosterByName, insertRoster } from './roster-store.ts';
import { findSnapshotOfFile } from './snapshot-store.ts';
import { rosterName } from './provenance-rules.ts';

/** Opens an empty roster. Two with one name are allowed: parliaments are not ours to name. */
export async function createRoster(
  env: Pick<RosterEnv, 'db' | 'now'>,
  input: { readonly name: string; readonly by: AccountId | null },
): Promise<Answer<RosterId>> {
  const name = rosterName.safeParse(input.name);
  if (!name.success) return refuse('invalid', 'roster-name');
  const id = newId<RosterId>();
  await env.db.transaction((tx) =>
    insertRoster(tx, { id, name: name.data, at: env.now(), by: input.by }),
  );
  return id;
}

/**
 * Dry run and confirmation at once, for the example that comes with the software and for tests.
 * A roster of that name is used, else opened; the same file again gives the same snapshot.
 */
export async function importRoster(
  env: RosterEnv,
  input: {
    readonly name: string;
    readonly fileName: string;
    readonly bytes: Uint8Array;
    readonly sourceUrl?: string | null;
    readonly licence?: string | null;
    readonly takenOn?: string | null;
    readonly seats?: readonly GroupSeats[] | null;
    readonly by: AccountId | null;
  },
): Promise<Answer<{ readonly rosterId: RosterId; readonly snapshotId: SnapshotId }>> {
  const { name, by, fileName, sourceUrl = null, licence = null } = input;
  const { takenOn = null, seats = null } = input;
  const reading = readRoster({ fileName, bytes: input.bytes });
  if (isRefusal(reading)) return reading;
  const known = await findRosterByName(env.db.read, name);
  const rosterId = known ?? (await createRoster(env, { name, by }));
  if (isRefusal(rosterId)) return rosterId;
  const { sha256 } = reading;
  const upload = { rosterId, fileName, sha256, sourceUrl, licence, takenOn, seats };
  return env.db.transaction(async (tx) => {
    await lockFor(tx, `roster ${rosterId}`);
    const same = await findSnapshotOfFile(tx, rosterId, sha256);
    if (same) return { rosterId, snapshotId: same.id };
    const plan = await planOf(tx, env, rosterId, reading);
    return { rosterId, snapshotId: await saveSnapshot(tx, env, { upload, ...plan }, by) };
  });
}
