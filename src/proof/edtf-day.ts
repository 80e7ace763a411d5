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
 * The earliest day that a partial date is sorted by, `YYYY-MM-DD`. An open beginning sorts first; a season by
 * the first day of its year.
 *
 * @example sortDay('2011-09?') // '2011-09-01'
 */
export function sortDay(date: string): string {
  const match = /^([\dX]{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date);
  if (match === null) return '0000-01-01';
  const [, year = '', month = '01', day = '01'] = match;
  return `${year.replaceAll('X', '0')}-${Number(month) > 12 ? '01' : month}-${day}`;
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
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) && isInstant(text);
}

/** True for an instant to the minute in UTC: `2011-09-15T10:00Z`. */
export function isMinute(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/.test(text) && isInstant(text);
}

function isInstant(text: string): boolean {
  const time = Date.parse(text);
  // 24:00 and 31 February are read by Date.parse as another instant
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, -1));
}
