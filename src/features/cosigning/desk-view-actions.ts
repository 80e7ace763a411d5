import { mayDo, sightRefusal } from '#access';
import type { Audience } from '#access';
import type { LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findLetter } from '#letters';
import type { Database } from '#platform/db';
import type { CosigningDeskEnv } from './desk-actions.ts';
import * as store from './desk-store.ts';
import type { StateCounts } from './desk-store.ts';
import type { DeskView, OpenView } from './desk-view-rules.ts';
import { ledgerEnd } from './ledger-store.ts';
import { countByStanding } from './organisation-store.ts';
import { findCosigning } from './state-store.ts';

/** The desk page of a letter's co-signatures, for its people: figures and switches, never who co-signed. */
export async function viewCosigningDesk(
  env: CosigningDeskEnv,
  audience: Audience,
  letterId: LetterId,
): Promise<Answer<DeskView>> {
  const { read } = env.db;
  const hidden = sightRefusal(audience, 'cosigning', { letterId, releasedAt: null });
  const letter = hidden === null ? await findLetter(read, audience, letterId) : null;
  if (letter === null) return hidden ?? refuse('not-found', 'not-found');
  const mayRun = mayDo(audience, 'run-cosigning', letterId);
  return { letter, open: await openView(env, letterId), mayRun };
}

async function openView(env: CosigningDeskEnv, letterId: LetterId): Promise<OpenView | null> {
  const { read } = env.db;
  const now = env.now();
  const cosigning = await findCosigning(read, letterId, now);
  if (cosigning === null) return null;
  return {
    cosigning,
    openedBy: (await store.findOpener(read, letterId)) ?? '…',
    counted: (await ledgerEnd(read, letterId)).counted,
    counts: await countsOf(env, letterId),
    organisations: await countByStanding(read, letterId),
    changes: await store.listChanges(read, letterId),
    downloads: await store.listDownloads(read, letterId),
    erasedAt: await store.findErasedAt(read, letterId),
    now,
  };
}

/** Counting reads every row: what took long is kept for a hundred times as long. */
const KEPT_TIMES = 100;

type Kept = { readonly until: number; readonly counts: StateCounts };
const keptOf = new WeakMap<Database, Map<LetterId, Kept>>();

async function countsOf(env: CosigningDeskEnv, letterId: LetterId): Promise<StateCounts> {
  const kept = keptOf.get(env.db) ?? new Map<LetterId, Kept>();
  keptOf.set(env.db, kept);
  const begun = env.now().getTime();
  const known = kept.get(letterId);
  if (known !== undefined && begun < known.until) return known.counts;
  const counts = await store.countStates(env.db.read, letterId);
  const ended = env.now().getTime();
  kept.set(letterId, { until: ended + KEPT_TIMES * (ended - begun), counts });
  return counts;
}
