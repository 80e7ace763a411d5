import type { Day } from './day-rules.ts';
import { addDays, weekdayOf } from './day-rules.ts';

/** Days on which the offices are closed, both ends among them. */
export type Closed = { readonly first: Day; readonly last: Day };

/** What the engine knows of weeks: newer ones have the method, older ones the property. */
type WeekInfo = { readonly weekend: readonly number[] };
type WithWeeks = { readonly weekInfo?: WeekInfo; readonly getWeekInfo?: () => WeekInfo };

const SATURDAY_AND_SUNDAY: readonly number[] = [6, 0];

/**
 * The days of the weekend in a country, 0 Sunday to 6 Saturday, as Unicode's data has it.
 *
 * @example weekendOf('DZ') // [5, 6]
 * @example weekendOf('') // [6, 0]
 */
export function weekendOf(country: string): readonly number[] {
  if (!/^[A-Z]{2}$/.test(country)) return SATURDAY_AND_SUNDAY;
  const known = weekends.get(country) ?? askWeekend(country);
  weekends.set(country, known);
  return known;
}

/** Asking costs 20 µs, and a year of working days asks hundreds of times; there are 676 codes at most. */
const weekends = new Map<string, readonly number[]>();

function askWeekend(country: string): readonly number[] {
  const locale: Intl.Locale & WithWeeks = new Intl.Locale(`und-${country}`);
  const info = locale.getWeekInfo?.() ?? locale.weekInfo;
  // there 1 is Monday and 7 Sunday
  return info === undefined ? SATURDAY_AND_SUNDAY : info.weekend.map((day) => day % 7);
}

export type WorkingWeek = { readonly country: string; readonly closed: readonly Closed[] };

/** Ten years: whoever closes for longer than that is not asked when it works again. */
const LONGEST_SEARCH = 3_700;

export function isWorkingDay(day: Day, { country, closed }: WorkingWeek): boolean {
  if (weekendOf(country).includes(weekdayOf(day))) return false;
  return !closed.some(({ first, last }) => first <= day && day <= last);
}

/** The day itself, or the first after it on which somebody works. */
export function nextWorkingDay(day: Day, week: WorkingWeek): Day {
  let at = day;
  for (let turn = 0; turn < LONGEST_SEARCH; turn++) {
    if (isWorkingDay(at, week)) return at;
    at = addDays(at, 1);
  }
  return at;
}

/** The day of the event is not counted; so many working days after it. */
export function addWorkingDays(day: Day, days: number, week: WorkingWeek): Day {
  let at = day;
  for (let left = days; left > 0; left--) at = nextWorkingDay(addDays(at, 1), week);
  return at;
}
