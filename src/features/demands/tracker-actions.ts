import { ANONYMOUS } from '#access';
import { publicDeliveries } from '#delivery';
import type { Clock } from '#kernel/clock';
import type { LetterId } from '#kernel/ids';
import { findLetter, getVersionById } from '#letters';
import { lockFor } from '#platform/db';
import type { Database, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { publicClocks, publicReplies } from '#replies';
import { trackAnswers } from './authority-answer-rules.ts';
import { officeOf } from './authority-rules.ts';
import type { AuthorityRef } from './authority-rules.ts';
import { publicLines } from './begin-actions.ts';
import { tellNews } from './feed-news-rules.ts';
import { differsIn, trackDemands } from './tracker-rules.ts';
import type { Difference, Projection, TrackedLetter } from './tracker-rules.ts';
import {
  authorityFor,
  deleteIdleAuthorities,
  deleteTracked,
  insertTracked,
  listTrackable,
  repairTallies,
  selectAnswers,
  selectNews,
  selectTracked,
} from './tracker-store.ts';

export type TrackerEnv = { readonly seal: Seal; readonly now: Clock };

/**
 * Makes what the tracker keeps of a letter equal to what is public of it, within the caller's transaction:
 * at release and withdrawal, and after every fact. A letter that was withdrawn leaves it at once.
 *
 * Takes the tracker's lock until the transaction ends, after every other lock the caller holds.
 */
export async function refreshTracker(
  tx: Tx,
  env: TrackerEnv,
  letterId: LetterId,
): Promise<Difference> {
  await lockFor(tx, 'tracker');
  const wanted = await projectionOf(tx, env, letterId);
  const kept = {
    demands: await selectTracked(tx, letterId),
    answers: await selectAnswers(tx, letterId),
    news: await selectNews(tx, letterId),
  };
  const difference = differsIn(kept, wanted);
  if (difference === 'nothing') return difference;
  await deleteTracked(tx, letterId);
  await insertTracked(tx, wanted, env.now());
  await deleteIdleAuthorities(tx);
  return difference;
}

const NOTHING: Projection = { demands: [], answers: [], news: [] };

/** What the public functions of the rooms say of the letter now, and nothing else. */
async function projectionOf(tx: Tx, env: TrackerEnv, letterId: LetterId): Promise<Projection> {
  const letter = await findLetter(tx, ANONYMOUS, letterId);
  if (letter === null || letter.release === null || letter.withdrawal !== null) return NOTHING;
  const { id, slug, origin, release } = letter;
  const { content } = await getVersionById(tx, release.versionId);
  const tracked: TrackedLetter = { id, slug, origin, releasedAt: release.releasedAt, content };
  const authorities = await authoritiesOf(tx, env, tracked);
  const replies = await publicReplies(tx, env, letterId);
  const lines = await publicLines(tx, env, letterId);
  return {
    demands: trackDemands({ letter: tracked, lines, replies, authorities }),
    news: tellNews({ letter: tracked, lines, replies }),
    answers: trackAnswers({
      letter: tracked,
      authorities,
      replies,
      deliveries: await publicDeliveries(tx, letterId),
      clocks: await publicClocks(tx, letterId, env.now()),
    }),
  };
}

async function authoritiesOf(
  tx: Tx,
  env: TrackerEnv,
  { content }: TrackedLetter,
): Promise<ReadonlyMap<number, AuthorityRef>> {
  const found = new Map<number, AuthorityRef>();
  for (const addressee of content.addressees) {
    const written = officeOf(addressee);
    if (written.office !== '')
      found.set(addressee.number, await authorityFor(tx, written, env.now()));
  }
  return found;
}

const AT_ONCE = 50;

/** What a whole check of the tracker found, and put right. */
export type Checked = {
  readonly letters: number;
  /** Letters of which something else was kept than is public. */
  readonly repaired: number;
  /** Sums that did not add up. */
  readonly tallies: number;
};

/** A counter that distrusts itself: holds everything the tracker keeps against what is public, and mends it. */
export async function checkTracker(env: TrackerEnv & { readonly db: Database }): Promise<Checked> {
  let letters = 0;
  let repaired = 0;
  let after: LetterId | null = null;
  for (;;) {
    const ids: LetterId[] = await listTrackable(env.db.read, after, AT_ONCE);
    for (const letterId of ids) {
      const found = await env.db.transaction((tx) => refreshTracker(tx, env, letterId));
      letters += 1;
      if (found === 'more') repaired += 1;
    }
    after = ids.at(-1) ?? null;
    if (ids.length < AT_ONCE) break;
  }
  const tallies = await env.db.transaction(async (tx) => {
    await lockFor(tx, 'tracker');
    return repairTallies(tx);
  });
  return { letters, repaired, tallies };
}
