import type { VNode } from 'preact';
import { certaintyWord } from './case-words.ts';
import type { Translate } from './translate.ts';

/** How sure a statement is, the surest first; null where something is no statement. */
export const certaintyLevels = [
  'established',
  'documented',
  'we-understand',
  'reported',
  'suspected',
  'disputed',
] as const;
export type CertaintyLevel = (typeof certaintyLevels)[number];

/**
 * A form of its own for each: what is sure is filled, what is less sure is an outline, and what is
 * disputed has two halves. Drawn around 0,0 in a room of 14 by 14.
 */
const FORMS: Readonly<Record<CertaintyLevel | 'none', string>> = {
  established: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z',
  documented: 'M-5.3-5.3h10.6v10.6h-10.6z',
  'we-understand': 'M0-7 7 0 0 7-7 0z',
  reported: 'M0-6 6.3 5.2h-12.6z',
  suspected: 'M-5.3 0a5.3 5.3 0 1 0 10.6 0a5.3 5.3 0 1 0-10.6 0z',
  disputed: 'M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z',
  none: 'M0-6v12',
};

/** The second half of what is disputed. */
const HALF = 'M0-5.5a5.5 5.5 0 0 0 0 11z';

/** A mark inside a drawing. `planned`: announced or feared, drawn with a broken line. */
export function CertaintyMark(props: {
  readonly certainty: CertaintyLevel | null;
  readonly planned?: boolean;
  readonly x?: number;
  readonly y?: number;
  readonly scale?: number;
  readonly title?: string;
}): VNode {
  const { certainty, x = 0, y = 0, scale = 1 } = props;
  const moved = x !== 0 || y !== 0 || scale !== 1;
  const transform = `translate(${x} ${y})${scale === 1 ? '' : `scale(${scale})`}`;
  const form = certainty ?? 'none';
  return (
    <g
      class={`sign sign-${form}${props.planned ? ' planned' : ''}`}
      {...(moved ? { transform } : {})}
    >
      {props.title !== undefined && <title>{props.title}</title>}
      <path d={FORMS[form]} />
      {certainty === 'disputed' && <path class="sign-half" d={HALF} />}
    </g>
  );
}

/** The mark alone, in a line of text; what it means stands beside it in words. */
export function CertaintySign(props: {
  readonly certainty: CertaintyLevel | null;
  readonly planned?: boolean;
}): VNode {
  return (
    <svg class="sign-box" viewBox="-8 -8 16 16" aria-hidden="true">
      <CertaintyMark {...props} />
    </svg>
  );
}

/** The mark and its word: "● established". */
export function CertaintyTag(props: {
  readonly t: Translate;
  readonly certainty: CertaintyLevel;
  readonly planned?: boolean;
}): VNode {
  const { t, certainty } = props;
  return (
    <span class="certainty">
      <CertaintySign certainty={certainty} planned={props.planned ?? false} />
      {certaintyWord(t, certainty)}
    </span>
  );
}

/** What the marks of a drawing mean; only those that stand in it. */
export function CertaintyLegend(props: {
  readonly t: Translate;
  readonly used: ReadonlySet<CertaintyLevel | null>;
  readonly more?: readonly VNode[];
}): VNode {
  const { t, used, more = [] } = props;
  return (
    <ul class="legend">
      {certaintyLevels
        .filter((level) => used.has(level))
        .map((certainty) => (
          <li>
            <CertaintyTag t={t} certainty={certainty} />
          </li>
        ))}
      {more.map((one) => (
        <li>{one}</li>
      ))}
    </ul>
  );
}
