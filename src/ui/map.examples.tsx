import type { Example } from './example.ts';
import { PlacesMap } from './map.tsx';
import type { AtPlace, MapPlace } from './map-places.ts';

const said = (label: string, certainty: AtPlace['certainty'], date = ''): AtPlace => ({
  label,
  certainty,
  ...(date === '' ? {} : { date }),
});

const place = (
  name: string,
  country: string,
  at: readonly [number, number] | null,
  ...here: AtPlace[]
): MapPlace => ({
  name,
  country,
  latitude: at?.[0] ?? null,
  longitude: at?.[1] ?? null,
  here,
});

const inOneCountry: readonly MapPlace[] = [
  place(
    'Алматы',
    'KZ',
    [43.24, 76.95],
    said('The police call both leaders', 'we-understand', '2011-09-14'),
    said('Families are driven from their houses', 'reported', '2011-07'),
  ),
  place('Aktau', 'KZ', [43.65, 51.17], said('The lawyer is held', 'established', '2011-05/..')),
  place('Zhanaozen', 'KZ', [43.34, 52.86], said('Workers strike', 'documented', '2011-05')),
  place('Astana', 'KZ', [51.13, 71.43], said('The union is refused registration', 'suspected')),
  place('a village in the south', 'KZ', null, said('A house is searched', 'disputed', '2011?')),
];

export const mapExamples: readonly Example[] = [
  {
    name: 'A map of one country',
    draw: (t) => <PlacesMap t={t} id="map-country" country="KZ" places={inOneCountry} />,
  },
  {
    name: 'A map of a region',
    draw: (t) => (
      <PlacesMap
        t={t}
        id="map-region"
        country="UA"
        places={[
          place('Сімферополь', 'UA', [44.95, 34.1], said('A house is searched', 'documented')),
          place('Київ', 'UA', [50.45, 30.52], said('A protest', 'established')),
          place('Warszawa', 'PL', [52.23, 21.01], { ...said('A conference', null), planned: true }),
        ]}
      />
    ),
  },
  {
    name: 'A map of the world',
    draw: (t) => (
      <PlacesMap
        t={t}
        id="map-world"
        country=""
        places={[
          place('Brussels', 'BE', [50.85, 4.35], said('A statement', 'established')),
          place('Canberra', 'AU', [-35.3, 149.1], said('A question in parliament', 'documented')),
          place('Santiago', 'CL', [-33.45, -70.67], said('A protest', 'reported')),
        ]}
      />
    ),
  },
  {
    name: 'A map without a position',
    draw: (t) => (
      <PlacesMap
        t={t}
        id="map-none"
        country="MT"
        places={[place('the harbour', 'MT', null, said('Somebody is followed', 'suspected'))]}
      />
    ),
  },
];
