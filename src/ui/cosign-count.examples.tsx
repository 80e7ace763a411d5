import { CosignCount } from './cosign-count.tsx';
import { CountryMap } from './country-map.tsx';
import type { Example } from './example.ts';

export const cosignCountExamples: readonly Example[] = [
  {
    name: 'How many stand behind a letter',
    draw: (t) => <CosignCount t={t} counted={12_345} asOf={null} slowMinutes={null} />,
  },
  {
    name: 'The same with a counter that was slowed',
    draw: (t) => (
      <CosignCount t={t} counted={1} asOf={new Date('2026-03-02T09:15:00Z')} slowMinutes={15} />
    ),
  },
  {
    name: 'From where',
    draw: (t) => (
      <CountryMap
        t={t}
        id="from-where"
        title={t('cosigning.figures.countries')}
        desc={t('cosigning.figures.map')}
        numbers={[
          { country: 'HR', count: 4_210 },
          { country: 'IE', count: 900 },
          { country: 'PT', count: 15 },
          { country: 'MT', count: 5 },
        ]}
      />
    ),
  },
];
