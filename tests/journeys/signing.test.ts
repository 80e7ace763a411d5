import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { paths } from '#ui/paths';
import { addPasskeyStore, button, expectFit, startJourneys } from '#support/journey';
import { codeIn, freezeText, invitePeople, stageLetter, tokenIn } from '#support/signing';
import type { Stage } from '#support/signing';

const { env, browser, at, mailWith, signInByLink } = await startJourneys();

let stage: Stage;
beforeAll(async () => {
  stage = await stageLetter(env);
  await invitePeople(env, stage, ['Ana', 'Bo', 'Cy']);
});

const mailbox = (name: string): string => `${name.toLowerCase()}@parliament.example`;

const linkFor = (name: string, subject: string): Promise<string> =>
  mailWith(mailbox(name), (mail) => (mail.subject.startsWith(subject) ? tokenIn(mail) : null));

/** The receipt says where the entry stands, as soon as the log has it. */
async function expectIncluded(page: Page): Promise<void> {
  for (let wait = 0; wait < 40; wait += 1) {
    const text = await page.locator('main').innerText();
    if (/As entry \d+ of \d+/.test(text)) return;
    await page.waitForTimeout(250);
    await page.reload();
  }
  throw new Error('the receipt never said that the entry is in the log');
}

test('a drafter sends what is prepared with one button, and sees where each stands', async () => {
  const page = await browser.openPage({ width: 1280 });
  await signInByLink(page, { account: stage.drafter });
  await page.goto(at(paths.invitations(stage.letterId)));
  await button(page, 'Send 3 invitations').click();
  await page.getByText('No answer yet').waitFor();
  expect(await page.getByRole('button', { name: /^Remind/ }).count()).toBe(3);
  await expectFit(page);
});

test('on a phone, without a script: read, ask for the code, type it, and it is signed', async () => {
  const page = await browser.openPage({ width: 360, script: false });
  const link = await linkFor('Ana', 'Will you sign');
  await page.goto(at(paths.sign(link)));
  expect(await page.getByText('We ask you to act.').isVisible()).toBe(true);
  await button(page, 'Sign: send me a code').click();
  const code = await mailWith(mailbox('Ana'), codeIn);
  await page.getByLabel('Code from the mail').first().fill('0000 0000');
  await button(page, 'Sign this letter').click();
  await page.locator('#f-code-error').waitFor();
  await page.getByLabel('Code from the mail').first().fill(code);
  await button(page, 'Sign this letter').click();
  await page.waitForURL(at(paths.receipt(link)));
  await expectIncluded(page);
});

test('the first signature by passkey takes the code once; over a changed text it takes two taps', async () => {
  const page = await browser.openPage({ width: 360 });
  await addPasskeyStore(page);
  const link = await linkFor('Bo', 'Will you sign');
  await page.goto(at(paths.sign(link)));
  await button(page, 'Sign: send me a code').click();
  const code = await mailWith(mailbox('Bo'), codeIn);
  await expectFit(page);
  const enrolment = page.locator('[data-passkey="create"]');
  const fields = page.getByLabel('Code from the mail').filter({ visible: true });
  expect(await fields.count()).toBe(1); // one code, one field, until a passkey is wanted
  await enrolment.getByText('Sign by passkey from now on').click();
  await expectFit(page);
  await enrolment.getByLabel('Code from the mail').fill(code);
  await enrolment.getByRole('button').click();
  await page.getByText('Your passkey is ready').waitFor();
  await button(page, 'Sign with my passkey').click();
  await page.waitForURL(at(paths.receipt(link)));
  await page.getByText('passkey, version 1').waitFor();
  await expectFit(page);

  await freezeText(env, stage, 'We urge you to act.', 2);
  const again = await linkFor('Bo', 'Changed since you signed');
  await page.goto(at(paths.sign(again))); // first tap: the link in the mail
  expect(await page.locator('ins').innerText()).toBe('urge');
  expect(await page.locator('del').innerText()).toBe('ask');
  await expectFit(page);
  await button(page, 'Sign the changed letter with my passkey').click(); // second tap
  await page.waitForURL(at(paths.receipt(again)));
  await page.getByText('passkey, version 2').waitFor();
  await expectIncluded(page);
});

test('declining takes a tick and a button, and the page says that it is private', async () => {
  const page = await browser.openPage({ width: 360 });
  const link = await linkFor('Cy', 'Will you sign');
  await page.goto(at(paths.sign(link)));
  await page.locator('summary', { hasText: 'Decline' }).click();
  await button(page, 'Decline').click();
  await page.locator('#f-declined-error').waitFor();
  await page.getByLabel('I do not want to sign this letter').check();
  await button(page, 'Decline').click();
  await page.getByText('You declined').waitFor();
  await expectFit(page);
});

test('a link that was never given out says what to do', async () => {
  const page = await browser.openPage({ width: 360 });
  await page.goto(at(paths.sign('A'.repeat(43))));
  expect(await page.locator('main').innerText()).toContain('copy the whole of it');
  await expectFit(page);
});
