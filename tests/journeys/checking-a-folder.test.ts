import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { accessibilityFaults, sidewaysScroll, startBrowser } from '#support/browser';
import type { PageWish } from '#support/browser';
import { someRecord } from '#support/letter-record';
import { verifyCommand } from '../../src/features/record/cli.ts';

const root = await mkdtemp(join(tmpdir(), 'undersigned-folder-page-'));
const built = join(root, 'verify.html');
const browser = await startBrowser();
const files = someRecord().bundle();

beforeAll(() => {
  const { status } = spawnSync(process.execPath, ['bin/verify-page', built], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the page could not be built');
});
afterAll(async () => {
  await browser.close();
  await rm(root, { recursive: true });
});

/** The bundle as somebody’s computer unpacked it, with what is put beside it. */
async function unpacked(name: string, more: Readonly<Record<string, string>> = {}) {
  const folder = join(root, name);
  for (const [path, bytes] of [...files, ...Object.entries(more)]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return folder;
}

async function fromDisk(wish: PageWish = {}): Promise<Page> {
  const page = await browser.openPage(wish);
  await page.goto(pathToFileURL(built).href);
  await page.context().setOffline(true);
  return page;
}

async function said(page: Page): Promise<string> {
  await page.locator('#verdict').waitFor({ timeout: 15_000 });
  return (await page.locator('#lines').textContent()) ?? '';
}

/** What a hand does with a mouse: the browser itself makes the entries of what was dropped. */
async function drop(page: Page, ...paths: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const place = await page.locator('.drop').boundingBox();
  if (place === null) throw new Error('there is nowhere to drop it');
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      x: place.x + 20,
      y: place.y + 20,
      data: { items: [], files: paths, dragOperationsMask: 1 },
    });
}

async function command(path: string): Promise<string> {
  const lines: string[] = [];
  await verifyCommand([path], (line) => lines.push(line));
  return lines.join('\n');
}

const MAC = { '.DS_Store': 'x', 'documents/.DS_Store': 'x', '__MACOSX/._index.json': 'x' };

test.each<[string, string, () => Promise<string>]>([
  ['a bundle that was unpacked', 'holds', () => unpacked('unpacked')],
  ['one with a folder around it', 'holds', async () => dirname(await unpacked('around/letter'))],
  ['one that a Mac looked into', 'holds', () => unpacked('mac', MAC)],
  ['one with a changed file', 'fails', () => unpacked('changed', { 'README.txt': 'changed' })],
  ['one with a file of one’s own', 'not-a-bundle', () => unpacked('own', { 'notes.doc': 'mine' })],
  [
    'a folder of folders',
    'not-a-bundle',
    () => unpacked('deep', { [`${'a/'.repeat(12)}b.txt`]: 'deep' }),
  ],
])('chosen or dropped, %s is told line by line as by the command', async (_, verdict, make) => {
  const folder = await make();
  const wanted = await command(folder);
  for (const give of [
    (page: Page) => page.setInputFiles('#folder', folder),
    (page: Page) => drop(page, folder),
  ]) {
    const page = await fromDisk();
    await give(page);
    expect(await said(page)).toBe(wanted);
    expect(await page.locator('.verdict').getAttribute('class')).toBe(`verdict ${verdict}`);
    const facts = await page.locator('.report .facts').first().textContent();
    expect(facts).toContain(folder.slice(root.length + 1));
    expect(facts).not.toContain('SHA-256');
    const notes = await page.locator('.noted li').allTextContents();
    expect(notes.map((note) => `note   ${note}`)).toEqual(
      wanted.split('\n').filter((line) => line.startsWith('note ')),
    );
    await page.context().close();
  }
});

test('a folder of more than a hundred files is dropped whole', async () => {
  const more = Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`._${i}`, 'x']));
  const folder = await unpacked('many', more);
  const page = await fromDisk();
  await drop(page, folder);
  expect(await said(page)).toContain(' and 230 more.');
  expect(await page.locator('#lines').textContent()).toBe(await command(folder));
  await page.context().close();
});

test('all that lies in the folder, marked and dropped at once, is the bundle too', async () => {
  const folder = await unpacked('marked');
  const tops = new Set([...files.keys()].map((path) => path.split('/')[0] ?? ''));
  const page = await fromDisk();
  await drop(page, ...[...tops].map((top) => join(folder, top)));
  expect(await said(page)).toBe(await command(folder));
  await page.context().close();
});

test('a browser without handles lists the folder in its older way, or says that it could not', async () => {
  const folder = await unpacked('older');
  const page = await browser.openPage();
  await page.addInitScript(() =>
    Reflect.deleteProperty(DataTransferItem.prototype, 'getAsFileSystemHandle'),
  );
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    createReadStream(built).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  await page.goto(`http://127.0.0.1:${port}/`);
  await drop(page, folder);
  expect(await said(page)).toBe(await command(folder));
  // for a page from a disk Chromium lists nothing in that way, and gives an error instead
  await page.goto(pathToFileURL(built).href);
  await drop(page, folder);
  await page.getByText('Your browser could not read this folder.').waitFor();
  await page.context().close();
  server.close();
});

test('the folder chooser is reached by keyboard alone', async () => {
  const folder = await unpacked('keyboard');
  const page = await fromDisk();
  const chosen = page.waitForEvent('filechooser'); // asked for before any key: see checking-a-bundle
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const chooser = await chosen;
  await chooser.setFiles(folder);
  expect(await said(page)).toContain('Everything in this bundle holds.');
  await page.context().close();
});

test.each<PageWish>([{ width: 1280 }, { width: 360, dark: true, language: 'fr' }])(
  'what is said of a folder can be read by everybody: %o',
  async (wish) => {
    const folder = await unpacked('read', MAC);
    const page = await fromDisk(wish);
    await page.setInputFiles('#folder', folder);
    await said(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.context().close();
  },
);

test('the page stays small enough to be in every bundle', async () => {
  expect((await stat(built)).size).toBeLessThan(150_000);
});
