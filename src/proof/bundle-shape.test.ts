import { expect, test } from 'vitest';
import { someRecord } from '#support/letter-record';
import { resealed, textIn } from '#support/resealed';
import { INDEX_PATH, utf8, verifyBundle } from './index.ts';

const files = someRecord().bundle();
const index = textIn(files, INDEX_PATH);
const leaves = textIn(files, 'leaves.txt').trimEnd().split('\n\n');

async function why(changed: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const { verdict, sentences, letter } = await verifyBundle(changed);
  expect([verdict, letter, sentences.length]).toEqual(['not-a-bundle', null, 1]);
  return sentences[0]?.text ?? '';
}
const withFile = (path: string, content: Uint8Array) => new Map([...files, [path, content]]);
const withIndex = (text: string) => withFile(INDEX_PATH, utf8(text));
const said = (reason: string) => `This is not a bundle: ${reason}.`;

test('files without an index, or without acts, are no bundle', async () => {
  expect(await why(new Map())).toBe(said('index.json is missing'));
  expect(await why(resealed(files, { 'leaves.txt': null }))).toBe(said('leaves.txt is missing'));
  for (const text of ['', '\n', 'noise\n', '\n'.repeat(1_000)])
    expect(await why(resealed(files, { 'leaves.txt': text }))).toBe(
      said('leaves.txt has no act that can be read'),
    );
});

test.each([
  '../up',
  '/etc/passwd',
  'a\\..\\index.json',
  'bundle.zip',
  'Index.json',
  'LEAVES.TXT',
  'statements/01.txt',
  'statements/1.txt/',
  'statements/../leaves.txt',
  'leaves.txt\0.pdf',
  'leaves.txt ',
  'l\u0435aves.txt', // a Cyrillic letter
  'leave\u017f.txt', // a long s, which small letters do not show
  'documents/con',
  'documents/lpt1.pdf',
  'documents/a.',
  'documents/a..b',
  'documents/cafe\u0301.txt',
  'documents/a/b.txt',
  `documents/${'a'.repeat(101)}`,
  'CON',
  '',
])('a file %j is in no bundle', async (path) => {
  const reason = `${JSON.stringify(path)} is not a path of a bundle`;
  expect(await why(withFile(path, utf8('x')))).toBe(said(reason).replace('\0', '\\u0000'));
});

test('a path that would move a terminal is told by its numbers', async () => {
  expect(await why(withFile('\u009b2J\u202etxt', utf8('x')))).toBe(
    said('"(U+009B)2J(U+202E)txt" is not a path of a bundle'),
  );
});

test('a text that is not UTF-8 is no text of a bundle, whatever the index says of it', async () => {
  const texts = [...files.keys()].filter((path) => path !== INDEX_PATH);
  for (const path of texts) {
    const bytes = files.get(path) ?? new Uint8Array(0);
    for (const broken of [
      [...bytes, 0xff],
      [...bytes.slice(0, -1), 0xc3],
      [0xed, 0xa0, 0x80],
    ])
      expect(await why(resealed(files, { [path]: Uint8Array.from(broken) }))).toBe(
        said(`${path} is not UTF-8`),
      );
  }
  expect(await why(withFile(INDEX_PATH, Uint8Array.of(0xff)))).toBe(
    said('index.json is not UTF-8'),
  );
});

test('a picture that is not UTF-8 is a document like any other', async () => {
  const scan = { 'documents/scan.pdf': Uint8Array.of(0xff, 0xfe) };
  expect((await verifyBundle(resealed(files, scan))).verdict).toBe('holds');
});

test('acts that stand in another order than that of their numbers are no record', async () => {
  const [first = '', second = '', ...rest] = leaves;
  for (const order of [
    [second, first, ...rest],
    [first, second, ...rest, first],
    [first, first, second, ...rest],
  ]) {
    const text = `${order.join('\n\n')}\n`;
    expect(await why(resealed(files, { 'leaves.txt': text }))).toBe(
      said('leaves.txt is not in order'),
    );
  }
});

test.each<[string, (text: string) => string]>([
  ['index.json is not JSON', () => 'x'],
  ['index.json is not JSON', () => '['.repeat(1_000_000)],
  ['index.json is longer than 5,000,000 characters', () => ' '.repeat(5_000_001)],
  ['index.json is not of the format undersigned/bundle/v1', () => '{}'],
  [
    'index.json is not of the format undersigned/bundle/v1',
    () => `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`,
  ],
  ['index.json is not of the format undersigned/bundle/v1', (text) => text.replace('/v1', '/v2')],
  ['index.json lacks its letter', (text) => text.replace(/"letter": "0/, '"letter": "G')],
  ['index.json lacks its version', (text) => text.replace('"version": 2', '"version": 2.5')],
  ['index.json lacks its version', (text) => text.replace('"version": 2', '"version": 1e300')],
  ['index.json lacks its version', (text) => text.replace('"version": 2', '"version": -0')],
  ['index.json lacks its statement', (text) => text.replace(/("statement": ")./, '$1G')],
  [
    'index.json lists something that is not a file of a bundle',
    (text) => text.replace(/"bytes": \d+/, '"bytes": -1'),
  ],
  [
    'index.json lists something that is not a file of a bundle',
    (text) => text.replace('"README.txt"', '"../README.txt"'),
  ],
  ['index.json is not in canonical form', (text) => text.replace('"version": 2', '"version": 2.0')],
  ['index.json is not in canonical form', (text) => text.trim()],
  [
    'index.json is not in canonical form',
    (text) => text.replace('"version"', '"more": 1, "version"'),
  ],
  [
    'index.json is not in canonical form', // two files the other way round
    (text) => text.replace(/( {4}\{[^}]*\}),\n( {4}\{[^}]*\})/, '$2,\n$1'),
  ],
  ['index.json lists a file twice', (text) => text.replace(/( {4}\{[^}]*\})/, '$1,\n$1')],
])('%s: there is nothing to check', async (reason, change) => {
  const changed = change(index);
  expect(changed).not.toBe(index);
  expect(await why(withIndex(changed))).toBe(said(reason));
});

test('two files whose names differ in capital letters alone would be one on many disks', async () => {
  const twins = { 'translations/fr.txt': 'a', 'translations/FR.txt': 'b' };
  expect(await why(resealed(files, twins))).toBe(
    said('index.json lists two files whose names differ in capital letters alone'),
  );
});

test('more than 200,000 acts are not looked at', async () => {
  const many = resealed(files, { 'leaves.txt': 'x\n\n'.repeat(200_000) });
  expect(await why(many)).toBe(said('leaves.txt has more than 200,000 acts'));
});

test('documents after one another without the last line end are not what was written', async () => {
  for (const path of ['leaves.txt', 'openings.txt', 'details.txt']) {
    const cut = resealed(files, { [path]: textIn(files, path).slice(0, -1) });
    expect([path, (await verifyBundle(cut)).verdict]).toEqual([path, 'fails']);
  }
});
