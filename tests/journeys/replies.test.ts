import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { AccountId } from '#kernel/ids';
import { publicReplies } from '#replies';
import { handIn } from '#support/incoming';
import { button, expectFit, startJourneys } from '#support/journey';
import { ministersMail, sentLetter } from '#support/replies';
import { paths } from '#ui/paths';

const { env, server, browser, at, signInByLink } = await startJourneys();

async function open(account: AccountId, path: string, dark = false): Promise<Page> {
  const page = await signInByLink(await browser.openPage({ dark }), { account });
  page.setDefaultTimeout(30_000);
  await page.goto(at(path));
  return page;
}

/** As it stands on a wide screen and on a phone. */
async function fits(page: Page): Promise<void> {
  await expectFit(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectFit(page);
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** The worker takes the mail in by itself; the page is looked at until it is there. */
async function waitFor(page: Page, words: string): Promise<void> {
  for (let wait = 0; wait < 100 && (await page.getByText(words).count()) === 0; wait += 1) {
    await page.waitForTimeout(200);
    await page.reload();
  }
}

test('a mail comes back, is confirmed, set against the demands, and its public copy is let out by somebody else', async () => {
  const { replyAddress } = server.env;
  const letter = await sentLetter({ ...env, replyAddress });
  const { letterId } = letter;
  const page = await open(letter.drafter, paths.replies(letterId));
  await page.getByText('Nothing has come back yet.').waitFor();
  await fits(page);
  await page.getByRole('link', { name: /Choose what clock runs/ }).click();
  await page.getByLabel('What kind of office').selectOption('eu-institution');
  await fits(page);
  await button(page, 'Save').click();
  await page
    .getByText('European Code of Good Administrative Behaviour', { exact: false })
    .waitFor();

  expect(await handIn(server.env, ministersMail(letter.replyTo), letter.replyTo)).toBe('taken');
  await waitFor(page, 'To be read');
  await fits(page);
  await page.getByRole('link', { name: 'Re: For the release of two writers' }).click();
  await page.getByText('it comes from ministry.example, where the letter was sent.').waitFor();
  await fits(page);
  await button(page, 'Yes, confirm it').click();

  await page.locator('[name=position-1-0]').selectOption('pledges');
  await page.locator('[name=position-2-0]').selectOption('refuses');
  await button(page, 'Save what it says').click();
  await button(page, 'It says nothing to demand 3').click();
  expect(await page.locator('[name=position-3-0]').inputValue()).toBe('ignores');
  await fits(page);

  await page.getByRole('link', { name: 'Write the public copy' }).click();
  await page.locator('mark', { hasText: 'B. Aldiyar' }).waitFor();
  await fits(page);
  await page.getByLabel(/^Signature: B\. Aldiyar/).check();
  await button(page, 'Leave out what is ticked').click();
  expect(await page.locator('textarea[name=text]').inputValue()).not.toContain('Aldiyar');
  await button(page, 'Ask a second reader').click();
  await page.getByRole('heading', { name: 'What is to go out' }).waitFor();
  expect(await publicReplies(env.db.read, server.env, letterId)).toEqual([]);

  const reader = await open(letter.reader, paths.reply(letterId, replyIn(page)), true);
  await reader.getByRole('link', { name: 'Look at the public copy' }).click();
  await fits(reader);
  await button(reader, 'Let this text out').click();
  await reader.getByText('The public copy is out.').waitFor();
  await fits(reader);
  const [out] = await publicReplies(env.db.read, server.env, letterId);
  expect(out?.text).toContain('will be released before the end of May');
  expect(out?.text).not.toContain('Aldiyar');
  expect(out?.positions.map(({ demand, position }) => [demand, position])).toEqual([
    [1, 'pledges'],
    [2, 'refuses'],
    [3, 'ignores'],
  ]);
  await page.goto(at(paths.replies(letterId)));
  await page.getByText('Answered on', { exact: false }).waitFor();
});

const replyIn = (page: Page): string => /replies\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

test('the owner finds a place for a mail that belongs to nothing', async () => {
  const { replyAddress } = server.env;
  const letter = await sentLetter({ ...env, replyAddress });
  const raw = ministersMail(replyAddress, { Subject: 'Stray answer' });
  expect(await handIn(server.env, raw, replyAddress)).toBe('taken');
  const page = await signInByLink(await browser.openPage(), { name: 'Olga Owner' });
  await page.goto(at(paths.pen()));
  await waitFor(page, 'Stray answer');
  await fits(page);
  await page.getByRole('link', { name: 'Stray answer' }).click();
  await page.getByText('It comes from the mailbox the letter was sent to.').first().waitFor();
  await fits(page);
  await button(page, /^It belongs here/)
    .first()
    .click();
  await page.getByText('No mail waits here.').waitFor();
  await page.close();
  const desk = await open(letter.drafter, paths.replies(letter.letterId));
  await desk.getByRole('link', { name: 'Stray answer' }).waitFor();
});
