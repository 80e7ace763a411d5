import { hashFromHex, toHex } from './bytes.ts';
import type { Leaf } from './leaf.ts';
import type { Mode } from './acts.ts';
import { leafHash, treeRoot } from './tree.ts';

/** A person's live signature: by which act, over which statement. */
export type Position = {
  readonly who: string;
  readonly seq: number;
  readonly statement: string;
  readonly mandate: string | null;
  readonly mode: Mode;
  readonly detail: string | null;
  readonly time: string;
};

/** What a letter's acts amount to. */
export type History = {
  /** Statement hashes in the order in which they were frozen: version 1 first. */
  readonly versions: readonly string[];
  /** Every live signature by its commitment, over whichever version. */
  readonly live: ReadonlyMap<string, Position>;
  readonly released: Leaf | null;
  readonly roster: Leaf | null;
  /** Who stood under the released statement at release, in the order of their signing acts. */
  readonly signed: readonly Position[];
  /** Who signed after the release. */
  readonly late: readonly Position[];
  /** Who had signed the released statement and withdrew after the release. */
  readonly withdrawnLater: readonly {
    readonly who: string;
    readonly seq: number;
    readonly time: string;
  }[];
  readonly letterWithdrawn: Leaf | null;
  readonly declinesCounted: number;
};

/** A history while the acts are played. */
export type State = {
  versions: string[];
  /** The same statements, to be asked quickly: a hostile letter has 200,000 versions. */
  frozen: Set<string>;
  live: Map<string, Position>;
  released: Leaf | null;
  roster: Leaf | null;
  signed: Position[];
  late: Position[];
  withdrawnLater: { who: string; seq: number; time: string }[];
  letterWithdrawn: Leaf | null;
  declinesCounted: number;
};

/** The live signatures over one statement, in the order of their acts. */
export function standingUnder(
  live: ReadonlyMap<string, Position>,
  statement: string | null,
): Position[] {
  return [...live.values()]
    .filter((position) => position.statement === statement)
    .toSorted((a, b) => a.seq - b.seq);
}

/** The detail of the roster act for these positions: how many, the root over their commitments, the last act counted. */
export function rosterDetail(signed: readonly Position[], lastSeq: number): Record<string, string> {
  return {
    count: String(signed.length),
    root: toHex(treeRoot(signed.map((p) => leafHash(hashFromHex(p.who) ?? new Uint8Array(32))))),
    'last-seq': String(lastSeq),
  };
}
