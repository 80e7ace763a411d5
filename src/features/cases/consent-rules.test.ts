import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import { consentState, mayShowPhoto, namingOf } from './consent-rules.ts';
import type { ConsentUse } from './consent-rules.ts';
import { riskStanding } from './risk-rules.ts';
import { isReviewDue, reviewDayOf } from './review-rules.ts';
import type { Content, Entry, EntryId } from './rules.ts';

const subject = (type: Content<'subject'>['type'] = 'person') =>
  ({
    id: newId<EntryId>(),
    kind: 'subject',
    removedAt: null,
    content: { type, names: [] },
  }) as unknown as Entry<'subject'>; // all that these rules look at
const dana = subject();

type Answer = Partial<Content<'consent'>>;
const consent = (content: Answer, about = dana) =>
  ({
    id: newId<EntryId>(),
    kind: 'consent',
    removedAt: null,
    content: {
      subject: about.id,
      use: 'name-public',
      answer: 'given',
      basis: 'self',
      givenOn: '2026-01-01',
      until: null,
      withdrawnOn: null,
      ...content,
    },
  }) as unknown as Entry<'consent'>; // all that these rules look at

const state = (...answers: readonly Answer[]) =>
  consentState(
    dana,
    answers.map((one) => consent(one)),
    'name-public',
    '2026-03-01',
  );

test('who was not asked has not agreed', () => {
  expect(state()).toBe('missing');
  expect(state({ use: 'store' }, { use: 'name-authority' })).toBe('missing');
});

test('a yes counts from its day until the last day it was given for', () => {
  expect(state({})).toBe('given');
  expect(state({ givenOn: '2026-03-02' })).toBe('missing');
  expect(state({ until: '2026-03-01' })).toBe('given');
  expect(state({ until: '2026-02-28' })).toBe('expired');
});

test('the latest answer counts, whichever note it stands on', () => {
  expect(state({ givenOn: '2026-01-01' }, { answer: 'refused', givenOn: '2026-02-01' })).toBe(
    'refused',
  );
  expect(state({ answer: 'refused', givenOn: '2026-01-01' }, { givenOn: '2026-02-01' })).toBe(
    'given',
  );
  expect(state({ withdrawnOn: '2026-02-20' }, { givenOn: '2026-02-10' })).toBe('withdrawn');
  expect(state({ withdrawnOn: '2026-02-10' }, { givenOn: '2026-02-20' })).toBe('given');
});

test('a yes and a no on one day are a no', () => {
  expect(state({ withdrawnOn: '2026-01-01' })).toBe('withdrawn');
  expect(state({}, { answer: 'refused' })).toBe('refused');
});

test('a withdrawal dated ahead counts from its day', () => {
  expect(state({ withdrawnOn: '2026-03-02' })).toBe('given');
});

test('a name that stood in public may be repeated; a face may not for that reason', () => {
  expect(state({ basis: 'published' })).toBe('given');
  const photo = consent({ use: 'photo', basis: 'published' });
  expect(mayShowPhoto([dana, photo], dana, '2026-03-01')).toBe(false);
  expect(mayShowPhoto([dana, consent({ use: 'photo' })], dana, '2026-03-01')).toBe(true);
});

test('organisations, places and sites are not asked; persons and groups are', () => {
  const asked = (['person', 'group', 'organisation', 'place', 'site'] as const).filter(
    (type) => consentState(subject(type), [], 'store', '2026-03-01') !== 'not-asked',
  );
  expect(asked).toEqual(['person', 'group']);
});

test('who does not want to be stored is named nowhere', () => {
  const stored = (content: Answer) => consent({ use: 'store', ...content });
  const named = (...entries: readonly Entry[]) =>
    namingOf([dana, consent({}), ...entries], 'public', '2026-03-01')(dana);
  expect(named()).toBe(true);
  expect(named(stored({}))).toBe(true);
  expect(named(stored({ withdrawnOn: '2026-02-01' }))).toBe(false);
  expect(named(stored({ answer: 'refused' }))).toBe(false);
});

test('an answer about somebody else, or a note that was removed, says nothing', () => {
  const other = subject();
  expect(consentState(dana, [consent({}, other)], 'name-public', '2026-03-01')).toBe('missing');
  const removed = { ...consent({}), removedAt: new Date() };
  expect(consentState(dana, [removed], 'name-public', '2026-03-01')).toBe('missing');
});

test('however answers follow one another, the order in which they were entered does not count', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
  const answer = fc.record({
    answer: fc.constantFrom('given' as const, 'refused' as const),
    givenOn: day,
    withdrawnOn: fc.option(day),
  });
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 6 }), (answers) => {
      expect(state(...answers)).toBe(state(...answers.toReversed()));
    }),
  );
});

const USES: readonly ConsentUse[] = ['store', 'share', 'name-authority', 'name-public', 'photo'];

test('an answer for one use says nothing about another', () => {
  for (const use of USES)
    for (const other of USES) {
      const got = consentState(dana, [consent({ use })], other, '2026-03-01');
      expect(got).toBe(other === use ? 'given' : 'missing');
    }
});

const now = new Date('2026-03-15T12:00:00Z');
const risk = (assessedOn: string, changedAt = new Date(`${assessedOn}T08:00:00Z`)) =>
  ({
    id: newId<EntryId>(),
    kind: 'risk',
    removedAt: null,
    changedAt,
    content: { subject: dana.id, level: 'high', assessedOn },
  }) as unknown as Entry<'risk'>; // all that these rules look at

test('a danger counts as looked at for fourteen days', () => {
  const standing = (...notes: readonly Entry<'risk'>[]) => riskStanding(notes, dana.id, null, now);
  expect(standing()).toBe('missing');
  expect(standing(risk('2026-03-01'))).toBe('fresh');
  expect(standing(risk('2026-02-28'))).toBe('old');
  expect(standing(risk('2026-03-16'))).toBe('missing'); // nobody has looked yet
  expect(standing(risk('2026-02-01'), risk('2026-03-14'))).toBe('fresh');
});

test('before each publication it is looked at again', () => {
  const last = new Date('2026-03-10T10:00:00Z');
  const standing = (note: Entry<'risk'>) => riskStanding([note], dana.id, last, now);
  expect(standing(risk('2026-03-09'))).toBe('before');
  expect(standing(risk('2026-03-10'))).toBe('before'); // at eight, the publication was at ten
  expect(standing(risk('2026-03-10', new Date('2026-03-10T11:00:00Z')))).toBe('fresh');
  expect(standing(risk('2026-03-05', new Date('2026-03-10T11:00:00Z')))).toBe('before');
});

test('a case without a day of review is due a year after it began', () => {
  const one = { reviewOn: null, createdAt: new Date('2025-03-15T00:00:00Z') };
  expect(reviewDayOf(one)).toBe('2026-03-15');
  expect(isReviewDue(one, now)).toBe(true);
  expect(isReviewDue({ ...one, reviewOn: '2026-03-16' }, now)).toBe(false);
});
