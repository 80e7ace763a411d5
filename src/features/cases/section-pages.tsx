import type { VNode } from 'preact';
import type { Translate } from '#ui';

/** A part of a long page; one that has nothing to say does not stand there, nor in the links to it. */
export type Part = {
  readonly id: string;
  readonly title: string;
  readonly shown: boolean;
  readonly draw: () => VNode;
};

export function Parts(props: { readonly t: Translate; readonly parts: readonly Part[] }): VNode {
  const shown = props.parts.filter((part) => part.shown);
  return (
    <>
      {shown.length > 1 && (
        <nav class="jump" aria-label={props.t('cases.seeing.jump')}>
          {shown.map(({ id, title }) => (
            <a href={`#${id}`}>{title}</a>
          ))}
        </nav>
      )}
      {shown.map(({ id, title, draw }) => (
        <section class="case-part" aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          {draw()}
        </section>
      ))}
    </>
  );
}
