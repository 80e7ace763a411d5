import { geoCentroid } from 'd3-geo';
import type { VNode } from 'preact';
import { countryName, formatNumber } from './format.ts';
import { frameOf } from './map-frame.ts';
import type { Frame } from './map-frame.ts';
import { groundOf } from './map-ground.ts';
import { mainlandOf } from './map-outlines.ts';
import type { Translate } from './translate.ts';

export type CountryNumber = {
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly count: number;
};

const [LEAST_RADIUS, MOST_RADIUS] = [3, 11];

/**
 * How many from where: a disc for each country, its area by the number. Discs and not tints, so that a large empty
 * country does not look like many people. The table beside it says the same in figures.
 */
export function CountryMap(props: {
  readonly t: Translate;
  readonly id?: string;
  readonly title: string;
  readonly desc: string;
  readonly numbers: readonly CountryNumber[];
}): VNode | null {
  const { t, id = 'country-map', numbers } = props;
  const codes = numbers.map(({ country }) => country);
  const frame = frameOf([], codes);
  const ground = groundOf(frame, codes);
  const discs = discsOf(numbers, frame);
  if (discs.length === 0) return null;
  return (
    <figure class="map">
      <svg
        class="map-svg"
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
      >
        <title id={`${id}-title`}>{props.title}</title>
        <desc id={`${id}-desc`}>{props.desc}</desc>
        <rect class="map-sea" width={frame.width} height={frame.height} />
        <path class="map-land" d={ground.land} />
        {ground.named !== '' && <path class="map-named" d={ground.named} />}
        <path class="map-border" d={ground.borders} />
        {ground.disputed !== '' && <path class="map-border map-disputed" d={ground.disputed} />}
        {discs.map(({ country, count, x, y, radius }) => (
          <circle class="map-disc" cx={x} cy={y} r={radius}>
            <title>{`${countryName(t.language, country)}: ${formatNumber(t.language, count)}`}</title>
          </circle>
        ))}
      </svg>
      <figcaption>{props.desc}</figcaption>
    </figure>
  );
}

type Disc = CountryNumber & { readonly x: number; readonly y: number; readonly radius: number };

/** Large ones first, so that small ones lie on top. */
function discsOf(numbers: readonly CountryNumber[], frame: Frame): Disc[] {
  const most = Math.max(1, ...numbers.map(({ count }) => count));
  return numbers
    .toSorted((a, b) => b.count - a.count)
    .flatMap((one): Disc[] => {
      const land = mainlandOf(one.country);
      const at = land === null ? null : frame.projection(geoCentroid(land));
      if (at === null) return [];
      const radius = Math.max(LEAST_RADIUS, MOST_RADIUS * Math.sqrt(one.count / most));
      return [{ ...one, x: round(at[0]), y: round(at[1]), radius: round(radius) }];
    });
}

const round = (value: number): number => Math.round(value * 10) / 10;
