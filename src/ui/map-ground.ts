import { geoContains, geoDistance, geoGraticule, geoPath } from 'd3-geo';
import { mesh, merge } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon,
  Polygon,
} from 'topojson-specification';
import type { Frame } from './map-frame.ts';
import { outlinesOf } from './map-outlines.ts';
import type { Land } from './map-outlines.ts';
import { relativePath } from './map-path.ts';
import { thinned } from './map-thin.ts';

/** What lies under the marks, as SVG paths. */
export type Ground = {
  readonly land: string;
  /** The countries that something is said of. */
  readonly named: string;
  readonly borders: string;
  /** Lines beside territories whose status is disputed. */
  readonly disputed: string;
  readonly grid: string;
  /** Countries large enough in the frame to carry their name. */
  readonly labels: readonly GroundLabel[];
};

export type GroundLabel = {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  /** How wide it may be. */
  readonly room: number;
};

const MOST_KEPT = 60;
const kept = new Map<string, Ground>();

/** Drawing outlines costs more than all the rest: frames that were drawn are kept. */
export function groundOf(frame: Frame, named: readonly string[]): Ground {
  const { detail, projection, width, height } = frame;
  const key = JSON.stringify([
    detail,
    projection.rotate(),
    projection.scale(),
    projection.translate(),
    width,
    height,
    named,
  ]);
  const known = kept.get(key);
  if (known) return known;
  const made = draw(frame, named);
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, made);
  return made;
}

function draw(frame: Frame, named: readonly string[]): Ground {
  const { topology, lands } = outlinesOf(frame.detail);
  const near = lands.filter((land) => isNear(land, frame));
  const toPath = geoPath(thinned(frame.projection)).digits(1);
  const path = (shape: Parameters<typeof toPath>[0]): string => relativePath(toPath(shape) ?? '');
  const collection: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: near.map(({ geometry }) => geometry),
  };
  const coded = new Set(near.filter(({ code }) => code !== null).map(({ geometry }) => geometry));
  const between = (both: boolean) => (a: GeometryObject, b: GeometryObject) =>
    a !== b && (coded.has(a) && coded.has(b)) === both;
  const tinted = near.filter(({ code }) => code !== null && named.includes(code));
  return {
    land: path(merge(topology, areas(near))),
    named: path(merge(topology, areas(tinted))),
    borders: path(mesh(topology, collection, between(true))),
    disputed: path(mesh(topology, collection, between(false))),
    grid: path(geoGraticule().step([10, 10])()),
    labels: labelsOf(namesakes(near, frame, named), frame, named),
  };
}

function areas(lands: readonly Land[]): (Polygon | MultiPolygon)[] {
  return lands
    .map(({ geometry }) => geometry)
    .filter((one) => one.type === 'Polygon' || one.type === 'MultiPolygon');
}

const DEGREE = Math.PI / 180;
/** Corners of what is drawn lie further from the middle than its edges. */
const BEYOND = 2;

/** Whether any of it can lie in the frame, by its box: what is far away is never projected. */
function isNear({ bounds, shape }: Land, { reach, middle }: Frame): boolean {
  if (reach >= 180) return true;
  const [west, south, east, north] = bounds;
  const [x, y] = middle;
  const wide = east < west || east - west > 90;
  if (wide) return true;
  const nearest: [number, number] = [
    Math.min(Math.max(x, west), east),
    Math.min(Math.max(y, south), north),
  ];
  const corners: [number, number][] = [nearest, [west, nearest[1]], [east, nearest[1]]];
  const limit = Math.max(reach * BEYOND, 6);
  return (
    shape.geometry !== null && corners.some((one) => geoDistance([x, y], one) / DEGREE < limit)
  );
}

const LEAST_PART = 0.012;

function labelsOf(near: readonly Land[], frame: Frame, named: readonly string[]): GroundLabel[] {
  const path = geoPath(frame.projection);
  const least = frame.width * frame.height * LEAST_PART;
  return near.flatMap((land) => {
    const { code, shape } = land;
    if (code === null) return [];
    const own = named.includes(code);
    if (path.area(shape) < (own ? 1 : least)) return [];
    const at = insideOf(land, path.centroid(shape), frame);
    if (at === null) return [];
    const [[left], [right]] = path.bounds(shape);
    return [
      { code, x: Math.round(at[0]), y: Math.round(at[1]), room: own ? Infinity : right - left },
    ];
  });
}

/** A name needs no fine outline, except of a country that is in the fine ones only. */
function namesakes(near: readonly Land[], frame: Frame, named: readonly string[]): readonly Land[] {
  const coarse = outlinesOf('110m').lands.filter((land) => isNear(land, frame));
  const missing = near.filter(
    ({ code }) =>
      code !== null && named.includes(code) && coarse.every((land) => land.code !== code),
  );
  return [...coarse, ...missing];
}

type Spot = [number, number];

const ACROSS = 9;
const DOWN = 7;

/** The middle of what is seen of a land, or the spot of the land nearest to it: never a neighbour's. */
function insideOf(
  { shape }: Land,
  middle: Spot,
  { projection, width, height }: Frame,
): Spot | null {
  const isInside = (spot: Spot): boolean => {
    const at = projection.invert?.(spot);
    return at !== undefined && at !== null && geoContains(shape, at);
  };
  if (isInside(middle)) return middle;
  const spots = Array.from({ length: ACROSS * DOWN }, (_, index): Spot => [
    (width * ((index % ACROSS) + 1)) / (ACROSS + 1),
    (height * (Math.floor(index / ACROSS) + 1)) / (DOWN + 1),
  ]);
  const away = ([x, y]: Spot): number => Math.hypot(x - middle[0], y - middle[1]);
  return spots.toSorted((a, b) => away(a) - away(b)).find(isInside) ?? null;
}
