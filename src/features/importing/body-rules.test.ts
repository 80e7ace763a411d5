import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFault, parseBody } from '#proof';
import type { ReadLetter } from '#reader';
import { anyWords } from '#support/reviews';
import { bodyOf } from './body-rules.ts';

const reason = { code: 'reader.reason.body-paragraph', values: {} } as const;

function paragraphs(...texts: readonly string[]) {
  const source = texts.join('\n\n');
  const body = texts.map((text) => {
    const start = source.indexOf(text);
    return { start, end: start + text.length, text, reason };
  });
  return { source, body };
}

function demandIn(source: string, text: string, form: 'bulleted' | 'prose') {
  const start = source.indexOf(text);
  return { start, end: start + text.length, text, form, reason };
}

test('the points of a list go, a demand within a sentence stays', () => {
  const { source, body } = paragraphs(
    'We ask you to free her.',
    'We call for:',
    '- No arrest',
    'Yours',
  );
  const demands = [
    demandIn(source, 'We ask you to free her.', 'prose'),
    demandIn(source, 'No arrest', 'bulleted'),
  ];
  expect(bodyOf(source, { body, demands })).toBe(
    'We ask you to free her.\n\nWe call for:\n\nYours',
  );
});

test('points that share a line with the text are cut out of it, with their marks', () => {
  const { source, body } = paragraphs('We call for: 1. her release 2. a fair trial. Yours, Ana');
  const demands = [
    demandIn(source, 'her release', 'bulleted'),
    demandIn(source, 'a fair trial.', 'bulleted'),
  ];
  expect(bodyOf(source, { body, demands })).toBe('We call for: Yours, Ana');
});

test('words that would be marks are escaped, others are left as they are', () => {
  const { source, body } = paragraphs(
    '# not a heading',
    'a *star* and [a link](x)',
    'Plain words.',
  );
  const text = bodyOf(source, { body, demands: [] });
  const blocks = parseBody(text);
  expect(isFault(blocks) ? blocks : blocks.map(({ kind }) => kind)).toEqual(
    Array(3).fill('paragraph'),
  );
  expect(text).toContain('Plain words.');
});

test('whatever a letter says, the body can be read in one way only (property)', () => {
  fc.assert(
    fc.property(fc.array(anyWords, { maxLength: 6 }), (texts) => {
      const body: ReadLetter['body'] = texts.map((text) => ({ start: 0, end: 0, text, reason }));
      expect(isFault(parseBody(bodyOf('', { body, demands: [] })))).toBe(false);
    }),
    { numRuns: 500 },
  );
});
