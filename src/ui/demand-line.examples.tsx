import { DemandLine } from './demand-line.tsx';
import type { LineShown, LineStep } from './demand-line-layout.ts';
import { DemandStateMark, demandStateNames } from './demand-marks.tsx';
import type { Example } from './example.ts';
import { SmallMultiples } from './small-multiples.tsx';

const step = (state: LineStep['state'], on: string, more: Partial<LineStep> = {}): LineStep => ({
  state,
  on,
  certainty: 'documented',
  superseded: false,
  ...more,
});

const days = { from: '2026-03-05', to: '2027-05-20' } as const;

const lines: Readonly<Record<string, LineShown>> = {
  'pledged, met, then reversed': {
    ...days,
    state: 'reversed',
    steps: [
      step('pledged', '2026-05'),
      step('met', '2026-08-14'),
      step('reversed', '2027-02', { certainty: 'reported' }),
    ],
  },
  'met on a day nobody knows exactly': {
    ...days,
    state: 'met',
    steps: [step('met', '2026-11/2027-01', { certainty: 'we-understand' })],
  },
  'a step that was corrected': {
    ...days,
    state: 'partly-met',
    steps: [step('met', '2026-06-01', { superseded: true }), step('partly-met', '2026-06-03')],
  },
  open: { ...days, state: 'open', steps: [] },
  'never looked at again': { ...days, state: 'not-known', steps: [] },
  'refused, and later overtaken by events': {
    ...days,
    state: 'overtaken',
    steps: [step('refused', '2026-04-01'), step('overtaken', '2027-01')],
  },
  'many steps in a week': {
    ...days,
    state: 'met',
    steps: Array.from({ length: 7 }, (_, at) =>
      step(at % 2 === 0 ? 'met' : 'reversed', `2026-09-0${at + 1}`),
    ),
  },
};

const period = (name: string, met: number, reversed: number, pledged: number, open: number) => ({
  name,
  counts: { met, reversed, 'partly-met': Math.floor(met / 3), pledged, open },
});
const periods = [
  period('Q1 2026', 0, 0, 0, 12),
  period('Q2 2026', 1, 0, 4, 14),
  period('Q3 2026', 4, 0, 6, 13),
  period('Q4 2026', 8, 1, 5, 12),
  period('Q1 2027', 8, 3, 4, 16),
];

export const demandLineExamples: readonly Example[] = [
  {
    name: 'Where a demand stands',
    draw: (t) => (
      <ul class="state-legend">
        {demandStateNames.map((state) => (
          <li>
            <DemandStateMark t={t} state={state} />
          </li>
        ))}
      </ul>
    ),
  },
  ...Object.entries(lines).map(([name, line]) => ({
    name: `The line of a demand: ${name}`,
    draw: (t: Parameters<Example['draw']>[0]) => <DemandLine t={t} line={line} />,
  })),
  {
    name: 'The line of a demand, large',
    draw: (t) => (
      <DemandLine
        t={t}
        line={lines['pledged, met, then reversed'] ?? { ...days, state: 'open', steps: [] }}
        dated
      />
    ),
  },
  {
    name: 'Demands over time',
    draw: (t) => (
      <SmallMultiples
        t={t}
        caption="What stood where at the end of each quarter"
        panels={[
          { name: 'All demands', periods },
          { name: 'Release', periods: periods.slice(0, 3), href: '#' },
          { name: 'Nothing yet', periods: [] },
        ]}
      />
    ),
  },
];
