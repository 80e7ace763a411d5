import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { ENTRIES, RECEIPT, seal } from '#support/cosigner-receipts';
import { LetterRecord, someRecord } from '#support/letter-record';
import { openBundle } from '#verify';
import { verifyCommand } from './cli.ts';

const folder = await mkdtemp(join(tmpdir(), 'undersigned-verify-'));
afterAll(() => rm(folder, { recursive: true }));

const record = someRecord();
const files = record.bundle();
const bundle = join(folder, 'bundle.zip');

async function zip(name: string, content: Iterable<[string, Uint8Array]>): Promise<string> {
  const made = new ZipFile();
  for (const [path, bytes] of content) made.addBuffer(Buffer.from(bytes), path);
  made.end();
  const path = join(folder, name);
  await pipeline(made.outputStream, createWriteStream(path));
  return path;
}

beforeAll(() => zip('bundle.zip', files));

async function verify(...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await verifyCommand(args, (line) => lines.push(line));
  return { code, said: lines.join('\n') };
}

test('a good bundle is told in sentences, with its signatories, and ends with 0', async () => {
  const { code, said } = await verify(bundle);
  expect(code).toBe(0);
  expect(said).toContain('Drop the charges (version 2)');
  expect(said).toContain('Cem Çelik, MEP, France · paper · 2026-03-02');
  expect(said).toContain('Everything in this bundle holds.');
  expect(said).not.toContain('FAILS');
});

test('a letter that was published elsewhere has names as printed, not on paper', async () => {
  const archived = new LetterRecord();
  archived.freeze({ leads: [], window: null, release: 'archived' });
  archived.sign(archived.person('Ana'), 'paper');
  archived.release('none');
  const { code, said } = await verify(await zip('archived.zip', archived.bundle()));
  expect(code).toBe(0);
  expect(said).toContain('  Ana, MEP, France · as printed · 2026-03-02');
  expect(said).not.toContain('· paper');
});

test('with a policy of one’s own the bundle’s key counts for nothing', async () => {
  const policy = join(folder, 'policy.txt');
  await writeFile(policy, record.policy());
  expect((await verify(bundle, '--policy', policy)).code).toBe(0);
  expect((await verify('--policy', policy, bundle)).code).toBe(0);
  const other = record
    .policy()
    .replace(/\+[0-9a-f]{8}\+\S+/, '+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx');
  await writeFile(policy, other.replace('undersigned.example/record', 'example.com/log/testdata'));
  const { code, said } = await verify(bundle, '--policy', policy);
  expect([code, said.includes('FAILS')]).toEqual([1, true]);
});

test('a changed bundle says what does not hold and ends with 1', async () => {
  const openings = Buffer.from(files.get('openings.txt') ?? '').toString('utf8');
  const changed = Buffer.from(openings.replace('Cem Çelik', 'Cem Celik'));
  const { code, said } = await verify(
    await zip('changed.zip', new Map([...files, ['openings.txt', changed]])),
  );
  expect(code).toBe(1);
  expect(said).toContain('FAILS  The file openings.txt was changed.');
  expect(said).toContain('do not rely on it');
});

/** A zip by hand, one entry, with a directory that says what it likes. */
function forgedZip(of: {
  name: string;
  declared?: number;
  flags?: number;
  twice?: boolean;
  content?: Buffer;
}): Buffer {
  const content = of.content ?? Buffer.from('{}');
  const name = Buffer.from(of.name);
  const size = of.declared ?? content.length;
  const head = (signature: number, extra: number) => {
    const bytes = Buffer.alloc(extra === 0 ? 30 : 46);
    bytes.writeUInt32LE(signature, 0);
    const at = extra === 0 ? 4 : 6;
    bytes.writeUInt16LE(20, at);
    bytes.writeUInt16LE(of.flags ?? 0, at + 2);
    bytes.writeUInt32LE(content.length, at + 14);
    bytes.writeUInt32LE(size, at + 18);
    bytes.writeUInt16LE(name.length, at + 22);
    return Buffer.concat([bytes, name]);
  };
  const local = Buffer.concat([head(0x04034b50, 0), content]);
  const entries = of.twice ? 2 : 1;
  const directory = Buffer.concat(Array.from({ length: entries }, () => head(0x02014b50, 16)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
}

test.each<[string, Buffer]>([
  ['nothing', Buffer.alloc(0)],
  ['noise', Buffer.from('not a zip at all, but long enough to be one')],
  ['a zip without an index', forgedZip({ name: 'README.txt' })],
  ['an index that is none', forgedZip({ name: 'index.json' })],
  ['a path that leads up', forgedZip({ name: '../../index.json' })],
  ['a path from the root', forgedZip({ name: '/etc/passwd' })],
  ['a path of another system', forgedZip({ name: 'a\\..\\index.json' })],
  ['a folder', forgedZip({ name: 'statements/', content: Buffer.alloc(0) })],
  ['a file twice', forgedZip({ name: 'index.json', twice: true })],
  ['an encrypted file', forgedZip({ name: 'index.json', flags: 1 })],
  ['ten gigabytes declared', forgedZip({ name: 'index.json', declared: 0xfffffff0 })],
  ['a shorter file than declared', forgedZip({ name: 'index.json', declared: 100 })],
  ['a longer file than declared', forgedZip({ name: 'index.json', declared: 1 })],
])('%s is not a bundle: 2, and nothing is written', async (name, bytes) => {
  const path = join(folder, 'hostile.zip');
  await writeFile(path, bytes);
  const before = await readdir(folder);
  const { code, said } = await verify(path);
  expect([name, code]).toEqual([name, 2]);
  expect(said).toContain('This is not a bundle');
  expect(await readdir(folder)).toEqual(before);
});

const DAMAGED =
  'This is not a bundle: the file is not a zip, or is damaged or packed in an unusual way.';
const ELSEWHERE = 'This is not a bundle: a path in the zip leads out of it.';

test.each<[string, () => Promise<Buffer> | Buffer, string]>([
  ['an empty file', () => Buffer.alloc(0), DAMAGED],
  ['noise', () => Buffer.from('not a zip at all, but long enough to be one'), DAMAGED],
  ['a bundle cut short', async () => (await readFile(bundle)).subarray(0, -30), DAMAGED],
  [
    'a bundle with a hole in it',
    async () => Buffer.from(await readFile(bundle)).fill(0, 100, 900),
    DAMAGED,
  ],
  ['a file shorter than declared', () => forgedZip({ name: 'index.json', declared: 100 }), DAMAGED],
  ['a path that leads up', () => forgedZip({ name: '../../index.json' }), ELSEWHERE],
  ['a path from the root', () => forgedZip({ name: '/etc/passwd' }), ELSEWHERE],
  [
    'a path of another system',
    () => forgedZip({ name: 'a\\..\\index.json' }),
    'This is not a bundle: a path in the zip has a backslash.',
  ],
])('%s is told in a plain sentence of ours', async (_, bytes, sentence) => {
  const path = join(folder, 'broken.zip');
  await writeFile(path, await bytes());
  expect(await verify(path)).toEqual({ code: 2, said: sentence });
});

test('a zip that unpacks to more than a bundle may have is refused before memory grows', async () => {
  const limits = { files: 10, fileBytes: 2_000_000, bytes: 4_000_000 };
  const open = async (path: string) => openBundle(await readFile(path), { limits });
  const bomb = await zip('bomb.zip', [['leaves.txt', Buffer.alloc(3_000_000)]]);
  expect((await readFile(bomb)).length).toBeLessThan(10_000);
  expect(await open(bomb)).toEqual({ fault: '"leaves.txt" is too large' });
  const many = await zip(
    'many.zip',
    Array.from({ length: 11 }, (_, i): [string, Buffer] => [`${i}`, Buffer.alloc(1)]),
  );
  expect(await open(many)).toEqual({ fault: 'the zip has more than 10 files' });
  const sum = await zip(
    'sum.zip',
    [1, 2, 3].map((i): [string, Buffer] => [`${i}`, Buffer.alloc(1_900_000)]),
  );
  expect(await open(sum)).toEqual({
    fault: 'the zip unpacks to more bytes than a bundle may have',
  });
});

test('a bundle inside a bundle is a file that does not belong there', async () => {
  const nested = await zip(
    'nested.zip',
    new Map([...files, ['bundle.zip', await readFile(bundle)]]),
  );
  const { code, said } = await verify(nested);
  expect(code).toBe(2);
  expect(said).toBe('This is not a bundle: "bundle.zip" is not a path of a bundle.');
});

test('a million line ends in place of acts are refused in a moment', async () => {
  const { code } = await verify(
    await zip('lines.zip', new Map([...files, ['leaves.txt', Buffer.alloc(5_000_000, '\n')]])),
  );
  expect(code).toBe(2);
});

test('the receipt of a co-signer is checked alone, and with the bundle of the letter in either order', async () => {
  const receipt = join(folder, 'receipt.txt');
  await writeFile(receipt, RECEIPT);
  const alone = await verify(receipt);
  expect(alone.code).toBe(0);
  expect(alone.said).toContain('This co-signature is in the count.');
  const sealed = new LetterRecord();
  sealed.freeze();
  sealed.release();
  seal(sealed, [ENTRIES]);
  const letter = await zip('sealed.zip', sealed.bundle());
  for (const args of [
    [receipt, letter],
    [letter, receipt],
  ]) {
    const { code, said } = await verify(...args);
    expect(said).toContain('which counts this co-signature, is the same in the bundle');
    expect(code).toBe(0);
  }
  const policy = join(folder, 'own-policy.txt');
  await writeFile(policy, sealed.policy());
  expect((await verify(receipt, '--policy', policy)).said).not.toContain('Compare it with');
});

test('asked wrongly, the command says how to ask', async () => {
  for (const args of [
    [],
    ['a', 'b', 'c'],
    ['a', '--policy'],
    ['--policy', 'a'],
    ['a', '--policy', 'b', 'c', 'd'],
    ['a', '--policies', 'b'],
    [bundle, bundle], // two of one kind
  ]) {
    const { code, said } = await verify(...args);
    expect(code).toBe(2);
    expect(said).toMatch(/^undersigned verify BUNDLE\.zip\|FOLDER \[--policy FILE\]\n/);
    expect(said).toContain('undersigned verify RECEIPT.txt [BUNDLE.zip|FOLDER] [--policy FILE]');
  }
  expect(await verify(join(folder, 'absent.zip'))).toEqual({
    code: 2,
    said: 'The file cannot be read (ENOENT).',
  });
});
