import { csvLine } from '#kernel/csv';
import ical, { ICalEventTransparency } from 'ical-generator';
import type { ListedDemand } from './tracker-list-rules.ts';

/** The columns of the table of demands, in their order; docs/reference/feeds.md says what each holds. */
export const CSV_COLUMNS = [
  'letter',
  'letter_title',
  'language',
  'demand',
  'type',
  'text',
  'asked_of',
  'countries',
  'began_on',
  'state',
  'since',
  'steps',
  'last_evidence_kind',
  'last_evidence',
  'next_review_on',
  'changed_at',
  'url',
] as const;

/** One demand as a line of the table; `url` is its full address. */
export function csvDemand(demand: ListedDemand, url: string): string {
  const { face } = demand;
  const row: Readonly<Record<(typeof CSV_COLUMNS)[number], string>> = {
    letter: face.slug,
    letter_title: face.title,
    language: face.language,
    demand: String(demand.number),
    type: demand.type,
    text: face.text,
    asked_of: face.asked.map(({ office }) => office).join('; '),
    countries: [...new Set(face.asked.map(({ country }) => country).filter(Boolean))].join('; '),
    began_on: demand.beganOn,
    state: demand.state,
    since: face.since ?? '',
    steps: face.steps
      .filter(({ superseded }) => !superseded)
      .map(({ state, on, certainty }) => `${on} ${state} (${certainty})`)
      .join('; '),
    last_evidence_kind: face.evidence?.kind ?? '',
    last_evidence: face.evidence?.words ?? '',
    next_review_on: demand.nextReviewOn ?? '',
    changed_at: demand.changedAt.toISOString(),
    url,
  };
  return csvLine(CSV_COLUMNS.map((column) => row[column]));
}

/** One day of a calendar in the words it is to be read in. */
export type CalendarDay = {
  /** The same for the same thing, whatever day it moves to. */
  readonly id: string;
  readonly on: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  readonly changedAt: Date;
};

const SIX_HOURS = 6 * 3_600;
const DAY_MS = 86_400_000;

/** Days without hours, so that no zone moves them (RFC 5545); nobody is busy because of one. */
export function datesText(name: string, days: readonly CalendarDay[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'Undersigned', product: 'Demands' },
    ttl: SIX_HOURS,
  });
  for (const { id, on, changedAt, ...words } of days) {
    const start = new Date(`${on}T00:00:00Z`);
    calendar.createEvent({
      id: `${id}@undersigned`,
      stamp: changedAt,
      lastModified: changedAt,
      start,
      end: new Date(start.getTime() + DAY_MS),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...words,
    });
  }
  return calendar.toString();
}

/** An entry of a feed, in words. */
export type FeedEntry = {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly publishedAt: string;
  readonly updatedAt: string;
};

export type FeedHead = {
  readonly title: string;
  readonly language: string;
  /** Full addresses: of the feed itself, and of the page it tells of. */
  readonly self: string;
  readonly home: string;
};

/** JSON Feed 1.1. */
export function jsonFeed(head: FeedHead, entries: readonly FeedEntry[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    home_page_url: head.home,
    feed_url: head.self,
    language: head.language,
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.text,
      date_published: entry.publishedAt,
      date_modified: entry.updatedAt,
      language: entry.language,
    })),
  });
}
