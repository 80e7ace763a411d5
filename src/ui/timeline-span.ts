import { readPartialDate } from '#kernel/partial-date';

/** What a timeline draws: plain words and an EDTF date. */
export type Dated = {
  /** EDTF level 1; '' when nobody knows. */
  readonly date: string;
  /** The first and last day it can mean, where the caller has them already. */
  readonly earliest?: string | null;
  readonly latest?: string | null;
};

/**
 * A date as a stretch of days, counted from 1970; null ends are open.
 * - `day`: one calendar day
 * - `within`: some day in this month, year or decade
 * - `lasting`: from the first to the last of them
 */
export type Span = {
  readonly from: number | null;
  readonly to: number | null;
  readonly kind: 'day' | 'within' | 'lasting';
  readonly uncertain: boolean;
};

const DAY_MS = 86_400_000;

/** `dayNumber('1970-01-02') // 1`; null when it is no day that can be drawn. */
export function dayNumber(day: string | null): number | null {
  if (day === null) return null;
  const ms = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(ms) ? null : Math.round(ms / DAY_MS);
}

/** The stretch a date stands for; null when nobody knows when. */
export function spanOf({ date, earliest, latest }: Dated): Span | null {
  if (date === '') return null;
  const days = earliest || latest ? { earliest, latest } : readPartialDate(date);
  const from = dayNumber(days?.earliest ?? null);
  const to = dayNumber(days?.latest ?? null);
  if (from === null && to === null) return null;
  const lasting = date.includes('/');
  const kind = lasting ? 'lasting' : from === to ? 'day' : 'within';
  return { from, to, kind, uncertain: /[?~%]/.test(date) };
}

/** Where something stands in the order of time: by its first day, else its last. */
export const orderOf = (span: Span): number => span.from ?? span.to ?? 0;

/** The calendar year of a day number. */
export const yearOf = (day: number): number => new Date(day * DAY_MS).getUTCFullYear();

export const dayDate = (day: number): Date => new Date(day * DAY_MS);
