import type { VNode } from 'preact';
import { CertaintyMark } from './certainty-marks.tsx';
import type { Moment } from './timeline-items.ts';
import { isPlanned } from './timeline-items.ts';
import { isolate, laneUp, shorten, widthOf } from './timeline-lanes.ts';
import type { InLane, Placed } from './timeline-lanes.ts';
import { timeScale } from './timeline-scale.ts';
import type { TimeScale } from './timeline-scale.ts';
import type { UiLanguage } from './translate.ts';

/** A line in the drawing that parts what was from what may come. */
export type Now = { readonly day: number; readonly words: string };

const WIDTH = 960;
const [LEFT, RIGHT] = [14, WIDTH - 14];
/** Room for what began before, or goes on after, the days that are known. */
const AIR = 34;
const TOP = 30;
const LETTER = 13;
const round = (value: number): number => Math.round(value * 10) / 10;

/** How much is written: as many letters, so far apart, in at most so many lanes. */
const FORMS = [
  { letters: 52, lane: 28, lanes: 14, scale: 1 },
  { letters: 34, lane: 25, lanes: 24, scale: 1 },
  { letters: 0, lane: 13, lanes: 40, scale: 0.7 },
] as const;
type Form = (typeof FORMS)[number];

export type Drawing = {
  readonly height: number;
  readonly scale: TimeScale;
  readonly form: Form;
  readonly rows: readonly { readonly moment: Moment; readonly in: InLane; readonly at: Placed }[];
  /** In the list only. */
  readonly left: number;
};

/** From the first to the last day that is known, with some air; `now` where it is not far off. */
function daysOf(moments: readonly Moment[], now: Now | null): { days: number[]; now: Now | null } {
  const known = moments.flatMap(({ span }) => [span.from, span.to].filter((day) => day !== null));
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const near = now !== null && now.day >= first && now.day <= last + Math.max(400, last - first);
  const shown = near ? now : null;
  return { days: shown ? [...known, shown.day] : known, now: shown };
}

/** Less than this and a bar would hide under its mark. */
const LEAST_BAR = 24;

function placeOf({ item, span }: Moment, scale: TimeScale, form: Form): Placed {
  const from = span.from === null ? LEFT : scale.x(span.from);
  const to = span.to === null ? RIGHT : scale.x(span.to);
  const words = form.letters === 0 ? 0 : widthOf(shorten(item.label, form.letters), LETTER);
  const least = span.kind === 'day' ? from : Math.min(RIGHT, from + LEAST_BAR * form.scale);
  return { from: from - 7, to: Math.max(to, least) + 7, words };
}

/** The first form in which every moment has a lane; the smallest takes what it can. */
export function drawingOf(
  moments: readonly Moment[],
  wanted: Now | null,
  language: UiLanguage,
): Drawing & { readonly now: Now | null } {
  const { days, now } = daysOf(moments, wanted);
  const scale = timeScale(days, { left: LEFT + AIR, right: RIGHT - AIR, language });
  const drawn = FORMS.map((form) => {
    const places = moments.map((moment) => placeOf(moment, scale, form));
    const lanes = laneUp(places, { width: RIGHT, lanes: form.lanes });
    const rows = moments.flatMap((moment, index) => {
      const [lane, at] = [lanes[index], places[index]];
      return lane && at ? [{ moment, in: lane, at }] : [];
    });
    const used = rows.reduce((most, row) => Math.max(most, row.in.lane + 1), 1);
    const height = TOP + used * form.lane + 34;
    return { height, scale, form, rows, left: moments.length - rows.length };
  });
  const fitting = drawn.find(({ left }) => left === 0) ?? drawn.at(-1);
  if (fitting === undefined) throw new Error('a timeline has at least one form');
  return { ...fitting, now };
}

export function TimelineSvg(props: {
  readonly id: string;
  readonly title: string;
  readonly desc: string;
  readonly drawing: Drawing & { readonly now: Now | null };
}): VNode {
  const { id, drawing } = props;
  const { height, scale, form, rows, now } = drawing;
  const floor = height - 26;
  return (
    <svg
      class="timeline-svg"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{props.title}</title>
      <desc id={`${id}-desc`}>{props.desc}</desc>
      <Axis scale={scale} floor={floor} />
      {now && <NowLine x={scale.x(now.day)} words={now.words} floor={floor} />}
      {rows.map((row) => (
        <Row {...row} form={form} scale={scale} />
      ))}
    </svg>
  );
}

function Axis({ scale, floor }: { scale: TimeScale; floor: number }): VNode {
  const grid = scale.ticks.map(({ x }) => `M${round(x)} ${TOP - 14}V${floor}`).join('');
  return (
    <>
      <path class="axis-grid" d={grid} />
      <path class="axis" d={`M0 ${floor}H${WIDTH}`} />
      {scale.breaks.map((x) => (
        <path class="axis-break" d={`M${round(x - 6)} ${floor + 6}l5-12m3 12l5-12`} />
      ))}
      {scale.ticks.map(({ x, label, major }) => (
        <text class={major ? 'tick tick-major' : 'tick'} x={round(x)} y={floor + 18}>
          {label}
        </text>
      ))}
    </>
  );
}

function NowLine({ x, words, floor }: { x: number; words: string; floor: number }): VNode {
  const before = x > WIDTH / 2;
  return (
    <>
      <rect
        class="after-now"
        x={round(x)}
        y={TOP - 14}
        width={round(WIDTH - x)}
        height={floor - 16}
      />
      <path class="now" d={`M${round(x)} 0V${floor}`} />
      <text
        class="now-words"
        x={round(x + (before ? -6 : 6))}
        y={10}
        text-anchor={before ? 'end' : 'start'}
      >
        {words}
      </text>
    </>
  );
}

function Row(props: Drawing['rows'][number] & { form: Form; scale: TimeScale }): VNode {
  const { moment, at, form, scale } = props;
  const { item, span } = moment;
  const y = TOP + (props.in.lane + 0.5) * form.lane;
  const { side } = props.in;
  // words that find room on no side stand above their bar
  const line = side === 'over' ? y + 7 : y;
  const mark = span.from ?? span.to ?? 0;
  return (
    <g class={isPlanned(item) ? 'moment planned' : 'moment'}>
      {span.kind !== 'day' && <Bar moment={moment} at={at} y={line} thick={10 * form.scale} />}
      {span.kind === 'day' && span.uncertain && (
        <circle class="halo" cx={round(scale.x(mark))} cy={line} r={10 * form.scale} />
      )}
      <CertaintyMark
        certainty={item.certainty}
        planned={isPlanned(item)}
        x={round(scale.x(mark))}
        y={line}
        scale={form.scale}
        {...(side === 'none' ? { title: item.label } : {})}
      />
      {side !== 'none' && (
        <text
          class="words"
          x={round(side === 'after' ? at.to + 5 : side === 'over' ? at.from + 7 : at.from - 5)}
          y={side === 'over' ? y - 2 : y + 4.5}
          text-anchor={side === 'before' ? 'end' : 'start'}
        >
          {isolate(shorten(item.label, form.letters))}
        </text>
      )}
    </g>
  );
}

/** Some day within it: an outline. All the time: a band. Nobody knows the end: an arrow. */
function Bar(props: { moment: Moment; at: Placed; y: number; thick: number }): VNode {
  const { span } = props.moment;
  const { y, at } = props;
  const half = (span.kind === 'within' ? props.thick : props.thick * 0.6) / 2;
  const [left, right] = [round(at.from + 7), round(at.to - 7)];
  const start =
    span.from === null
      ? `M${left + 8} ${y - half}L${left} ${y}l8 ${half}`
      : `M${left} ${y - half}V${y + half}`;
  const end =
    span.to === null
      ? `H${right - 8}L${right} ${y}L${right - 8} ${y - half}`
      : `H${right}V${y - half}`;
  const look = `bar bar-${span.kind}${span.uncertain ? ' bar-uncertain' : ''}`;
  return <path class={look} d={`${start}${end}Z`} />;
}
