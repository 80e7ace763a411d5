const YEAR = 365 * 86_400_000;

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** The day by which somebody must say why a case is kept: a year after it began, unless one was set. */
export function reviewDayOf(one: {
  readonly reviewOn: string | null;
  readonly createdAt: Date;
}): string {
  return one.reviewOn ?? dayOf(new Date(one.createdAt.getTime() + YEAR));
}

/** Whether that day has come. */
export function isReviewDue(
  one: { readonly reviewOn: string | null; readonly createdAt: Date },
  now: Date,
): boolean {
  return reviewDayOf(one) <= dayOf(now);
}
