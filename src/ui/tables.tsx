import type { ComponentChildren, VNode } from 'preact';
import type { Translate } from './translate.ts';

export type Column = { readonly text: string; readonly numeric?: boolean };

/**
 * On a phone each row becomes a block with the column's name before its value. The roles are said
 * in words because a browser forgets them where a table is not drawn as one.
 */
export function DataTable(props: {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly ComponentChildren[])[];
}): VNode {
  const { columns } = props;
  return (
    <div class="table-room" role="region" aria-label={props.caption} tabIndex={0}>
      <table class="rows" role="table">
        <caption class={props.captionHidden ? 'visually-hidden' : undefined}>
          {props.caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ text, numeric }) => (
              <th scope="col" role="columnheader" class={numeric ? 'numeric' : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {props.rows.map((row) => (
            <tr role="row">
              {row.map((cell, index) => (
                <Cell column={columns[index]}>{cell}</Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell(props: {
  readonly column: Column | undefined;
  readonly children: ComponentChildren;
}): VNode {
  const { column } = props;
  return (
    <td role="cell" class={column?.numeric ? 'numeric' : undefined} data-label={column?.text}>
      <div>{props.children}</div>
    </td>
  );
}

export function Pager(props: {
  readonly t: Translate;
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
}): VNode | null {
  const { t, page, pages, href } = props;
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label={t('ui.pager')}>
      {page > 1 && (
        <a rel="prev" href={href(page - 1)}>
          {t('ui.pager.previous')}
        </a>
      )}
      <span>{t('ui.pager.here', { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={href(page + 1)}>
          {t('ui.pager.next')}
        </a>
      )}
    </nav>
  );
}
