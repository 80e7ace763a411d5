import type { VNode } from 'preact';
import { demandStateWord, DemandStateSign } from './demand-marks.tsx';

import { formatNumber } from './format.ts';
import type { Translate } from './translate.ts';

/** The states a column is made of, from its foot upwards; what else there is counts as `rest`. */
export const stackedStates = ['met', 'reversed', 'partly-met', 'pledged', 'open'] as const;
export type StackedState = (typeof stackedStates)[number];

/** How many demands stood where at the end of each period, oldest first. */
export type StackedPeriod = {
  readonly name: string;
  readonly counts: Readonly<Record<StackedState, number>>;
};

export type MultiplePanel = {
  readonly name: string;
  readonly href?: string;
  readonly periods: readonly StackedPeriod[];
};

const WIDTH = 180;
const HEIGHT = 64;
const GAP = 2;

/**
 * Small columns over time, one drawing per panel, each to its own height: what is compared is how the
 * states shift, and the numbers stand beside and in the table.
 */
export function SmallMultiples(props: {
  readonly t: Translate;
  readonly caption: string;
  readonly panels: readonly MultiplePanel[];
}): VNode {
  const { t, caption, panels } = props;
  return (
    <figure class="multiples">
      <figcaption>{caption}</figcaption>
      <ul class="state-legend">
        {stackedStates.map((state) => (
          <li>
            <svg class="swatch" viewBox="0 0 12 12" aria-hidden="true">
              <path class={`stack stack-${state}`} d="M1 1h10v10h-10z" />
            </svg>
            {demandStateWord(t, state)}
          </li>
        ))}
      </ul>
      <ul class="panels">
        {panels.map((panel) => (
          <li>
            <Panel t={t} panel={panel} />
          </li>
        ))}
      </ul>
      <details class="figure-table">
        <summary>{t('ui.hemicycle.table')}</summary>
        {panels.map((panel) => (
          <PanelTable t={t} panel={panel} />
        ))}
      </details>
    </figure>
  );
}

const sumOf = ({ counts }: StackedPeriod): number =>
  stackedStates.reduce((sum, state) => sum + counts[state], 0);

function Panel({ t, panel }: { readonly t: Translate; readonly panel: MultiplePanel }): VNode {
  const { name, href, periods } = panel;
  const last = periods.at(-1);
  const most = Math.max(1, ...periods.map(sumOf));
  const words = last ? countsInWords(t, last) : '';
  return (
    <>
      <h3>{href === undefined ? name : <a href={href}>{name}</a>}</h3>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img">
        <title>
          {last ? t('tracker.multiples.panel', { name, period: last.name, words }) : name}
        </title>
        {stackedStates.map((state) => (
          <path class={`stack stack-${state}`} d={columns(periods, state, most)} />
        ))}
        <path class="axis" d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} />
      </svg>
      <p class="panel-words figure">
        <span>{periods[0]?.name}</span>
        <span>{last?.name}</span>
      </p>
      {last && <PanelNow t={t} period={last} />}
    </>
  );
}

/** The newest column in numbers, each beside its sign. */
function PanelNow({ t, period }: { readonly t: Translate; readonly period: StackedPeriod }): VNode {
  return (
    <p class="panel-now figure">
      {stackedStates
        .filter((state) => period.counts[state] > 0)
        .map((state) => (
          <span title={demandStateWord(t, state)}>
            <DemandStateSign state={state} />
            {formatNumber(t.language, period.counts[state])}
          </span>
        ))}
    </p>
  );
}

function countsInWords(t: Translate, { counts }: StackedPeriod): string {
  return stackedStates
    .filter((state) => counts[state] > 0)
    .map((state) => `${formatNumber(t.language, counts[state])} ${demandStateWord(t, state)}`)
    .join(', ');
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** One path for a state in all columns: a tenth of the bytes of a rectangle each. */
function columns(periods: readonly StackedPeriod[], state: StackedState, most: number): string {
  const step = WIDTH / Math.max(4, periods.length);
  const below = stackedStates.slice(0, stackedStates.indexOf(state));
  const height = (count: number): number => (count / most) * (HEIGHT - 4);
  return periods
    .flatMap((period, at) => {
      const count = period.counts[state];
      if (count === 0) return [];
      const foot = below.reduce((sum, one) => sum + period.counts[one], 0);
      const top = round(HEIGHT - 1 - height(foot + count));
      const wide = round(step - GAP);
      return [`M${round(at * step + GAP / 2)} ${top}h${wide}v${round(height(count))}h-${wide}z`];
    })
    .join('');
}

function PanelTable({ t, panel }: { readonly t: Translate; readonly panel: MultiplePanel }): VNode {
  return (
    <div class="table-room" role="region" aria-label={panel.name} tabIndex={0}>
      <table class="counts">
        <caption>{panel.name}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tracker.multiples.period')}</th>
            {stackedStates.map((state) => (
              <th scope="col">{demandStateWord(t, state)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {panel.periods.map(({ name, counts }) => (
            <tr>
              <th scope="row">{name}</th>
              {stackedStates.map((state) => (
                <td>{formatNumber(t.language, counts[state])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
