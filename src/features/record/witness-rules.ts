import type { Policy } from '#proof';
import { isQuorum } from './witness-policy-rules.ts';

/**
 * How long a checkpoint waits for the word of witnesses before it is shown without: long enough for a slow line and a
 * second try, short enough that nobody who released a letter waits for somebody else's machine.
 */
export const GRACE_MS = 15_000;
/** A checkpoint is the one that is asked about until the quorum has signed it, but not longer. */
const ROUND_MS = 5_000;
/** On a busy day witnesses are asked once a second, not at every checkpoint. */
const ROUND_LEAST_MS = 1_000;
/** A log at rest asks again about the same checkpoint, to know who still watches. */
export const HEARTBEAT_MS = 6 * 3_600_000;
/** So long a silence is told to the owner. */
export const SILENT_MS = 24 * 3_600_000;

/** `ahead` it saw a larger tree than we have, `forked` another tree of our size, `refused` it does not want us. */
export type AnswerKind = 'cosigned' | 'ahead' | 'forked' | 'refused' | 'unavailable';

export type CosignedSize = { readonly size: number; readonly witness: string };

/** The newest of these checkpoints that has the quorum; null when none has. */
export function newestWitnessed(policy: Policy, cosigned: readonly CosignedSize[]): number | null {
  const signers = new Map<number, Set<string>>();
  for (const { size, witness } of cosigned)
    signers.set(size, (signers.get(size) ?? new Set()).add(witness));
  const good = [...signers].filter(([, by]) => isQuorum(policy, by)).map(([size]) => size);
  return good.length === 0 ? null : Math.max(...good);
}

export type Publishing = {
  /** What was shown last; null: nothing yet. */
  readonly published: number | null;
  /** The newest checkpoint that has the quorum. */
  readonly witnessed: number | null;
  readonly newest: number;
  /** When the oldest checkpoint was signed that is newer than `witnessed`; null when there is none. */
  readonly waitingSince: Date | null;
  readonly now: Date;
};

/**
 * Which checkpoint others are shown, and whether it stands there for want of witnesses. It never goes back: who keeps it
 * (in `record_published`) before a quorum comes in late would otherwise have shown more than is shown after. Null while the
 * first one waits.
 */
export function decidePublished(at: Publishing): { size: number | null; overdue: boolean } {
  const { published, witnessed, newest, waitingSince, now } = at;
  const waits = waitingSince === null ? 0 : now.getTime() - waitingSince.getTime();
  if (waits > GRACE_MS) return { size: newest, overdue: true };
  const size = Math.max(published ?? -1, witnessed ?? -1);
  return { size: size < 0 ? null : size, overdue: false };
}

export type Round = { readonly size: number; readonly begunAt: number; readonly reached: boolean };

/**
 * Whether the newest checkpoint becomes the one that all witnesses are asked about. They share it, one after the other:
 * where each asked for the newest of its own moment, no two of them would ever sign the same one on a busy day.
 */
export function decideRound(round: Round | null, newest: number, now: number): boolean {
  if (round === null) return true;
  if (newest <= round.size) return false;
  const age = now - round.begunAt;
  return round.reached ? age >= ROUND_LEAST_MS : age >= ROUND_MS;
}

const SECOND = 1_000;
const LONGEST_PAUSE_MS = 300_000;
const RARELY_MS = 3_600_000;

/**
 * How long a witness is left alone after an answer. One that contradicts or refuses us needs people, not more
 * requests. `failures` counts the silent tries in a row, `chance` is from 0 to 1.
 */
export function pauseAfter(kind: AnswerKind, failures: number, chance: number): number {
  if (kind === 'cosigned') return 0;
  if (kind !== 'unavailable') return RARELY_MS;
  const pause = Math.min(SECOND * 2 ** Math.min(failures, 20), LONGEST_PAUSE_MS);
  return Math.round(pause * (0.5 + chance / 2));
}

/** How a witness stands, as people are told. */
export type Watcher = {
  readonly name: string;
  /** Its key as it is published. */
  readonly key: string;
  /** When it signed for the first time. */
  readonly since: Date | null;
  readonly cosigned: { readonly size: number; readonly at: Date } | null;
  /** The last answer of its kind, and since when it answers so; null before the first. */
  readonly answer: { readonly kind: AnswerKind; readonly since: Date } | null;
};

/** Who watches; `unwitnessedSince`: since when what is shown lacks the quorum. */
export type Watch = {
  readonly watchers: readonly Watcher[];
  readonly unwitnessedSince: Date | null;
};

/** What the owner is told of a witness; null while there is nothing to do. */
export function troubleOf(
  { answer }: Watcher,
  now: Date,
): 'contradicts' | 'refuses' | 'silent' | null {
  if (answer === null || answer.kind === 'cosigned') return null;
  if (answer.kind === 'unavailable')
    return now.getTime() - answer.since.getTime() > SILENT_MS ? 'silent' : null;
  return answer.kind === 'refused' ? 'refuses' : 'contradicts';
}
