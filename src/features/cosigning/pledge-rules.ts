import type { EmailAddress } from '#kernel/email-address';
import type { LetterId } from '#kernel/ids';
import { CONFIRM_HOURS } from './rules.ts';
import type { CosignatureState, Person } from './rules.ts';

/** What somebody typed, read already. */
export type PledgeInput = {
  readonly slug: string;
  readonly name: string;
  readonly email: EmailAddress;
  readonly country: string | null;
  readonly postcode: string | null;
  readonly hears: boolean;
  /** Positions of the partners agreed to. */
  readonly partners: readonly number[];
  readonly language: string;
  /** Keyed hash, 8 bytes. */
  readonly network: Uint8Array | null;
  readonly suspected: boolean;
};

/** A pledge as it is written: nothing in it can be read without the master secret. */
export type Pledge = {
  readonly kind: 'pledge';
  readonly letterId: LetterId;
  readonly person: Person;
  readonly suspected: boolean;
  readonly hears: boolean;
  readonly partners: number;
  readonly country: string | null;
  readonly network: Uint8Array | null;
  readonly commitment: Uint8Array;
  readonly sealed: Uint8Array;
};

/** Bit n-1 for partner n. */
export const partnerBits = (positions: readonly number[]): number =>
  positions.reduce((bits, position) => bits | (1 << (position - 1)), 0);

/** How often one person may begin anew under one letter. */
export const MOST_ROUNDS = 1_000;

/** Pledges made before this can no longer be confirmed. */
export const confirmableSince = (now: Date): Date =>
  new Date(now.getTime() - CONFIRM_HOURS * 3_600_000);

/** What there is already of somebody who pledges. */
export type FoundPledge = {
  readonly state: CosignatureState;
  readonly pledgedAt: Date;
  readonly round: number;
  readonly suspected: boolean;
};

/**
 * What a pledge does where there is one already. `again`: nothing but a further mail. What is pending stays as it was
 * first typed, so that nobody changes under somebody's hands what they are about to confirm; only what a script typed
 * gives way to what looks like a person's, or scripts could set people aside by being there first.
 */
export function decidePledge(
  found: FoundPledge | null,
  pledge: { readonly suspected: boolean },
  now: Date,
): 'new' | 'anew' | 'again' {
  if (found === null) return 'new';
  const isOver =
    found.state === 'withdrawn' ||
    (found.state === 'pending' &&
      (found.pledgedAt < confirmableSince(now) ||
        (found.suspected && found.round === 1 && !pledge.suspected)));
  return isOver && found.round < MOST_ROUNDS ? 'anew' : 'again';
}

/**
 * Who was taken out and then withdrew is looked at when they come back, however often they send the form; only the mark
 * of a first round is forgotten.
 */
export const isSuspectedAnew = (
  found: FoundPledge | null,
  pledge: { readonly suspected: boolean },
): boolean =>
  pledge.suspected ||
  (found !== null && found.suspected && (found.state === 'withdrawn' || found.round > 1));
