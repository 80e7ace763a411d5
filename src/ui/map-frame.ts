import {
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoDistance,
  geoEqualEarth,
  geoPath,
} from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import type { GeometryCollection, MultiPoint, Polygon } from 'geojson';
import { mainlandOf } from './map-outlines.ts';
import type { Detail } from './map-outlines.ts';

/** Degrees, east and north positive. */
export type Point = readonly [longitude: number, latitude: number];

/** What part of the world is drawn, and how. */
export type Frame = {
  readonly detail: Detail;
  readonly width: number;
  readonly height: number;
  readonly projection: GeoProjection;
  /** The middle of it, and how far it reaches from there, in degrees. */
  readonly middle: Point;
  readonly reach: number;
};

const WIDTH = 720;
const [LEAST_HEIGHT, MOST_HEIGHT] = [340, 560];
const MARGIN = 28;
/** What lies around a place, in degrees: enough to recognise where one is. */
const AROUND = 1.2;
const AROUND_LAND = 0.4;
/** What reaches further than this from its middle is drawn as the world. */
const MOST_REACH = 48;
/** What reaches further than this looks the same in fewer points. */
const COARSE_FROM = 18;
const DEGREE = Math.PI / 180;

/**
 * The frame that holds these places and the mainland of these countries.
 *
 * @example frameOf([[76.9, 43.3]], ['KZ']).detail // '50m'
 */
export function frameOf(points: readonly Point[], countries: readonly string[]): Frame {
  const mainlands = countries.flatMap((code) => mainlandOf(code) ?? []);
  // a country as small as a town needs its surroundings too
  const around = [
    ...points.map((point) => circle(point, AROUND)),
    ...mainlands.map((land) => circle(geoCentroid(land), AROUND_LAND)),
  ];
  const shown: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: [...mainlands, ...around],
  };
  if (shown.geometries.length === 0) return world();
  const corners = cornersOf(shown);
  const middle = geoCentroid(corners);
  const reach =
    Math.max(...corners.coordinates.map((one) => geoDistance(middle, [one[0] ?? 0, one[1] ?? 0]))) /
    DEGREE;
  return reach > MOST_REACH ? world() : region(corners, middle, reach);
}

const circle = ([x, y]: Point, radius: number): Polygon =>
  geoCircle().center([x, y]).radius(radius)();

function cornersOf({ geometries }: GeometryCollection): MultiPoint {
  const coordinates = geometries.flatMap((one) =>
    one.type === 'Polygon' ? (one.coordinates[0] ?? []) : [],
  );
  return { type: 'MultiPoint', coordinates };
}

function region(shown: MultiPoint, middle: [number, number], reach: number): Frame {
  const projection = geoAzimuthalEqualArea()
    .rotate([-middle[0], -middle[1]])
    .clipAngle(Math.min(120, reach * 2 + 20))
    .fitWidth(WIDTH - 2 * MARGIN, shown);
  const [[, top], [, bottom]] = geoPath(projection).bounds(shown);
  const wanted = bottom - top + 2 * MARGIN;
  const height = Math.round(Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, wanted)));
  projection.clipExtent(null).fitExtent(
    [
      [MARGIN, MARGIN],
      [WIDTH - MARGIN, height - MARGIN],
    ],
    shown,
  );
  projection.clipExtent([
    [0, 0],
    [WIDTH, height],
  ]);
  const detail = reach > COARSE_FROM ? '110m' : '50m';
  return { detail, width: WIDTH, height, projection, middle, reach };
}

function world(): Frame {
  const height = 352;
  const projection = geoEqualEarth().fitExtent(
    [
      [4, 4],
      [WIDTH - 4, height - 4],
    ],
    { type: 'Sphere' },
  );
  return { detail: '110m', width: WIDTH, height, projection, middle: [0, 0], reach: 180 };
}
