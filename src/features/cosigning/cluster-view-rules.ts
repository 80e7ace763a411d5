import type { Letter } from '#letters';
import type { Acceptance, Cluster, Removal, Span } from './cluster-rules.ts';

/** What the desk sees: groups and figures. No name, no address, nothing of a single person. */
export type ClustersView = {
  readonly letter: Letter;
  readonly clusters: readonly Cluster[];
  readonly looked: number;
  /** The pledges looked at; null where there are none. */
  readonly span: Span | null;
  readonly hasEarlier: boolean;
  readonly removals: readonly Removal[];
  readonly acceptances: readonly Acceptance[];
};
