import type { Position, State } from './history.ts';
import { standingUnder } from './history.ts';
import type { Leaf } from './leaf.ts';

/** Applies one act; null, or why it cannot have happened. */
export function play(state: State, leaf: Leaf): string | null {
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
  if (state.frozen.has(leaf.statement)) return 'this statement was frozen before';
  state.frozen.add(leaf.statement);
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
  if (statement === null || !state.frozen.has(statement))
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
