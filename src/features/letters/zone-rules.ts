/** The zones offered first. Any zone the machine knows is accepted. */
export const offeredZones: readonly string[] = [
  'UTC',
  ...[
    'Amsterdam Athens Belgrade Berlin Bratislava Brussels Bucharest Budapest Chisinau Copenhagen',
    'Dublin Helsinki Istanbul Kyiv Lisbon Ljubljana London Luxembourg Madrid Malta Minsk Moscow',
    'Oslo Paris Prague Riga Rome Sarajevo Skopje Sofia Stockholm Tallinn Tirane Vienna Vilnius',
    'Warsaw Zagreb Zurich',
  ]
    .join(' ')
    .split(' ')
    .map((city) => `Europe/${city}`),
  ...'Africa/Cairo Africa/Johannesburg Africa/Lagos Africa/Nairobi America/Bogota'.split(' '),
  ...'America/Chicago America/Los_Angeles America/Mexico_City America/New_York'.split(' '),
  ...'America/Sao_Paulo Asia/Almaty Asia/Baghdad Asia/Baku Asia/Beirut Asia/Bishkek'.split(' '),
  ...'Asia/Dhaka Asia/Dubai Asia/Hong_Kong Asia/Jakarta Asia/Jerusalem Asia/Kabul'.split(' '),
  ...'Asia/Karachi Asia/Kolkata Asia/Nicosia Asia/Seoul Asia/Shanghai Asia/Tashkent'.split(' '),
  ...'Asia/Tbilisi Asia/Tehran Asia/Tokyo Asia/Yerevan Atlantic/Reykjavik'.split(' '),
  ...'Australia/Sydney Pacific/Auckland'.split(' '),
];

/** The product begins in Brussels; whoever is elsewhere picks another zone, and the page names it. */
export const defaultZone = 'Europe/Brussels';

export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]+(?:[/_+-][A-Za-z0-9_+-]+)*$/.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false; // RangeError: no such zone on this machine
  }
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LOCAL = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?$/;

/**
 * The UTC minute of a time typed in a zone, or null when it cannot be read or does not exist there.
 * An hour that comes twice (clocks go back) means the first of the two.
 *
 * @example utcMinute('2026-03-01T10:00', 'Europe/Brussels') // '2026-03-01T09:00Z'
 */
export function utcMinute(typed: string, zone: string): string | null {
  const [, year, month, day, hour, minute] = LOCAL.exec(typed.trim()) ?? [];
  if (year === undefined) return null;
  const wall = `${year}-${month}-${day}T${hour}:${minute}`;
  const asUtc = Date.parse(`${wall}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  const fitting = [asUtc - DAY, asUtc + DAY]
    .map((near) => asUtc - offsetAt(near, zone))
    .filter((time) => wallMinute(time, zone) === wall)
    .toSorted((a, b) => a - b);
  return fitting[0] === undefined ? null : `${new Date(fitting[0]).toISOString().slice(0, 16)}Z`;
}

/** The other way: what a person in that zone reads on the wall, `2026-03-01T10:00`. */
export function localMinute(utc: string | null, zone: string): string {
  return utc === null ? '' : wallMinute(Date.parse(utc), zone);
}

function offsetAt(time: number, zone: string): number {
  return Date.parse(`${wallMinute(time, zone)}:00Z`) - Math.floor(time / MINUTE) * MINUTE;
}

function wallMinute(time: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(time);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}
