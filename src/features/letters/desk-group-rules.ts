/** The parts of the desk's list, in their order. */
export const deskGroups = ['overdue', 'today', 'soon', 'when-you-can'] as const;
export type DeskGroup = (typeof deskGroups)[number];

/** Days ahead that count as soon. */
export const SOON_DAYS = 14;

const DAY = 86_400_000;

/**
 * Where something to be done by a day stands; `later`: it is not shown yet.
 *
 * @example groupOfDay('2026-03-10', '2026-03-01') // 'soon'
 */
export function groupOfDay(dueOn: string, today: string): DeskGroup | 'later' {
  if (dueOn < today) return 'overdue';
  if (dueOn === today) return 'today';
  return Date.parse(dueOn) - Date.parse(today) <= SOON_DAYS * DAY ? 'soon' : 'later';
}

/** What the list is ordered by. */
export type Grouped = {
  readonly group: DeskGroup | 'later';
  readonly dueOn: string | null;
  readonly since: Date | null;
};

/** The groups that have something, what is due first at the top; `next`: the first that is not due yet. */
export type DeskList<T> = {
  readonly groups: readonly { readonly group: DeskGroup; readonly items: readonly T[] }[];
  readonly next: T | null;
  readonly overdue: number;
  /** Overdue things and those for today. */
  readonly today: number;
};

/** Puts everything that needs somebody into one list. */
export function deskListOf<T extends Grouped>(items: readonly T[]): DeskList<T> {
  const ordered = items.toSorted(inOrder);
  const of = (group: Grouped['group']): T[] => ordered.filter((item) => item.group === group);
  const [overdue, later] = [of('overdue').length, of('later')];
  return {
    groups: deskGroups
      .map((group) => ({ group, items: of(group) }))
      .filter((one) => one.items.length > 0),
    next: later[0] ?? null,
    overdue,
    today: overdue + of('today').length,
  };
}

/** By the day it is due, without one last; then what has waited longest. */
function inOrder(a: Grouped, b: Grouped): number {
  const [one, other] = [a.dueOn ?? '9999', b.dueOn ?? '9999'];
  if (one !== other) return one < other ? -1 : 1;
  return (a.since?.getTime() ?? 0) - (b.since?.getTime() ?? 0);
}
