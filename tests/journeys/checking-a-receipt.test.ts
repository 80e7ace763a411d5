import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zipFiles } from '#platform/zip';
import { accessibilityFaults, sidewaysScroll, startBrowser } from '#support/browser';
import { ENTRIES, RECEIPT, seal } from '#support/cosigner-receipts';
import { LetterRecord } from '#support/letter-record';
import { verifyCommand } from '../../src/features/record/cli.ts';

const folder = await mkdtemp(join(tmpdir(), 'undersigned-receipt-page-'));
const built = join(folder, 'verify.html');
const browser = await startBrowser();
const [receipt, bundle] = [join(folder, 'receipt.txt'), join(folder, 'bundle.zip')];

beforeAll(async () => {
  const { status } = spawnSync(process.execPath, ['bin/verify-page', built], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the page could not be built');
  const record = new LetterRecord();
  record.freeze();
  record.release();
  seal(record, [ENTRIES]);
  await writeFile(receipt, RECEIPT);
  await writeFile(bundle, await zipFiles(record.bundle(), new Date('2026-03-05T00:00:00Z')));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

async function fromDisk(): Promise<Page> {
  const page = await browser.openPage({ width: 360 });
  await page.goto(pathToFileURL(built).href);
  await page.context().setOffline(true);
  return page;
}

/** The page's words for the command's lines, and its verdict. */
async function said(page: Page): Promise<{ verdict: string; lines: string }> {
  const verdict = (await page.textContent('#verdict')) ?? '';
  const lines = (await page.textContent('#lines')) ?? '';
  await page.evaluate(() => document.querySelector('#result')?.replaceChildren());
  return { verdict, lines };
}

async function commandSays(...args: string[]): Promise<string> {
  const lines: string[] = [];
  await verifyCommand(args, (line) => lines.push(line));
  return lines.join('\n');
}

test('a receipt is checked on the page, without network, in the sentences of the command', async () => {
  const page = await fromDisk();
  await page.setInputFiles('#bundle', receipt);
  await page.waitForSelector('#lines', { state: 'attached' });
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  const alone = await said(page);
  expect(alone.verdict).toBe('This co-signature is in the count.');
  expect(alone.lines).toBe(await commandSays(receipt));

  await page.setInputFiles('#bundle', [receipt, bundle]);
  await page.waitForSelector('#lines', { state: 'attached' });
  const both = await said(page);
  expect(both.verdict).toBe('This co-signature is in the count.');
  expect(both.lines).toBe(await commandSays(receipt, bundle));
  expect(both.lines).toContain('is the same in the bundle');
  await page.context().close();
});

test('a receipt is pasted as text, with the line ends of any system; a changed one fails', async () => {
  const page = await fromDisk();
  const paste = (text: string) =>
    page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);
  await paste(` ${RECEIPT.replaceAll('\n', '\r\n')}\r\n`);
  await page.waitForSelector('#lines', { state: 'attached' });
  expect((await said(page)).verdict).toBe('This co-signature is in the count.');
  await paste(RECEIPT.replace('Áine', 'Anne'));
  await page.waitForSelector('#lines', { state: 'attached' });
  const changed = await said(page);
  expect(changed.verdict).toBe('This receipt does not hold: do not rely on it.');
  expect(changed.lines).toContain('FAILS  The entry of the ledger is not that of this co-signer.');
  await paste(RECEIPT.replace('place: 3', 'place: three'));
  await page.waitForSelector('#lines', { state: 'attached' });
  expect((await said(page)).verdict).toBe('This receipt cannot be read.');
  await page.context().close();
});
