import type { DemandState } from './rules.ts';
import type { Cursor } from './tracker-filter-rules.ts';
import type { DemandFace } from './tracker-rules.ts';

/** One demand of a list. */
export type ListedDemand = Cursor & {
  readonly type: string;
  readonly state: DemandState;
  readonly beganOn: string;
  readonly nextReviewOn: string | null;
  readonly changedAt: Date;
  readonly face: DemandFace;
};

export type StateCount = { readonly state: DemandState; readonly count: number };

/** What a quarter added, for one type or country. */
export type QuarterCount = StateCount & { readonly key: string; readonly quarter: number };

/** What there is to choose from in the form of the filters. */
export type Choices = {
  readonly countries: readonly string[];
  readonly firstYear: number | null;
  readonly lastYear: number | null;
};
