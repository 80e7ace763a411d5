import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import { z } from 'zod';
import type { AccountId, Id } from '#kernel/ids';
import { addDays } from './key-date-rules.ts';
import type { Deadline } from './key-date-rules.ts';

export type CalendarId = Id<'calendar'>;

/** `discreet`: what it is and the code of the case; `full`: the words of the file, place and title. */
export const CALENDAR_WORDS = ['discreet', 'full'] as const;
export type CalendarWords = (typeof CALENDAR_WORDS)[number];

/** An address somebody's telephone or office reads. The address itself is kept nowhere. */
export type Calendar = {
  readonly id: CalendarId;
  readonly accountId: AccountId;
  readonly label: string;
  readonly words: CalendarWords;
  readonly language: string;
  readonly madeAt: Date;
};

/** One person has a telephone, an office, a few more; not a hundred. */
export const MOST_CALENDARS = 10;
const LABEL = 60;

export const newCalendarInput = z.object({
  label: z
    .string()
    .trim()
    .max(LABEL * 4)
    .catch(''),
  words: z.enum(CALENDAR_WORDS).catch('discreet'),
});
export type NewCalendarForm = z.infer<typeof newCalendarInput>;

/** Null when the name of a calendar can be kept. */
export function labelFault(label: string): 'missing' | 'too-long' | null {
  if (label === '') return 'missing';
  return label.length > LABEL ? 'too-long' : null;
}

/** Longer than that, and nobody can see in a calendar what is meant. */
const LONGEST_DAYS = 400;
/** The year after it cannot be written. */
const LAST_YEAR = '9999';

/**
 * The days of cases are for a calendar; what a drafter owes the file, and what may be at any time of
 * many years, is for the desk.
 */
export function isCalendarDay({ kind, earliest, latest }: Deadline): boolean {
  const isUpkeep = kind === 'risk' || kind === 'review';
  return !isUpkeep && latest <= addDays(earliest, LONGEST_DAYS) && latest < LAST_YEAR;
}

/** An entry of a calendar in the words it is to be read in; days as `YYYY-MM-DD`, both included. */
export type CalendarEntry = {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly summary: string;
  readonly description: string;
  readonly place: string;
  /** Days before the first day; 0 for none. */
  readonly remindDays: number;
};

const HOURS = 3_600;
const DAY = 24 * HOURS;

/**
 * A calendar as RFC 5545 asks for it: days without hours, so that no zone moves them. Whoever reads it
 * is asked to look again after six hours.
 */
export function calendarText(entries: readonly CalendarEntry[], now: Date): string {
  const calendar = ical({
    name: 'Undersigned',
    prodId: { company: 'Undersigned', product: 'Key dates' },
    ttl: 6 * HOURS,
  });
  for (const { id, first, last, remindDays, ...words } of entries) {
    const isOneDay = first === last;
    const event = calendar.createEvent({
      id: `${id}@undersigned`,
      stamp: now,
      start: new Date(`${first}T00:00:00Z`),
      end: new Date(`${addDays(last, 1)}T00:00:00Z`), // the first day after it
      allDay: true,
      // nobody is busy all October because of a hearing on one of its days
      transparency: isOneDay ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      summary: words.summary,
      ...(words.description === '' ? {} : { description: words.description }),
      ...(words.place === '' ? {} : { location: words.place }),
    });
    if (remindDays > 0) {
      event.createAlarm({
        type: ICalAlarmType.display,
        trigger: remindDays * DAY,
        description: words.summary,
      });
    }
  }
  return calendar.toString();
}
