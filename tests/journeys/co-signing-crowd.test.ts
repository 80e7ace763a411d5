import { beforeAll, expect, test } from 'vitest';
import { changeCosigning, confirm, openCosigning } from '#cosigning';
import { sql } from '#platform/db';
import { paths } from '#ui/paths';
import { stageCosigning } from '#support/cosigning-letter';
import { pledged } from '#support/cosigning';
import { button, expectFit, startJourneys } from '#support/journey';
import { given } from '#support/signing';
import type { Stage } from '#support/signing';
import { foreignRequests } from '#support/browser';
import type { Page } from 'playwright-core';

const { server, env, browser, at, signInByLink } = await startJourneys();
let letter: Stage;
beforeAll(async () => {
  letter = await stageCosigning(env);
  const { letterId, drafter: by } = letter;
  given(await changeCosigning(env, { letterId, change: 'work-demanded', minutes: null, by }));
});

const SENT = /\/cosignatures\/sent$/;

async function fill(page: Page, email: string): Promise<void> {
  await page.goto(at(paths.cosignatures(letter.slug)));
  await page.getByLabel('Your name').fill('Ana Berg');
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByLabel('The country you live in').selectOption('DE');
}

const pledges = async () => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from cosignatures where letter_id = ${letter.letterId}`.execute(
    server.env.db.read,
  );
  return rows[0]?.count ?? 0;
};

test('where work is asked, a browser does it while somebody types, and they notice nothing', async () => {
  const page = await browser.openPage({ width: 360 });
  const before = await pledges();
  await fill(page, 'ana@example.org');
  await button(page, 'Co-sign').click();
  await page.waitForURL(SENT);
  expect(await pledges()).toBe(before + 1);
  expect(foreignRequests(page)).toEqual([]);
});

test('without scripts the form comes back with what was typed and the time at which to press again', async () => {
  const page = await browser.openPage({ width: 360, script: false });
  const before = await pledges();
  await fill(page, 'ben@example.org');
  await button(page, 'Co-sign').click();
  await page.getByText(/press the button below again at \d\d:\d\d:\d\d UTC/).waitFor();
  expect(await page.getByLabel('Your e-mail address').inputValue()).toBe('ben@example.org');
  expect(await pledges()).toBe(before);
});

test('a second reader finds a script’s group, removes it with a reason and takes that back', async () => {
  const hot = openCosigning(server.env);
  for (let one = 0; one < 12; one += 1) {
    const token = await pledged(hot, letter.slug, `olena${4_000 + one}@wild.example`, {
      network: Buffer.from('a1a2a3a4a5a6a7a8', 'hex'),
      suspected: one > 8,
    });
    given(await confirm(hot, token));
  }
  const page = await browser.openPage({ width: 360 });
  await signInByLink(page, { account: letter.reader });
  await page.goto(at(paths.cosigningClusters(letter.letterId)));
  await expectFit(page);
  await page.getByRole('link', { name: 'words and 4 digits at wild.example' }).click();
  await expectFit(page);
  expect(await page.content()).not.toMatch(/olena/);
  await page.getByLabel('All of the group').check();
  await page.getByLabel('Made by a script').check();
  await page
    .getByLabel('Why, for the people of this letter')
    .fill('Numbers in a row, one network.');
  await button(page, 'Remove').click();
  await page.getByRole('heading', { name: 'Removed so far' }).waitFor();
  await page.getByText('Numbers in a row, one network.').waitFor();
  await expectFit(page);
  await button(page, /^Take back/).click();
  await page.getByText(/Taken back by/).waitFor();
  const wide = await browser.openPage({ width: 1280, dark: true });
  await signInByLink(wide, { account: letter.reader });
  await wide.goto(at(paths.cosigningClusters(letter.letterId)));
  await wide.getByRole('button', { name: /^Take back/ }).waitFor({ state: 'detached' });
  await expectFit(wide);
});
