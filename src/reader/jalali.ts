const DAY = 86_400_000;
/** 1 Farvardin 1400. */
const NEW_YEAR_1400 = Date.UTC(2021, 2, 21);

/**
 * The day of the Gregorian calendar, `YYYY-MM-DD`, of a day of the Iranian one; null where there is
 * no such day. Leap years by the 33-year cycle, which is the official calendar from 1206 to 1499.
 *
 * @example
 * gregorianOf(1399, 2, 14) // '2020-05-03'
 */
export function gregorianOf(year: number, month: number, day: number): string | null {
  const longest = month <= 6 ? 31 : month < 12 || isLeap(year) ? 30 : 29;
  if (year < 1206 || year > 1499 || month < 1 || month > 12 || day < 1 || day > longest)
    return null;
  const days = daysBefore(year) - daysBefore(1400) + daysOfMonths(month) + day - 1;
  return new Date(NEW_YEAR_1400 + days * DAY).toISOString().slice(0, 10);
}

function isLeap(year: number): boolean {
  return daysBefore(year + 1) - daysBefore(year) === 366;
}

/** Days of all years before, from an origin that does not matter. */
function daysBefore(year: number): number {
  const shifted = year + 1595;
  return 365 * shifted + 8 * Math.floor(shifted / 33) + Math.floor(((shifted % 33) + 3) / 4);
}

function daysOfMonths(month: number): number {
  return month < 7 ? (month - 1) * 31 : (month - 7) * 30 + 186;
}
