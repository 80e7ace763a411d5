import type { LetterId } from '#kernel/ids';
import { bytesArray, smallArray, sql } from '#platform/db';
import type { RawBuilder } from '#platform/db';
import type { Link } from './link-rules.ts';
import { confirmableSince } from './pledge-rules.ts';
import type { CosignatureState, Person } from './rules.ts';

/** How a link's row was before. */
export type FoundBefore = {
  readonly person: Person;
  readonly round: number;
  readonly state: CosignatureState;
  readonly suspected: boolean;
  readonly pledgedAt: Date;
};

/**
 * Confirms what is found under links of one letter, each at most once among them, under its lock, and counts them in
 * their order; which ones, `decideConfirm` says in words.
 */
export const confirmStatement = (
  letterId: LetterId,
  links: readonly Link[],
  now: Date,
): RawBuilder<FoundBefore> => sql<FoundBefore>`
  select person, round, state, suspected, pledged_at as "pledgedAt"
    from write_confirmations(${letterId}, ${now}, ${confirmableSince(now)},
                             ${bytesArray(links.map(({ person }) => person))},
                             ${smallArray(links.map(({ round }) => round))})`;
