import { expect, test } from 'vitest';
import fc from 'fast-check';
import { nameKeys, wordKeys } from './name-keys.ts';

const found = (asked: string, kept: string): boolean => {
  const keys = new Set(nameKeys(kept).kept);
  const question = nameKeys(asked);
  const lists = question.asked.filter((list) => list.some((key) => keys.has(key))).length;
  return lists > 1 || question.telling.some((key) => keys.has(key));
};

test('a name is found by its keys in other scripts, orders and spellings, and half typed', () => {
  for (const asked of ['Noursoultan Nazarbaev', 'НАЗАРБАЕВ Нурсултан', 'Nazarb', 'Nursultan N.'])
    expect(found(asked, 'Nursultan Nazarbayev'), asked).toBe(true);
  expect(found('Pol Pot', 'PolPot')).toBe(true);
  expect(found('Maria Silva', 'Nursultan Nazarbayev')).toBe(false);
});

test('a word sounds alike in other letters', () => {
  expect(wordKeys('Қаратаев').heard).toBe(wordKeys('Karatayev').heard);
  expect(wordKeys('Жанаозен')).toEqual({ plain: 'zhanaozen', heard: wordKeys('Zhanaozen').heard });
});

test('any text has keys or none, and a name that has some finds itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const { plain, kept } = nameKeys(text);
      expect(kept.length).toBeLessThan(2_000);
      if (plain.some((word) => word.length > 4)) expect(found(text, text)).toBe(true);
    }),
  );
});
