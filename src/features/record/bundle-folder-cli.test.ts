import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { zipFiles } from '#platform/zip';
import { someRecord } from '#support/letter-record';
import { verifyCommand } from './cli.ts';

const root = await mkdtemp(join(tmpdir(), 'undersigned-verify-folder-'));
afterAll(() => rm(root, { recursive: true }));
const files = someRecord().bundle();

async function unpacked(
  name: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = join(root, name);
  for (const [path, bytes] of [...files, ...Object.entries(more)]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return folder;
}

async function verify(path: string): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await verifyCommand([path], (line) => lines.push(line));
  return { code, said: lines.join('\n') };
}

test('a folder is told in the sentences of its zip, and that the zip was not seen', async () => {
  const zip = join(root, 'bundle.zip');
  await writeFile(zip, await zipFiles(files, new Date('2026-03-05T00:00:00Z')));
  const { code, said } = await verify(await unpacked('whole'));
  expect(code).toBe(0);
  const lines = said.split('\n');
  expect(lines.filter((line) => !line.startsWith('note ')).join('\n')).toBe(
    (await verify(zip)).said,
  );
  expect(lines.filter((line) => line.startsWith('note '))).toEqual([
    'note   This was a folder. The zip that it came from was not seen, so no SHA-256 of a zip is told.',
  ]);
});

test('a folder around it and what a Mac leaves behind change nothing, and are said', async () => {
  const folder = await unpacked('around/letter', { '.DS_Store': 'x' });
  const { code, said } = await verify(dirname(folder));
  expect(code).toBe(0);
  expect(said).toContain('add such files by themselves: "letter/.DS_Store".');
});

test('a changed file does not hold, an unknown one is no bundle, an empty folder neither', async () => {
  expect((await verify(await unpacked('changed', { 'leaves.txt': 'x' }))).code).toBe(2);
  expect((await verify(await unpacked('more', { 'README.txt': 'x' }))).code).toBe(1);
  expect(await verify(await unpacked('unknown', { 'documents/notes.DOC': 'x' }))).toEqual({
    code: 2,
    said: 'This is not a bundle: "documents/notes.DOC" is not a path of a bundle.',
  });
  await mkdir(join(root, 'empty'));
  expect((await verify(join(root, 'empty'))).code).toBe(2);
});

test('no link is followed and no pipe opened, even where the name is right', async () => {
  const linked = await unpacked('linked');
  await rm(join(linked, 'policy.txt'));
  await symlink(join(root, 'whole/policy.txt'), join(linked, 'policy.txt'));
  const refusal = {
    code: 2,
    said: 'This is not a bundle: the folder has "policy.txt", which is no file.',
  };
  expect(await verify(linked)).toEqual(refusal);
  await rm(join(linked, 'policy.txt'));
  execFileSync('mkfifo', [join(linked, 'policy.txt')]);
  expect(await verify(linked)).toEqual(refusal);
  const round = await unpacked('round');
  await symlink('.', join(round, 'documents', '..', 'again'));
  expect((await verify(round)).said).toContain('"again", which is no file');
});

test('a folder without end and a file without end are refused, not read', async () => {
  const deep = join(root, 'deep', ...Array<string>(30).fill('a'));
  await mkdir(deep, { recursive: true });
  expect((await verify(join(root, 'deep'))).said).toContain(
    'lies deeper than any file of a bundle',
  );
  const large = await unpacked('large', { 'letter.pdf': '' });
  await truncate(join(large, 'letter.pdf'), 10_000_000_000); // a hole: no disk is used
  expect((await verify(large)).said).toBe('This is not a bundle: "letter.pdf" is too large.');
});
