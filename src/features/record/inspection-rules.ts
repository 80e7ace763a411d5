import type { Frontier } from '#proof';

/** Rows looked at in one go: a record larger than the memory can be inspected. */
export const PAGE = 4_096;
const MOST_FAULTS = 100;

/** How far an inspection has come, and what it has found. */
export type Walk = {
  readonly faults: string[];
  readonly chains: Map<string, { seq: number; hash: string; time: string }>;
  frontier: Frontier;
  leaves: number;
  checkpoints: number;
};

export function complain(walk: Walk, sentence: string): void {
  if (walk.faults.length < MOST_FAULTS) walk.faults.push(sentence);
}
