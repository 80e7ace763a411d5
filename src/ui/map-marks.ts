import type { Frame } from './map-frame.ts';
import type { Numbered } from './map-places.ts';
import { shorten, widthOf } from './timeline-lanes.ts';

/** A mark on the map: one place, or several that stand too near to part. */
export type Mark = {
  readonly places: readonly Numbered[];
  readonly x: number;
  readonly y: number;
  /** Its numbers in the list. */
  readonly numbers: string;
  /** The name of the one place, where there is room for it. */
  readonly name: string;
  readonly wordsX: number;
  readonly wordsY: number;
  readonly anchor: 'start' | 'end' | 'middle';
};

export type Box = readonly [left: number, top: number, right: number, bottom: number];

const LETTER = 14;
const NEAR = 15;
const MARK = 9;

export const touches = (a: Box, b: Box): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Marks with their words, none over another; `taken` is what they cover. */
export function marksOf(
  places: readonly Numbered[],
  frame: Frame,
): { marks: Mark[]; taken: Box[] } {
  const clusters = cluster(places, frame);
  const taken: Box[] = clusters.map(({ x, y }) => [x - MARK, y - MARK, x + MARK, y + MARK]);
  const marks = clusters.map((one): Mark => {
    const numbers = shorten(one.places.map(({ number }) => number).join(', '), 12);
    const [only, ...others] = one.places;
    const name = only && others.length === 0 ? shorten(only.name, 26) : '';
    const withName = name === '' ? null : findRoom(one, `${numbers} ${name}`, taken, frame);
    const placed = withName ?? findRoom(one, numbers, taken, frame) ?? atSide(one, numbers, 0);
    taken.push(placed.box);
    const { x: wordsX, y: wordsY, anchor } = placed;
    return { ...one, numbers, name: withName === null ? '' : name, wordsX, wordsY, anchor };
  });
  return { marks, taken };
}

type Cluster = { readonly places: readonly Numbered[]; readonly x: number; readonly y: number };

function cluster(places: readonly Numbered[], { projection, width, height }: Frame): Cluster[] {
  const found: { places: Numbered[]; x: number; y: number }[] = [];
  for (const place of places) {
    const at = projection([place.longitude, place.latitude]);
    if (!at) continue;
    const [x, y] = [Math.round(at[0] * 10) / 10, Math.round(at[1] * 10) / 10];
    if (x < 0 || y < 0 || x > width || y > height) continue;
    const near = found.find((one) => Math.hypot(one.x - x, one.y - y) < NEAR);
    if (near) near.places.push(place);
    else found.push({ places: [place], x, y });
  }
  return found;
}

type Placed = {
  readonly x: number;
  readonly y: number;
  readonly anchor: Mark['anchor'];
  readonly box: Box;
};

/** After the mark, before it, below, above. */
function atSide({ x, y }: Cluster, words: string, side: number): Placed {
  const wide = widthOf(words, LETTER);
  const [after, before] = [x + MARK + 3, x - MARK - 3];
  if (side === 0)
    return { x: after, y: y + 5, anchor: 'start', box: [after, y - 9, after + wide, y + 9] };
  if (side === 1)
    return {
      x: before,
      y: y + 5,
      anchor: 'end',
      box: [before - wide, y - 9, before, y + 9],
    };
  const line = side === 2 ? y + MARK + 13 : y - MARK - 5;
  return {
    x,
    y: line,
    anchor: 'middle',
    box: [x - wide / 2, line - 13, x + wide / 2, line + 4],
  };
}

function findRoom(one: Cluster, words: string, taken: readonly Box[], frame: Frame): Placed | null {
  const sides = [0, 1, 2, 3].map((side) => atSide(one, words, side));
  const fits = ({ box }: Placed): boolean =>
    box[0] >= 2 && box[2] <= frame.width - 2 && box[1] >= 2 && box[3] <= frame.height - 2;
  return (
    sides.find((side) => fits(side) && !taken.some((other) => touches(other, side.box))) ?? null
  );
}
