import {
  readDelivered,
  readOutcome,
  readReplyReceived,
  readSuperseded,
} from './after-release-details.ts';
import type {
  DeliveredDetail,
  OutcomeRecordedDetail,
  ReplyReceivedDetail,
} from './after-release-details.ts';
import type { Say } from './bundle-report.ts';
import type { Detail, DetailFields } from './detail.ts';
import { isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import type { History } from './history.ts';
import type { Leaf } from './leaf.ts';

/** One act with what it says. `replaced`: a later act says that it no longer stands. */
export type Told<T> = { readonly seq: number; readonly detail: T; readonly replaced: boolean };

/** What a letter's acts say happened after its release, in their order. */
export type AfterRelease = {
  readonly deliveries: readonly Told<DeliveredDetail>[];
  readonly replies: readonly Told<ReplyReceivedDetail>[];
  readonly outcomes: readonly Told<OutcomeRecordedDetail>[];
};

const AFTER = new Set(['delivered', 'reply-received', 'outcome-recorded', 'superseded']);
const REPLACEABLE = new Set(['delivered', 'reply-received', 'outcome-recorded']);

/** Reads the acts after release; what cannot be read is told and left out. */
export function readAfterRelease(
  of: {
    readonly leaves: readonly Leaf[];
    readonly history: History;
    readonly details: ReadonlyMap<string, Detail>;
  },
  say: Say,
): AfterRelease {
  const { leaves, history, details } = of;
  const released = history.roster;
  const deliveries: [number, DeliveredDetail][] = [];
  const replies: [number, ReplyReceivedDetail][] = [];
  const outcomes: [number, OutcomeRecordedDetail][] = [];
  const replaced = replacedBy(leaves, details, say);
  for (const leaf of leaves.filter(({ act }) => REPLACEABLE.has(act))) {
    const { seq, act } = leaf;
    const complain = (problem: string) =>
      say(act, false, `Act ${seq} (${act}) does not hold: ${problem}.`);
    const fields = details.get(leaf.detail ?? '')?.fields;
    if (released === null || seq < released.seq) complain('it stands before the release');
    else if (leaf.statement !== null && leaf.statement !== released.statement)
      complain('it is about another text than the released one');
    if (fields === undefined) complain('what it says is not in the bundle');
    else if (act === 'delivered') keep(seq, readDelivered(fields), deliveries, complain);
    else if (act === 'reply-received') keep(seq, readReplyReceived(fields), replies, complain);
    else keep(seq, readOutcome(fields), outcomes, complain);
  }
  const seqOf = new Map(outcomes.map(([seq, { outcome }]) => [outcome, seq]));
  for (const [seq, { supersedes }] of outcomes) {
    const before = seqOf.get(supersedes ?? '') ?? seq;
    if (before < seq) replaced.add(before);
  }
  const told = <T>([seq, detail]: [number, T]): Told<T> => ({
    seq,
    detail,
    replaced: replaced.has(seq),
  });
  return {
    deliveries: deliveries.map(told),
    replies: replies.map(told),
    outcomes: outcomes.map(told),
  };
}

function keep<T extends object>(
  seq: number,
  read: T | Fault,
  into: [number, T][],
  complain: (problem: string) => void,
): void {
  if (isFault(read)) complain(read.fault);
  else into.push([seq, read]);
}

/** The acts of which a later `superseded` says that they no longer stand. */
function replacedBy(
  leaves: readonly Leaf[],
  details: ReadonlyMap<string, Detail>,
  say: Say,
): Set<number> {
  const replaced = new Set<number>();
  const acts = new Map(leaves.map(({ seq, act }) => [seq, act]));
  for (const leaf of leaves.filter(({ act }) => act === 'superseded')) {
    const read = readSuperseded(details.get(leaf.detail ?? '')?.fields ?? {});
    const problem = isFault(read) ? read.fault : null;
    const replaces = isFault(read) ? 0 : read.seq;
    const known = replaces < leaf.seq && REPLACEABLE.has(acts.get(replaces) ?? '');
    if (problem === null && known) replaced.add(replaces);
    else {
      const why = problem ?? 'it replaces no act that can be replaced';
      say('superseded', false, `Act ${leaf.seq} (superseded) does not hold: ${why}.`);
    }
  }
  return replaced;
}

/**
 * Why the detail of an act after release cannot be what it says; null when it can, and for every other act.
 *
 * @example afterReleaseFault('delivered', { addressee: '1' }) // { fault: 'it says not how' }
 */
export function afterReleaseFault(act: string, fields: DetailFields): Fault | null {
  if (!AFTER.has(act)) return null;
  const read =
    act === 'delivered'
      ? readDelivered(fields)
      : act === 'reply-received'
        ? readReplyReceived(fields)
        : act === 'outcome-recorded'
          ? readOutcome(fields)
          : readSuperseded(fields);
  return isFault(read) ? read : null;
}
