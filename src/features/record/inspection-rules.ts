import type { GrowingTree, MadeTile } from './growing-tree-rules.ts';
import type { LetterChains } from './letter-chains-rules.ts';

/** Rows looked at in one go: a record larger than the memory can be inspected. */
export const PAGE = 4_096;
const MOST_FAULTS = 100;

/** How far an inspection has come, and what it has found. */
export type Walk = {
  readonly faults: string[];
  readonly chains: LetterChains;
  readonly tree: GrowingTree;
  /** Full tiles that were not yet held against the stored ones. */
  readonly made: MadeTile[];
  /** Checkpoints of sizes that the tree has not reached yet, in their order. */
  readonly notes: { size: number; note: string }[];
  /** What acts named since somebody last looked whether it is there. */
  named: Named;
  leaves: number;
  checkpoints: number;
};

export function complain(walk: Walk, sentence: string): void {
  if (walk.faults.length < MOST_FAULTS) walk.faults.push(sentence);
}

/** What acts name: commitments of openings, hashes of details. */
export type Named = { readonly openings: string[]; readonly details: string[] };

export const nothingNamed = (): Named => ({ openings: [], details: [] });
