import { afterAll, expect, test } from 'vitest';
import { isRefusal } from '#kernel/refusal';
import { readLetter } from '#reader';
import { openLetterReader } from './letter-reader.ts';

const reader = openLetterReader();
afterAll(() => reader.close());

test('a long letter is read in a process of its own, with the same result', async () => {
  const letter = `We call for:\n\n- Her release\n\n${'Ana Berg asks you to act. '.repeat(2_000)}`;
  expect(await reader.read(letter)).toEqual(readLetter(letter));
});

test('while it is read, others are served', async () => {
  const reading = reader.read('Ana Berg asks. '.repeat(20_000));
  let turns = 0;
  const served = setInterval(() => (turns += 1), 5);
  expect(isRefusal(await reading)).toBe(false);
  clearInterval(served);
  expect(turns).toBeGreaterThan(5);
});
