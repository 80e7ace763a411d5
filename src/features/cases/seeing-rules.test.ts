import { describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { AccountId, CaseId } from '#kernel/ids';
import { tidyEntry } from './check-rules.ts';
import type { Entry, EntryId, Kind, ShownTo } from './rules.ts';
import { placesIn } from './place-rules.ts';
import {
  calledAtDesk,
  contradictionsIn,
  countByCertainty,
  dateOf,
  datedParts,
  entriesOf,
  latinOf,
  leftOutOf,
  relationsBySubject,
  withoutSource,
} from './seeing-rules.ts';
import type { CaseView } from './seeing-rules.ts';
import type { Certainty } from './vocabulary-rules.ts';

const caseId = newId<CaseId>();
const by = newId<AccountId>();
const at = new Date('2026-03-01T09:00:00Z');

/** An entry as an almost empty form would give it. */
function entry<K extends Kind>(
  kind: K,
  raw: Readonly<Record<string, unknown>>,
  more: { certainty?: Certainty; shownTo?: ShownTo } = {},
): Entry<K> {
  const { content, faults } = tidyEntry(kind, raw);
  expect(faults).toEqual([]);
  const { certainty = 'reported', shownTo = 'drafters' } = more;
  const dates = { earliest: null, latest: null, removedAt: null };
  const stamp = { revision: 1, addedAt: at, changedAt: at, changedBy: by };
  const id = newId<EntryId>();
  return { id, caseId, kind, content, certainty, shownTo, ...dates, ...stamp } as Entry as Entry<K>;
}

const viewOf = (...entries: readonly Entry[]): CaseView => ({
  country: 'KZ',
  entries,
  called: calledAtDesk(entries),
  day: '2026-03-01',
});

const person = (text: string, ...others: readonly string[]) =>
  entry('subject', {
    type: 'person',
    names: [
      ...others.map((name) => ({ text: name, language: '', use: 'spelling' })),
      { text, language: 'kk', use: 'own' },
    ],
  });

describe('when', () => {
  test.each([
    ['2011-05', '', '2011-05/..'],
    ['', '2011-09?', '../2011-09?'],
    ['2011-05', '2011-09', '2011-05/2011-09'],
    ['', '', ''],
    ['2011-05/..', '', '2011-05/..'],
  ])('a measure since "%s" until "%s" takes %s', (since, until, date) => {
    expect(dateOf(entry('measure', { type: 'detention', since, until }))).toBe(date);
  });

  test('a threatened charge is announced, its hearings stand apart, past ones as past', () => {
    const charge = entry('charge', {
      offence: 'Stirring up discord',
      stage: 'threatened',
      date: '2026-02',
      hearings: [
        { date: '2026-02-10', what: 'First hearing' },
        { date: '2026-05', what: 'Verdict' },
      ],
    });
    const parts = datedParts(viewOf(charge));
    expect(parts.map(({ hearing, phase }) => [hearing?.what ?? 'charge', phase])).toEqual([
      ['charge', 'announced'],
      ['First hearing', 'past'],
      ['Verdict', 'announced'],
    ]);
  });

  test('a key date is to come until its last possible day is over', () => {
    const dates = ['2026-03', '2026-02-28', '2026-03-01'];
    const parts = datedParts(
      viewOf(
        ...dates.map((date) => entry('key-date', { what: 'A journey', date, remindDays: '7' })),
      ),
    );
    expect(parts.map(({ phase }) => phase)).toEqual(['announced', 'past', 'announced']);
  });
});

describe('where', () => {
  const event = (place: string, country: string, degrees: readonly string[] = ['', '']) =>
    entry('event', {
      what: 'Something',
      place,
      country,
      latitude: degrees[0],
      longitude: degrees[1],
    });

  test('a place gets the position another entry of the file gives it, and no other', () => {
    const view = viewOf(
      event('Almaty', 'KZ', ['43.24', '76.95']),
      event('ALMATY', ''),
      event('Aktau', 'KZ'),
      event('', 'KZ'),
    );
    const found = placesIn(view).map(({ name, country, latitude }) => [name, country, latitude]);
    expect(found).toEqual([
      ['Almaty', 'KZ', 43.24],
      ['ALMATY', 'KZ', 43.24],
      ['Aktau', 'KZ', null],
    ]);
  });

  test('the same name in two countries is two places', () => {
    const view = viewOf(event('Turkestan', 'KZ', ['43.3', '68.25']), event('Turkestan', 'AF'));
    expect(placesIn(view).map(({ latitude }) => latitude)).toEqual([43.3, null]);
  });

  test('where somebody is held is a place; a person without a position is none', () => {
    const held = entry('measure', {
      type: 'detention',
      whereabouts: 'Prison of Aktau',
      country: 'KZ',
    });
    expect(placesIn(viewOf(held, person('Дана Сарова'))).map(({ name }) => name)).toEqual([
      'Prison of Aktau',
    ]);
  });
});

describe('who', () => {
  test('everybody is called by the name they bear, with Latin letters beside other ones', () => {
    const dana = person('Дана Сарова', 'Dana Sarova');
    const view = viewOf(dana);
    expect(view.called.get(dana.id)).toEqual({ as: 'named', text: 'Дана Сарова', language: 'kk' });
    expect(latinOf(view, dana.id)).toBe('Dana Sarova');
    const other = person('Ana Berg');
    expect(latinOf(viewOf(other), other.id)).toBeNull();
  });

  test('a relation stands at both its ends', () => {
    const [leader, movement] = [person('Дана Сарова'), person('Movement')];
    const leads = entry('relation', {
      fromSubject: leader.id,
      type: 'leads',
      toSubject: movement.id,
    });
    const groups = relationsBySubject(viewOf(leader, movement, leads, person('Nobody')));
    expect(groups.map(({ subject, relations }) => [subject, relations.length])).toEqual([
      [leader.id, 1],
      [movement.id, 1],
    ]);
  });
});

describe('how well', () => {
  const source = entry('source', { title: 'A letter', reliability: 'B', connection: 'press' });
  const against = { source: source.id, stance: 'contradicts', passage: '' };
  const supporting = { source: source.id, stance: 'supports', passage: '' };

  test('statements are counted by certainty; whom a case is about is no statement', () => {
    const view = viewOf(
      person('Дана Сарова'),
      entry('event', { what: 'One' }, { certainty: 'suspected' }),
      entry('charge', { offence: 'Two' }, { certainty: 'suspected' }),
      entry('intervention', { what: 'Three' }, { certainty: 'established' }),
    );
    const counts = countByCertainty(view).filter(({ count }) => count > 0);
    expect(counts).toEqual([
      { certainty: 'established', count: 1 },
      { certainty: 'suspected', count: 2 },
    ]);
  });

  test('both positions are kept where a source contradicts or a statement is disputed', () => {
    const view = viewOf(
      source,
      entry('event', { what: 'Contradicted', sources: [supporting, against] }),
      entry('event', { what: 'Disputed' }, { certainty: 'disputed' }),
      entry('event', { what: 'Plain', sources: [supporting] }),
    );
    const found = contradictionsIn(view).map(({ entry: one, supports, contradicts }) => [
      'what' in one.content ? one.content.what : '',
      supports.length,
      contradicts.length,
    ]);
    expect(found).toEqual([
      ['Contradicted', 1, 1],
      ['Disputed', 0, 0],
    ]);
    expect(withoutSource(view)).toHaveLength(1);
  });
});

test('a preview says what is not marked and what speaks of somebody not shown, never of consent', () => {
  const hidden = entry('event', { what: 'Private' });
  const leading = entry(
    'relation',
    { fromSubject: newId(), type: 'leads', toSubject: newId() },
    { shownTo: 'public' },
  );
  const shown = entry('event', { what: 'Public' }, { shownTo: 'public' });
  const risk = entry('risk', {
    subject: newId(),
    level: 'high',
    note: 'A note',
    assessedOn: '2026-01-01',
  });
  const file = [hidden, leading, shown, risk];
  expect(leftOutOf(file, 'public', [shown])).toEqual({
    unmarked: [{ kind: 'event', count: 1 }],
    leading: [{ id: leading.id, kind: 'relation' }],
  });
  expect(entriesOf(viewOf(...file), 'event')).toHaveLength(2);
});
