import type { PoliticalGroup } from '#roster';
import type { PublicGroup, PublicSeats, PublicSignatory } from './rules.ts';

/** As a roster says it: a group's label and how many seats it holds. */
export type GroupSeats = { readonly group: string; readonly seats: number };

export const plainGroup = ({ code, name, seat }: PoliticalGroup): PublicGroup => ({
  code,
  name,
  seat,
});

export function seatsOf(
  house: { readonly seats: readonly GroupSeats[] },
  signatories: readonly PublicSignatory[],
  groupOf: (label: string) => PoliticalGroup,
): PublicSeats[] {
  const signed = countBy(signatories, ({ group }) => group?.code ?? '');
  return house.seats
    .map(({ group, seats }) => ({ ...plainGroup(groupOf(group)), seats }))
    .map((row) => ({ ...row, signed: Math.min(row.seats, signed.get(row.code) ?? 0) }))
    .toSorted((a, b) => a.seat - b.seat || a.code.localeCompare(b.code));
}

export function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
