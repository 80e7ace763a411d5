import { beforeAll, describe, expect, test } from 'vitest';
import { expectFit, startJourneys } from '#support/journey';
import { loadExample } from '../../src/main/example.ts';
import { loadInventedExample } from '../../src/main/invented-example.ts';

const { server, browser, at } = await startJourneys();
const letter = '/letters/orvenia-invented-example';

beforeAll(async () => {
  await loadExample(server.env);
  await loadInventedExample(server.env);
});

const looks = [
  { width: 1280, dark: false },
  { width: 1280, dark: true },
  { width: 360, dark: false },
  { width: 360, dark: true },
] as const;
const pages = [
  '/demands',
  '/demands?state=met&q=ferry&lang=fr',
  '/demands?country=FR',
  '/authorities',
  '/letters/kazakhstan-2011/demands/1',
  `${letter}/demands/1`,
  `${letter}/demands/3?lang=fr`,
  letter,
];

describe.each(pages)('everybody can read %s', (path) => {
  test.each(looks)('at $width pixels, dark: $dark', async (look) => {
    const page = await browser.openPage(look);
    await page.goto(at(path));
    await expectFit(page);
    await page.context().close();
  });
});

test('a reader without JavaScript goes from the list to a step, a reply, and the office that wrote it', async () => {
  const page = await browser.openPage({ width: 360, script: false });
  await page.goto(at('/'));
  await page.getByRole('link', { name: 'Demands' }).click();
  await page.getByRole('heading', { name: 'What became of what was asked' }).waitFor();
  await page.getByText('Choose among them').click();
  await page.getByLabel('Where it stands').selectOption('reversed');
  await page.getByRole('button', { name: 'Show' }).click();
  expect(new URL(page.url()).searchParams.get('state')).toBe('reversed');
  await page.getByRole('listitem').getByRole('heading').getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Step by step' }).waitFor();
  // both are to be seen: that it was met, and that it was undone
  const states = page.locator('.step .state-mark');
  expect(await states.allInnerTexts()).toEqual(
    expect.arrayContaining(['met', 'met, then reversed']),
  );
  await page
    .getByRole('link', { name: /^Answer of/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'What it says of the demands' }).waitFor();
  await page.getByRole('link', { name: /Minister of the Interior/ }).click();
  await page.getByRole('heading', { name: 'Letters to this office' }).waitFor();
  await page.context().close();
});

test.each(looks)('everybody can read an office’s page and a reply, %o', async (look) => {
  const page = await browser.openPage(look);
  await page.goto(at('/authorities'));
  await page.getByRole('link', { name: /Minister of the Interior/ }).click();
  await page.getByRole('heading', { name: 'Letters to this office' }).waitFor();
  await expectFit(page);
  await page
    .getByRole('link', { name: /^Answer,/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'What it says of the demands' }).waitFor();
  await expectFit(page);
  await page.context().close();
});

test('the list weighs less than 20 kB beside the faces every page has', async () => {
  const page = await browser.openPage();
  await page.goto(at('/demands'), { waitUntil: 'networkidle' });
  const bytes = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter(({ name }) => !name.endsWith('.woff2'))
      .map((entry) => (entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0))
      .reduce((sum, size) => sum + size, 0),
  );
  expect(bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThan(20_000);
  await page.context().close();
});

test('a letter nobody followed up says so, instead of saying nothing', async () => {
  const page = await browser.openPage();
  await page.goto(at('/letters/kazakhstan-2011#became'));
  const said = page.getByText('Not known. This letter was published elsewhere');
  expect(await said.isVisible()).toBe(true);
  await page.context().close();
});
