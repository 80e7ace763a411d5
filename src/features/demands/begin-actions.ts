import { ANONYMOUS } from '#access';
import type { LetterId, VersionId } from '#kernel/ids';
import { findLetter, getVersionById } from '#letters';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { insertLines, selectLines, selectReviews } from './line-store.ts';
import { selectSteps } from './outcome-store.ts';
import { publicLineOf } from './public-rules.ts';
import type { PublicLine } from './public-rules.ts';
import { firstReviewOn } from './review-rules.ts';

/**
 * Begins the line of every demand at the moment of release, within the caller's transaction. Each has a
 * day on which somebody looks for the first time; of a letter that appeared elsewhere nothing is known.
 *
 * @example await beginDemands(tx, { letterId, versionId, origin: letter.origin, at: now })
 */
export async function beginDemands(
  tx: Tx,
  released: {
    readonly letterId: LetterId;
    readonly versionId: VersionId;
    readonly origin: 'written-here' | 'published-elsewhere';
    readonly at: Date;
  },
): Promise<void> {
  const { letterId, versionId, at } = released;
  const isOurs = released.origin === 'written-here';
  const { content } = await getVersionById(tx, versionId);
  const lines = content.demands.map(({ number, type }) => ({
    letterId,
    number,
    type,
    begins: isOurs ? ('open' as const) : ('not-known' as const),
    begunAt: at,
    firstReviewOn: isOurs ? firstReviewOn(type, at) : null,
  }));
  await insertLines(tx, lines);
}

/** What anybody may know of each demand of a letter: confirmed steps only; none before the release. */
export async function publicLines(
  read: Read,
  env: { readonly seal: Seal },
  letterId: LetterId,
): Promise<PublicLine[]> {
  const letter = await findLetter(read, ANONYMOUS, letterId);
  if (letter === null) return [];
  const lines = await selectLines(read, [letterId]);
  const steps = await selectSteps(read, env, [letterId]);
  const reviews = await selectReviews(read, [letterId]);
  return lines.map((line) => {
    const own = <T extends { readonly demand: number }>(all: readonly T[]): T[] =>
      all.filter(({ demand }) => demand === line.number);
    return publicLineOf(line, own(steps), own(reviews), letter.withdrawal !== null);
  });
}
