/** A month later; the 31st becomes the last day of a shorter month. In UTC. */
export function monthsAfter(at: Date, months: number): Date {
  const day = at.getUTCDate();
  const first = new Date(at);
  first.setUTCDate(1);
  first.setUTCMonth(first.getUTCMonth() + months);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first;
}

type Ended = {
  readonly closedAt: Date | null;
  readonly keptMonths: number;
  readonly erasedAt: Date | null;
};

/**
 * Whether names and addresses are to go: so many months after the end, once for each end. Reopened and ended again, a
 * letter has a new end, and those who came since their months.
 *
 * @example isDue({ closedAt, keptMonths: 6, erasedAt: null }, now)
 */
export function isDue({ closedAt, keptMonths, erasedAt }: Ended, now: Date): boolean {
  if (closedAt === null || monthsAfter(closedAt, keptMonths) > now) return false;
  return erasedAt === null || erasedAt < closedAt;
}
