/** What became of each demand: states, credit, the fact that upper rooms listen to. */
export * from './rules.ts';
/** Where a demand stands, read off its steps: what may follow what, and which states are watched. */
export { isWatched, TRANSITIONS } from './line-rules.ts';
/** What anybody may know of a demand and its steps. */
export type { PublicLine, PublicStep } from './public-rules.ts';
/** Begins the lines of a letter's demands, in the transaction of its release. */
export { beginDemands, publicLines } from './begin-actions.ts';
/** Writes down what happened to a demand; it waits for a second reader. */
export { recordOutcome } from './outcome-actions.ts';
/** The second reader's word on such a step. */
export { decideOutcome } from './decision-actions.ts';
/** What somebody has to do about demands, for the desk. */
export { listDemandTasks } from './task-actions.ts';
/** What the tracker keeps, made equal to what is public of a letter: at its release and withdrawal. */
export { refreshTracker } from './tracker-actions.ts';
/** What everybody may know of a letter after its release. */
export { getAfterRelease } from './tracker-demand-actions.ts';
export type { AfterRelease } from './tracker-view-rules.ts';
/** How many demands of each public letter stand where. */
export { countLetters } from './tracker-list-store.ts';
