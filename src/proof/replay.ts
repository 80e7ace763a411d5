import { hashFromHex, toHex, utf8 } from './bytes.ts';
import type { Leaf, Mode } from './leaf.ts';
import { printLeaf } from './leaf.ts';
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

/** An act that cannot have happened as it is written down. */
export type ReplayFault = { readonly seq: number; readonly fault: string };

type State = {
  versions: string[];
  live: Map<string, Position>;
  released: Leaf | null;
  roster: Leaf | null;
  signed: Position[];
  late: Position[];
  withdrawnLater: { who: string; seq: number; time: string }[];
  letterWithdrawn: Leaf | null;
  declinesCounted: number;
};

/** The RFC 6962 hash of a leaf as 64 hexadecimal digits: the next leaf's `prev`. */
export function leafHashHex(leaf: Leaf): string {
  return toHex(leafHash(utf8(printLeaf(leaf))));
}

/**
 * Plays a letter's acts from the first to the last. Every gap, twin, foreign leaf, turned clock and impossible
 * act is a fault; the acts after it are played on, so that all faults are told. Who has hashed the leaves' texts
 * already gives their hashes (`leafHashHex`) and saves printing them again.
 *
 * @example replay(leaves).history.signed.length // how many signed what was released
 */
export function replay(
  leaves: readonly Leaf[],
  hashes: readonly string[] = leaves.map(leafHashHex),
): { history: History; faults: ReplayFault[] } {
  const faults: ReplayFault[] = [];
  const state: State = {
    versions: [],
    live: new Map(),
    released: null,
    roster: null,
    signed: [],
    late: [],
    withdrawnLater: [],
    letterWithdrawn: null,
    declinesCounted: 0,
  };
  let previous: Leaf | null = null;
  let previousHash: string | null = null;
  for (const [i, leaf] of leaves.entries()) {
    const problem =
      chainProblem(leaf, previous, previousHash) ?? actProblem(leaf) ?? play(state, leaf);
    if (problem !== null) faults.push({ seq: leaf.seq, fault: problem });
    previous = leaf;
    previousHash = hashes[i] ?? null;
  }
  return { history: state, faults };
}

function chainProblem(leaf: Leaf, previous: Leaf | null, hash: string | null): string | null {
  if (leaf.seq !== (previous?.seq ?? 0) + 1) return 'it does not follow the act before it';
  if (leaf.prev !== hash) return 'it was not written after the act before it';
  if (previous !== null && leaf.letter !== previous.letter) return 'it is of another letter';
  return previous !== null && leaf.time < previous.time
    ? 'it is earlier than the act before it'
    : null;
}

const BY_PERSON = new Set(['signed', 'reconfirmed', 'withdrawn']);

function actProblem(leaf: Leaf): string | null {
  const byPerson = BY_PERSON.has(leaf.act);
  const signs = byPerson && leaf.act !== 'withdrawn';
  if (byPerson !== (leaf.who !== null))
    return byPerson ? 'it says not who' : 'it is by nobody, yet says who';
  if (signs !== (leaf.mode !== null))
    return signs ? 'it says not how' : 'it has a mode and is no signature';
  return leaf.mandate !== null && !signs ? 'it has a mandate and is no signature' : null;
}

/** Applies one act; null, or why it cannot have happened. */
function play(state: State, leaf: Leaf): string | null {
  if (state.released !== null && state.roster === null && leaf.act !== 'roster') {
    return 'the list of signatories does not follow the release at once';
  }
  switch (leaf.act) {
    case 'version-frozen':
      return playVersion(state, leaf);
    case 'signed':
    case 'reconfirmed':
      return playSignature(state, leaf);
    case 'withdrawn':
      return playWithdrawal(state, leaf);
    case 'released':
      return playRelease(state, leaf);
    case 'roster':
      return playRoster(state, leaf);
    case 'letter-withdrawn':
      if (state.letterWithdrawn !== null) return 'the letter was withdrawn before';
      state.letterWithdrawn = leaf;
      return null;
    case 'declines-counted':
      state.declinesCounted += 1;
      return null;
    case 'cosignatures-sealed':
    case 'delivered':
    case 'reply-received':
    case 'outcome-recorded':
    case 'superseded':
    case 'redacted': // these move nobody's position
      return state.versions.length === 0 ? 'there is no version yet' : null;
  }
}

function playVersion(state: State, leaf: Leaf): string | null {
  if (leaf.statement === null) return 'it names no statement';
  if (state.released !== null) return 'the letter was released before';
  if (state.versions.includes(leaf.statement)) return 'this statement was frozen before';
  state.versions.push(leaf.statement);
  return null;
}

function playSignature(state: State, leaf: Leaf): string | null {
  const { who, statement, mode, mandate, detail, seq, time } = leaf;
  if (who === null || mode === null || statement === null) return 'it names no statement';
  if (statement !== state.versions.at(-1)) return 'it is not over the version of that moment';
  const before = state.live.get(who);
  if (leaf.act === 'signed' && before !== undefined) return 'the same person signs a second time';
  if (leaf.act === 'reconfirmed' && before === undefined)
    return 'there is no signature to confirm again';
  const position: Position = { who, seq, statement, mandate, mode, detail, time };
  state.live.set(who, position);
  if (state.released !== null && before?.statement !== statement) state.late.push(position);
  return null;
}

function playWithdrawal(state: State, leaf: Leaf): string | null {
  const { who, statement, seq, time } = leaf;
  const before = who === null ? undefined : state.live.get(who);
  if (before === undefined || who === null) return 'there is no signature to withdraw';
  if (statement === null || !state.versions.includes(statement))
    return 'it names no version of the letter';
  state.live.delete(who);
  if (before.statement === state.released?.statement) state.withdrawnLater.push({ who, seq, time });
  return null;
}

function playRelease(state: State, leaf: Leaf): string | null {
  if (state.released !== null) return 'the letter was released before';
  if (leaf.statement === null || leaf.statement !== state.versions.at(-1)) {
    return 'it does not release the last version';
  }
  state.released = leaf;
  return null;
}

function playRoster(state: State, leaf: Leaf): string | null {
  if (state.released === null || state.roster !== null) return 'it closes no release';
  const { statement } = state.released;
  if (leaf.statement !== statement) return 'it is of another statement than the release';
  state.roster = leaf;
  state.signed = standingUnder(state.live, statement);
  return null;
}

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
