import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { isFault, parseBody } from '#proof';
import type { Block } from '#proof';
import { Body, evenHeadings } from './prose.tsx';
import { bodyText } from './prose-text.ts';

function blocks(text: string): readonly Block[] {
  const parsed = parseBody(text);
  if (isFault(parsed)) throw new Error(parsed.fault);
  return parsed;
}

const html = (text: string, lang = 'en'): string =>
  renderToString(<Body blocks={blocks(text)} lang={lang} />);

describe('a letter’s body', () => {
  test('becomes paragraphs, emphasis, lists, quotes and links', () => {
    const drawn = html(
      'One *two* **three**.\n\n- a\n- b\n\n> quoted\n\n[here](https://example.org/)',
    );
    expect(drawn).toContain('<p>One <em>two</em> <strong>three</strong>.</p>');
    expect(drawn).toContain('<ul><li>');
    expect(drawn).toContain('<blockquote><p>quoted</p></blockquote>');
    expect(drawn).toContain('href="https://example.org/"');
    expect(drawn).toContain('noopener noreferrer');
  });

  test('is text, never markup: what somebody wrote is escaped', () => {
    const text: Block[] = [
      { kind: 'paragraph', inlines: [{ kind: 'text', text: '<script>alert(1)</script>&' }] },
    ];
    const drawn = renderToString(<Body blocks={text} lang="en" />);
    expect(drawn).not.toContain('<script');
    expect(drawn).toContain('&lt;script>');
  });

  test('never carries a link that runs something, whoever made the blocks', () => {
    for (const href of [
      'javascript:alert(1)',
      'JAVASCRIPT:x',
      ' javascript:x',
      'data:text/html,x',
    ]) {
      const link: Block[] = [
        {
          kind: 'paragraph',
          inlines: [{ kind: 'link', href, inlines: [{ kind: 'text', text: 'here' }] }],
        },
      ];
      const drawn = renderToString(<Body blocks={link} lang="en" />);
      expect(drawn).not.toContain('href');
      expect(drawn).toContain('here');
    }
  });

  test('is set from right to left in a language written so', () => {
    expect(html('متن', 'fa')).toContain('dir="rtl"');
    expect(html('Text', 'de')).toContain('dir="ltr"');
  });

  test('begins its headings one below the title and skips none', () => {
    const levels = (text: string, above: number): number[] =>
      evenHeadings(blocks(text), above).flatMap((block) =>
        block.kind === 'heading' ? [block.level] : [],
      );
    expect(levels('# a\n\n## b\n\n# c', 1)).toEqual([2, 3, 2]);
    expect(levels('### a\n\n# b\n\n#### c', 1)).toEqual([2, 2, 3]);
    expect(levels('# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f', 2)).toEqual([
      3, 4, 5, 6, 6, 6,
    ]);
  });

  test('can be read as plain text in a mail', () => {
    const text = bodyText(
      blocks('# Facts\n\nOne *two* [here](https://example.org/).\n\n1. a\n2. b\n\n> q'),
    );
    expect(text).toBe('Facts\n\nOne two here <https://example.org/>.\n\n1. a\n2. b\n\n> q');
  });
});
