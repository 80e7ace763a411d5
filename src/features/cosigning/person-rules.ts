import type { LetterId } from '#kernel/ids';
import type { CosignatureState, Partner } from './rules.ts';

/** The letter as the pages and mails of its co-signers speak of it. */
export type CosignedLetter = {
  readonly letterId: LetterId;
  readonly slug: string;
  /** Null: it was withdrawn. Its title often is the name of the person it was for. */
  readonly title: string | null;
  readonly language: string;
};

/** What stands behind the link of a mail. */
export type OwnView = {
  readonly letter: CosignedLetter;
  readonly standing: Standing;
  /** What was typed; null once it is erased. */
  readonly name: string | null;
  readonly country: string | null;
  /** Which one they are; null while they are not counted. */
  readonly ordinal: number | null;
  readonly countedAt: Date | null;
  /** The receipt can be had. */
  readonly isSealed: boolean;
  readonly hears: boolean;
  readonly agreed: readonly number[];
  readonly partners: readonly Partner[];
};

/** A co-signature as its owner sees it: whoever was set aside or removed sees what everybody sees. */
export type Standing = 'pending' | 'counted' | 'withdrawn' | 'disowned';

export const standings: Readonly<Record<CosignatureState, Standing>> = {
  pending: 'pending',
  confirmed: 'counted',
  aside: 'counted',
  removed: 'counted',
  withdrawn: 'withdrawn',
  disowned: 'disowned',
};

/** The positions in a sum of bits: 1 for partner 1, 2 for partner 2, 4 for partner 3. */
export const positionsIn = (bits: number): number[] =>
  [1, 2, 3, 4, 5, 6, 7, 8].filter((position) => (bits & (1 << (position - 1))) !== 0);

/** Addresses of a co-signature carry a secret; this is what may stand in one. */
export const tokenShape = /^[\w-]{10,100}$/;
