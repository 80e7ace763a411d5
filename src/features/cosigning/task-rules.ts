/** So many days before the last one somebody is told. */
const SOON_DAYS = 7;
const DAY_MS = 86_400_000;

/** The last day of a letter that ends soon, and since when that is soon; null: there is time. */
export function endsSoon(
  closesAt: Date,
  now: Date,
): { readonly lastDay: string; readonly since: Date } | null {
  const since = new Date(closesAt.getTime() - SOON_DAYS * DAY_MS);
  if (since > now || closesAt <= now) return null;
  return { lastDay: new Date(closesAt.getTime() - 1).toISOString().slice(0, 10), since };
}
