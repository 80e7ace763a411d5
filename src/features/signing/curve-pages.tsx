import type { VNode } from 'preact';
import { DataTable, formatDay, formatNumber } from '#ui';
import type { Translate } from '#ui';
import type { CurvePoint } from './desk-rules.ts';

const WIDTH = 640;
const HEIGHT = 160;
const EDGE = 8;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Steps, because between two signatures there are exactly as many as before. */
function stepLine(points: readonly CurvePoint[]): string {
  const first = dayNumber(points[0]?.day ?? '');
  const last = dayNumber(points.at(-1)?.day ?? '');
  const most = points.at(-1)?.total ?? 1;
  const x = (day: number) => EDGE + ((day - first + 1) / (last - first + 1)) * (WIDTH - 2 * EDGE);
  const y = (total: number) => HEIGHT - EDGE - (total / most) * (HEIGHT - 2 * EDGE);
  const steps = points.map(
    ({ day, total }) => `H${x(dayNumber(day)).toFixed(1)}V${y(total).toFixed(1)}`,
  );
  return `M${EDGE} ${HEIGHT - EDGE}${steps.join('')}`;
}

/** Signatures over time: a line, a sentence that says the same, and a table behind both. */
export function Curve(props: { t: Translate; points: readonly CurvePoint[] }): VNode | null {
  const { t, points } = props;
  const [first, last] = [points[0], points.at(-1)];
  // one day has no course to show
  if (first === undefined || last === undefined || first === last) return null;
  const sentence = t('signing.desk.curve.text', {
    count: last.total,
    from: formatDay(t.language, first.day),
    to: formatDay(t.language, last.day),
  });
  return (
    <figure>
      <figcaption>{sentence}</figcaption>
      <svg width={WIDTH} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={sentence}>
        <path
          d={`M${EDGE} ${HEIGHT - EDGE}H${WIDTH - EDGE}`}
          fill="none"
          stroke="currentColor"
          stroke-opacity="0.35"
        />
        <path d={stepLine(points)} fill="none" stroke="currentColor" stroke-width="2.5" />
      </svg>
      <details>
        <summary>{t('signing.desk.curve.table')}</summary>
        <DataTable
          caption={t('signing.desk.curve')}
          captionHidden
          columns={[
            { text: t('signing.desk.curve.day') },
            { text: t('signing.desk.curve.new'), numeric: true },
            { text: t('signing.desk.curve.total'), numeric: true },
          ]}
          rows={points.map(({ day, count, total }) => [
            formatDay(t.language, day),
            formatNumber(t.language, count),
            formatNumber(t.language, total),
          ])}
        />
      </details>
    </figure>
  );
}
