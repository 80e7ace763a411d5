import type { ShownEntry } from './rendition-rules.ts';
import { entriesOf } from './seeing-rules.ts';
import type { CaseView } from './seeing-rules.ts';

/** A place and what is said of it. */
export type PlaceSeen = {
  readonly name: string;
  readonly language: string;
  readonly country: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly entry: ShownEntry<'event' | 'measure' | 'intervention' | 'key-date' | 'subject'>;
};

/** Every place that is named or has coordinates; a country alone is none. */
export function placesIn(view: CaseView): readonly PlaceSeen[] {
  const found = entriesOf(view, 'event', 'measure', 'intervention', 'key-date', 'subject').flatMap(
    (entry) => placeOf(view, entry) ?? [],
  );
  const byName = new Map<string, PlaceSeen[]>();
  for (const place of found) {
    const known = byName.get(nameKey(place));
    if (known) known.push(place);
    else byName.set(nameKey(place), [place]);
  }
  return found.map((place) => completed(place, byName.get(nameKey(place)) ?? []));
}

/** The file itself says where a place lies, when one entry has what another leaves out. */
function completed(place: PlaceSeen, namesakes: readonly PlaceSeen[]): PlaceSeen {
  if (place.name === '') return place;
  const same = namesakes.filter(
    ({ country }) => place.country === '' || country === '' || country === place.country,
  );
  const countries = new Set(same.flatMap(({ country }) => country || []));
  const [country = ''] = countries;
  // the same name in two countries is two places
  if (countries.size > 1) return place;
  const located = place.latitude === null ? same.find(({ latitude }) => latitude !== null) : place;
  const { latitude, longitude } = located ?? place;
  return { ...place, country, latitude, longitude };
}

const nameKey = ({ name }: PlaceSeen): string => name.normalize('NFKC').trim().toLowerCase();

const NOWHERE = { latitude: null, longitude: null };

function placeOf(view: CaseView, entry: PlaceSeen['entry']): PlaceSeen | null {
  switch (entry.kind) {
    case 'event': {
      const { place, country, latitude, longitude } = entry.content;
      if (place === '' && latitude === null) return null;
      return { name: place, language: '', country, latitude, longitude, entry };
    }
    case 'intervention': {
      const { place, country } = entry.content;
      return place === '' ? null : { name: place, language: '', country, ...NOWHERE, entry };
    }
    case 'measure': {
      const { whereabouts, country } = entry.content;
      if (whereabouts === '') return null;
      return { name: whereabouts, language: '', country, ...NOWHERE, entry };
    }
    case 'key-date': {
      const { place } = entry.content;
      return place === '' ? null : { name: place, language: '', country: '', ...NOWHERE, entry };
    }
    case 'subject': {
      const { country, latitude, longitude, type } = entry.content;
      const called = view.called.get(entry.id);
      if (called === undefined || called.as === 'unnamed') return null;
      if (type !== 'place' && latitude === null) return null;
      const { text, language } = called;
      return { name: text, language, country, latitude, longitude, entry };
    }
  }
}
