import fc from 'fast-check';
import { geoContains } from 'd3-geo';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { frameOf } from './map-frame.ts';
import { groundOf } from './map-ground.ts';
import { marksOf, touches } from './map-marks.ts';
import { outlinesOf } from './map-outlines.ts';
import { relativePath } from './map-path.ts';
import { sortPlaces } from './map-places.ts';
import type { AtPlace, MapPlace } from './map-places.ts';
import { PlacesMap } from './map.tsx';
import { translator } from './translate.ts';

const t = translator('en');

function place(name: string, country: string, at: readonly [number, number] | null): MapPlace {
  const here: AtPlace[] = [{ label: `Something at ${name}`, certainty: 'reported' }];
  return { name, country, latitude: at?.[0] ?? null, longitude: at?.[1] ?? null, here };
}

const draw = (country: string, places: readonly MapPlace[]): string =>
  renderToString(<PlacesMap t={t} country={country} places={places} />);

describe('the outlines', () => {
  test('every shape has the code of its country, but for four territories without one', () => {
    for (const detail of ['110m', '50m'] as const) {
      const { lands } = outlinesOf(detail);
      expect(lands.filter(({ code }) => code === null).length).toBeLessThanOrEqual(4);
      expect(lands.some(({ code }) => code === 'KZ')).toBe(true);
      expect(lands.some(({ code }) => code === 'XK')).toBe(true);
    }
  });

  test.each(['110m', '50m'] as const)('Crimea is drawn as part of Ukraine (%s)', (detail) => {
    const holding = outlinesOf(detail).lands.filter(({ shape }) =>
      geoContains(shape, [34.1, 45.1]),
    );
    expect(holding.map(({ code }) => code)).toEqual(['UA']);
  });
});

describe('the frame', () => {
  test('holds every place, wherever they are', () => {
    const point = fc.tuple(
      fc.double({ min: -179, max: 179, noNaN: true }),
      fc.double({ min: -84, max: 84, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 8 }), (points) => {
        const { projection, width, height } = frameOf(points, []);
        for (const one of points) {
          const [x = -1, y = -1] = projection(one) ?? [];
          expect(x).toBeGreaterThanOrEqual(-0.5);
          expect(x).toBeLessThanOrEqual(width + 0.5);
          expect(y).toBeGreaterThanOrEqual(-0.5);
          expect(y).toBeLessThanOrEqual(height + 0.5);
        }
      }),
    );
  });

  test('is the country, a region or the world, as far as the places lie apart', () => {
    expect(frameOf([], ['KZ']).reach).toBeLessThan(18);
    expect(frameOf([[76.9, 43.2]], []).reach).toBeLessThan(3);
    expect(
      frameOf(
        [
          [4.3, 50.8],
          [149.1, -35.3],
        ],
        [],
      ).reach,
    ).toBe(180);
    expect(frameOf([], []).reach).toBe(180);
    expect(frameOf([], ['ZZ']).reach).toBe(180);
  });

  test.each(['KZ', 'NO', 'CA', 'RU', 'GR', 'ID', 'CL', 'US', 'FJ', 'MT'])(
    'the outlines of %s weigh less than 40 kB',
    (code) => {
      const { labels: _labels, ...drawn } = groundOf(frameOf([], [code]), [code]);
      expect(Object.values(drawn).join('').length).toBeLessThan(40_000);
      expect(drawn.named).toMatch(/^M/);
    },
  );
});

test('a place without coordinates is never put on the map: it is listed under its country', () => {
  const html = draw('KZ', [place('a village', 'KZ', null)]);
  expect(html).not.toContain('class="map-words"');
  expect(html).toContain('Without a known position');
  expect(html).toContain('a village');
  expect(html).toMatch(/class="map-named" d="M/);
});

test('a country that is only named does not stretch the map of another', () => {
  const near = frameOf([[76.9, 43.2]], ['KZ']);
  const html = draw('KZ', [place('Almaty', 'KZ', [43.2, 76.9]), place('Warsaw', 'PL', null)]);
  expect(html).toContain(`viewBox="0 0 ${near.width} ${near.height}"`);
});

test('marks and their words cover one another nowhere, and every place keeps its number in the list', () => {
  const at = fc.tuple(
    fc.double({ min: 41, max: 55, noNaN: true }),
    fc.double({ min: 47, max: 87, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(at, { minLength: 1, maxLength: 30 }), (spots) => {
      const places = spots.map((spot, index) => place(`Place ${index}`, 'KZ', spot));
      const { numbered } = sortPlaces(places);
      const { marks, taken } = marksOf(numbered, frameOf([], ['KZ']));
      const words = taken.slice(marks.length).filter((_, index) => marks[index]?.name !== '');
      for (const [index, box] of words.entries()) {
        for (const other of words.slice(index + 1)) expect(touches(box, other)).toBe(false);
      }
      const drawn = marks.flatMap((mark) => mark.places);
      expect(new Set(drawn).size).toBe(drawn.length);
    }),
    { numRuns: 40 },
  );
});

test('the page asks nobody for a tile, says whose the outlines are, and escapes what was entered', () => {
  const html = draw('KZ', [place('<script>alert(1)</script>', 'KZ', [43, 77])]);
  expect(html).not.toMatch(/(?:src|href)="https?:/);
  expect(html).not.toContain('<script>');
  expect(html).toContain('Natural Earth');
  expect(html).not.toMatch(/\sstyle=/);
});

test('an outline written by distances leads to the same places, to a tenth', () => {
  const spot = fc.tuple(
    fc.integer({ min: -9000, max: 9000 }),
    fc.integer({ min: -9000, max: 9000 }),
  );
  const lines = fc.array(fc.array(spot, { minLength: 1, maxLength: 20 }), { maxLength: 5 });
  fc.assert(
    fc.property(lines, (shapes) => {
      const absolute = shapes
        .map(
          (line) =>
            `${line.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x / 10},${y / 10}`).join('')}Z`,
        )
        .join('');
      expect(placesOn(relativePath(absolute))).toEqual(shapes.flat());
    }),
  );
  expect(relativePath('M10.5,3L11.5,2.5L11.5,4Z')).toBe('M10.5 3l1-.5 0 1.5z');
});

/** Where a path leads, in tenths. */
function placesOn(path: string): number[][] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([Ml])([^Mlz]*)/g)].flatMap(([, command, numbers = '']) => {
    const all = [...numbers.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(([one]) =>
      Math.round(Number(one) * 10),
    );
    const found: number[][] = [];
    for (let at = 0; at < all.length; at += 2) {
      const [right = 0, down = 0] = [all[at], all[at + 1]];
      [x, y] = command === 'M' ? [right, down] : [x + right, y + down];
      found.push([x, y]);
    }
    return found;
  });
}
