import type { VNode } from 'preact';
import { CertaintyMark } from './certainty-marks.tsx';
import { countryName } from './format.ts';
import type { Frame } from './map-frame.ts';
import { groundOf } from './map-ground.ts';
import type { Ground } from './map-ground.ts';
import { marksOf, touches } from './map-marks.ts';
import type { Box, Mark } from './map-marks.ts';
import { allPlanned, surest } from './map-places.ts';
import type { Numbered } from './map-places.ts';
import { isolate, widthOf } from './timeline-lanes.ts';
import type { Translate } from './translate.ts';

export function MapSvg(props: {
  readonly t: Translate;
  readonly id: string;
  readonly title: string;
  readonly desc: string;
  readonly frame: Frame;
  readonly places: readonly Numbered[];
  /** Countries something is said of. */
  readonly named: readonly string[];
}): VNode {
  const { t, id, frame } = props;
  const ground = groundOf(frame, props.named);
  const { marks, taken } = marksOf(props.places, frame);
  return (
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
      <GroundPaths ground={ground} />
      <CountryNames t={t} frame={frame} ground={ground} named={props.named} taken={taken} />
      {marks.map((mark) => (
        <MarkShape mark={mark} />
      ))}
    </svg>
  );
}

function GroundPaths({ ground }: { ground: Ground }): VNode {
  const drawn = [
    ['map-grid', ground.grid],
    ['map-land', ground.land],
    ['map-named', ground.named],
    ['map-border', ground.borders],
    ['map-border map-disputed', ground.disputed],
  ] as const;
  return <>{drawn.map(([look, d]) => d !== '' && <path class={look} d={d} />)}</>;
}

function MarkShape({ mark }: { mark: Mark }): VNode {
  const here = mark.places.flatMap((place) => place.here);
  return (
    <>
      <CertaintyMark
        certainty={surest(here)}
        planned={allPlanned(here)}
        x={mark.x}
        y={mark.y}
        scale={1.2}
      />
      <text class="map-words" x={mark.wordsX} y={mark.wordsY} text-anchor={mark.anchor}>
        {mark.numbers}
        {mark.name !== '' && <tspan class="map-name"> {isolate(mark.name)}</tspan>}
      </text>
    </>
  );
}

const NAME_LETTER = 12;

/** Names of countries, where they have room and cover nothing. */
function CountryNames(props: {
  readonly t: Translate;
  readonly frame: Frame;
  readonly ground: Ground;
  readonly named: readonly string[];
  readonly taken: readonly Box[];
}): VNode {
  const { t, frame, named } = props;
  const taken = [...props.taken];
  const drawn = props.ground.labels.flatMap(({ code, x, y, room }) => {
    const name = countryName(t.language, code);
    // capitals, set apart
    const wide = widthOf(name.toLocaleUpperCase(), NAME_LETTER) * 1.15;
    const left = Math.min(Math.max(x - wide / 2, 4), frame.width - wide - 4);
    const box: Box = [left, y - 12, left + wide, y + 4];
    if (wide > room || taken.some((other) => touches(other, box))) return [];
    taken.push(box);
    return [
      <text
        class={named.includes(code) ? 'map-country map-country-named' : 'map-country'}
        x={Math.round(left + wide / 2)}
        y={y}
      >
        {name}
      </text>,
    ];
  });
  return <>{drawn}</>;
}
