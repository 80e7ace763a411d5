import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printVerifierKey, sha256Hex } from '#proof';
import { zipFiles } from '#platform/zip';
import { accessibilityFaults, sidewaysScroll, startBrowser } from '#support/browser';
import type { PageWish } from '#support/browser';
import { LetterRecord, someRecord } from '#support/letter-record';
import { lyingZip } from '#support/lying-zip';
import { testApp } from '#support/app';
import { BUNDLES } from '#support/vector-bundles';
import { z } from 'zod';
import { verifyRoutes } from '../../src/features/publication/verify-routes.ts';
import { verifyCommand } from '../../src/features/record/cli.ts';
import { readVerifyPage } from '#ui';

const at = new Date('2026-03-05T00:00:00Z');
const folder = await mkdtemp(join(tmpdir(), 'undersigned-verify-page-'));
const built = join(folder, 'verify.html');
const browser = await startBrowser();
const record = someRecord();
const files = record.bundle();

beforeAll(() => {
  const { status } = spawnSync(process.execPath, ['bin/verify-page', built], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the page could not be built');
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

type Cut = { readonly page: Page; readonly requests: readonly string[] };

/** The page from a disk, and after that no network: whatever it asks for is noted and cut off. */
async function fromDisk(wish: PageWish = {}): Promise<Cut> {
  const page = await browser.openPage(wish);
  await page.goto(pathToFileURL(built).href);
  return { page, requests: await cut(page) };
}

async function cut(page: Page): Promise<readonly string[]> {
  const requests: string[] = [];
  await page.context().setOffline(true);
  // what lies in memory is no network: the page's own script for the worker
  page.context().on('request', (one) => {
    if (!/^(?:blob|data):/.test(one.url())) requests.push(one.url());
  });
  await page.context().route(/^(?!blob:|data:)/, (route) => route.abort());
  return requests;
}

async function saved(name: string, zip: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, zip);
  return path;
}

/** What the page says of a file, in the lines of the command. */
async function check(page: Page, path: string): Promise<string> {
  await page.setInputFiles('#bundle', path);
  return said(page);
}

async function said(page: Page): Promise<string> {
  await page.locator('#verdict').waitFor({ timeout: 60_000 });
  return (await page.locator('#lines').textContent()) ?? '';
}

async function command(...args: string[]): Promise<string> {
  const lines: string[] = [];
  await verifyCommand(args, (line) => lines.push(line));
  return lines.join('\n');
}

const changed = new Map(files).set(
  'openings.txt',
  Buffer.from(String(Buffer.from(files.get('openings.txt') ?? '')).replace('Cem', 'Cen')),
);

function manySignatures(count: number): LetterRecord {
  const many = new LetterRecord();
  many.freeze();
  const ways = ['passkey', 'mailbox', 'paper'] as const;
  for (let i = 0; i < count; i++)
    many.sign(many.person(i % 5 ? `Signatory ${i}` : `محمد العلوي ${i}`), ways[i % 3] ?? 'paper');
  many.release();
  return many;
}

describe('with the network cut, the page opened from a disk says line by line what the command says', () => {
  test.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ['a bundle that holds', 'holds', () => zipFiles(files, at)],
    ['a changed one', 'fails', () => zipFiles(changed, at)],
    ['a file that is no zip', 'not-a-bundle', () => Buffer.from('no zip')],
    ['an empty file', 'not-a-bundle', () => new Uint8Array(0)],
    [
      'a zip that declares ten gigabytes',
      'not-a-bundle',
      () => lyingZip({ files: [{ name: 'index.json', text: '', says: { size: 0xfffffff0 } }] }),
    ],
    [
      'a bundle with a million line ends in place of acts',
      'not-a-bundle',
      () => zipFiles(new Map(files).set('leaves.txt', Buffer.alloc(5_000_000, '\n')), at),
    ],
    [
      'a bundle of 50 MB',
      'holds',
      () => zipFiles(record.bundle(new Map([['letter.pdf', randomBytes(50_000_000)]])), at),
    ],
    ['a bundle of 1,000 signatures', 'holds', () => zipFiles(manySignatures(1000).bundle(), at)],
  ])('%s', async (name, verdict, make) => {
    const zip = await make();
    const path = await saved(`${name.replaceAll(' ', '-')}.zip`, zip);
    const { page, requests } = await fromDisk();
    expect(await check(page, path)).toBe(await command(path));
    expect(await page.locator('.verdict').getAttribute('class')).toBe(`verdict ${verdict}`);
    const shown = await page.locator('.sentences li').allTextContents();
    const lines = (await command(path)).split('\n');
    for (const sentence of shown) {
      const isTold = lines.some((line) => line.replace(/^(?:holds|FAILS) {2}/, '') === sentence);
      expect([sentence, isTold]).toEqual([sentence, true]);
    }
    expect(await page.locator('.report .facts').first().textContent()).toContain(sha256Hex(zip));
    expect(requests).toEqual([]);
    await page.context().close();
  });

  test('every bundle among the published vectors', async () => {
    const { page, requests } = await fromDisk();
    for (const { name, files: some } of BUNDLES) {
      // by hand: our own packer refuses paths that some of them have
      const listed = [...some].map(([path, text]) => ({ name: path, text }));
      const path = await saved('vector.zip', lyingZip({ files: listed }));
      expect([name, await check(page, path)]).toEqual([name, await command(path)]);
    }
    expect(requests).toEqual([]);
    await page.context().close();
  });
});

test('a bundle dropped on the page is checked as a chosen one', async () => {
  const zip = await zipFiles(files, at);
  const { page, requests } = await fromDisk();
  const dropped = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'dropped.zip', { type: 'application/zip' }));
    return transfer;
  }, zip.toString('base64'));
  await page.dispatchEvent('.drop', 'dragover', { dataTransfer: dropped });
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: dropped });
  expect(await said(page)).toBe(await command(await saved('dropped.zip', zip)));
  expect(await page.locator('.report').textContent()).toContain('dropped.zip');
  expect(requests).toEqual([]);
  await page.context().close();
});

test('the chooser is reached and opened by keyboard alone', async () => {
  const { page } = await fromDisk();
  // asked for before any key: a browser that just closed a heavy page is late in handing choosers over
  const chosen = page.waitForEvent('filechooser');
  await page.keyboard.press('Tab'); // how to convince yourself
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const chooser = await chosen;
  await chooser.setFiles(await saved('keyboard.zip', await zipFiles(files, at)));
  expect(await said(page)).toContain('Everything in this bundle holds.');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('verdict');
  await page.context().close();
});

test('with a key of one’s own, the bundle’s key counts for nothing, as for the command', async () => {
  const bundle = await saved('own-key.zip', await zipFiles(files, at));
  const { page } = await fromDisk();
  expect(await check(page, bundle)).toContain('taken from the bundle itself');
  expect(await page.locator('.keys code').allTextContents()).toEqual([
    printVerifierKey(record.key),
  ]);
  await page.getByText('I have a key that I had before').click();
  const right = await saved('policy.txt', Buffer.from(record.policy()));
  await page.setInputFiles('#policy-file', right);
  await page.getByText('Checked with the key that you gave.').waitFor();
  expect(await said(page)).toBe(await command(bundle, '--policy', right));
  const other =
    'log example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx\n';
  const wrong = await saved('other.txt', Buffer.from(`${other}quorum none\n`));
  await page.getByLabel('Your key (policy)').fill(`${other}quorum none`);
  await page.getByLabel('Your key (policy)').blur();
  await page.locator('.verdict.fails').waitFor();
  expect(await said(page)).toBe(await command(bundle, '--policy', wrong));
  await page.context().close();
});

test('a browser that gives the page no worker checks all the same', async () => {
  const page = await browser.openPage();
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await page.goto(pathToFileURL(built).href);
  const bundle = await saved('no-worker.zip', await zipFiles(files, at));
  expect(await check(page, bundle)).toBe(await command(bundle));
  await page.context().close();
});

test('not even a script put into the page could send anything away', async () => {
  const heard: string[] = [];
  const page = await browser.openPage();
  const listener = createServer(({ url = '' }, response) => {
    heard.push(url);
    void response.setHeader('content-type', 'text/html');
    createReadStream(url === '/verify.html' ? built : '/dev/null').pipe(response);
  });
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
  const { port } = z.object({ port: z.number() }).parse(listener.address());
  const askedFrom = async (path: string) => {
    await page.goto(`http://127.0.0.1:${port}${path}`);
    await page.evaluate(() =>
      Promise.all([
        fetch('/fetched').catch(() => null),
        new Promise((done) => Object.assign(new Image(), { onerror: done, src: '/pictured' })),
      ]),
    );
    return heard.splice(0).toSorted();
  };
  expect(await askedFrom('/free.html')).toEqual(
    expect.arrayContaining(['/fetched', '/free.html', '/pictured']),
  );
  expect(await askedFrom('/verify.html')).toEqual(['/verify.html']);
  await page.context().close();
  listener.close();
});

describe('from a server', () => {
  test('it is the same file under its own policy, and works when the server is gone', async () => {
    const env = { publicUrl: 'http://127.0.0.1', now: () => at, verifyPage: readVerifyPage(built) };
    const app = await testApp(env, verifyRoutes);
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    const page = await browser.openPage();
    const answer = await page.goto(`${url}/verify`);
    expect(answer?.status()).toBe(200);
    expect(await answer?.body()).toEqual(env.verifyPage?.bytes);
    const headers = answer?.headers() ?? {};
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'sha256-");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['cache-control']).toBe('public, no-cache');
    expect(headers['content-encoding']).toBe('gzip');
    const requests = await cut(page);
    await app.close();
    const bundle = await saved('served.zip', await zipFiles(files, at));
    expect(await check(page, bundle)).toBe(await command(bundle));
    expect(requests).toEqual([]);
    await page.context().close();
  });
});

test('built twice, from wherever, it is the same bytes', async () => {
  const again = join(folder, 'again.html');
  const { status } = spawnSync(process.execPath, [join(process.cwd(), 'bin/verify-page'), again], {
    cwd: tmpdir(),
    stdio: 'inherit',
  });
  expect(status).toBe(0);
  expect(await readFile(again)).toEqual(await readFile(built));
});

test.each<PageWish>([
  { width: 360 },
  { width: 1280, dark: true },
  { width: 360, dark: true, language: 'fr' },
])('every state of it can be read by everybody: %o', async (wish) => {
  const { page } = await fromDisk(wish);
  const states = [
    await saved('good.zip', await zipFiles(files, at)),
    await saved('bad.zip', await zipFiles(changed, at)),
    await saved('none.zip', Buffer.from('no zip')),
    await saved('many.zip', await zipFiles(manySignatures(40).bundle(), at)),
  ];
  expect(await accessibilityFaults(page)).toEqual([]);
  for (const state of states) {
    await check(page, state);
    expect([state, await accessibilityFaults(page)]).toEqual([state, []]);
    expect([state, await sidewaysScroll(page)]).toEqual([state, 0]);
  }
  await page.locator('#filter').fill('signatory 39');
  expect(await page.locator('tbody tr').count()).toBe(1);
  await page.context().close();
});

test('who turned scripts off is told what this is and which command does the same', async () => {
  const { page } = await fromDisk({ script: false });
  expect(await page.locator('main').textContent()).toContain('undersigned verify BUNDLE.zip');
  await page.context().close();
});
