import type { VNode } from 'preact';
import { formatNumber } from './format.ts';
import type { Translate } from './translate.ts';

export type BarRow = { readonly name: string; readonly count: number };

/** Counts side by side, as a table whose cells carry a bar. */
export function Bars(props: {
  readonly t: Translate;
  readonly caption: string;
  readonly column: string;
  readonly rows: readonly BarRow[];
}): VNode {
  const { t, rows } = props;
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <table class="bars">
      <caption>{props.caption}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{props.column}</th>
          <th scope="col">{t('ui.hemicycle.signed')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, count }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>
              <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect x="0" y="0" width={Math.round(((100 * count) / most) * 10) / 10} height="8" />
              </svg>
              <span class="figure">{formatNumber(t.language, count)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
