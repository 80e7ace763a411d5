import type { VNode } from 'preact';
import { textDirection } from '#kernel/language';
import type { Block, Inline } from '#proof';

/** A letter's body: the restricted CommonMark of the statement, as its own parser read it. */
export function Body(props: {
  readonly blocks: readonly Block[];
  readonly lang: string;
  /** The level of the body's first heading: one below the heading it stands under. */
  readonly top?: 2 | 3 | 4;
}): VNode {
  return (
    <div class="reading body" lang={props.lang} dir={textDirection(props.lang)}>
      <Blocks blocks={evenHeadings(props.blocks, (props.top ?? 2) - 1)} />
    </div>
  );
}

/**
 * The same blocks with heading levels that start one below `above` and never skip one:
 * screen readers and PDF/UA both walk the text by them.
 */
export function evenHeadings(blocks: readonly Block[], above: number): Block[] {
  let last = above;
  const even = (block: Block): Block => {
    switch (block.kind) {
      case 'heading':
        last = Math.min(block.level + above, last + 1, 6);
        return { ...block, level: last };
      case 'quote':
        return { ...block, blocks: block.blocks.map(even) };
      case 'list':
        return { ...block, items: block.items.map((item) => item.map(even)) };
      case 'paragraph':
        return block;
    }
  };
  return blocks.map(even);
}

function Blocks({ blocks }: { blocks: readonly Block[] }): VNode {
  return (
    <>
      {blocks.map((block) => (
        <OneBlock block={block} />
      ))}
    </>
  );
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

function OneBlock({ block }: { block: Block }): VNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = headings[block.level - 1] ?? 'h6';
      return (
        <Heading>
          <Inlines inlines={block.inlines} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.inlines} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'list':
      return <List block={block} />;
  }
}

function List({ block }: { block: Extract<Block, { kind: 'list' }> }): VNode {
  const items = block.items.map((blocks) => (
    <li>
      <Blocks blocks={blocks} />
    </li>
  ));
  if (!block.ordered) return <ul>{items}</ul>;
  return <ol start={block.start === 1 ? undefined : block.start}>{items}</ol>;
}

function Inlines({ inlines }: { inlines: readonly Inline[] }): VNode {
  return (
    <>
      {inlines.map((inline) => (
        <OneInline inline={inline} />
      ))}
    </>
  );
}

function OneInline({ inline }: { inline: Inline }): VNode {
  switch (inline.kind) {
    case 'text':
      return <>{inline.text}</>;
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.inlines} />
        </em>
      );
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.inlines} />
        </strong>
      );
    case 'link':
      return (
        <SafeLink href={inline.href}>
          <Inlines inlines={inline.inlines} />
        </SafeLink>
      );
  }
}

/** The parser lets only these through; checked again here because a page cannot take it back. */
export const safeLink = /^(?:https?:|mailto:)/i;

function SafeLink({ href, children }: { href: string; children: VNode }): VNode {
  if (!safeLink.test(href)) return children;
  return (
    <a href={href} rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
