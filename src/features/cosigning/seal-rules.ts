import type { LetterId } from '#kernel/ids';
import type { CosignatureEntry } from '#proof';
import type { LedgerEntry } from './rules.ts';

/** A stretch of a letter's ledger whose root stands in the record, as act `recordSeq` of the letter. */
export type CosignatureSeal = {
  readonly letterId: LetterId;
  readonly number: number;
  readonly firstNo: number;
  readonly lastNo: number;
  readonly counted: number;
  readonly root: Uint8Array;
  readonly recordSeq: number;
  readonly sealedAt: Date;
};

const MINUTE = 60_000;
const LONGEST_WAIT = 60 * MINUTE;

/**
 * How long entries wait for their batch: a minute at first, an hour at most. A bundle carries every act of its letter,
 * so a letter that gathers for a year must not make half a million of them.
 *
 * @example sealingPause(openedAt, now) // 60_000 during the first hundred minutes
 */
export function sealingPause(openedAt: Date, now: Date): number {
  const age = now.getTime() - openedAt.getTime();
  return Math.min(LONGEST_WAIT, Math.max(MINUTE, age / 100));
}

/** Whether what waits is sealed now: enough for a whole batch, or the last one is long enough ago. */
export function isSealingDue(of: {
  readonly waiting: number;
  readonly mostEntries: number;
  readonly openedAt: Date;
  readonly sealedAt: Date | null;
  readonly now: Date;
}): boolean {
  const { waiting, mostEntries, openedAt, sealedAt, now } = of;
  if (waiting === 0) return false;
  if (waiting >= mostEntries || sealedAt === null) return true;
  // the job runs by the minute: a moment early is no second batch
  return now.getTime() - sealedAt.getTime() >= sealingPause(openedAt, now) - MINUTE / 2;
}

/** An entry as the public sees it: no country, no time, and who it is only as a commitment. */
export function publicEntry(entry: LedgerEntry): CosignatureEntry {
  const { no, act, ordinal, counted, commitment, class: why } = entry;
  const about = commitment === null ? why : Buffer.from(commitment).toString('hex');
  return { no, act, ordinal, counted, about };
}
