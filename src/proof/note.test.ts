import { generateKeyPairSync, sign } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sharedData } from '#support/shared-data';
import {
  appendHash,
  cosignatureBytes,
  cosignedMessage,
  decodeEntries,
  emptyFrontier,
  encodeEntries,
  findCosignatures,
  frontierRoot,
  isFault,
  leafHash,
  noteSignatureLine,
  openByPolicy,
  openCheckpoint,
  openNote,
  parseCheckpoint,
  parseNote,
  parsePolicy,
  parseTilePath,
  parseTlogProof,
  parseVerifierKey,
  partialTiles,
  printCheckpoint,
  printNote,
  printTlogProof,
  printVerifierKey,
  proveInclusion,
  tilePath,
  treeRoot,
  utf8,
  verifierKey,
  verifyTlogProof,
} from './index.ts';
import type { VerifierKey } from './index.ts';

function newKey(name: string, type: 1 | 4 = 1) {
  const pair = generateKeyPairSync('ed25519');
  const spki = pair.publicKey.export({ format: 'der', type: 'spki' });
  const key = verifierKey(name, type, new Uint8Array(spki.subarray(-32)));
  return {
    key,
    sign: (message: Uint8Array) => new Uint8Array(sign(null, message, pair.privateKey)),
  };
}

const log = newKey('example.org/record');
const other = newKey('example.org/record');
const leaves = ['one', 'two', 'three'].map((word) => utf8(word));
const checkpointText = printCheckpoint({
  origin: log.key.name,
  size: 3,
  root: treeRoot(leaves.map(leafHash)),
});
const note = printNote(checkpointText, log.key, log.sign(utf8(checkpointText)));

/** The published example of the format: its text has an empty line, so that the last one must split. */
const POEM = `Ognuno sta solo sul cuor della terra
trafitto da un raggio di sole:

ed è subito sera.

— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
`;

test('a note is split at its last empty line', () => {
  const parsed = parseNote(POEM);
  expect(isFault(parsed) ? parsed : parsed.text.split('\n').length).toBe(5);
});

test('a verifier key is read back as it was written, and not with another hash in it', () => {
  const text = printVerifierKey(log.key);
  expect(parseVerifierKey(text)).toEqual(log.key);
  expect(isFault(parseVerifierKey(text.replace(/\+[0-9a-f]{8}\+/, '+00000000+')))).toBe(true);
  expect(isFault(parseVerifierKey('example.org/record'))).toBe(true);
});

test('signatures by unknown keys are ignored, even with a name that is known', () => {
  const both = `${note}${noteSignatureLine(other.key, new Uint8Array(64))}`;
  const opened = openNote(both, [log.key]);
  expect(isFault(opened) ? opened : opened.signedBy).toEqual([log.key]);
  expect(isFault(openNote(note, [other.key]))).toBe(true);
});

test('one known key that fails refuses the note, whoever else has signed it well', () => {
  const both = `${note}${noteSignatureLine(other.key, new Uint8Array(64))}`;
  expect(openNote(both, [log.key, other.key])).toEqual({
    fault: 'the signature of example.org/record does not hold',
  });
});

test('any changed byte of a checkpoint refuses it', () => {
  const bytes = utf8(note);
  const opens = (text: string) => !isFault(openCheckpoint(text, [log.key]));
  expect(opens(note)).toBe(true);
  for (let i = 0; i < bytes.length; i++) {
    const changed = bytes.map((byte, at) => (at === i ? byte ^ 1 : byte));
    expect([i, opens(Buffer.from(changed).toString('utf8'))]).toEqual([i, false]);
  }
});

test.each([
  ['a leading zero in the size', 'a\n03\nAAAA\n'],
  ['no size', 'a\n\nAAAA\n'],
  ['a negative size', 'a\n-1\nAAAA\n'],
  ['a root that is too short', 'a\n3\nAAAA\n'],
  ['no last line end', checkpointText.slice(0, -1)],
  ['an empty extension line', `${checkpointText}\n`],
])('a checkpoint with %s is refused', (_, text) => {
  expect(isFault(parseCheckpoint(text))).toBe(true);
});

test('extension lines of a checkpoint are kept', () => {
  expect(parseCheckpoint(`${checkpointText}more\n`)).toMatchObject({
    size: 3,
    extensions: ['more'],
  });
});

test('tile paths are written in groups of three digits, and nothing else is read as one', () => {
  expect(tilePath({ level: 0, index: 1234067, width: 256 })).toBe('tile/0/x001/x234/067');
  expect(tilePath({ level: 'entries', index: 0, width: 15 })).toBe('tile/entries/000.p/15');
  for (const path of ['tile/0/x001/x234/067', 'tile/63/999', 'tile/entries/000.p/255']) {
    expect(tilePath(parseTilePath(path) ?? { level: 0, index: -1, width: 0 })).toBe(path);
  }
  for (const path of [
    'tile/64/000',
    'tile/00/000',
    'tile/0/0',
    'tile/0/x000/001',
    'tile/0/001/002',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    '/tile/0/000',
    'tile/0/../000',
  ]) {
    expect([path, parseTilePath(path)]).toEqual([path, null]);
  }
});

test('a tree of 70,000 leaves has the partial tiles that the specification counts', () => {
  const widths = [...partialTiles(70_000).values()].map(({ level, index, width }) => [
    level,
    index,
    width,
  ]);
  expect(widths).toEqual([
    [0, 273, 112],
    [1, 1, 17],
    [2, 0, 1],
  ]);
});

test('entry bundles are read back, and refused when a length does not fit', () => {
  const bundle = encodeEntries([...leaves, new Uint8Array(0)]);
  expect(decodeEntries(bundle)).toEqual([...leaves, new Uint8Array(0)]);
  expect(isFault(decodeEntries(bundle.slice(0, -1)))).toBe(true);
  expect(isFault(decodeEntries(bundle.slice(0, 4)))).toBe(true);
  expect(() => encodeEntries([new Uint8Array(65_536)])).toThrow(RangeError);
});

test('the proof of one entry verifies for that entry only', () => {
  const hashes = proveInclusion(leaves.map(leafHash), 1);
  const text = printTlogProof({ index: 1, hashes, checkpoint: note, extra: utf8('x') });
  expect(parseTlogProof(text)).toEqual({ index: 1, hashes, checkpoint: note, extra: utf8('x') });
  expect(verifyTlogProof(text, utf8('two'), [log.key])).toMatchObject({ size: 3 });
  expect(isFault(verifyTlogProof(text, utf8('one'), [log.key]))).toBe(true);
  expect(isFault(verifyTlogProof(text.replace('index 1', 'index 0'), utf8('two'), [log.key]))).toBe(
    true,
  );
  expect(
    isFault(verifyTlogProof(text.replace('index 1', 'index 01'), utf8('two'), [log.key])),
  ).toBe(true);
});

const witness = newKey('witness.example/1', 4);
const second = newKey('witness.example/2', 4);
const third = newKey('witness.example/3', 4);

function cosigned(by: readonly (typeof witness)[], time = 1_700_000_000): string {
  const lines = by.map((w) =>
    noteSignatureLine(w.key, cosignatureBytes(time, w.sign(cosignedMessage(checkpointText, time)))),
  );
  return `${note}${lines.join('')}`;
}

test('a cosignature tells when a witness saw the checkpoint, and fails for another text', () => {
  expect(findCosignatures(cosigned([witness]), [witness.key])).toEqual([
    { key: witness.key, time: 1_700_000_000 },
  ]);
  expect(findCosignatures(cosigned([witness]), [second.key])).toEqual([]);
  const changed = cosigned([witness]).replace('\n3\n', '\n4\n');
  expect(isFault(findCosignatures(changed, [witness.key]))).toBe(true);
});

function policy(keys: readonly VerifierKey[], quorum: string): string {
  const witnesses = keys.map((key, i) => `witness w${i + 1} ${printVerifierKey(key)}`);
  return [
    `# who must sign`,
    `log ${printVerifierKey(log.key)} https://example.org/`,
    ...witnesses,
    quorum,
    '',
  ].join('\n');
}

test('a policy counts cosignatures towards its quorum', () => {
  const text = policy([witness.key, second.key, third.key], 'group g 2 w1 w2 w3\nquorum g');
  const parsed = parsePolicy(text);
  if (isFault(parsed)) throw new Error(parsed.fault);
  expect(isFault(openByPolicy(cosigned([witness]), parsed))).toBe(true);
  expect(openByPolicy(cosigned([witness, third]), parsed)).toMatchObject({
    checkpoint: { size: 3 },
  });
});

test.each([
  ['no quorum', policy([], '')],
  ['a quorum of nobody', policy([], 'quorum w1')],
  ['a threshold above its members', policy([witness.key], 'group g 2 w1\nquorum g')],
  ['a member twice', policy([witness.key], 'group g 1 w1 w1\nquorum g')],
  ['the same key twice', policy([witness.key, witness.key], 'quorum w1')],
  ['a group that refers forward', policy([witness.key], 'group a 1 b\ngroup b 1 w1\nquorum a')],
  ['a word that is not one', policy([], 'quorum none\nplease')],
])('a policy with %s is refused', (_, text) => {
  expect(isFault(parsePolicy(text))).toBe(true);
});

const tessera = sharedData('vectors/tessera');
const skipped = tessera === null ? ' (skipped: the shared vectors are not here)' : '';

describe.skipIf(tessera === null)(`the real log of tessera${skipped}`, () => {
  const words =
    'one two three four five six seven eit nain ten ileven twelf threeten fourten fivten'
      .split(' ')
      .map((word) => utf8(word));
  const key = parseVerifierKey(
    'example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx',
  );
  const read = (path: string) => new Uint8Array(readFileSync(join(tessera ?? '', path)));

  test('there are the sixteen checkpoints, and the newest is the last', () => {
    const names = readdirSync(tessera ?? '').filter((name) => name.startsWith('checkpoint'));
    expect(names.length).toBe(17);
    expect(read('checkpoint')).toEqual(read('checkpoint.15'));
    for (const kind of ['0', 'entries'])
      expect(readdirSync(join(tessera ?? '', 'tile', kind, '000.p')).length).toBe(15);
  });

  test('every checkpoint opens and has our root, every tile and entry bundle is ours byte for byte', () => {
    if (isFault(key)) throw new Error(key.fault);
    let edge = emptyFrontier;
    for (let size = 0; size <= words.length; size++) {
      const signed = Buffer.from(read(`checkpoint.${size}`)).toString('utf8');
      const opened = openCheckpoint(signed, [key]);
      const root = frontierRoot(edge);
      expect(opened).toEqual({ origin: key.name, size, root, extensions: [] });
      const parsed = parseNote(signed);
      const [signature] = isFault(parsed) ? [] : parsed.signatures;
      const text = printCheckpoint({ origin: key.name, size, root });
      expect(printNote(text, key, signature?.bytes ?? new Uint8Array(0))).toBe(signed);
      const width = size;
      if (size > 0) {
        const hashes = Buffer.concat(words.slice(0, size).map(leafHash));
        expect(read(tilePath({ level: 0, index: 0, width }))).toEqual(new Uint8Array(hashes));
        expect(read(tilePath({ level: 'entries', index: 0, width }))).toEqual(
          encodeEntries(words.slice(0, size)),
        );
      }
      const next = words[size];
      if (next !== undefined) edge = appendHash(edge, leafHash(next));
    }
  });
});
