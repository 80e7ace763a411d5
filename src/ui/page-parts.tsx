import type { ComponentChildren, VNode } from 'preact';
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
