import { expect, test } from 'vitest';
import { findCue, openingCue } from './cues.ts';
import { evenOut } from './evening.ts';
import { fold } from './fold.ts';

test('a text begins with the longest cue that stands there as words of their own', () => {
  const cues = ['dear|to|to the', 'sehr geehrte*', 'открыт*'];
  expect(openingCue('to the minister', cues)).toBe('to the');
  expect(openingCue('today we write', cues)).toBeNull();
  expect(openingCue('sehr  geehrter herr vogt', cues)).toBe('sehr  geehrter');
  expect(openingCue(fold('ОТКРЫТОЕ письмо'), cues)).toBe('открытое');
  expect(openingCue('my dear', cues)).toBeNull();
  expect(findCue('oh, my dear: to the point', cues)).toBe('dear');
  expect(findCue('endeared today', cues)).toBeNull();
  expect(findCue('', cues)).toBeNull();
});

test('folded text is as long as the text, and alike however it was typed', () => {
  const typed = 'L’Été «ICI» – İ كتاب ۱۲';
  expect(fold(typed)).toHaveLength(typed.length);
  expect(fold(typed)).toBe('l\'été "ici" - İ کتاب 12');
  expect(fold('می‌خواهیم')).toBe(fold('می خواهیم'));
});

test('evened text is as long as the text, without what disturbs', () => {
  const noisy = 'Dear\u00a0Minister,\r\n\u200fWe <!-- a\nb --> ask\u2028\\"now\\" and \\"';
  const even = evenOut(noisy);
  expect(even).toHaveLength(noisy.length);
  expect(even.split('\n').map((line) => line.replaceAll(/\s+/gu, ' ').trim())).toEqual([
    'Dear Minister,',
    'We',
    'ask',
    '"now" and "',
  ]);
  expect(evenOut('<!-- never closed')).toBe('<!-- never closed');
});
