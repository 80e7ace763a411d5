import { certaintyLevels } from './certainty-marks.tsx';
import type { CertaintyLevel } from './certainty-marks.tsx';

/** What is said to have happened at a place, to be there, or to be planned there. */
export type AtPlace = {
  readonly label: string;
  readonly lang?: string;
  readonly date?: string;
  readonly certainty: CertaintyLevel | null;
  readonly planned?: boolean;
  readonly href?: string;
};

/** A place as it was entered; without coordinates it is never guessed where it lies. */
export type MapPlace = {
  readonly name: string;
  readonly lang?: string;
  /** ISO 3166 alpha-2, or ''. */
  readonly country: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly here: readonly AtPlace[];
};

/** A place on the map; its number stands beside its mark and in the list. */
export type Numbered = MapPlace & {
  readonly number: number;
  readonly latitude: number;
  readonly longitude: number;
};

export type SortedPlaces = {
  readonly numbered: readonly Numbered[];
  readonly unplaced: readonly MapPlace[];
  readonly leftOut: number;
};

const MOST_PLACES = 100;

/** One mark for one place, whatever was entered how often; the most told-of first. */
export function sortPlaces(places: readonly MapPlace[]): SortedPlaces {
  const together = new Map<string, MapPlace>();
  for (const place of places) {
    const key = JSON.stringify([
      place.name.toLocaleLowerCase(),
      place.country,
      place.latitude?.toFixed(2),
      place.longitude?.toFixed(2),
    ]);
    const known = together.get(key);
    together.set(key, known ? { ...known, here: [...known.here, ...place.here] } : place);
  }
  const all = [...together.values()];
  const located = all.filter(isLocated);
  const unplaced = all.filter((place) => !isLocated(place));
  const numbered = located
    .slice(0, MOST_PLACES)
    .map((place, index): Numbered => ({ ...place, number: index + 1 }));
  const leftOut = located.length - numbered.length + Math.max(0, unplaced.length - MOST_PLACES);
  return { numbered, unplaced: unplaced.slice(0, MOST_PLACES), leftOut };
}

type Located = MapPlace & { readonly latitude: number; readonly longitude: number };

const isLocated = (place: MapPlace): place is Located =>
  place.latitude !== null && place.longitude !== null;

/** How sure the file is that anything was there at all: the surest of what is said. */
export function surest(here: readonly AtPlace[]): CertaintyLevel | null {
  return certaintyLevels.find((level) => here.some(({ certainty }) => certainty === level)) ?? null;
}

/** Everything that is said of a place is still to come. */
export const allPlanned = (here: readonly AtPlace[]): boolean =>
  here.length > 0 && here.every(({ planned }) => planned === true);
