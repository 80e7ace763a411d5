import { expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import { toHex } from '#proof';
import type { Leaf } from '#proof';
import { chainSentence, LetterChains } from './letter-chains-rules.ts';

const LETTER = '0b9a2a52-6d35-4a0e-9d0c-5f1a3d1f7c11';
const hashOf = (n: number) => new Uint8Array(32).fill(n % 256);

const leaf = (seq: number, change: Partial<Leaf> = {}): Leaf => ({
  letter: LETTER,
  seq,
  prev: seq === 1 ? null : toHex(hashOf(seq - 1)),
  act: 'signed',
  statement: null,
  who: null,
  mandate: null,
  mode: null,
  detail: null,
  time: '2026-03-02T09:00:00Z',
  ...change,
});

test('acts that follow each other without a gap are right, in as many letters as there may be', () => {
  const chains = new LetterChains();
  const letters = Array.from({ length: 3_000 }, () => newId());
  for (const seq of [1, 2, 3])
    for (const letter of letters)
      expect(chains.follow(leaf(seq, { letter }), hashOf(seq))).toBeNull();
  expect(chains.size).toBe(3_000);
  expect(chains.tailOf(letters[2_999] ?? '')).toEqual({ seq: 3, head: toHex(hashOf(3)) });
  expect(chains.tailOf(newId())).toBeNull();
});

const wrong: [string, Partial<Leaf>, 'gap' | 'earlier'][] = [
  ['an act is left out', { seq: 4, prev: toHex(hashOf(3)) }, 'gap'],
  ['an act is there twice', { seq: 2, prev: toHex(hashOf(1)) }, 'gap'],
  ['it was written after another act', { prev: toHex(hashOf(9)) }, 'gap'],
  ['a second chain begins', { seq: 1, prev: null }, 'gap'],
  ['the clock was turned back', { time: '2026-03-02T08:59:59Z' }, 'earlier'],
];

test.each(wrong)('it is told when %s', (_, change, found) => {
  const chains = new LetterChains();
  chains.follow(leaf(1), hashOf(1));
  chains.follow(leaf(2), hashOf(2));
  expect(chains.follow(leaf(3, change), hashOf(3))).toBe(found);
  expect(chainSentence(leaf(3), found)).toContain(`Act 3 of letter ${LETTER}`);
});
