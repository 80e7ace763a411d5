import type { Audience, Role } from '#access';
import type { AccountId, LetterId } from '#kernel/ids';
import type { LetterContent } from './content-rules.ts';
import { stateOf } from './rules.ts';
import type { Letter, Version } from './rules.ts';

/** What the rooms above know of a letter's signatures; the desk asks for it when they are there. */
export type Figures = {
  readonly invited: number;
  readonly signed: number;
  /** Whether the person who looks has approved the current version already. */
  readonly approvedByYou: boolean;
};

/** A letter as its desk shows it. `missing` counts what a version still lacks. */
export type DeskLetter = {
  readonly letter: Letter;
  readonly content: LetterContent;
  readonly roles: readonly Role[];
  readonly missing: number;
  /** The draft says something else than the current version. */
  readonly changed: boolean;
  readonly figures: Figures | null;
  /** Null before the release. */
  readonly after: AfterFigures | null;
};

export type Need = 'draft' | 'changed' | 'signatures' | 'approval' | 'reading';

/** What the letter needs of this person, or null. A text that changed comes before anybody’s word on it. */
export function needsOf(one: DeskLetter): Need | null {
  const has = (role: Role): boolean => one.roles.includes(role);
  const state = stateOf(one.letter);
  if (state === 'draft') return has('drafter') ? 'draft' : null;
  if (state !== 'frozen') return null;
  if (one.changed && has('drafter')) return 'changed';
  const approved = one.figures?.approvedByYou ?? false;
  const archived = one.letter.origin === 'published-elsewhere';
  if (archived && has('second-reader') && !approved) return 'reading';
  if (!archived && has('lead') && !approved) return 'approval';
  return has('drafter') ? 'signatures' : null;
}

/** The question main answers from the rooms above: how a version stands, seen by this person. */
export type DeskFigures = (
  who: { readonly accountId: AccountId; readonly audience: Audience },
  version: Version,
) => Promise<Figures>;

/**
 * One thing somebody has to do, from a room above. Its sentence is `desk.task.<kind>`, filled in with
 * `values`; it leads to the page where it is done, and is gone from the desk when it is.
 */
export type DeskTask = {
  readonly kind: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Null for what belongs to no letter, such as mail nobody has matched yet. */
  readonly letterId: LetterId | null;
  readonly href: string;
  /** Since when it waits. */
  readonly since: Date;
  /** The day by which it is to be done, `YYYY-MM-DD`; null: as soon as one can. */
  readonly dueOn: string | null;
};

/** What the rooms above have for this person; main composes it. */
export type DeskTasks = (
  who: { readonly accountId: AccountId; readonly audience: Audience },
  now: Date,
) => Promise<DeskTask[]>;

/** Where a letter stands after its release, in numbers anybody may know. */
export type AfterFigures = {
  readonly addressees: number;
  readonly sentTo: number;
  readonly answers: number;
  readonly demands: number;
  readonly met: number;
  /** Demands of which nobody ever said what became of them. */
  readonly notKnown: number;
};

/** The question main answers from the rooms above, for a released letter. */
export type DeskAfter = (letter: Letter) => Promise<AfterFigures>;
