import type { VNode } from 'preact';
import type { Translate } from './translate.ts';

/** Where a demand stands, in the order of its life; `not-known`: nobody has recorded what became of it. */
export const demandStateNames = [
  'not-known',
  'open',
  'pledged',
  'partly-met',
  'met',
  'reversed',
  'overtaken',
  'refused',
  'withdrawn',
] as const;
export type DemandStateName = (typeof demandStateNames)[number];

const RING = 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z';

/**
 * A form of its own for each, around 0,0 in a room of 16 by 16: nothing yet is an empty ring, a promise
 * has a point in it, half done is half full, done is full with a tick, and what was done and undone is
 * full and struck through. `ground` is filled, `over` is drawn on it in the colour of the paper.
 */
const FORMS: Readonly<
  Record<
    DemandStateName,
    { readonly ring: string; readonly ground?: string; readonly over?: string }
  >
> = {
  'not-known': { ring: RING },
  open: { ring: RING },
  pledged: { ring: RING, ground: 'M-2.4 0a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0z' },
  'partly-met': { ring: RING, ground: 'M-6 0a6 6 0 0 0 12 0z' },
  met: { ring: RING, ground: RING, over: 'M-3 .2-.9 2.5 3.2-2.4' },
  reversed: { ring: RING, ground: RING, over: 'M-7 7 7-7' },
  overtaken: { ring: 'M0-7 7 0 0 7-7 0z', ground: 'M-2.4-2.6 2.6 0-2.4 2.6z' },
  refused: {
    ring: RING,
    ground: 'M-3.4-2.4-2.4-3.4 0-1 2.4-3.4 3.4-2.4 1 0 3.4 2.4 2.4 3.4 0 1-2.4 3.4-3.4 2.4-1 0z',
  },
  withdrawn: { ring: RING, ground: 'M-3.6-.8h7.2v1.6h-7.2z' },
};

/** The sign inside a drawing. */
export function DemandStateForm(props: {
  readonly state: DemandStateName;
  readonly x?: number;
  readonly y?: number;
  readonly superseded?: boolean;
}): VNode {
  const { state, x = 0, y = 0, superseded = false } = props;
  const { ring, ground, over } = FORMS[state];
  const moved = x !== 0 || y !== 0 ? { transform: `translate(${x} ${y})` } : {};
  return (
    <g class={`state state-${state}${superseded ? ' superseded' : ''}`} {...moved}>
      <path class="state-ring" d={ring} />
      {ground !== undefined && <path class="state-ground" d={ground} />}
      {over !== undefined && <path class="state-over" d={over} />}
    </g>
  );
}

/** The sign alone, in a line of text; its word stands beside it. */
export function DemandStateSign({ state }: { readonly state: DemandStateName }): VNode {
  return (
    <svg class="state-box" viewBox="-8 -8 16 16" aria-hidden="true">
      <DemandStateForm state={state} />
    </svg>
  );
}

/** @example demandStateWord(t, 'reversed') // 'met, then reversed' */
export function demandStateWord(t: Translate, state: DemandStateName): string {
  return t(`tracker.state.${state}`);
}

/** The sign and its word: "◍ partly met". */
export function DemandStateMark(props: {
  readonly t: Translate;
  readonly state: DemandStateName;
}): VNode {
  return (
    <span class={`state-mark state-mark-${props.state}`}>
      <DemandStateSign state={props.state} />
      {demandStateWord(props.t, props.state)}
    </span>
  );
}
