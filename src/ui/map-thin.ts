import type { GeoProjection, GeoStream } from 'd3-geo';

/** Nearer than this, in units of the drawing, two points of an outline look like one. */
const APART = 1.8;
/** Islands smaller than this are not drawn. */
const LEAST_ISLAND = 2;

type Spot = readonly [number, number];

/** A projection whose lines have only the points the eye can tell apart: a third of the bytes. */
export function thinned(projection: GeoProjection): { stream: (sink: GeoStream) => GeoStream } {
  return { stream: (sink) => projection.stream(thin(sink)) };
}

function thin(sink: GeoStream): GeoStream {
  let line: Spot[] = [];
  let inPolygon = false;
  return {
    point: (x, y) => {
      line.push([x, y]);
    },
    lineStart: () => {
      line = [];
    },
    lineEnd: () => {
      const kept = inPolygon ? ring(line) : fewer(line);
      if (kept.length === 0) return;
      sink.lineStart();
      for (const [x, y] of kept) sink.point(x, y);
      sink.lineEnd();
    },
    polygonStart: () => {
      inPolygon = true;
      sink.polygonStart();
    },
    polygonEnd: () => {
      inPolygon = false;
      sink.polygonEnd();
    },
    sphere: () => sink.sphere?.(),
  };
}

function fewer(line: readonly Spot[]): Spot[] {
  const kept: Spot[] = [];
  for (const spot of line) {
    const last = kept.at(-1);
    if (!last || Math.hypot(spot[0] - last[0], spot[1] - last[1]) >= APART) kept.push(spot);
  }
  const end = line.at(-1);
  // borders meet: the last point of a line is the first of the next
  if (end && kept.length > 1 && kept.at(-1) !== end) kept.push(end);
  return kept.length > 1 ? kept : [];
}

function ring(line: readonly Spot[]): Spot[] {
  const kept = fewer(line);
  if (kept.length < 3) return [];
  const [xs, ys] = [kept.map(([x]) => x), kept.map(([, y]) => y)];
  const size = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  return size < LEAST_ISLAND ? [] : kept;
}
