import type { VNode } from 'preact';
import { formatInstant, formatNumber } from './format.ts';
import type { Translate } from './translate.ts';

/** How many citizens stand behind a letter: an exact number with its moment, and nothing that jumps. */
export function CosignCount(props: {
  readonly t: Translate;
  readonly counted: number;
  /** The moment of a number that was slowed; null: as it is. */
  readonly asOf: Date | null;
  readonly slowMinutes: number | null;
}): VNode {
  const { t, counted, asOf, slowMinutes } = props;
  return (
    <p class="cosign-count">
      <strong class="figure">{formatNumber(t.language, counted)}</strong>{' '}
      {t('cosigning.figures.behind', { count: counted })}
      {slowMinutes !== null && asOf !== null && (
        <span class="quiet-text">
          {' '}
          {t('cosigning.figures.slow', {
            minutes: slowMinutes,
            at: formatInstant(t.language, asOf),
          })}
        </span>
      )}
    </p>
  );
}
