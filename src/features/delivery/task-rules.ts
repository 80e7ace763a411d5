import { SETTLED_BY_ITSELF_MS } from './state-rules.ts';

/** What somebody has to do about a letter on its way; the sentence is `desk.task.<kind>`. */
export type TaskKind =
  | 'delivery-unsent'
  | 'delivery-failed'
  | 'delivery-uncertain'
  | 'delivery-receipt';

/** A slip comes back within two weeks, or somebody has to look for it. */
const RECEIPT_DAYS = 14;
const DAY_MS = 24 * 3_600_000;

/** Until when something must have happened to be a task now. */
export const taskLimits = (now: Date) => ({
  uncertainBefore: new Date(now.getTime() - SETTLED_BY_ITSELF_MS),
  postedBefore: new Date(now.getTime() - RECEIPT_DAYS * DAY_MS).toISOString().slice(0, 10),
});
