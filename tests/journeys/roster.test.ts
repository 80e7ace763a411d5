import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityFaults, foreignRequests, sidewaysScroll } from '#support/browser';
import type { PageWish } from '#support/browser';
import { startJourneys } from '#support/journey';
import { rosterSeed } from '#support/roster';
import { paths } from '#ui/paths';

const { browser, at, signInByLink } = await startJourneys();

async function openAsOwner(wish: PageWish): Promise<Page> {
  const page = await browser.openPage(wish);
  await signInByLink(page, { name: 'Olga Operator' });
  await page.goto(at(paths.rosters()));
  return page;
}

async function choose(page: Page, file: string): Promise<void> {
  const bytes = Buffer.from(rosterSeed(file));
  const content = { name: file, mimeType: 'application/octet-stream', buffer: bytes };
  await page.getByLabel('File').setInputFiles(content);
  await page.getByRole('button', { name: 'See what is in it' }).click();
}

describe('the operator imports the list a parliament publishes', () => {
  test('without any script: opens a roster, reads the dry run, confirms, finds a person', async () => {
    const page = await openAsOwner({ width: 1280, script: false });
    await page.getByLabel('Name').fill('European Parliament, seventh term');
    await page.getByRole('button', { name: 'Open and go on' }).click();
    await page.getByLabel('Licence').fill('CC BY 4.0');
    await choose(page, 'seventh-term.csv');
    expect(await page.getByText('Daniël van der STOEP, 15 September 2011').count()).toBe(1);
    await page.getByRole('button', { name: 'Import these 5 people' }).click();
    expect(await page.getByText('CC BY 4.0').count()).toBe(1);
    await page.getByRole('link', { name: 'European Parliament, seventh term' }).click();
    await page.getByLabel('Name').fill('brun');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByRole('link', { name: 'Bairbre de BRÚN' }).click();
    expect(await page.getByText('14 July 2009 to 2 May 2012').count()).toBe(1);
    expect(foreignRequests(page)).toEqual([]);
  });

  test.each([
    { width: 360, dark: true },
    { width: 1280, dark: false },
  ] as const)('every page of it can be used by all at $width px, dark: $dark', async (wish) => {
    const page = await openAsOwner(wish);
    const faults: unknown[] = [];
    const look = async (): Promise<void> => {
      faults.push(
        ...(await accessibilityFaults(page)),
        ...[await sidewaysScroll(page)].filter(Boolean),
      );
    };
    await look();
    await page.getByLabel('Name').fill(`Looked at ${wish.width}`);
    await page.getByRole('button', { name: 'Open and go on' }).click();
    await look();
    await choose(page, 'directory.xml');
    await page.getByRole('button', { name: 'Import these 2 people' }).click();
    await look();
    await page.getByRole('link', { name: `Looked at ${wish.width}` }).click();
    await look();
    await page.getByRole('link', { name: 'Import a list' }).click();
    await choose(page, 'open-data-cp1252.csv');
    await look();
    for (const part of ['New', 'Changed', 'Gone', 'Notes']) {
      await page.getByRole('link', { name: new RegExp(`^${part} \\(`) }).click();
      await look();
    }
    await page.goto(`${page.url().replace(/\/uploads.*/, '')}/people/ep%3A28407`);
    await look();
    expect(faults).toEqual([]);
  });
});
