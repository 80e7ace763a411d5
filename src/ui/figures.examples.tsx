import type { Example } from './example.ts';
import { Bars } from './bars.tsx';
import { Hemicycle } from './figures.tsx';

export const figureExamples: readonly Example[] = [
  {
    name: 'A parliament of 736',
    draw: (t) => (
      <Hemicycle
        t={t}
        id="large"
        groups={[
          { key: 'gue', name: 'The Left', seats: 35, signed: 6 },
          { key: 'sd', name: 'Socialists', seats: 184, signed: 0 },
          { key: 'greens', name: 'Greens', seats: 55, signed: 1 },
          { key: 'alde', name: 'Liberals', seats: 84, signed: 12 },
          { key: 'epp', name: 'People’s Party', seats: 265, signed: 40 },
          { key: 'ecr', name: 'Conservatives', seats: 54, signed: 0 },
          { key: 'ni', name: 'Non-attached', seats: 59, signed: 59 },
        ]}
      />
    ),
  },
  {
    name: 'A council of seven',
    draw: (t) => (
      <Hemicycle
        t={t}
        id="small"
        groups={[
          { key: 'a', name: 'Left', seats: 3, signed: 1 },
          { key: 'b', name: 'Right', seats: 4, signed: 0 },
        ]}
      />
    ),
  },
  {
    name: 'Bars',
    draw: (t) => (
      <Bars
        t={t}
        caption="Signatories by country"
        column="Country"
        rows={[
          { name: 'Germany', count: 12 },
          { name: 'Ireland', count: 2 },
          { name: 'Malta', count: 0 },
        ]}
      />
    ),
  },
];
