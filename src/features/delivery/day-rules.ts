import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { isDay } from '#proof';

/** The calendar day it is in a zone, `YYYY-MM-DD`: `dayIn('Asia/Almaty', at)`. */
export function dayIn(zone: string, instant: Date): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** The days between which something can have happened; `earliest` null where nobody knows. */
export type Days = { readonly earliest: string | null; readonly today: string };

/** Null for a day that has come and is not before the letter was out. */
export function decideDay(
  day: string,
  { earliest, today }: Days,
  what: 'sent' | 'arrived',
): Refusal | null {
  if (!isDay(day)) return refuse('invalid', `delivery-${what}-day-unreadable`);
  if (day > today) return refuse('invalid', `delivery-${what}-day-future`);
  if (earliest !== null && day < earliest)
    return refuse('invalid', `delivery-${what}-day-early`, {
      day: Date.parse(`${earliest}T12:00:00Z`),
    });
  return null;
}
