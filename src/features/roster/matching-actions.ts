import { maySee } from '#access';
import type { Audience } from '#access';
import type { RosterId, SnapshotId } from '#kernel/ids';
import type { NameIndex, NameMatch } from '#names';
import type { Read } from '#platform/db';
import type { Sought } from './evidence-rules.ts';
import type { Mandate } from './mandate-rules.ts';
import { FOUND, rankMatches } from './matching-rules.ts';
import type { NameMatches } from './matching-rules.ts';
import { listPeriods, newestSnapshots } from './matching-store.ts';
import { indexOfSnapshot } from './name-index-actions.ts';

/** Names looked up before others get their turn: some twenty milliseconds. */
const TURN = 8;

type Found = ReadonlyMap<string, readonly NameMatch<string>[]>;

/**
 * Who of the rosters may be meant by each name, in the same order: people to suggest, with what speaks for them.
 * `day` is the letter's (`YYYY-MM-DD`), null when it is not known; without `rosterIds` the newest snapshot of every
 * roster is looked through. Whoever may not see rosters finds nobody.
 *
 * @example
 * const [found] = await matchNames(read, audience, { names: [{ name: 'KILL-NIELSEN Nicole' }], day: '2011-09-15' });
 * found?.candidates[0]?.mandate.fullName; // 'Nicole KIIL-NIELSEN'
 */
export async function matchNames(
  read: Read,
  audience: Audience,
  input: {
    readonly names: readonly Sought[];
    readonly day: string | null;
    readonly rosterIds?: readonly RosterId[];
  },
): Promise<NameMatches[]> {
  const { names, day, rosterIds = null } = input;
  if (!maySee(audience, 'rosters')) return names.map(() => ({ candidates: [], homonyms: false }));
  const wanted = [...new Set(names.map(({ name }) => name))];
  const found = new Map(wanted.map((name): [string, NameMatch<string>[]] => [name, []]));
  const periods = new Map<string, Mandate[]>();
  for (const snapshotId of await newestSnapshots(read, rosterIds)) {
    const here = await findIn(await indexOfSnapshot(read, snapshotId), wanted);
    for (const [name, matches] of here) found.set(name, merged(found.get(name) ?? [], matches));
    await addPeriods(read, snapshotId, here, periods);
  }
  return names.map((sought) =>
    rankMatches(sought, day, found.get(sought.name) ?? [], (key) => periods.get(key) ?? []),
  );
}

/** Whom somebody may have meant whose search found nobody. */
export async function suggestPeople(
  read: Read,
  audience: Audience,
  search: { readonly rosterId: RosterId; readonly text: string },
): Promise<readonly Mandate[]> {
  const names = [{ name: search.text }];
  const [found] = await matchNames(read, audience, {
    names,
    day: null,
    rosterIds: [search.rosterId],
  });
  return found?.candidates.map(({ mandate }) => mandate) ?? [];
}

/** Three thousand names take seconds: requests of others are served between them. */
async function findIn(index: NameIndex<string>, names: readonly string[]): Promise<Found> {
  const found = new Map<string, readonly NameMatch<string>[]>();
  for (const [at, name] of names.entries()) {
    found.set(name, index.find(name, { limit: FOUND }));
    if (at % TURN === TURN - 1) await new Promise((resolve) => setImmediate(resolve));
  }
  return found;
}

/** A person of two lists is one candidate, with the spelling that fits best. */
function merged(
  before: readonly NameMatch<string>[],
  more: readonly NameMatch<string>[],
): NameMatch<string>[] {
  const best = new Map(before.map((match) => [match.key, match]));
  for (const match of more) {
    if ((best.get(match.key)?.score ?? 0) < match.score) best.set(match.key, match);
  }
  return [...best.values()];
}

async function addPeriods(
  read: Read,
  snapshotId: SnapshotId,
  found: Found,
  periods: Map<string, Mandate[]>,
): Promise<void> {
  const keys = new Set([...found.values()].flat().map(({ key }) => key));
  if (keys.size === 0) return;
  for (const mandate of await listPeriods(read, snapshotId, [...keys])) {
    const own = periods.get(mandate.personKey);
    if (own) own.push(mandate);
    else periods.set(mandate.personKey, [mandate]);
  }
}
