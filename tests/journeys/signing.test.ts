import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { createSignInLink } from '#access';
import { paths } from '#ui/paths';
import {
  accessibilityFaults,
  foreignRequests,
  sidewaysScroll,
  startBrowser,
} from '#support/browser';
import { startTestServer } from '#support/server';
import { codeIn, freezeText, invitePeople, mailsTo, stageLetter, tokenIn } from '#support/signing';
import type { Stage, TestEnv } from '#support/signing';

const server = await startTestServer();
const browser = await startBrowser();
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const env: TestEnv = { ...server.env, pass: () => {} };
const at = (path: string) => `${server.url}${path}`;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

let stage: Stage;
beforeAll(async () => {
  stage = await stageLetter(env);
  await invitePeople(env, stage, ['Ana', 'Bo', 'Cy']);
});

/** The mailbox of `Ana` is ana@parliament.example; waits until the worker has written to it. */
async function mailWith<T>(
  name: string,
  read: (mail: Awaited<ReturnType<typeof mailsTo>>[number]) => T | null,
): Promise<T> {
  const mailbox = `${name.toLowerCase()}@parliament.example`;
  for (let wait = 0; wait < 200; wait += 1) {
    for (const mail of await mailsTo(env, mailbox)) {
      const found = read(mail);
      if (found !== null) return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing came for ${name}`);
}

const linkFor = (name: string, subject: string): Promise<string> =>
  mailWith(name, (mail) => (mail.subject.startsWith(subject) ? tokenIn(mail) : null));

async function addPasskeyStore(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function expectFit(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(foreignRequests(page)).toEqual([]);
}

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
  const token = await env.db.transaction((tx) => createSignInLink(tx, env, stage.drafter));
  await page.goto(at(paths.signInLink(token)));
  await button(page, 'Sign in').click();
  await page.waitForURL(at(paths.desk()));
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
  const code = await mailWith('Ana', codeIn);
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
  const code = await mailWith('Bo', codeIn);
  await expectFit(page);
  const enrolment = page.locator('[data-passkey="create"]');
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
