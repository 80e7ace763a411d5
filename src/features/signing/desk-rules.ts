import type { VersionId } from '#kernel/ids';
import type { Letter, Version } from '#letters';
import type { Mandate, PoliticalGroup, RosterSummary } from '#roster';
import type { ListRow } from './list-rules.ts';
import { positions } from './position-rules.ts';
import type { Invitation } from './rules.ts';
import type { Position } from './position-rules.ts';
import type { EventRow, Scan } from './view-rules.ts';

/** What the desk asks to see: everybody, one position, or names that contain a text. */
export type DeskFilter = { readonly position: Position | null; readonly text: string };

export type DeskCounts = {
  readonly asked: number;
  readonly signed: number;
  readonly waiting: number;
  readonly again: number;
  readonly declined: number;
  readonly trouble: number;
};

/** Live signatures that came on a day, and how many there were by its end. */
export type CurvePoint = { readonly day: string; readonly count: number; readonly total: number };

export type DeskView = {
  readonly letter: Letter;
  readonly counts: DeskCounts;
  readonly prepared: readonly Invitation[];
  readonly shown: readonly Invitation[];
  readonly total: number;
  readonly filter: DeskFilter;
  readonly curve: readonly CurvePoint[];
  readonly scans: readonly Scan[];
  readonly mayInvite: boolean;
  /** The letter's own time zone: every moment at its desk is said in it. */
  readonly zone: string;
};

/** How many stand where, as the desk counts them. */
export function countPositions(
  invitations: readonly Invitation[],
  current: VersionId | null,
): DeskCounts {
  const at = (...wanted: Position[]) =>
    invitations.filter(({ position }) => wanted.includes(position)).length;
  const signed = invitations.filter(({ live }) => live !== null && live.versionId === current);
  return {
    asked: invitations.length - at('prepared'),
    signed: signed.length,
    waiting: at('invited', 'opened'),
    again: at('asked-again'),
    declined: at('declined'),
    trouble: at('bounced', 'expired'),
  };
}

/** Name, capacity, country, group or party, without regard to case and accents. */
export function matches(invitation: Invitation, filter: DeskFilter): boolean {
  if (filter.position !== null && invitation.position !== filter.position) return false;
  if (filter.text === '') return true;
  const { name, capacity, country, politicalGroup, party } = invitation.person;
  const words = [name, capacity, country ?? '', politicalGroup ?? '', party ?? ''].join(' ');
  return folded(words).includes(folded(filter.text));
}

export function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Days with their running total. */
export function curveOf(days: readonly { day: string; count: number }[]): CurvePoint[] {
  let total = 0;
  return days.map(({ day, count }) => {
    total += count;
    return { day, count, total };
  });
}

export function parsePosition(text: string): Position | null {
  return positions.find((position) => position === text) ?? null;
}

/**
 * The newest list first, by the day it was taken (where nobody said, by its import); a roster
 * without a list last. People in office today are asked more often than those of an old list.
 */
export function byNewestList(rosters: readonly RosterSummary[]): RosterSummary[] {
  const day = ({ newest }: RosterSummary): string =>
    newest === null ? '' : (newest.takenOn ?? newest.importedAt.toISOString().slice(0, 10));
  return rosters.toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? 1 : -1));
}

/** The members to choose from. */
export type RosterChoice = {
  readonly letter: Letter;
  readonly rosters: readonly RosterSummary[];
  readonly query: RosterQuery;
  readonly mandates: readonly Mandate[];
  readonly total: number;
  readonly pages: number;
  /** Person keys with a live invitation to this letter. */
  readonly invited: ReadonlySet<string>;
  readonly groups: readonly PoliticalGroup[];
  /** As the last invited person signs: most often the next one signs in the same. */
  readonly capacity: string;
  readonly day: string;
};

export type RosterQuery = {
  readonly roster: string;
  readonly text: string;
  readonly country: string;
  readonly group: string;
  readonly page: number;
  readonly all: boolean;
};

export const ROSTER_PAGE = 100;

/** A row of an uploaded list with what the letter already knows. */
export type CheckedRow = ListRow & {
  readonly alreadyInvited: boolean;
  readonly sameName: boolean;
};

export type InvitationView = {
  readonly letter: Letter;
  readonly invitation: Invitation;
  readonly events: readonly EventRow[];
  readonly scans: readonly Scan[];
  readonly mayInvite: boolean;
  /** The letter's own time zone. */
  readonly zone: string;
};

export type ScanView = {
  readonly letter: Letter;
  readonly scan: Scan;
  readonly capacity: string;
  readonly version: Version;
  /** May this person decide: a second reader, not who uploaded it, not decided, not an older text. */
  readonly standing: 'may-decide' | 'own' | 'decided' | 'older' | 'looks-on';
};
