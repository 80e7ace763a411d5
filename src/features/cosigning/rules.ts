import { refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import type { AccountId, Id, LetterId } from '#kernel/ids';

/** 16 bytes: the keyed hash of a canonical mailbox, and so of one person, in one letter. */
export type Person = Uint8Array;
export type RemovalId = Id<'cosignature-removal'>;
export type OrganisationId = Id<'cosigning-organisation'>;

export const states = [
  'pending', // pledged; nobody knows yet whether the address is theirs
  'confirmed', // counted
  'aside', // confirmed by whoever has the mailbox, but looks like a script's: counted once somebody has looked
  'withdrawn',
  'disowned', // whoever has the mailbox says that it was not them: never written to again for this letter
  'removed', // by staff, with a reason; reversible
] as const;
export type CosignatureState = (typeof states)[number];

/** Why staff removed it, as everybody may know. */
export const removalClasses = [
  'script',
  'same-person',
  'not-a-person',
  'not-theirs',
  'other',
] as const;
export type RemovalClass = (typeof removalClasses)[number];

/** What is done to one co-signature. `pledge` of one that is there already; `accept`: staff looked and it may count. */
export type CosignatureAct =
  | 'pledge'
  | 'confirm'
  | 'withdraw'
  | 'disown'
  | 'expire'
  | 'remove'
  | 'restore'
  | 'accept';

/** What an act does: where it leads, and what it writes into the ledger. */
export type Step = {
  readonly to: CosignatureState | 'gone';
  readonly entry: LedgerAct | null;
};

export const ledgerActs = ['confirmed', 'withdrawn', 'removed', 'restored'] as const;
export type LedgerAct = (typeof ledgerActs)[number];

const to = (state: Step['to'], entry: LedgerAct | null = null): Step => ({ to: state, entry });

/**
 * The life of a co-signature, as a table; what is not in it changes nothing and is answered like what is. `suspected`
 * ones take the same steps, but for `confirm`, which leads aside, and `restore`.
 */
export const life: Readonly<
  Record<CosignatureState, Readonly<Partial<Record<CosignatureAct, Step>>>>
> = {
  pending: {
    confirm: to('confirmed', 'confirmed'),
    withdraw: to('withdrawn'),
    disown: to('disowned'),
    expire: to('gone'),
    remove: to('removed'),
  },
  confirmed: {
    withdraw: to('withdrawn', 'withdrawn'),
    disown: to('disowned', 'withdrawn'),
    remove: to('removed', 'removed'),
  },
  aside: {
    accept: to('confirmed', 'confirmed'),
    withdraw: to('withdrawn'),
    disown: to('disowned'),
    remove: to('removed'),
  },
  withdrawn: { pledge: to('pending') },
  disowned: {},
  // whoever was removed and wants their name gone for good still can; what was taken off the count stays off
  removed: {
    withdraw: to('withdrawn'),
    disown: to('disowned'),
    restore: to('confirmed', 'restored'),
  },
};

/** One entry of the ledger. `counted`: how many count after it. */
export type LedgerEntry = {
  readonly letterId: LetterId;
  readonly no: number;
  readonly act: LedgerAct;
  readonly ordinal: number;
  readonly counted: number;
  readonly at: Date;
  readonly country: string | null;
  readonly commitment: Uint8Array | null;
  readonly class: RemovalClass | null;
};

export const changes = [
  'paused',
  'resumed',
  'closed',
  'reopened',
  'slowed',
  'unslowed',
  'work-demanded',
  'work-eased',
] as const;
export type Change = (typeof changes)[number];

/** A switch somebody turned. */
export type CosigningChange = {
  readonly change: Change;
  readonly minutes: number | null;
  readonly changedAt: Date;
  readonly changedBy: AccountId;
};

export type Partner = {
  readonly position: number;
  readonly name: string;
  readonly privacyUrl: string;
};

/** A letter's co-signing as it stands now. */
export type Cosigning = {
  readonly letterId: LetterId;
  readonly openedAt: Date;
  readonly closesAt: Date | null;
  readonly asksPostcode: boolean;
  readonly asksOrganisations: boolean;
  readonly keptMonths: number;
  readonly partners: readonly Partner[];
  /** When it ended, if it did: by its date or by somebody. */
  readonly closedAt: Date | null;
  readonly isPaused: boolean;
  /** The public counter moves once in so many minutes; null: as it is. */
  readonly slowMinutes: number | null;
  readonly demandsWork: boolean;
};

const HOUR = 3_600_000;

/** Whoever pledged in time may confirm so long, also after the end. */
export const CONFIRM_HOURS = 72;
/** The cookie of the browser that pledged. */
export const BROWSER_COOKIE = 'cosigned';
/** A pledge that nobody confirmed is erased after so long. */
export const PENDING_DAYS = 7;
/** From which network a pledge came is forgotten after so long. */
export const NETWORK_DAYS = 30;

/** Whether a pledge made now is taken; the same for everybody. */
export function pledgeRefusal(
  cosigning: Pick<Cosigning, 'isPaused' | 'closedAt'> | null,
  now: Date,
): Refusal | null {
  if (cosigning === null) return refuse('not-found', 'not-found');
  if (cosigning.closedAt !== null && cosigning.closedAt <= now)
    return refuse('conflict', 'cosigning-closed');
  return cosigning.isPaused ? refuse('unavailable', 'cosigning-paused') : null;
}

/**
 * What a confirmation does to what is found under the link. `again`: it counts already, or is shown so; a link that
 * never was one, is too old, or of somebody who withdrew, is over.
 *
 * @example decideConfirm({ state: 'pending', suspected: false, pledgedAt }, now) // { to: 'confirmed', entry: 'confirmed' }
 */
export function decideConfirm(
  found: {
    readonly state: CosignatureState;
    readonly suspected: boolean;
    readonly pledgedAt: Date;
  } | null,
  now: Date,
): Answer<Step | 'again'> {
  const gone = refuse('expired', 'cosigning-link-gone');
  if (found === null) return gone;
  // who was removed sees what everybody sees: nobody learns here that they were found out
  if (found.state !== 'pending')
    return ['confirmed', 'aside', 'removed'].includes(found.state) ? 'again' : gone;
  if (now.getTime() - found.pledgedAt.getTime() > CONFIRM_HOURS * HOUR) return gone;
  return found.suspected ? to('aside') : to('confirmed', 'confirmed');
}
