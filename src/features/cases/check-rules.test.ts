import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tidyEntry } from './check-rules.ts';
import { KINDS } from './kind-rules.ts';
import { LIMITS } from './field-rules.ts';
import type { Kind } from './rules.ts';

const kinds = Object.keys(KINDS) as Kind[]; // its keys are the kinds
const someone = { type: 'person', names: [{ text: 'Dana Sarova', language: 'kk', use: 'own' }] };
const reasons = (kind: Kind, raw: Record<string, unknown>) =>
  tidyEntry(kind, raw).faults.map(({ field, reason }) => `${field}: ${reason}`);

describe('what was typed into a case file', () => {
  test('is kept without the spaces and rows nobody meant', () => {
    const raw = {
      title: '  Letter   of\u00a02011 ',
      reliability: 'B',
      connection: 'document',
      date: '2011-09?',
    };
    const { content, faults } = tidyEntry('source', raw);
    expect(faults).toEqual([]);
    expect(content).toMatchObject({ title: 'Letter of 2011', reliability: 'B', url: '', note: '' });
    const subject = tidyEntry('subject', {
      ...someone,
      names: [...someone.names, { text: ' ', language: '', use: 'own' }],
    });
    expect(subject.content.names).toHaveLength(1);
  });

  test('that cannot be is named field by field, all at once, and stays as typed', () => {
    const raw = { what: '', date: '2011-02-30', country: 'Kazakhstan', latitude: '91' };
    const { content, faults } = tidyEntry('event', raw);
    expect(faults.map(({ field }) => field)).toEqual(['what', 'date', 'country', 'latitude']);
    expect(content).toMatchObject({ date: '2011-02-30', country: 'Kazakhstan', latitude: '91' });
  });

  test.each([
    [
      'a day that does not exist',
      'event',
      { what: 'Arrest', date: '2011-02-30' },
      'date: date-day',
    ],
    ['a year of five digits', 'event', { what: 'Arrest', date: '99999' }, 'date: date-year'],
    [
      'Null Island',
      'event',
      { what: 'Arrest', latitude: '0', longitude: '0.0' },
      'latitude: null-island',
    ],
    ['half a place', 'event', { what: 'Arrest', latitude: '43,2' }, 'longitude: half-place'],
    [
      'HTML in a name',
      'subject',
      { ...someone, names: [{ text: '<b>Dana</b>' }] },
      'names.0.text: markup',
    ],
    [
      'a name that is only marks',
      'subject',
      { ...someone, names: [{ text: '\u0301\u200d\u0308' }] },
      'names.0.text: no-letters',
    ],
    ['no name at all', 'subject', { type: 'person', names: [] }, 'names: missing'],
    [
      'a number of one person',
      'subject',
      { ...someone, numberTo: '25' },
      'numberTo: number-of-group',
    ],
    [
      'a group that ends before it begins',
      'subject',
      { ...someone, type: 'group', numberFrom: 30, numberTo: 25 },
      'numberTo: number-order',
    ],
    ['a script for a link', 'source', { title: 'A', url: 'javascript:alert(1)' }, 'url: link'],
  ] as const)('%s gets its sentence', (_what, kind, raw, reason) => {
    expect(reasons(kind, raw)).toEqual([reason]);
  });

  test('ten thousand sources of one statement are too many, and said so before they are looked at', () => {
    const source = { source: '00000000-0000-4000-8000-000000000000', stance: 'supports' };
    const sources = Array.from({ length: 10_000 }, () => source);
    const { faults } = tidyEntry('event', { what: 'Arrest', sources });
    expect(faults).toEqual([
      { field: 'sources', reason: 'too-many', values: { count: 10_000, limit: LIMITS.rows } },
    ]);
  });

  test('an approximate number needs only one end', () => {
    const { content, faults } = tidyEntry('subject', { ...someone, type: 'group', numberTo: '25' });
    expect(faults).toEqual([]);
    expect(content).toMatchObject({ numberFrom: null, numberTo: 25 });
  });

  test('once in order stays as it is when it is looked at again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.object({ maxDepth: 3 }), (kind, raw) => {
        const first = tidyEntry(kind, raw);
        if (first.faults.length > 0) return;
        expect(tidyEntry(kind, first.content)).toEqual(first);
      }),
    );
  });

  test('may be anything at all: it is kept or named, and never breaks the reading', () => {
    const names = [...new Set(kinds.flatMap((kind) => Object.keys(KINDS[kind].fields)))];
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.constant(null),
      fc.array(fc.object({ maxDepth: 1 })),
      fc.constantFrom('2011-09', '0', '-', '\u0000', '\ud800', '..', 'Y1e99', '../..'),
    );
    const raw = fc.dictionary(fc.constantFrom(...names), value);
    fc.assert(
      fc.property(fc.constantFrom(...kinds), raw, (kind, typed) => {
        const { faults } = tidyEntry(kind, typed);
        for (const { field, reason } of faults) expect([field, reason]).not.toContain('');
      }),
      { numRuns: 500 },
    );
  });
});
