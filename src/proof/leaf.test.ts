import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ACTS,
  challengeBytes,
  challengeText,
  commitmentOf,
  detailHash,
  isFault,
  leafHashHex,
  MODES,
  parseDetail,
  parseLeaf,
  parseOpening,
  passkeyDetail,
  printDetail,
  printLeaf,
  printOpening,
  readPasskeyDetail,
  replay,
  toHex,
} from './index.ts';
import type { Leaf, Opening } from './index.ts';

const salt = new Uint8Array(32).fill(5);
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex);
const LETTER = '0b9a2a52-6d35-4a0e-9d0c-5f1a3d1f7c11';

const anyLeaf: fc.Arbitrary<Leaf> = fc
  .record({
    letter: fc.uuid(),
    seq: fc.integer({ min: 1, max: 1_000_000 }),
    prev: hash,
    act: fc.constantFrom(...ACTS),
    statement: fc.option(hash),
    who: fc.option(hash),
    mandate: fc.option(hash),
    mode: fc.option(fc.constantFrom(...MODES)),
    detail: fc.option(hash),
    time: fc.constantFrom('2011-09-15T10:00:00Z', '2026-12-31T23:59:59Z'),
  })
  .map((leaf) => ({ ...leaf, prev: leaf.seq === 1 ? null : leaf.prev }));

const FIRST: Leaf = {
  letter: LETTER,
  seq: 1,
  prev: null,
  act: 'version-frozen',
  statement: 'a'.repeat(64),
  who: null,
  mandate: null,
  mode: null,
  detail: null,
  time: '2026-03-02T09:00:00Z',
};

test('a leaf is printed to exactly these bytes, for ever', () => {
  expect(printLeaf(FIRST)).toBe(`undersigned/leaf/v1
letter: ${LETTER}
seq: 1
prev: none
act: version-frozen
statement: ${'a'.repeat(64)}
who: none
mandate: none
mode: none
detail: none
time: 2026-03-02T09:00:00Z
`);
  expect(leafHashHex(FIRST)).toBe(
    'e6255e77f0fd77ecec26c48ac7394563880e9beb80ebed94dc60d33e6d734642',
  );
});

test('a leaf is read back as it was written', () => {
  fc.assert(
    fc.property(anyLeaf, (leaf) => {
      expect(parseLeaf(printLeaf(leaf))).toEqual(leaf);
    }),
  );
});

test('a changed leaf is refused or is another leaf', () => {
  const change = fc.tuple(anyLeaf, fc.nat(), fc.nat(6), fc.string({ maxLength: 4 }));
  fc.assert(
    fc.property(change, ([leaf, at, cut, put]) => {
      const text = printLeaf(leaf);
      const from = at % text.length;
      const changed = text.slice(0, from) + put + text.slice(from + cut);
      const parsed = parseLeaf(changed);
      if (!isFault(parsed)) expect(printLeaf(parsed)).toBe(changed);
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['a leading zero', 'seq: 1', 'seq: 01'],
  ['an unknown act', 'act: version-frozen', 'act: forgotten'],
  ['a hash in capitals', `statement: ${'a'.repeat(64)}`, `statement: ${'A'.repeat(64)}`],
  ['a time that does not exist', '2026-03-02T09:00:00Z', '2026-02-30T09:00:00Z'],
  ['a time with a zone', '2026-03-02T09:00:00Z', '2026-03-02T09:00:00+01:00'],
  ['a first leaf with a previous one', 'prev: none', `prev: ${'b'.repeat(64)}`],
  ['another format', 'leaf/v1', 'leaf/v2'],
])('a leaf with %s is refused', (_, from, to) => {
  expect(isFault(parseLeaf(printLeaf(FIRST).replace(from, to)))).toBe(true);
});

const openings: Opening[] = [
  {
    kind: 'signatory',
    name: 'Bairbre de Brún',
    capacity: 'MEP',
    country: 'GB',
    group: null,
    party: null,
    person: 'ep:28115',
  },
  {
    kind: 'mandate',
    person: 'ep:28115',
    office: 'MEP',
    roster: 'EP 7',
    snapshot: 'c'.repeat(64),
    from: '2009-07-14',
    to: null,
  },
];

test('openings are read back, and salt and every value change the commitment', () => {
  for (const opening of openings) {
    const text = printOpening(opening, salt);
    expect(parseOpening(text)).toEqual({ salt, opening });
    expect(commitmentOf(text)).not.toBe(commitmentOf(printOpening(opening, new Uint8Array(32))));
    expect(isFault(parseOpening(text.replace('person: ep:28115', 'person: -')))).toBe(true);
    expect(isFault(parseOpening(text.replace('kind: ', 'kind:  ')))).toBe(true);
  }
  expect(() => printOpening({ ...openings[0], name: 'a\nb' } as Opening, salt)).toThrow(RangeError);
  expect(() => printOpening({ ...openings[1], from: '2009-02-30' } as Opening, salt)).toThrow(
    RangeError,
  );
});

test('details are read back in their order, and refused with a field twice', () => {
  const text = printDetail('released', { leads: '1, 3', note: 'a | b' }, salt);
  expect(parseDetail(text)).toEqual({ act: 'released', fields: { leads: '1, 3', note: 'a | b' } });
  expect(detailHash(text)).toMatch(/^[0-9a-f]{64}$/);
  expect(isFault(parseDetail(`${text}leads: 2\n`))).toBe(true);
  expect(() => printDetail('released', { note: 'x'.repeat(30_000) }, salt)).toThrow(RangeError);
});

test('what a passkey signed is read back from its detail', () => {
  const bytes = new Uint8Array([1, 2, 250]);
  const passkey = {
    rpId: 'a.example',
    origin: 'https://a.example',
    nonce: 'd'.repeat(64),
    publicKey: bytes,
    authenticatorData: bytes,
    clientDataJSON: bytes,
    signature: bytes,
  };
  expect(readPasskeyDetail(passkeyDetail(passkey))).toEqual(passkey);
  expect(isFault(readPasskeyDetail({ ...passkeyDetail(passkey), signature: '+' }))).toBe(true);
  expect(isFault(readPasskeyDetail({}))).toBe(true);
});

test('the challenge of a passkey is made of the statement, the act and a nonce', () => {
  const challenge = { statement: 'a'.repeat(64), act: 'signed', nonce: 'b'.repeat(64) } as const;
  expect(challengeText(challenge)).toBe(
    `undersigned/challenge/v1\nstatement: ${'a'.repeat(64)}\nact: signed\nnonce: ${'b'.repeat(64)}\n`,
  );
  expect(toHex(challengeBytes(challenge))).not.toBe(
    toHex(challengeBytes({ ...challenge, act: 'reconfirmed' })),
  );
  expect(() => challengeText({ ...challenge, nonce: 'x' })).toThrow(RangeError);
});

function chain(...acts: Partial<Leaf>[]): Leaf[] {
  const leaves: Leaf[] = [FIRST];
  for (const act of acts) {
    const before = leaves.at(-1) ?? FIRST;
    leaves.push({ ...FIRST, seq: before.seq + 1, prev: leafHashHex(before), ...act });
  }
  return leaves;
}
const signed = { act: 'signed', who: 'b'.repeat(64), mode: 'paper' } as const;
const { statement } = FIRST;

test.each<[string, Leaf[], string]>([
  [
    'a signature over no version',
    chain({ ...signed, statement: 'f'.repeat(64) }),
    'it is not over the version of that moment',
  ],
  ['a second signature', chain(signed, signed), 'the same person signs a second time'],
  [
    'a confirmation of nothing',
    chain({ ...signed, act: 'reconfirmed' }),
    'there is no signature to confirm again',
  ],
  [
    'a withdrawal of nothing',
    chain({ ...signed, act: 'withdrawn', mode: null }),
    'there is no signature to withdraw',
  ],
  ['a signature without a mode', chain({ ...signed, mode: null }), 'it says not how'],
  [
    'a release with a person',
    chain({ act: 'released', who: 'b'.repeat(64) }),
    'it is by nobody, yet says who',
  ],
  ['a version twice', chain({ act: 'version-frozen' }), 'this statement was frozen before'],
  ['a roster without a release', chain({ act: 'roster' }), 'it closes no release'],
  [
    'a release without a roster',
    chain({ act: 'released' }, signed),
    'the list of signatories does not follow the release at once',
  ],
  [
    'a second release',
    chain({ act: 'released' }, { act: 'roster' }, { act: 'released' }),
    'the letter was released before',
  ],
  [
    'a version after the release',
    chain(
      { act: 'released' },
      { act: 'roster' },
      { act: 'version-frozen', statement: 'e'.repeat(64) },
    ),
    'the letter was released before',
  ],
  ['a gap', chain({ ...signed, seq: 3 }), 'it does not follow the act before it'],
  [
    'a foreign predecessor',
    chain({ ...signed, prev: 'e'.repeat(64) }),
    'it was not written after the act before it',
  ],
  [
    'a turned clock',
    chain({ ...signed, time: '2026-03-02T08:59:59Z' }),
    'it is earlier than the act before it',
  ],
  [
    'another letter',
    chain({ ...signed, letter: '0b9a2a52-6d35-4a0e-9d0c-5f1a3d1f7c12' }),
    'it is of another letter',
  ],
])('%s cannot have happened', (_, leaves, sentence) => {
  expect(replay(leaves).faults.map((f) => f.fault)).toContain(sentence);
});

test('who signs again after withdrawing stands on the list once', () => {
  const leaves = chain(
    signed,
    { ...signed, act: 'withdrawn', mode: null },
    signed,
    { act: 'released' },
    { act: 'roster' },
  );
  const { history, faults } = replay(leaves);
  expect(faults).toEqual([]);
  expect(history.signed.map((p) => p.seq)).toEqual([4]);
  expect(history.released?.statement).toBe(statement);
});
