/** A day as text: `2011-09-15`. Days compare as strings. */
export type DayReading = { readonly day?: string; readonly problem?: 'partial' | 'unreadable' };

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/;
const SLASHED = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/; // day first, as the Parliament writes
const PARTIAL = /^\d{4}(?:-\d{2})?$/;
/** Exports write an open end as a day in the far future. */
const OPEN_END = /^(?:9999|2999|3000)/;

function day(year: number, month: number, date: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, date));
  const real = at.getUTCMonth() === month - 1 && at.getUTCDate() === date && year > 1700;
  const two = (part: number): string => String(part).padStart(2, '0');
  return real ? `${year}-${two(month)}-${two(date)}` : undefined;
}

/**
 * Reads a day the way files write it; the time of day is dropped.
 *
 * @example readDay('06/02/1952 01:00') // { day: '1952-02-06' }
 */
export function readDay(text: string): DayReading {
  if (text === '' || OPEN_END.test(text)) return {};
  if (PARTIAL.test(text)) return { problem: 'partial' };
  const iso = ISO.exec(text);
  const slashed = SLASHED.exec(text);
  const [year, month, date] = iso
    ? [iso[1], iso[2], iso[3]]
    : [slashed?.[3], slashed?.[2], slashed?.[1]];
  const found = day(Number(year), Number(month), Number(date));
  return found === undefined ? { problem: 'unreadable' } : { day: found };
}

/** The day after: `dayAfter('2011-12-31') // '2012-01-01'`. */
export function dayAfter(text: string): string {
  const at = new Date(`${text}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
}

/** The day before: `dayBefore('2012-01-01') // '2011-12-31'`. */
export function dayBefore(text: string): string {
  const at = new Date(`${text}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}
