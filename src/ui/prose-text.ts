import type { Block, Inline } from '#proof';

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
