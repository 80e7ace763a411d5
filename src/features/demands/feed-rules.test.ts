import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CSV_COLUMNS, datesText, jsonFeed } from './feed-rules.ts';
import { demandStates } from './rules.ts';
import { NO_FILTER, subjectKinds } from './tracker-filter-rules.ts';

const reference = readFileSync('docs/reference/feeds.md', 'utf8');
const rowsUnder = (heading: string): string[] =>
  (reference.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .flatMap((line) => /^\| `(\w+)`/.exec(line)?.[1] ?? []);

test('the reference names the columns of the table in their order, and every filter', () => {
  expect(rowsUnder('Columns of the table')).toEqual([...CSV_COLUMNS]);
  expect(rowsUnder('Filters').toSorted()).toEqual(Object.keys(NO_FILTER).toSorted());
  for (const word of [...demandStates, ...subjectKinds]) expect(reference).toContain(`\`${word}\``);
});

test('a date that moves keeps its name, and no zone moves it', () => {
  const changedAt = new Date('2026-03-05T09:00:00Z');
  const day = {
    id: 'demand-1',
    summary: 'Look',
    description: 'd',
    url: 'https://x.example/1',
    changedAt,
  };
  const at = (on: string) => datesText('Dates', [{ ...day, on }]);
  expect(at('2026-12-31')).toContain('UID:demand-1@undersigned');
  expect(at('2026-12-31')).toContain('DTSTART;VALUE=DATE:20261231');
  expect(at('2026-12-31')).toContain('DTEND;VALUE=DATE:20270101');
  expect(at('2027-01-02')).toContain('UID:demand-1@undersigned');
  expect(at('2026-12-31')).toBe(at('2026-12-31')); // its tag changes with its content only
});

test('a JSON feed has what version 1.1 asks for', () => {
  const head = {
    title: 'T',
    language: 'en',
    self: 'https://x.example/f',
    home: 'https://x.example/',
  };
  const times = { publishedAt: '2026-03-05T09:00:00.000Z', updatedAt: '2026-03-06T09:00:00.000Z' };
  const entry = {
    id: 'i',
    url: 'https://x.example/1',
    title: 't',
    text: 'w',
    language: 'en',
    ...times,
  };
  expect(JSON.parse(jsonFeed(head, [entry]))).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'T',
    home_page_url: head.home,
    feed_url: head.self,
    language: 'en',
    items: [
      {
        id: 'i',
        url: entry.url,
        title: 't',
        content_text: 'w',
        date_published: times.publishedAt,
        date_modified: times.updatedAt,
        language: 'en',
      },
    ],
  });
});
