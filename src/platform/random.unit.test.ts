import { expect, test } from 'vitest';
import { randomPiece } from './random.ts';

test('no piece comes twice, over many fillings of the pool, whatever sizes are asked for', () => {
  const seen = new Set<string>();
  for (let turn = 0; turn < 20_000; turn += 1) {
    const piece = randomPiece(12 + (turn % 21));
    expect(piece.length).toBe(12 + (turn % 21));
    seen.add(Buffer.from(piece.subarray(0, 12)).toString('latin1'));
  }
  expect(seen.size).toBe(20_000);
  expect(randomPiece(100_000).some((byte) => byte !== 0)).toBe(true);
});

test('what was given does not change afterwards', () => {
  const piece = randomPiece(32);
  const copy = Buffer.from(piece);
  for (let turn = 0; turn < 5_000; turn += 1) randomPiece(32);
  expect(Buffer.from(piece).equals(copy)).toBe(true);
});
