const MONTHS = /^(\d{4})-(\d{2})$/;
const DAYS = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANTS = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2})?Z$/;

/**
 * A day of the record in words, in UTC; what is no plain day, month or instant stays as it was written.
 *
 * @example dayIn('en', '2026-03-02') // '2 March 2026'
 */
export function dayIn(language: string, written: string): string {
  const options = optionsOf(written);
  if (options === null) return written;
  const at = new Date(MONTHS.test(written) ? `${written}-01` : written);
  if (Number.isNaN(at.getTime())) return written;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...options,
    timeZone: 'UTC',
  }).format(at);
}

function optionsOf(written: string): Intl.DateTimeFormatOptions | null {
  if (MONTHS.test(written)) return { year: 'numeric', month: 'long' };
  const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  if (DAYS.test(written)) return day;
  if (!INSTANTS.test(written)) return null;
  return { ...day, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' };
}

/** Now, in the zone of whoever looks, with its name. */
export function nowIn(language: string, at: Date): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'long',
  }).format(at);
}
