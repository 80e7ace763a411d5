import { geoArea, geoContains } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { countryByNumber } from './country-codes.ts';

/** Natural Earth (public domain) as prepared by `world-atlas`: 110 for the world, 50 for a part. */
export type Detail = '110m' | '50m';

type Arcs = number[][][];

/** One shape of the atlas. Several may carry the same code; some carry none. */
export type Land = {
  /** ISO 3166 alpha-2; null where the atlas draws a territory whose status is disputed. */
  readonly code: string | null;
  readonly geometry: GeometryObject;
  readonly shape: Feature<Polygon | MultiPolygon>;
  /** West, south, east, north. The atlas cuts shapes at the date line: those reach around the world. */
  readonly bounds: readonly [number, number, number, number];
};

export type Outlines = { readonly topology: Topology; readonly lands: readonly Land[] };

const folder = fileURLToPath(new URL('../../node_modules/world-atlas/', import.meta.url));

const kept = new Map<Detail, Outlines>();

/** The outlines of the world, read once. */
export function outlinesOf(detail: Detail): Outlines {
  const known = kept.get(detail);
  if (known) return known;
  const made = read(detail);
  kept.set(detail, made);
  return made;
}

const KOSOVO = 'Kosovo';

function read(detail: Detail): Outlines {
  // the file is part of the package, and a test reads all of it
  const topology = JSON.parse(
    readFileSync(`${folder}countries-${detail}.json`, 'utf8'),
  ) as Topology;
  const countries = topology.objects['countries'] as GeometryCollection<{ name: string }>;
  followTheGeneralAssembly(topology, countries);
  const lands = countries.geometries.map((geometry): Land => {
    const shape = feature(topology, geometry) as Feature<Polygon | MultiPolygon>;
    const { name } = { name: '', ...geometry.properties };
    const named = name === KOSOVO ? 'XK' : null;
    return {
      code: countryByNumber(String(geometry.id ?? '')) ?? named,
      geometry,
      shape,
      bounds: boundsOf(shape.geometry),
    };
  });
  return { topology, lands };
}

const [RUSSIA, UKRAINE] = ['643', '804'];
const IN_CRIMEA: [number, number] = [34.2, 45.2];

/**
 * The atlas draws who holds a place. Crimea is drawn as part of Ukraine here, as the General
 * Assembly of the United Nations has it (resolution 68/262).
 */
function followTheGeneralAssembly(topology: Topology, countries: GeometryCollection): void {
  const find = (id: string) => countries.geometries.find((one) => one.id === id);
  const [from, to] = [find(RUSSIA), find(UKRAINE)];
  if (from?.type !== 'MultiPolygon' || !to) return;
  const polygons: Arcs = from.arcs;
  const at = polygons.findIndex((arcs) =>
    geoContains(feature(topology, { type: 'Polygon', arcs }), IN_CRIMEA),
  );
  const [crimea] = at < 0 ? [] : polygons.splice(at, 1);
  if (!crimea) return;
  if (to.type === 'MultiPolygon') to.arcs.push(crimea);
  else if (to.type === 'Polygon') {
    Object.assign(to, { type: 'MultiPolygon', arcs: [to.arcs, crimea] });
  }
}

const piecesOf = ({ coordinates, type }: Polygon | MultiPolygon): Position[][][] =>
  type === 'Polygon' ? [coordinates] : coordinates;

function boundsOf(geometry: Polygon | MultiPolygon): Land['bounds'] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [outer = []] of piecesOf(geometry)) {
    for (const [x = 0, y = 0] of outer) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  return [west, south, east, north];
}

const mainlands = new Map<string, Polygon | null>();

/** What a map of a country must show: its largest piece, without what lies overseas. */
export function mainlandOf(code: string): Polygon | null {
  const known = mainlands.get(code);
  if (known !== undefined) return known;
  // the finer outlines have the countries that are too small for the others
  const coarse = outlinesOf('110m').lands.filter((land) => land.code === code);
  const lands =
    coarse.length > 0 ? coarse : outlinesOf('50m').lands.filter((land) => land.code === code);
  const sized = lands
    .flatMap(({ shape }) => piecesOf(shape.geometry))
    .map((coordinates): { piece: Polygon; area: number } => {
      const piece: Polygon = { type: 'Polygon', coordinates };
      return { piece, area: geoArea(piece) };
    })
    .toSorted((a, b) => b.area - a.area);
  const found = sized[0]?.piece ?? null;
  mainlands.set(code, found);
  return found;
}
