import type { LetterId } from '#kernel/ids';
import type { DetailFields } from '#proof';
import { isFault, readSealedDetail, toHex } from '#proof';
import type { CosignatureSeal } from './seal-rules.ts';

/** What does not agree, in the order in which it is asked. */
export const recountFaults = ['ledger', 'rows', 'tallies', 'seals', 'record'] as const;
export type RecountFault = (typeof recountFaults)[number];

/** Of each fault, in words for whoever runs the server. */
export const recountWords: Readonly<Record<RecountFault, string>> = {
  ledger: 'An entry of the ledger is missing, or its count does not follow from the one before.',
  rows: 'The co-signatures that stand as confirmed are not those that the ledger counts.',
  tallies: 'The sums by hour and country do not lead to the count of the ledger.',
  seals: 'A sealed batch is missing, or is not made of the entries of the ledger.',
  record: 'The public record says something else of a sealed batch, or of how many there are.',
};

/** What everything that counts says of one letter. */
export type Recount = {
  readonly letterId: LetterId;
  readonly counted: number;
  readonly entries: number;
  readonly batches: number;
  /** The last entry that is sealed; 0 before the first batch. */
  readonly sealedTo: number;
  readonly fault: RecountFault | null;
};

/** What the ledger, the rows and the sums of one moment say. */
export type Sums = {
  readonly entries: number;
  readonly lastNo: number;
  readonly counted: number;
  /** Entries whose count or ordinal does not follow from those before. */
  readonly astray: number;
  readonly confirmed: number;
  /** Confirmed rows that the ledger does not count, or no longer. */
  readonly uncounted: number;
  /** Co-signatures that went twice, or came back without having gone. */
  readonly odd: number;
  /** Up to which entry the sums by hour go, what they come to, and what counted then. */
  readonly talliedNo: number;
  readonly tallied: number;
  readonly countedThen: number;
};

/** @example faultOf({ ...sums, confirmed: 11, counted: 12 }) // 'rows' */
export function faultOf(sums: Sums): RecountFault | null {
  if (sums.entries !== sums.lastNo || sums.astray > 0 || sums.odd > 0) return 'ledger';
  if (sums.confirmed !== sums.counted || sums.uncounted > 0) return 'rows';
  return sums.talliedNo > sums.lastNo || sums.tallied !== sums.countedThen ? 'tallies' : null;
}

/** Whether the act in the record says the same as the row of the batch. */
export function isSealedAs(seal: CosignatureSeal, fields: DetailFields | null): boolean {
  const said = fields === null ? null : readSealedDetail(fields);
  if (said === null || isFault(said)) return false;
  const { number, firstNo, lastNo, counted, root } = seal;
  const isSpan = said.batch === number && said.first === firstNo && said.last === lastNo;
  return isSpan && said.count === counted && said.root === toHex(root);
}
