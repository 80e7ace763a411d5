import type { VNode } from 'preact';
import { certaintyWord } from './case-words.ts';
import { LINE_HEIGHT, LINE_WIDTH, layoutLine } from './demand-line-layout.ts';
import type { LineShown, LineStep, PlacedStep, Stretch } from './demand-line-layout.ts';
import { DemandStateForm, demandStateWord } from './demand-marks.tsx';
import { formatDay } from './format.ts';
import { formatPartialDate } from './partial-date.ts';
import type { Translate } from './translate.ts';

/**
 * What became of one demand, as a line that climbs towards "met" and falls when that is undone. All of
 * it is said in words too: as the drawing's own name, for whoever does not see it.
 */
export function DemandLine(props: {
  readonly t: Translate;
  readonly line: LineShown;
  /** The two days under the line: where it stands large. */
  readonly dated?: boolean;
}): VNode {
  const { t, line, dated = false } = props;
  const { steps, stretches } = layoutLine(line);
  // a line that never climbs takes no room for it
  const top = Math.max(0, Math.min(...stretches.map(({ y }) => y), ...steps.map(({ y }) => y)) - 9);
  return (
    <span class={dated ? 'demand-line dated' : 'demand-line'}>
      <svg viewBox={`0 ${top} ${LINE_WIDTH} ${LINE_HEIGHT - top}`} role="img">
        <title>{lineInWords(t, line)}</title>
        {stretches.map((stretch) => (
          <StretchDrawn stretch={stretch} />
        ))}
        {steps.map((step) => step.span && <Span span={step.span} y={step.y} />)}
        {steps.map((step) => (
          <StepDrawn step={step} />
        ))}
      </svg>
      {dated && (
        <span class="line-days quiet-text figure" aria-hidden="true">
          <span>{formatDay(t.language, line.from)}</span>
          <span>{formatDay(t.language, line.to)}</span>
        </span>
      )}
    </span>
  );
}

/** @example lineInWords(t, line) // 'Published 5 March 2026. 3 June 2026: met (documented). …' */
export function lineInWords(t: Translate, { state, steps, from }: LineShown): string {
  const said = steps.map((step) => stepInWords(t, step));
  const last = t('tracker.line.now', { state: demandStateWord(t, state) });
  return [t('tracker.line.from', { date: formatDay(t.language, from) }), ...said, last].join(' ');
}

function stepInWords(t: Translate, { state, on, certainty, superseded }: LineStep): string {
  const date = formatPartialDate(t, on);
  const word = demandStateWord(t, state);
  const how = certainty === null ? '' : certaintyWord(t, certainty).toLocaleLowerCase(t.language);
  const said = { date, state: word, certainty: how };
  if (superseded) return t('tracker.line.step.superseded', said);
  return how === '' ? t('tracker.line.step.plain', said) : t('tracker.line.step', said);
}

function StretchDrawn({ stretch }: { readonly stretch: Stretch }): VNode {
  const { state, from, to, y, before } = stretch;
  return (
    <>
      {state === 'met' && (
        <path class="line-met-ground" d={`M${from} ${y}H${to}V${LINE_HEIGHT - 2}H${from}z`} />
      )}
      {before !== null && before !== y && <path class="line-climb" d={`M${from} ${before}V${y}`} />}
      <path class={`line line-${state}`} d={`M${from} ${y}H${to}`} />
    </>
  );
}

function Span(props: { readonly span: readonly [number, number]; readonly y: number }): VNode {
  const { span, y } = props;
  return <path class="line-span" d={`M${span[0]} ${y}H${span[1]}`} />;
}

const SURE = new Set(['established', 'documented']);

function StepDrawn({ step }: { readonly step: PlacedStep }): VNode {
  const { state, x, y, superseded, certainty } = step;
  const form = <DemandStateForm state={state} x={x} y={y} superseded={superseded} />;
  if (certainty === null || SURE.has(certainty)) return form;
  return <g class="unsure">{form}</g>;
}
