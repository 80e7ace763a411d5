import { sameBytes } from './bytes.ts';
import { openCheckpoint, parseCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { verifyGrowth } from './consistency.ts';
import { isFault } from './fault.ts';
import { parseNote } from './note.ts';
import { EMPTY_ROOT } from './tree.ts';
import type { VerifierKey } from './verifier-key.ts';
import type { AddCheckpoint } from './witness-request.ts';

/** The largest tree of a log that a witness cosigned. */
export type SeenTree = { readonly size: number; readonly root: Uint8Array };

/**
 * How two trees contradict each other: `fork` is proof against the log, two roots it signed for one size;
 * `unproven` a signed larger tree without a proof that it grew out of the one that was seen.
 */
export type Contradiction = 'fork' | 'unproven';

/** What a witness does with a request. `text` is what it cosigns, after `seen` was stored for the origin. */
export type WitnessDecision =
  | {
      readonly status: 200;
      readonly origin: string;
      readonly text: string;
      readonly seen: SeenTree;
    }
  | { readonly status: 400 | 403 | 404; readonly why: string }
  | {
      readonly status: 409 | 422;
      readonly why: string;
      readonly origin: string;
      /** What the witness has seen, for the body of a 409. */
      readonly size: number;
      readonly contradiction: Contradiction | null;
    };

/**
 * The whole mind of a witness (C2SP tlog-witness), pure. `seen` holds by origin the largest tree it cosigned; an origin
 * that is not there was never cosigned. Whoever calls must swap `seen` for the decision's atomically, and keep it on
 * the disk, before it signs.
 *
 * @example
 * decideWitness(new Map(), { old: 0, proof: [], checkpoint: note }, [logKey]).status // 200
 */
export function decideWitness(
  seen: ReadonlyMap<string, SeenTree>,
  request: AddCheckpoint,
  logs: readonly VerifierKey[],
): WitnessDecision {
  const note = parseNote(request.checkpoint);
  const shown = isFault(note) ? note : parseCheckpoint(note.text);
  if (isFault(note)) return { status: 400, why: note.fault };
  if (isFault(shown)) return { status: 400, why: shown.fault };
  const keys = logs.filter((log) => log.name === shown.origin);
  if (keys.length === 0) return { status: 404, why: 'the log is not one of mine' };
  const opened = openCheckpoint(request.checkpoint, keys);
  if (isFault(opened)) return { status: 403, why: opened.fault };
  if (request.old > opened.size)
    return { status: 400, why: 'the old size is larger than the checkpoint' };
  const last = seen.get(opened.origin) ?? { size: 0, root: EMPTY_ROOT };
  return decideGrowth(last, request, opened, note.text);
}

function decideGrowth(
  last: SeenTree,
  { old, proof }: AddCheckpoint,
  { origin, size, root }: Checkpoint,
  text: string,
): WitnessDecision {
  const no = (status: 409 | 422, why: string, is: Contradiction | null) => {
    const contradiction = last.size === 0 ? null : is; // nothing was seen that could be contradicted
    return { status, why, origin, size: last.size, contradiction } as const;
  };
  const isFork = size === last.size && !sameBytes(root, last.root);
  if (old !== last.size) return no(409, 'I have seen another size', isFork ? 'fork' : null);
  if (isFork) return no(409, 'I have seen another root of this size', 'fork');
  const claim = { first: last.size, firstRoot: last.root, second: size, secondRoot: root, proof };
  return verifyGrowth(claim)
    ? { status: 200, origin, text, seen: { size, root } }
    : no(422, 'the proof does not lead from what I have seen to this checkpoint', 'unproven');
}
