import type { Clock } from '#kernel/clock';
import type { Database } from '#platform/db';
import type { Cursor, Over, TrackerFilter } from './tracker-filter-rules.ts';
import { coursesOf, countsOf, firstDrawn, MOST_PANELS } from './tracker-figure-rules.ts';
import type { Counts, Course } from './tracker-figure-rules.ts';
import {
  countStates,
  findChoices,
  findOffice,
  listTracked,
  sumAllQuarters,
  sumQuarters,
} from './tracker-list-store.ts';
import { sumsOf } from './tracker-tally-rules.ts';
import type { Choices, ListedDemand } from './tracker-list-rules.ts';

export type TrackerViewEnv = { readonly db: Database; readonly now: Clock };

/** A page of the list of demands, with its figures. */
export type TrackerView = {
  readonly today: string;
  readonly demands: readonly ListedDemand[];
  readonly hasMore: boolean;
  readonly counts: Counts;
  /** How it went, quarter by quarter; none under a filter for which no sums are kept. */
  readonly courses: readonly Course[];
  readonly choices: Choices;
  readonly office: { readonly office: string; readonly country: string } | null;
};

/** So many stand on one page. */
export const PAGE = 20;

/** The list under a filter. Figures stand on the first page only. */
export async function viewTracker(
  env: TrackerViewEnv,
  asked: { readonly filter: TrackerFilter; readonly after: Cursor | null; readonly over: Over },
): Promise<TrackerView> {
  const { filter, after, over } = asked;
  const { read } = env.db;
  const today = env.now().toISOString().slice(0, 10);
  const [listed, counted, courses, choices, office] = await Promise.all([
    listTracked(read, filter, { after, limit: PAGE + 1 }),
    countStates(read, filter),
    after === null ? findCourses(env, filter, { over, today }) : [],
    findChoices(read),
    filter.authority === null ? null : findOffice(read, filter.authority),
  ]);
  return {
    today,
    demands: listed.slice(0, PAGE),
    hasMore: listed.length > PAGE,
    counts: countsOf(counted),
    courses,
    choices,
    office,
  };
}

/** How all went, and the largest types or countries each; under a filter how its one type or country went. */
async function findCourses(
  env: TrackerViewEnv,
  filter: TrackerFilter,
  { over, today }: { readonly over: Over; readonly today: string },
): Promise<Course[]> {
  const sums = sumsOf(filter);
  if (sums === null) return [];
  const { read } = env.db;
  const first = firstDrawn(today);
  const isWhole = sums.key === null;
  const [all, each] = await Promise.all([
    isWhole ? sumAllQuarters(read, first) : [],
    sumQuarters(read, {
      ...(isWhole ? { dimension: over, key: null } : sums),
      first,
      most: MOST_PANELS,
    }),
  ]);
  return [
    ...coursesOf(all, today).map((course) => ({ ...course, key: null })),
    ...coursesOf(each, today),
  ];
}
