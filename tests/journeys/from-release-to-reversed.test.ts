import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { HOUSE, listGrants } from '#access';
import type { AccountId } from '#kernel/ids';
import { paths } from '#ui/paths';
import { sendInvitations } from '#signing';
import { button, expectFit, startJourneys } from '#support/journey';
import { codeIn, invitePeople, stageLetter, tokenIn } from '#support/signing';
import type { Stage } from '#support/signing';
import { askForCode } from '../../src/features/signing/code-actions.ts';
import { signWithCode } from '../../src/features/signing/sign-actions.ts';

const { env, browser, at, mailWith, signInByLink } = await startJourneys();

let stage: Stage;
let drafter: Page;
let reader: Page;

const today = () => new Date().toISOString().slice(0, 10);

beforeAll(async () => {
  stage = await stageLetter(env);
  const { letterId, drafter: by, version } = stage;
  const invitationIds = await invitePeople(env, stage, ['Ana']);
  await sendInvitations(env, { letterId, invitationIds, by });
  const token = await mailWith('ana@parliament.example', tokenIn);
  const statement = version.statementSha256;
  await askForCode(env, { token, purpose: 'sign', statement });
  const code = await mailWith('ana@parliament.example', codeIn);
  await signWithCode(env, { token, statement, code });
  const grants = await listGrants(env.db.read, HOUSE, letterId);
  const lead = grants.find((grant) => grant.role === 'lead')?.accountId ?? by;
  const releasing = await deskOf(lead, 360);
  await releasing.goto(at(paths.release(letterId)));
  await button(releasing, 'Approve the release of version 1').click();
  await releasing.getByText(/This letter went public on/).waitFor();
  drafter = await deskOf(by, 1280);
  reader = await deskOf(stage.reader, 360, true);
});

async function deskOf(account: AccountId, width: 360 | 1280, dark = false): Promise<Page> {
  return signInByLink(await browser.openPage({ width, dark }), { account });
}

const lines = () => at(paths.demandLines(stage.letterId));

/** What the drafter types about a step; the rest of the form is left as it is offered. */
async function writeDown(
  page: Page,
  step: { readonly state: string; readonly words: string; readonly link?: string },
): Promise<void> {
  await page.goto(lines());
  await page.getByRole('link', { name: /^Record what happened/ }).click();
  await page.locator(`input[name=state][value="${step.state}"]`).check();
  await page.getByLabel('When did it happen?').fill(today());
  await page.getByLabel('Documented', { exact: true }).check();
  await page.getByLabel(/^What happened, for everybody/).fill(step.words);
  if (step.link === undefined) await page.locator('input[name=reply]').first().check();
  else {
    await page.getByLabel('Address', { exact: false }).first().fill(step.link);
    await page.getByLabel('Seen on').first().fill(today());
  }
  await button(page, 'Send to the second reader').click();
  await page.getByText('waits for a second reader').waitFor();
}

/** The second reader finds it on the page of the demand, compares, and decides. */
async function readSecond(page: Page, decision: 'Confirm' | 'Send back', note = ''): Promise<void> {
  await page.goto(at(paths.demandLine(stage.letterId, 1)));
  await page
    .getByRole('link', { name: /^Open this step/ })
    .last()
    .click();
  await page.getByRole('heading', { name: 'Evidence' }).waitFor();
  if (note !== '') await page.getByLabel(/^What is to be changed/).fill(note);
  await button(page, decision).click();
}

const standsAt = async (page: Page, state: string): Promise<void> => {
  await page.goto(lines());
  await page.locator('.facts').getByText(state, { exact: true }).first().waitFor();
};

test('the letter goes by post, and its receipt is kept', async () => {
  await drafter.goto(at(paths.deliveries(stage.letterId)));
  await drafter
    .getByRole('link', { name: /^It went by post or by hand/ })
    .first()
    .click();
  await drafter.locator('input[name=channel][value=post]').check();
  await drafter.getByLabel('Day on which it left').fill(today());
  await drafter.getByLabel(/^Where it went/).fill('1 Palace Square');
  const receipt = Buffer.from('%PDF-1.7\n%%EOF\n');
  await drafter
    .locator('input[type=file]')
    .setInputFiles({ name: 'receipt.pdf', mimeType: 'application/pdf', buffer: receipt });
  await button(drafter, 'Write it down').click();
  await drafter.getByText('posted', { exact: true }).first().waitFor();
  expect(await drafter.getByText('Not sent yet').count()).toBe(0);
});

test('its demand stands open on the desk, with a day on which somebody looks again', async () => {
  await standsAt(drafter, 'open');
  expect(await drafter.getByText('Next look').isVisible()).toBe(true);
  await expectFit(drafter);
});

test('a reply is entered by hand and set against the demand', async () => {
  await drafter.goto(at(paths.newReply(stage.letterId)));
  await drafter.locator('select[name=addressee]').selectOption('1');
  await drafter.locator('input[name=channel][value=post]').check();
  await drafter.locator('input[name=received]').fill(today());
  await drafter.locator('input[name=kind][value=answer]').check();
  await drafter.locator('textarea[name=text]').fill('They will be released within the week.');
  await button(drafter, 'Keep this reply').click();
  await drafter.getByRole('heading', { name: 'What it says to each demand' }).waitFor();
  await drafter.locator('select[name=position-1-0]').selectOption('pledges');
  await button(drafter, 'Save what it says').click();
  await drafter.goto(lines());
  await drafter.getByRole('heading', { name: 'What replies said' }).waitFor();
  expect(await drafter.getByRole('link', { name: /pledges it$/ }).count()).toBe(1);
});

test('what was forgotten is told beside its field, and everything typed is still there', async () => {
  await drafter.goto(at(paths.newOutcome(stage.letterId, 1)));
  await drafter.locator('form[novalidate], form[enctype]').evaluate((form) => {
    form.setAttribute('novalidate', '');
  });
  await drafter.locator('input[name=state][value=pledged]').check();
  await drafter.getByLabel(/^What happened, for everybody/).fill('He said yes.');
  await drafter.getByLabel('When did it happen?').fill('3.6.2025');
  await button(drafter, 'Send to the second reader').click();
  await drafter.getByText('This reads as 3 June 2025').first().waitFor();
  expect(await drafter.getByText('Please give at least one thing').count()).toBe(2);
  expect(await drafter.getByLabel(/^What happened, for everybody/).inputValue()).toBe(
    'He said yes.',
  );
  expect(await drafter.locator('input[name=state][value=pledged]').isChecked()).toBe(true);
  await expectFit(drafter);
});

test('it is pledged once the second reader compared the step with the reply', async () => {
  await writeDown(drafter, { state: 'pledged', words: 'The office promised their release.' });
  await expectFit(drafter);
  expect(await button(drafter, 'Confirm').count()).toBe(0); // never one's own
  await readSecond(reader, 'Send back', 'Within which time?');
  await reader.getByText('Within which time?').first().waitFor();
  await expectFit(reader);
  await drafter.goto(at(paths.demandLine(stage.letterId, 1)));
  await drafter
    .getByRole('link', { name: /^Open this step/ })
    .last()
    .click();
  await drafter.getByRole('link', { name: 'Write it again' }).click();
  await drafter
    .getByLabel(/^What happened, for everybody/)
    .fill('The office promised their release within the week.');
  await button(drafter, 'Send to the second reader').click();
  await drafter.getByText('waits for a second reader').waitFor();
  const open = drafter.url();
  await reader.goto(open);
  await button(reader, 'Confirm').click();
  await reader.getByText('confirmed', { exact: true }).waitFor();
  await standsAt(drafter, 'pledged');
});

test('it is met, and then reversed: both stay to be seen, by everybody', async () => {
  const met = { state: 'met', words: 'Both came home.', link: 'https://news.example/home' };
  await writeDown(drafter, met);
  await reader.goto(drafter.url());
  await expectFit(reader);
  await button(reader, 'Confirm').click();
  await reader.getByText('confirmed', { exact: true }).waitFor();
  await standsAt(drafter, 'met');
  const undone = {
    state: 'reversed',
    words: 'One was taken again.',
    link: 'https://news.example/2',
  };
  await writeDown(drafter, undone);
  await reader.goto(drafter.url());
  await button(reader, 'Confirm').click();
  await reader.getByText('confirmed', { exact: true }).waitFor();
  await standsAt(drafter, 'met, then reversed');
  await drafter.goto(at(paths.demandLine(stage.letterId, 1)));
  const said = await drafter.locator('.steps blockquote').allTextContents();
  expect(said.slice(0, 3)).toEqual([
    'The office promised their release within the week.',
    'Both came home.',
    'One was taken again.',
  ]);
  await expectFit(drafter);
});

test('everybody follows it on the page of the demand and in the tracker', async () => {
  const page = await browser.openPage({ width: 360 });
  await page.goto(at(paths.publicDemand(stage.slug, 1)));
  await page.getByText('Both came home.').waitFor();
  await page.getByText('One was taken again.').waitFor();
  expect(await page.content()).not.toContain('Within which time?');
  await expect
    .poll(async () => (await fetch(at(paths.tracker()))).text(), { timeout: 10_000 })
    .toContain('met, then reversed');
  await page.goto(at(paths.letter(stage.slug)));
  await expectFit(page);
});

test('"looked again, nothing changed" is one click, with the next day filled in', async () => {
  await drafter.goto(at(paths.demandLine(stage.letterId, 1)));
  await button(drafter, 'Looked again, nothing changed').click();
  await drafter.getByRole('heading', { name: 'Looked again, nothing changed' }).waitFor();
  await expectFit(drafter);
});
