import { expect, test } from 'vitest';
import { findAccountByAddress, HOUSE } from '#access';
import { parseEmailAddress } from '#kernel/email-address';
import { findLetterBySlug } from '#letters';
import { expectFit, startJourneys } from '#support/journey';
import { paths } from '#ui/paths';
import { loadInventedExample } from '../../src/main/invented-example.ts';

const { server, browser, at, signInByLink } = await startJourneys();
await loadInventedExample(server.env);

const box = parseEmailAddress('invented-office@example.invalid');
const office =
  box === null ? null : await findAccountByAddress(server.env.db.read, server.env, box);
const letter = await findLetterBySlug(server.env.db.read, HOUSE, 'orvenia-invented-example');
if (office === null || letter === null) throw new Error('the invented example is loaded');

const looks = [
  { width: 1280, dark: false },
  { width: 1280, dark: true },
  { width: 360, dark: false },
  { width: 360, dark: true },
] as const;

test.each(looks)('the desk can be read at $width pixels, dark: $dark', async (look) => {
  const page = await signInByLink(await browser.openPage(look), { account: office.id });
  await page.getByRole('heading', { name: 'What needs me today' }).waitFor();
  await expectFit(page);
  await page.goto(at(paths.letters()));
  expect(await page.locator('main').textContent()).toContain('1 of 9 demands met');
  await expectFit(page);
  await page.context().close();
});

test('without a mouse and without JavaScript an office gets from its desk to what is overdue', async () => {
  const page = await signInByLink(await browser.openPage({ script: false }), {
    account: office.id,
  });
  await page.getByText('Two things need you today. One is overdue.').waitFor();
  const overdue = page.getByRole('region', { name: /^Overdue/ });
  const task = overdue.getByRole('link');
  expect(await task.count()).toBe(1);
  // who cannot see the page hears of which letter and since when
  const described = await task.getAttribute('aria-describedby');
  expect(await page.locator(`#${described}`).textContent()).toMatch(
    /^Invented example: for the ferry workers of Orvenia · was due on \d/,
  );
  for (let tabs = 0; tabs < 20; tabs += 1) {
    await page.keyboard.press('Tab');
    if ((await overdue.locator('a:focus').count()) === 1) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(at(`${paths.replies(letter.id)}#clock-2`));
  await page.context().close();
});
