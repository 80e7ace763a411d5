import type { LetterId } from '#kernel/ids';
import { bytesArray, smallArray, sql, textArray } from '#platform/db';
import type { RawBuilder } from '#platform/db';
import { confirmableSince, MOST_ROUNDS } from './pledge-rules.ts';
import type { Pledge } from './pledge-rules.ts';

const HEARS = 256;
const SUSPECTED = 512;

/** What the letter said to a batch of pledges. */
export type PledgesWritten = { readonly written: 'taken' | 'unknown' | 'closed' | 'paused' };

/**
 * Writes the pledges of one letter, each person at most once among them, under its lock, where it takes pledges. What
 * is there already decides as `decidePledge` says; those of whom nothing was written are told to a job.
 */
export function pledgeStatement(
  letterId: LetterId,
  pledges: readonly Pledge[],
  options: { readonly now: Date; readonly againJob: string },
): RawBuilder<PledgesWritten> {
  const { now, againJob } = options;
  const flags = pledges.map(
    ({ partners, hears, suspected }) =>
      partners + (hears ? HEARS : 0) + (suspected ? SUSPECTED : 0),
  );
  return sql<PledgesWritten>`select write_pledges(${letterId}, ${now}, ${confirmableSince(now)},
    ${MOST_ROUNDS}, ${againJob}, ${bytesArray(pledges.map(({ person }) => person))}, ${smallArray(flags)},
    ${textArray(pledges.map(({ country }) => country))}, ${bytesArray(pledges.map(({ network }) => network))},
    ${bytesArray(pledges.map(({ commitment }) => commitment))},
    ${bytesArray(pledges.map(({ sealed }) => sealed))}) as written`;
}
