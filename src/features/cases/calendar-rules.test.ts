import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { CaseId } from '#kernel/ids';
import { readPartialDate } from '#kernel/partial-date';
import { translator } from '#ui';
import { calendarEntries } from './calendar-pages.tsx';
import { calendarText, isCalendarDay } from './calendar-rules.ts';
import type { CalendarEntry } from './calendar-rules.ts';
import type { Deadline } from './key-date-rules.ts';
import type { EntryId } from './rules.ts';

const now = new Date('2026-09-01T10:00:00Z');
const caseId = '7f3a91c2-0000-4000-8000-000000000000' as CaseId;

const day = (date: string, over: Partial<Deadline> = {}): Deadline => ({
  caseId,
  caseTitle: 'Threats against Dana Sarova',
  language: 'en',
  entryId: `entry of ${date}` as EntryId,
  kind: 'hearing',
  what: 'Hearing of Dana Sarova, in the city court; closed',
  place: 'Almaty, Kazakhstan',
  date,
  earliest: readPartialDate(date)?.earliest ?? '',
  latest: readPartialDate(date)?.latest ?? '',
  remindDays: 7,
  ...over,
});

const entries = (
  days: readonly Deadline[],
  words: 'discreet' | 'full',
  language = translator('en'),
) => calendarEntries(language, days, words, 'https://letters.example');

/** As another program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    const { uid, summary, description, location, startDate, endDate } = event;
    const [start, end] = [startDate.toString(), endDate.toString()];
    const alarm = one.getFirstSubcomponent('valarm');
    const trigger = alarm?.getFirstPropertyValue('trigger')?.toString() ?? null;
    const transparency = one.getFirstPropertyValue('transp');
    return { uid, summary, description, location, start, end, trigger, transparency };
  });
}

describe('a calendar of key dates', () => {
  test('a discreet one has no name, no place and no word of the file', () => {
    const text = calendarText(entries([day('2026-10-05')], 'discreet'), now);
    expect(read(text)[0]).toMatchObject({ summary: 'Hearing · case 7f3a91c2', trigger: '-P7D' });
    expect(text).not.toMatch(/Dana|Sarova|Almaty|Threats|letters\.example/u);
  });

  test('one with full words has them, and says where the case is', () => {
    const [event] = read(calendarText(entries([day('2026-10-05')], 'full'), now));
    expect(event).toMatchObject({
      summary: 'Hearing: Hearing of Dana Sarova, in the city court; closed',
      location: 'Almaty, Kazakhstan',
    });
    expect(event?.description).toContain('https://letters.example/desk/cases/');
  });

  test('a day is one whole day, whatever zone the reader is in', () => {
    const text = calendarText(entries([day('2026-10-05')], 'discreet'), now);
    expect(text).toContain('DTSTART;VALUE=DATE:20261005\r\nDTEND;VALUE=DATE:20261006\r\n');
    expect(text).toContain('DTSTAMP:20260901T100000Z');
    expect(read(text)[0]?.transparency).toBe('OPAQUE');
  });

  test('a month is all of its days, and says that one of them is meant', () => {
    const [event] = read(calendarText(entries([day('2026-10')], 'discreet'), now));
    expect(event).toMatchObject({
      summary: 'Some day in October 2026: Hearing · case 7f3a91c2',
      start: '2026-10-01',
      end: '2026-11-01',
      transparency: 'TRANSPARENT',
    });
  });

  test.each([
    ['2026-10-05?', 'Hearing · case 7f3a91c2, 5 October 2026 (uncertain)'],
    ['2026-10~', 'Some day around October 2026: Hearing · case 7f3a91c2'],
    ['2026-23', 'Some day in autumn 2026: Hearing · case 7f3a91c2'],
    ['2026-10-05/2026-10-09', 'Hearing · case 7f3a91c2'],
    ['2026-10/2026-11', 'Hearing · case 7f3a91c2, from October 2026 to November 2026'],
  ])('%s is called “%s”', (date, summary) => {
    expect(entries([day(date)], 'discreet')[0]?.summary).toBe(summary);
  });

  test('French words for a French calendar', () => {
    const [entry] = entries([day('2026-10')], 'discreet', translator('fr'));
    expect(entry?.summary).toBe('Un jour, en octobre 2026\u00a0: Audience · dossier 7f3a91c2');
  });

  test('each day keeps its name for as long as it stands, the hearings of one charge too', () => {
    const days = [day('2026-10-05'), day('2026-10-05'), day('2026-11-02')];
    const names = () => read(calendarText(entries(days, 'discreet'), now)).map(({ uid }) => uid);
    expect(new Set(names()).size).toBe(3);
    expect(names()).toEqual(names());
  });

  test('what may be at any time of many years, and what is owed to the file, is left to the desk', () => {
    const kept = [day('2026'), day('2026/2030'), day('202X'), day('9999-12-31')].map(isCalendarDay);
    expect(kept).toEqual([true, false, false, false]);
    expect(isCalendarDay(day('2026-10-05', { kind: 'risk' }))).toBe(false);
  });

  test('an empty one is a calendar still', () => {
    expect(read(calendarText([], now))).toEqual([]);
  });
});

const words = fc.string({ unit: 'grapheme', maxLength: 300 });
const entry: fc.Arbitrary<CalendarEntry> = fc
  .record({
    id: fc.uuid(),
    start: fc.integer({ min: 0, max: 40_000 }),
    length: fc.integer({ min: 0, max: 400 }),
    summary: words,
    description: words,
    place: words,
    remindDays: fc.integer({ min: 0, max: 365 }),
  })
  .map(({ start, length, ...rest }) => {
    const at = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);
    return { ...rest, first: at(start), last: at(start + length) };
  });

test('whatever the words are, another program reads the same words and days, on lines that are short enough', () => {
  // control characters cannot be in a file: canonicalText refuses them at the door
  const plain = (text: string) => text.replaceAll(/\p{Cc}/gu, '').trim();
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 5 }), (all) => {
      const clean = all.map((one) => ({
        ...one,
        summary: plain(one.summary) || 'Hearing',
        description: plain(one.description),
        place: plain(one.place),
      }));
      const text = calendarText(clean, now);
      const lines = text.split('\r\n');
      expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      expect(lines.some((line) => line.includes('\n'))).toBe(false);
      const events = read(text);
      expect(events.map(({ summary, start }) => [summary, start])).toEqual(
        clean.map(({ summary, first }) => [summary, first]),
      );
      expect(events.map(({ location }) => location ?? '')).toEqual(clean.map(({ place }) => place));
    }),
  );
});
