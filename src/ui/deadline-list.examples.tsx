import { DeadlineList } from './deadline-list.tsx';
import type { DeadlineShown } from './deadline-list.tsx';
import type { Example } from './example.ts';

const id = '00000000-0000-4000-8000-000000000000';
const hearing: DeadlineShown = {
  caseId: id,
  caseTitle: 'An invented case',
  language: 'en',
  entryId: id,
  kind: 'hearing',
  what: 'The court hears the appeal',
  place: 'City court',
  date: '2026-10-05',
  earliest: '2026-10-05',
  latest: '2026-10-05',
  state: 'now',
};

const all: readonly DeadlineShown[] = [
  { ...hearing, kind: 'risk', what: 'Dana Sarova', place: '', state: 'overdue' },
  hearing,
  { ...hearing, date: '2026-10', earliest: '2026-10-01', latest: '2026-10-31' },
  { ...hearing, date: '2026-10-12?', earliest: '2026-10-12', latest: '2026-10-12', state: 'soon' },
  {
    ...hearing,
    kind: 'conference',
    date: '2026-10-20/2026-10-24',
    latest: '2026-10-24',
    state: 'soon',
  },
  { ...hearing, kind: 'review', date: '2027-01-01', state: 'later' },
  { ...hearing, what: 'سفر إلى وارسو', kind: 'journey', language: 'ar', state: 'past' },
];

export const deadlineExamples: readonly Example[] = [
  {
    name: 'What is coming up',
    draw: (t) => (
      <DeadlineList t={t} deadlines={all} now={new Date('2026-10-05T08:00:00Z')} withCase />
    ),
  },
];
