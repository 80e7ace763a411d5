import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityFaults, foreignRequests, sidewaysScroll } from '#support/browser';
import { addPasskeyStore, button, startJourneys } from '#support/journey';
import { makeSignInLink } from '../../src/features/access/cli.ts';

const { server, browser, at, signInByLink } = await startJourneys();

const isSignedIn = async (page: Page): Promise<boolean> => {
  await page.goto(at('/account'));
  return new URL(page.url()).pathname === '/account';
};

test('the owner signs in by the link, adds a passkey, signs out, and the passkey alone brings them back', async () => {
  const page = await browser.openPage();
  await addPasskeyStore(page);
  await signInByLink(page, { name: 'Ольга Оператор' });
  await page.goto(at('/account'));
  await page.getByLabel('Name of this passkey').fill('work laptop');
  await button(page, 'Add a passkey').click();
  await page.locator('bdi', { hasText: 'work laptop' }).waitFor();
  await button(page, 'Sign out').click();
  await page.waitForURL(at('/'));
  expect(await isSignedIn(page)).toBe(false);
  await button(page, 'Use a passkey').click();
  await page.waitForURL(at('/account'));
  expect(await page.locator('.who').textContent()).toBe('Ольга Оператор');
  expect(foreignRequests(page)).toEqual([]);
});

test('a session open in another browser is seen and ended from this one', async () => {
  const here = await browser.openPage();
  const there = await browser.openPage({ width: 360 });
  await signInByLink(here);
  await signInByLink(there);
  expect(await isSignedIn(there)).toBe(true);
  await here.goto(at('/account'));
  await button(here, 'Sign out everywhere else').click();
  await here.waitForLoadState();
  expect(await isSignedIn(there)).toBe(false);
  expect(await isSignedIn(here)).toBe(true);
});

test('a person the owner added signs in with the code from the mail, without JavaScript, and lands where they wanted', async () => {
  const owner = await browser.openPage();
  await signInByLink(owner);
  await owner.goto(at('/desk/accounts'));
  await owner.getByLabel('Name', { exact: true }).fill('Ana Reader');
  await owner.getByLabel('E-mail address').fill('ana@example.org');
  await button(owner, 'Make the account').click();
  await owner.locator('bdi', { hasText: 'Ana Reader' }).waitFor();

  const ana = await browser.openPage({ width: 360, script: false });
  await ana.goto(at('/account'));
  expect(await ana.getByRole('button', { name: 'Use a passkey' }).count()).toBe(0);
  await ana.getByLabel('Your e-mail address').fill('Ana@Example.org');
  await button(ana, 'Send me a code').click();
  const subject = await mailWith(owner, 'Your code:');
  await ana.getByLabel('Code from the mail').fill(subject.slice(-9));
  await button(ana, 'Sign in').dblclick();
  await ana.waitForURL(at('/account'));
  expect(await ana.locator('.who').textContent()).toBe('Ana Reader');
});

/** The subject of the newest mail that begins so, as soon as the worker has written it. */
async function mailWith(owner: Page, start: string): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    await owner.goto(at('/desk/outbox'));
    const link = owner.getByRole('link', { name: start }).first();
    if ((await link.count()) > 0) return (await link.textContent()) ?? '';
    if (attempt === 40) throw new Error(`no mail begins with ${start}`);
    await owner.waitForTimeout(250);
  }
}

test.each([
  ['light', false],
  ['dark', true],
] as const)(
  'nothing of it is closed to assistive technology or wider than a phone, in %s',
  async (_, dark) => {
    const page = await browser.openPage({ width: 360, dark });
    const faults: string[] = [];
    const look = async (path: string) => {
      await page.goto(path.startsWith('http') ? path : at(path));
      faults.push(...(await accessibilityFaults(page)).map((fault) => `${path}: ${fault}`));
      const wide = await sidewaysScroll(page);
      if (wide > 0) faults.push(`${path}: ${wide} pixels too wide`);
    };
    await look('/sign-in?next=/account');
    await look('/sign-in/code?request=00000000-0000-4000-8000-000000000000');
    await look(await makeSignInLink(server.env));
    await look('/sign-in/notalinkthateverexisted');
    await signInByLink(page);
    for (const path of ['/account', '/desk/accounts', '/desk/outbox']) await look(path);
    await page.getByRole('listitem').getByRole('link').first().click();
    await look(page.url());
    expect(faults).toEqual([]);
  },
);
