import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectFit, startJourneys } from '#support/journey';
import { loadExample } from '../../src/main/example.ts';

const { server, browser, at } = await startJourneys();
const letter = '/letters/kazakhstan-2011';

beforeAll(async () => {
  await loadExample(server.env);
});

const looks = [
  { width: 1280, dark: false },
  { width: 1280, dark: true },
  { width: 360, dark: false },
  { width: 360, dark: true },
] as const;
const pages = [
  '/',
  letter,
  `${letter}?by=group&lang=fr`,
  '/letters/none',
  '/record',
  '/record?lang=fr',
  '/gallery',
];

describe.each(pages)('everybody can read %s', (path) => {
  test.each(looks)('at $width pixels, dark: $dark', async (look) => {
    const page = await browser.openPage(look);
    await page.goto(at(path));
    await expectFit(page);
    await page.context().close();
  });
});

/** What came over the wire for this page, its files included. */
async function weightOf(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .map((entry) => (entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0))
      .reduce((sum, bytes) => sum + bytes, 0),
  );
}

test('the first page weighs less than 50 kB with its faces and style, and does not jump', async () => {
  const page = await browser.openPage();
  await page.goto(at('/'), { waitUntil: 'networkidle' });
  expect(await weightOf(page)).toBeGreaterThan(10_000);
  expect(await weightOf(page)).toBeLessThan(50_000);
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const values = list
            .getEntries()
            .map((entry) => ('value' in entry ? Number(entry.value) : 0));
          resolve(values.reduce((sum, value) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 500); // nothing moved: the observer says nothing
      }),
  );
  expect(shift).toBeLessThan(0.1);
  await page.context().close();
});

test('a reader on a desktop sees what the letter asks without scrolling', async () => {
  const page = await browser.openPage({ width: 1280 });
  await page.goto(at(letter));
  const first = await page.locator('#demand-1').boundingBox();
  expect(first?.y).toBeLessThan(700);
  await page.context().close();
});

test('a reader without JavaScript orders the list, changes the language and takes the files', async () => {
  const page = await browser.openPage({ width: 360, script: false });
  await page.goto(at(letter));
  await page.getByRole('link', { name: 'by country' }).click();
  await page.getByRole('heading', { name: 'Ireland' }).waitFor();
  await page.getByRole('button', { name: 'Français' }).click();
  await page.getByRole('heading', { name: 'Irlande' }).waitFor();
  expect(new URL(page.url()).search).toBe('?by=country');
  expect(await page.getByRole('link', { name: /PDF/ }).getAttribute('href')).toBe(`${letter}.pdf`);
  await page.context().close();
});

test('a reader with a keyboard reaches the text first and every link after it', async () => {
  const page = await browser.openPage();
  await page.goto(at(letter));
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the text');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#demands');
  await page.context().close();
});

test('the letter prints as a letter: no navigation, black on white', async () => {
  const page = await browser.openPage({ dark: true });
  await page.goto(at(letter));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.site-footer').isVisible()).toBe(false);
  expect(await page.locator('.downloads').filter({ visible: true }).count()).toBe(0);
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  expect(ink).toBe('rgb(0, 0, 0)');
  await page.context().close();
});
