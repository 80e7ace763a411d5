import { toHex, utf8 } from './bytes.ts';
import { play } from './history-acts.ts';
import type { History, State } from './history.ts';
import type { Leaf } from './leaf.ts';
import { printLeaf } from './leaf.ts';
import { leafHash } from './tree.ts';

/** An act that cannot have happened as it is written down. */
export type ReplayFault = { readonly seq: number; readonly fault: string };

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
    frozen: new Set(),
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
