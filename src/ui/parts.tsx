import type { ComponentChildren, VNode } from 'preact';
import { formatInstant, formatPartialDate } from './format.ts';
import type { Translate } from './translate.ts';

export type Crumb = { readonly text: string; readonly href: string };

export function Breadcrumb({ t, crumbs }: { t: Translate; crumbs: readonly Crumb[] }): VNode {
  return (
    <nav class="breadcrumb" aria-label={t('ui.breadcrumb')}>
      <ol>
        {crumbs.map(({ text, href }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The one first-level heading of a page. */
export function PageTitle(props: {
  readonly t: Translate;
  readonly lead?: ComponentChildren;
  readonly breadcrumb?: readonly Crumb[];
  readonly lang?: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <header class="page-title">
      {props.breadcrumb && <Breadcrumb t={props.t} crumbs={props.breadcrumb} />}
      <h1 lang={props.lang} dir={props.lang ? 'auto' : undefined}>
        {props.children}
      </h1>
      {props.lead && <p class="lead">{props.lead}</p>}
    </header>
  );
}

export type NoticeKind = 'info' | 'success' | 'warning' | 'error';

/** Something the reader must know. The kind is said in words, not by colour alone. */
export function Notice(props: {
  readonly t: Translate;
  readonly kind: NoticeKind;
  readonly title?: string;
  readonly children?: ComponentChildren;
}): VNode {
  const { t, kind, title, children } = props;
  return (
    <div class={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <p class="notice-title">
        <strong>{title ?? t(`ui.notice.${kind}`)}</strong>
      </p>
      {children}
    </div>
  );
}

/** An empty list says what to do next. */
export function EmptyState(props: {
  readonly title: string;
  readonly action?: { readonly href: string; readonly text: string };
  readonly children?: ComponentChildren;
}): VNode {
  return (
    <div class="empty">
      <p class="empty-title">{props.title}</p>
      {props.children && <p>{props.children}</p>}
      {props.action && <LinkButton href={props.action.href}>{props.action.text}</LinkButton>}
    </div>
  );
}

export function LinkButton(props: {
  readonly href: string;
  readonly quiet?: boolean;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <a class={props.quiet ? 'button quiet' : 'button'} href={props.href}>
      {props.children}
    </a>
  );
}

export type Fact = { readonly term: string; readonly value: ComponentChildren };

export function Facts({ items }: { items: readonly Fact[] }): VNode {
  return (
    <dl class="facts">
      {items.map(({ term, value }) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

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

export type TagKind = 'plain' | 'good' | 'warn' | 'bad' | 'accent';

export function Tag(props: {
  readonly kind?: TagKind;
  readonly children: ComponentChildren;
}): VNode {
  return <span class={`tag tag-${props.kind ?? 'plain'}`}>{props.children}</span>;
}

export function Progress(props: {
  readonly t: Translate;
  readonly label: string;
  readonly done: number;
  readonly total: number;
}): VNode {
  const { t, label, done, total } = props;
  const words = t('ui.progress', { done, total });
  return (
    <p class="progress">
      <span>{label}</span> <span class="figure">{words}</span>
      <progress value={done} max={Math.max(total, 1)} aria-label={label}>
        {words}
      </progress>
    </p>
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

export type DifferencePart = {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
};

/** Two texts in one, by word. Line ends are kept. */
export function Difference(props: {
  readonly t: Translate;
  readonly parts: readonly DifferencePart[];
  readonly lang?: string;
}): VNode {
  const { t, parts, lang } = props;
  if (parts.every(({ kind }) => kind === 'same')) return <p>{t('ui.diff.same')}</p>;
  return (
    <div class="difference reading" lang={lang} dir={lang ? 'auto' : undefined}>
      {parts.map(({ kind, text }) => {
        if (kind === 'same') return text;
        return kind === 'inserted' ? <ins>{text}</ins> : <del>{text}</del>;
      })}
    </div>
  );
}

/** Text to be copied whole: one click or tap selects it. */
export function CopyBlock(props: { readonly label: string; readonly children: string }): VNode {
  return (
    <figure class="copy">
      <figcaption>{props.label}</figcaption>
      <pre tabIndex={0} role="region" aria-label={props.label}>
        {props.children}
      </pre>
    </figure>
  );
}

/** A SHA-256, in groups that can be compared by eye; copying gives the plain digits. */
export function Hash({ children }: { readonly children: string }): VNode {
  const groups = children.match(/.{1,8}/g) ?? [];
  return (
    <code class="hash" translate={false}>
      {groups.map((group) => (
        <span>{group}</span>
      ))}
    </code>
  );
}

export function Time(props: {
  readonly t: Translate;
  readonly instant: Date;
  readonly zone?: string;
}): VNode {
  return (
    <time dateTime={props.instant.toISOString()}>
      {formatInstant(props.t.language, props.instant, props.zone)}
    </time>
  );
}

export function PartialDate(props: {
  readonly t: Translate;
  readonly edtf: string;
  readonly inferred?: boolean;
  readonly inSentence?: boolean;
}): VNode {
  const { t, edtf, inferred = false, inSentence = false } = props;
  return <span class="date">{formatPartialDate(t, edtf, { inferred, inSentence })}</span>;
}
