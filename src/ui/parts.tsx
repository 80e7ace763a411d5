import type { ComponentChildren, VNode } from 'preact';
import type { Translate } from './translate.ts';

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
