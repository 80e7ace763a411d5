import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { AccountId } from '#kernel/ids';
import { sql } from '#platform/db';
import { entered, newCase, person } from '#support/cases';
import { button, expectFit, startJourneys } from '#support/journey';
import { telltalePhoto } from '#support/pictures';
import { paths } from '#ui/paths';

const { env, browser, at, signInByLink } = await startJourneys();
const folder = mkdtempSync(join(tmpdir(), 'undersigned-evidence-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A case with somebody in it, and its page of files. */
async function openEvidence(page: Page): Promise<string> {
  await signInByLink(page, { name: 'Ana Ruiz' });
  const { rows } = await sql<{
    id: AccountId;
  }>`select id from accounts where name = 'Ana Ruiz'`.execute(env.db.read);
  const by = rows[0]?.id;
  if (by === undefined) throw new Error('somebody signed in');
  const caseId = await newCase(env, by);
  await entered(env, { caseId, by }, 'subject', person('Dana Sarova'));
  await page.goto(at(paths.caseEvidence(caseId)));
  return caseId;
}

async function photograph(name: string, size: number): Promise<string> {
  const file = join(folder, name);
  writeFileSync(file, await telltalePhoto(size));
  return file;
}

async function addPhoto(page: Page, file: string): Promise<void> {
  await page.getByLabel('What it shows').fill('In front of the court');
  await page.getByLabel('Dana Sarova').check();
  await page.setInputFiles('input[type="file"]', file);
  await button(page, 'Keep this file').click();
  await page.getByRole('heading', { name: 'Copy for the public' }).waitFor();
}

test('a photograph is kept, looked at, blackened for the public, and taken as it came', async () => {
  const page = await browser.openPage({ width: 1280 });
  await openEvidence(page);
  await expectFit(page);
  const file = await photograph('court.jpg', 30);
  await addPhoto(page, file);
  const preview = page.getByAltText('In front of the court');
  while (!(await preview.isVisible())) await page.reload(); // the test's own limit ends this
  const picture = page.locator('.evidence-cover-picture');
  await picture.scrollIntoViewIfNeeded();
  const box = await picture.boundingBox();
  if (box === null) throw new Error('the picture is there');
  await page.mouse.move(box.x + box.width * 0.25, box.y + box.height * 0.25);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.75, { steps: 3 });
  await page.mouse.up();
  await page.getByLabel(/^Everybody who can be recognised in this picture/).check();
  await button(page, 'Make the copy and look at it').click();
  await page.getByAltText('The copy as the public would see it').waitFor();
  expect(await page.locator('[name="width"]').first().inputValue()).toMatch(/^25(\.\d)?$/);
  await expectFit(page);
  const coming = page.waitForEvent('download');
  await button(page, 'Download the original').click();
  expect((await coming).suggestedFilename()).toBe('court.jpg');
  await button(page, 'Read it again now').click();
  await page.getByText('every byte is as it was received').waitFor();
  const custody = page.locator('section[aria-labelledby="custody"]');
  for (const act of ['Received', 'Copy made', 'Original taken', 'Read again'])
    expect(await custody.getByText(act, { exact: true }).count()).toBeGreaterThan(0);
});

test('what is wrong with a form is told with the file already here, also on a telephone', async () => {
  const page = await browser.openPage({ width: 360 });
  await openEvidence(page);
  await page.getByLabel('What it shows').fill('A summons');
  await page.getByLabel('When it was made').fill('2011-02-30');
  await page.setInputFiles('input[type="file"]', await photograph('summons.jpg', 20));
  await button(page, 'Keep this file').click();
  await page.getByText('has arrived and waits here').waitFor();
  expect(await page.getByLabel('What it shows').inputValue()).toBe('A summons');
  await expectFit(page);
  await page.getByLabel('When it was made').fill('2011-02');
  await button(page, 'Keep this file').click();
  await page.getByRole('heading', { name: 'Copy for the public' }).waitFor();
});

test('without a script a file is added all the same', async () => {
  const page = await browser.openPage({ width: 1280, script: false });
  await openEvidence(page);
  await addPhoto(page, await photograph('plain.jpg', 10));
  expect(await page.getByText('plain.jpg').count()).toBe(1);
});
