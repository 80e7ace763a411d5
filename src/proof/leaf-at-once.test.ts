import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTS, isFault, MODES, printLeaf, toHex } from './index.ts';
import { parseAtOnce, parseLines } from './leaf.ts';

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex);
const seconds = ['2011-09-15T10:00:00Z', '2026-12-31T23:59:59Z', '2024-02-29T00:00:00Z'];
const leaf = fc
  .record({
    letter: fc.uuid(),
    seq: fc.integer({ min: 1, max: 3 }),
    prev: hash,
    act: fc.constantFrom(...ACTS),
    statement: fc.option(hash),
    who: fc.option(hash),
    mandate: fc.option(hash),
    mode: fc.option(fc.constantFrom(...MODES)),
    detail: fc.option(hash),
    time: fc.constantFrom(...seconds),
  })
  .map((one) => ({ ...one, prev: one.seq === 1 ? null : one.prev }));

/** Values that belong somewhere in a leaf, and some that nearly do. */
const value = fc.oneof(
  hash,
  fc.uuid(),
  fc.constantFrom<string>(...ACTS, ...MODES, ...seconds, 'none', '1', '2', '999999999999999'),
  fc.constantFrom('0', '01', '1234567890123456', '-1', '٣', '', ' ', 'none ', 'Signed', 'paper\r'),
  fc.constantFrom('2026-02-30T09:00:00Z', '2026-01-01T24:00:00Z', '2026-01-01 09:00:00Z'),
  hash.map((text) => text.toUpperCase()),
  hash.map((text) => text.slice(1)),
  fc.string({ maxLength: 4 }),
);

type Change = (text: string) => string;
const ofValue = fc.tuple(fc.integer({ min: 1, max: 10 }), value).map(
  ([line, put]): Change =>
    (text) =>
      text
        .split('\n')
        .map((one, at) => (at === line ? `${one.slice(0, one.indexOf(': ') + 2)}${put}` : one))
        .join('\n'),
);
const ofLines = fc.tuple(fc.nat(11), fc.nat(11)).map(([from, to]): Change => (text) => {
  const lines = text.split('\n');
  return lines.toSpliced(to, 0, ...lines.splice(from, 1)).join('\n');
});
const anywhere = fc.tuple(fc.nat(900), fc.nat(70), fc.string({ maxLength: 3 })).map(
  ([at, cut, put]): Change =>
    (text) =>
      text.slice(0, at % text.length) + put + text.slice((at % text.length) + cut),
);

const atAnEnd = fc
  .tuple(fc.boolean(), fc.constantFrom('\n', '\r\n', ' ', '\0', '\u{feff}', 'x'))
  .map(
    ([before, put]): Change =>
      (text) =>
        before ? put + text : text + put,
  );

test('a leaf read in one look is the leaf read line by line, and refused by one when refused by the other', () => {
  let atOnce = 0;
  const change = fc.oneof({ weight: 6, arbitrary: ofValue }, ofLines, anywhere, atAnEnd);
  fc.assert(
    fc.property(leaf, change, (one, changed) => {
      const text = changed(printLeaf(one));
      const quick = parseAtOnce(text);
      const strict = parseLines(text);
      expect(quick).toEqual(isFault(strict) ? null : strict);
      if (quick !== null) atOnce += 1;
    }),
    { numRuns: 10_000 },
  );
  expect(atOnce).toBeGreaterThan(400); // else it would have compared refusals only
});
