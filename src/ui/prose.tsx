import type { VNode } from 'preact';
import { textDirection } from '#kernel/language';
import type { Block, Inline } from '#proof';

/** A letter's body: the restricted CommonMark of the statement, as its own parser read it. */
export function Body(props: { readonly blocks: readonly Block[]; readonly lang: string }): VNode {
  return (
    <div class="reading body" lang={props.lang} dir={textDirection(props.lang)}>
      <Blocks blocks={props.blocks} />
    </div>
  );
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

/** The page's title is the first level and its sections the second: the body starts at the third. */
const headings = ['h3', 'h4', 'h5', 'h6'] as const;

function OneBlock({ block }: { block: Block }): VNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = headings[Math.min(block.level, headings.length) - 1] ?? 'h6';
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

/** The body as plain text, for mails: paragraphs apart, links with their address. */
export function bodyText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.inlines);
    case 'quote':
      return bodyText(block.blocks).replace(/^/gm, '> ');
    case 'list':
      return block.items
        .map((blocks, index) => {
          const mark = block.ordered ? `${block.start + index}. ` : '- ';
          return mark + bodyText(blocks).replace(/\n/g, `\n${' '.repeat(mark.length)}`);
        })
        .join('\n');
  }
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      const inside = inlineText(inline.inlines);
      return inline.kind === 'link' && inside !== inline.href
        ? `${inside} <${inline.href}>`
        : inside;
    })
    .join('');
}
