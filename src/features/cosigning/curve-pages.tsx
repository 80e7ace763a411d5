import type { VNode } from 'preact';
import { DataTable, formatDay, formatInstant, formatNumber } from '#ui';
import type { Translate } from '#ui';
import type { CurvePoint, PublicFigures } from './figures-rules.ts';

const WIDTH = 640;
const HEIGHT = 180;
const EDGE = 8;
/** A table of a year by the day would be longer than the page. */
const MOST_ROWS = 60;

/** How many counted at the end of each hour or day: a line, a sentence that says the same, and a table behind both. */
export function CountCurve(props: {
  readonly t: Translate;
  readonly figures: Pick<PublicFigures, 'curve' | 'step'>;
}): VNode | null {
  const { t, figures } = props;
  const { curve, step } = figures;
  const [first, last] = [curve[0], curve.at(-1)];
  if (first === undefined || last === undefined) return null;
  const when = (at: Date) =>
    step === 'day' ? formatDay(t.language, dayOf(at)) : formatInstant(t.language, at);
  const sentence = t('cosigning.figures.curve.text', {
    from: when(first.at),
    to: when(last.at),
    count: last.total,
  });
  const gone = curve.reduce((sum, point) => sum + point.gone, 0);
  const moved = curve.filter((point) => point.confirmed + point.gone > 0);
  const rows = moved.slice(-MOST_ROWS);
  return (
    <figure class="curve">
      <figcaption>
        {sentence} {gone > 0 && t('cosigning.figures.curve.bars', { count: gone })}
      </figcaption>
      {curve.length > 1 && (
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={sentence}>
          <path class="curve-floor" d={`M${EDGE} ${HEIGHT - EDGE}H${WIDTH - EDGE}`} />
          <path class="curve-area" d={`${lineOf(curve)}V${HEIGHT - EDGE}H${EDGE}Z`} />
          <path class="curve-gone" d={barsOf(curve)} />
          <path class="curve-line" d={lineOf(curve)} />
        </svg>
      )}
      <details class="figure-table">
        <summary>{t('cosigning.figures.curve.table')}</summary>
        {rows.length < moved.length && (
          <p>{t('cosigning.figures.curve.last', { count: rows.length })}</p>
        )}
        <DataTable
          caption={t(`cosigning.figures.curve.${step}`)}
          captionHidden
          columns={[
            { text: t(`cosigning.figures.curve.${step}`) },
            { text: t('cosigning.figures.curve.new'), numeric: true },
            { text: t('cosigning.figures.curve.gone'), numeric: true },
            { text: t('cosigning.figures.curve.total'), numeric: true },
          ]}
          rows={rows.map(({ at, confirmed, gone, total }) => [
            when(at),
            formatNumber(t.language, confirmed),
            formatNumber(t.language, gone),
            formatNumber(t.language, total),
          ])}
        />
      </details>
    </figure>
  );
}

const mostOf = (curve: readonly CurvePoint[]): number =>
  Math.max(1, ...curve.map(({ total }) => total));

/** What was withdrawn or removed, as bars on the floor, on the scale of the line; few are still seen. */
function barsOf(curve: readonly CurvePoint[]): string {
  const most = mostOf(curve);
  return curve
    .map(({ gone }, index) => {
      if (gone === 0) return '';
      const x = EDGE + ((index + 0.5) / curve.length) * (WIDTH - 2 * EDGE);
      const height = Math.min(HEIGHT - 2 * EDGE, Math.max(3, (gone / most) * (HEIGHT - 2 * EDGE)));
      return `M${x.toFixed(1)} ${HEIGHT - EDGE}v${(-height).toFixed(1)}`;
    })
    .join('');
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

function lineOf(curve: readonly CurvePoint[]): string {
  const most = mostOf(curve);
  const x = (index: number) => EDGE + ((index + 1) / curve.length) * (WIDTH - 2 * EDGE);
  const y = (total: number) => HEIGHT - EDGE - (total / most) * (HEIGHT - 2 * EDGE);
  const points = curve.map(({ total }, index) => `L${x(index).toFixed(1)} ${y(total).toFixed(1)}`);
  return `M${EDGE} ${HEIGHT - EDGE}${points.join('')}`;
}
