import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText, checkBody, escapeText, isFault, parseBody } from './index.ts';
import type { Block, Inline } from './index.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const paragraph = (...inlines: Inline[]): Block => ({ kind: 'paragraph', inlines });

test('a body has paragraphs, headings, emphasis, lists, quotations and links', () => {
  const body = `# Why we write

We *ask* you, **without *any* delay**, to read [this](https://example.org/a) [sic].

- one
- two
  goes on

  and on

3. third
4. fourth

> said
> so`;
  expect(parseBody(body)).toEqual([
    { kind: 'heading', level: 1, inlines: [text('Why we write')] },
    paragraph(
      text('We '),
      { kind: 'emphasis', inlines: [text('ask')] },
      text(' you, '),
      {
        kind: 'strong',
        inlines: [text('without '), { kind: 'emphasis', inlines: [text('any')] }, text(' delay')],
      },
      text(', to read '),
      { kind: 'link', href: 'https://example.org/a', inlines: [text('this')] },
      text(' [sic].'),
    ),
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: [
        [paragraph(text('one'))],
        [paragraph(text('two goes on')), paragraph(text('and on'))],
      ],
    },
    {
      kind: 'list',
      ordered: true,
      start: 3,
      items: [[paragraph(text('third'))], [paragraph(text('fourth'))]],
    },
    { kind: 'quote', blocks: [paragraph(text('said so'))] },
  ]);
});

test.each([
  ['html', 'a <b>bold</b> word'],
  ['html', '<!-- hidden -->'],
  ['html', '<https://example.org>'],
  ['entity', 'a &#x202e; b'],
  ['entity', 'a &amp; b'],
  ['image', '![x](https://example.org/a.png)'],
  ['code', 'a `code` b'],
  ['code', '~~~'],
  ['indented', '    code'],
  ['link', '[x](javascript:alert%281%29)'],
  ['link', '[x](/relative)'],
  ['link', '[x](https://a.example "title")'],
  ['link', '[a [b](https://b.example)](https://a.example)'],
  ['reference', '[x]: https://example.org'],
  ['rule', 'a\n---'],
  ['rule', '* * *'],
  ['line-break', 'a\\\nb'],
  ['underscore', 'an _emphasis_'],
  ['emphasis', 'not *closed'],
  ['emphasis', '*a [b* c] d*'],
  ['emphasis', '***both***'],
  ['heading', 'a\n# b'],
  ['list', 'a\n- b'],
  ['list', '- a\nb'],
  ['list', '1. a\n3. b'],
  ['list', '* a'],
  ['list', '1) a'],
  ['quote', '> a\nb'],
  ['quote', 'a\n> b'],
  ['too-deep', '> '.repeat(8) + 'a'],
  ['too-deep', '['.repeat(20)],
])('%s is refused: %j', (code, body) => {
  expect(checkBody(body).map((fault) => fault.code)).toContain(code);
  expect(isFault(parseBody(body))).toBe(true);
});

test.each([
  'a_b_c',
  '2 * 3 * 4',
  'a [b] c',
  'no. 5) yes',
  'x\n2011 was',
  'AT&T; R&D',
  'a < b',
  '-5 degrees',
  '#1',
  'a ____ b',
])('what CommonMark reads as plain words is plain: %j', (body) => {
  expect(checkBody(body)).toEqual([]);
});

test('every fault is told, each with its line', () => {
  expect(checkBody('fine\n\n<b>\n\n`x`').map(({ line, code }) => [line, code])).toEqual([
    [3, 'html'],
    [5, 'code'],
  ]);
});

test('escaped words mean themselves, whatever they are', () => {
  const sign = fc.constantFrom(
    '*',
    '_',
    '`',
    '<',
    '&',
    '!',
    '[',
    ']',
    '(',
    '#',
    '>',
    '-',
    '+',
    '1.',
    '2)',
    '=',
    '~',
    '\\',
    'amp;',
    'a',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1 }), (signs) => {
      const plain = canonicalText(signs.join('').trim());
      if (isFault(plain) || plain === '') return;
      const blocks = parseBody(escapeText(plain));
      expect(blocks).toEqual([paragraph(text(plain))]);
    }),
  );
});

test('any text whatever is read or refused in time, never thrown at', () => {
  const sign = fc.constantFrom(
    '*',
    '**',
    '_',
    '[',
    ']',
    '(',
    ')',
    '> ',
    '- ',
    '1. ',
    '\n',
    '\n\n',
    '  ',
    'a',
    '\\',
    '<',
    '`',
    'https://e.org',
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
      expect(isFault(parseBody(signs.join('')))).toBe(checkBody(signs.join('')).length > 0);
    }),
    { numRuns: 500 },
  );
});

test('a megabyte of short paragraphs is read before anybody loses patience', () => {
  expect(parseBody('a\n\n'.repeat(330_000))).toHaveLength(330_000);
});
