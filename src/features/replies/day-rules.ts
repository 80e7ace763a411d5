import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

const DAY_MS = 86_400_000;
/** Until a day is over everywhere on Earth: the last zone is twelve hours behind UTC. */
const LAST_ZONE_MS = 12 * 3_600_000;

export const dayOf = (at: Date): Day => at.toISOString().slice(0, 10);

/** The latest day that is not over anywhere: nobody is called late while it is still that day for them. */
export const dayEverywhere = (now: Date): Day => dayOf(new Date(now.getTime() - LAST_ZONE_MS));

/** The furthest day that has begun somewhere: the first zone is fourteen hours ahead of UTC. */
export const newestDay = (now: Date): Day => dayOf(new Date(now.getTime() + 14 * 3_600_000));

const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

export const addDays = (day: Day, days: number): Day => dayOf(new Date(at(day) + days * DAY_MS));

export const daysBetween = (from: Day, to: Day): number => Math.round((at(to) - at(from)) / DAY_MS);

/** 31 January and a month is the last of February: a period ends where the month does (Regulation 1182/71, article 3). */
export function addMonths(day: Day, months: number): Day {
  const from = new Date(at(day));
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(from.getUTCDate(), last));
  return dayOf(first);
}

/** 0 Sunday to 6 Saturday. */
export const weekdayOf = (day: Day): number => new Date(at(day)).getUTCDay();

const SHAPE = /^(\d{4})-(\d\d)-(\d\d)$/;
/** Arabic, Persian and Devanagari digits, and the wide ones of East Asia, as keyboards type them. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/gu;
const ZEROS = [0x0966, 0x06f0, 0x0660];
const inAscii = (digit: string): string => {
  const point = digit.codePointAt(0) ?? 0;
  return String(point - (ZEROS.find((zero) => zero <= point && point < zero + 10) ?? point));
};

/** Before this no letter here was answered; after it nobody waits. Years outside are of another calendar. */
const FIRST_YEAR = 1900;
const YEARS_AHEAD = 20;

/**
 * Reads a day somebody typed. The year of another calendar, 1405 or 2569, is not converted: whether it
 * was meant so nobody can tell.
 *
 * @example readDay('2026-02-30', now) // Refusal 'day-none'
 * @example readDay('1405-01-15', now) // Refusal 'day-other-calendar'
 */
export function readDay(typed: string, now: Date): Answer<Day> {
  const text = typed.normalize('NFKC').trim().replace(OTHER_DIGITS, inAscii);
  if (text === '') return refuse('invalid', 'day-missing');
  const [, year = '', month = '', day = ''] = SHAPE.exec(text) ?? [];
  if (year === '') return refuse('invalid', 'day-unreadable');
  const years = Number(year);
  if (years < FIRST_YEAR || years > now.getUTCFullYear() + YEARS_AHEAD)
    return refuse('invalid', 'day-other-calendar', { year: years === 0 ? '0000' : String(years) });
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || dayOf(date) !== text)
    return refuse('invalid', 'day-none', { day: Number(day), month: Number(month), year });
  return text;
}

/** A day that is over or has begun: what has happened. */
export function readPastDay(typed: string, now: Date): Answer<Day> {
  const day = readDay(typed, now);
  return typeof day === 'string' && day > newestDay(now) ? refuse('invalid', 'day-ahead') : day;
}

/** A day that is still ahead, or today. */
export function readComingDay(typed: string, now: Date): Answer<Day> {
  const day = readDay(typed, now);
  return typeof day === 'string' && day < dayEverywhere(now) ? refuse('invalid', 'day-over') : day;
}
