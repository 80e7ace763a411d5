import { expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { AccountId, CaseId } from '#kernel/ids';
import { tidyEntry } from './check-rules.ts';
import { partnerEntries } from './partner-rules.ts';
import type { Entry, EntryId, Kind } from './rules.ts';

const now = new Date('2026-03-01T09:00:00Z');

function entry(kind: Kind, raw: Readonly<Record<string, unknown>>, id = newId<EntryId>()): Entry {
  const { content, faults } = tidyEntry(kind, raw);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  const about = { id, caseId: newId<CaseId>(), kind, shownTo: 'public', certainty: null };
  const times = { addedAt: now, changedAt: now, removedAt: null, earliest: null, latest: null };
  return { ...about, ...times, revision: 1, changedBy: newId<AccountId>(), content } as Entry; // of its kind
}
const person = (text: string) =>
  entry('subject', { type: 'person', names: [{ text, use: 'own' }] });
const consent = (subject: EntryId, use: string, more: Readonly<Record<string, unknown>> = {}) =>
  entry('consent', {
    subject,
    use,
    answer: 'given',
    basis: 'self',
    givenOn: '2026-01-01',
    ...more,
  });
const namesIn = (file: readonly Entry[]) =>
  partnerEntries(file, now).flatMap(({ content }) =>
    'names' in content ? content.names.map(({ text }) => text) : [],
  );

test('a partner reads of nobody who did not agree, whose consent ended, or who may not even be stored', () => {
  const people = ['Ada Ruiz', 'Bea Kim', 'Cy Park', 'Dee Okoro', 'Eve Sarova'].map(person);
  const [ada, bea, cy, dee] = people.map(({ id }) => id);
  if (!ada || !bea || !cy || !dee) throw new Error('there are five');
  const file = [
    ...people,
    consent(ada, 'share'),
    consent(bea, 'share', { withdrawnOn: '2026-02-01' }),
    consent(cy, 'share', { until: '2026-02-28' }),
    consent(dee, 'share'),
    consent(dee, 'store', { withdrawnOn: '2026-02-15' }),
  ];
  expect(namesIn(file)).toEqual(['Ada Ruiz']);
});

test('a partner gets no file, consent or danger, and what they get they show to nobody yet', () => {
  const ada = person('Ada Ruiz');
  const risk = { subject: ada.id, level: 'high', note: 'followed', assessedOn: '2026-02-20' };
  const file = [
    ada,
    consent(ada.id, 'share'),
    entry('risk', risk),
    entry('evidence', { fileName: 'ada.jpg', subjects: [ada.id] }),
    entry('source', { title: 'A talk', identity: 'the baker' }),
  ];
  const given = partnerEntries(file, now);
  expect(given.map(({ kind }) => kind).toSorted()).toEqual(['source', 'subject']);
  expect(given.every(({ shownTo }) => shownTo === 'drafters')).toBe(true);
  expect(JSON.stringify(given)).not.toContain('the baker');
});
