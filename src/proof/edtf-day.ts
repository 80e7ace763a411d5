/** The first and last calendar day a partial date may mean, each `YYYY-MM-DD`. */
export type DaySpan = { readonly first: string; readonly last: string };

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?$/;

/**
 * Reads the part of EDTF that a statement uses: a year, month or day, perhaps marked `?` uncertain,
 * `~` approximate or `%` both. Null for anything else, and for days that do not exist.
 *
 * @example daySpan('2011-09?') // { first: '2011-09-01', last: '2011-09-30' }
 */
export function daySpan(date: string): DaySpan | null {
  const match = DATE.exec(date);
  if (match === null) return null;
  const [, year = '', month, day] = match;
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  if (!isDay(first)) return null;
  if (day !== undefined) return { first, last: first };
  return { first, last: lastDay(Number(year), month === undefined ? 12 : Number(month)) };
}

const PART = '(?:\\d{4}|\\d{3}X|\\d{2}XX)(?:-(?:\\d\\d|XX)(?:-(?:\\d\\d|XX))?)?[?~%]?';
const PARTIAL = new RegExp(`^(?:${PART}|${PART}/(?:${PART}|\\.\\.)?|(?:\\.\\.)?/${PART})$`);

/**
 * True for what looks like a date of EDTF level 1, a season (`2011-22`), unknown digits (`201X`) and a time
 * from one date to another (`2011-09/..`) included. Whether such a day exists is not asked here.
 */
export function isPartialDate(text: string): boolean {
  return text.length <= 30 && PARTIAL.test(text);
}

/**
 * The first and last day that a partial date of `isPartialDate` may mean, as texts that compare like days. An
 * open end reaches to the end of time; a season lies somewhere in its year or the winter after it.
 *
 * @example partialSpan('2011-09?') // { first: '2011-09-01', last: '2011-09-31' }
 */
export function partialSpan(date: string): DaySpan {
  const [from = '', to = from] = date.split('/');
  return { first: bound(from, '0', '01', '0000'), last: bound(to, '9', '31', '9999') };
}

function bound(part: string, digit: string, day: string, open: string): string {
  const match = /^([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?/.exec(part);
  if (match === null) return `${open}-12-31`;
  const [, written = '', month = 'XX', date = 'XX'] = match;
  const year = written.replaceAll('X', digit);
  const isLast = day === '31';
  if (Number(month) > 12) return isLast ? `${Number(year) + 1}-12-31` : `${year}-01-01`;
  const known = month === 'XX' ? (isLast ? '12' : '01') : month;
  return `${year}-${known}-${date === 'XX' ? day : date}`;
}

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function lastDay(year: number, month: number): string {
  const end = new Date(0);
  end.setUTCFullYear(year, month, 0); // day 0 of the next month
  return end.toISOString().slice(0, 10);
}

/** True for an instant to the second in UTC: `2011-09-15T10:00:00Z`. */
export function isSecond(text: string): boolean {
  const match = SECOND.exec(text);
  if (match === null) return false;
  const [, day = ''] = match;
  return day <= '28' || isDay(text.slice(0, 10)); // every month has 28 days: no calendar is asked
}

const SECOND = /^\d{4}-(?:0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/** True for an instant to the minute in UTC: `2011-09-15T10:00Z`. */
export function isMinute(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/.test(text) && isInstant(text);
}

function isInstant(text: string): boolean {
  const time = Date.parse(text);
  // 24:00 and 31 February are read by Date.parse as another instant
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, -1));
}
