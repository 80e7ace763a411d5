import type { Example } from './example.ts';
import { Timeline } from './timeline.tsx';
import type { TimelineItem } from './timeline-items.ts';

const letterTime: readonly TimelineItem[] = [
  {
    id: 'movement',
    label: 'The movement is founded',
    kind: 'Event',
    date: '2005',
    certainty: 'documented',
    phase: 'past',
  },
  {
    id: 'jail',
    label: 'The union’s lawyer is held in the prison of the region',
    kind: 'Detention',
    date: '2011-05/..',
    certainty: 'established',
    phase: 'past',
  },
  {
    id: 'visit',
    label: 'A member of parliament visits the town and speaks with the strikers',
    kind: 'Visit',
    date: '2011-07',
    certainty: 'established',
    phase: 'past',
  },
  {
    id: 'block',
    label: 'Two web sites of the opposition cannot be reached from three networks',
    kind: 'Blocked site',
    date: '2011-08-19?',
    certainty: 'suspected',
    phase: 'past',
  },
  {
    id: 'own-script',
    label: 'Үй иелерінің наразылығы',
    lang: 'kk',
    kind: 'Event',
    date: '2011-08-27',
    certainty: 'reported',
    phase: 'past',
  },
  {
    id: 'right-to-left',
    label: 'مظاهرة أمام السفارة',
    lang: 'ar',
    kind: 'Protest',
    date: '2011-09-05',
    certainty: 'disputed',
    phase: 'past',
  },
  {
    id: 'call',
    label: 'The police call: both are to come to the station',
    kind: 'Event',
    date: '2011-09-14',
    certainty: 'we-understand',
    phase: 'past',
  },
  {
    id: 'charge',
    label: 'A charge of stirring up social discord, up to twelve years',
    kind: 'Charge',
    date: '2011-09?',
    certainty: 'reported',
    phase: 'announced',
  },
  {
    id: 'journey',
    label: 'Journey to the human rights conference',
    kind: 'Journey',
    date: '2011-09-26/2011-10-07',
    certainty: null,
    phase: 'announced',
  },
  {
    id: 'further',
    label: 'Further charges against the leaders',
    kind: 'Charge',
    date: '',
    certainty: 'suspected',
    phase: 'feared',
  },
];

const levels = [
  'established',
  'documented',
  'we-understand',
  'reported',
  'suspected',
  'disputed',
] as const;

/** Two hundred moments over nine years, always the same. */
const many: readonly TimelineItem[] = Array.from({ length: 200 }, (_, n) => {
  const year = 2003 + Math.floor(Math.sqrt(n / 2.5));
  const month = String(1 + ((n * 7) % 12)).padStart(2, '0');
  const day = String(1 + ((n * 11) % 28)).padStart(2, '0');
  return {
    id: `many-${n}`,
    label: `Something that happened, number ${n + 1}`,
    date: n % 9 === 0 ? `${year}-${month}` : `${year}-${month}-${day}`,
    certainty: levels[n % levels.length] ?? null,
    phase: 'past',
  };
});

export const timelineExamples: readonly Example[] = [
  {
    name: 'A timeline',
    draw: (t) => (
      <Timeline
        t={t}
        id="timeline-letter"
        items={letterTime}
        now={{ day: '2011-09-19', words: 'The day of the letter' }}
      />
    ),
  },
  {
    name: 'A timeline of two hundred',
    draw: (t) => <Timeline t={t} id="timeline-many" items={many} />,
  },
  {
    name: 'A timeline of one',
    draw: (t) => <Timeline t={t} id="timeline-one" items={letterTime.slice(6, 7)} />,
  },
];
