import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { HOUSE, listGrants } from '#access';
import type { AccountId, InvitationId } from '#kernel/ids';
import { sendInvitations } from '#signing';
import { handIn } from '#support/incoming';
import { button, expectFit, startJourneys } from '#support/journey';
import { ministersMail, sentLetter } from '#support/replies';
import { codeIn, given, invitePeople, stageLetter, tokenIn } from '#support/signing';
import type { Stage } from '#support/signing';
import { paths } from '#ui/paths';
import { askForCode } from '../../src/features/signing/code-actions.ts';
import { signWithCode } from '../../src/features/signing/sign-actions.ts';

const { env, server, browser, at, mailWith, signInByLink } = await startJourneys();

let stage: Stage;
let lead: AccountId;
let invitationId: InvitationId;

beforeAll(async () => {
  stage = await stageLetter(env);
  const { letterId, drafter: by, version } = stage;
  const grants = await listGrants(env.db.read, HOUSE, letterId);
  lead = grants.find((grant) => grant.role === 'lead')?.accountId ?? stage.drafter;
  const [first] = await invitePeople(env, stage, ['Anahit']);
  if (first === undefined) throw new Error('nobody was invited');
  invitationId = first;
  given(await sendInvitations(env, { letterId, invitationIds: [first], by }));
  const token = await mailWith('anahit@parliament.example', tokenIn);
  const statement = version.statementSha256;
  given(await askForCode(env, { token, purpose: 'sign', statement }));
  const code = await mailWith('anahit@parliament.example', codeIn);
  given(await signWithCode(env, { token, statement, code }));
  const page = await open(lead, paths.release(letterId));
  await button(page, 'Approve the release of version 1').click();
  await page.getByText(/This letter went public on/).waitFor();
});

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

test('a signatory asks to be erased: one asks, another confirms, and nobody reads the name any more', async () => {
  const { letterId, slug } = stage;
  const page = await open(stage.drafter, paths.invitations(letterId));
  await page.getByRole('link', { name: 'Anahit' }).click();
  await page.getByRole('link', { name: 'This person wants to be erased' }).click();
  await page.getByText('Once confirmed, nobody can bring it back', { exact: false }).waitFor();
  await fits(page);
  await page.getByLabel('Why, in one line').fill('asked by phone on 3 May');
  await button(page, 'Ask a second person to confirm').click();
  await page.getByText('Until then nothing is erased.', { exact: false }).waitFor();
  await fits(page);
  expect(await (await fetch(at(paths.letter(slug)))).text()).toContain('Anahit');

  const second = await open(lead, paths.desk(), true);
  await second.getByRole('link', { name: /Confirm or refuse that a name is erased/ }).click();
  await second.getByText('asked by phone on 3 May').waitFor();
  await fits(second);
  await button(second, 'Erase for good').click();
  await second.getByRole('heading', { name: 'This name was erased' }).waitFor();
  await fits(second);

  const html = await (await fetch(at(paths.letter(slug)))).text();
  expect(html).not.toContain('Anahit');
  expect(html).toContain('Name erased at their request');
  await page.goto(at(paths.invitation(letterId, invitationId)));
  await page.getByRole('heading', { name: 'Name erased' }).first().waitFor();
  expect(await page.content()).not.toContain('Anahit');
  await fits(page);
});

test('a reply that names a witness is erased for good, and its page says what stays', async () => {
  const { replyAddress } = server.env;
  const letter = await sentLetter({ ...env, replyAddress });
  const page = await open(letter.drafter, paths.replies(letter.letterId));
  expect(await handIn(server.env, ministersMail(letter.replyTo), letter.replyTo)).toBe('taken');
  const subject = 'Re: For the release of two writers';
  for (let wait = 0; wait < 100 && (await page.getByText(subject).count()) === 0; wait += 1) {
    await page.waitForTimeout(200);
    await page.reload();
  }
  await page.getByRole('link', { name: subject }).click();
  await page.getByRole('link', { name: 'Erase this reply' }).click();
  await fits(page);
  await page.getByLabel('Why, in one line').fill('it names a witness');
  await button(page, 'Ask a second person to confirm').click();
  await page.getByText('Until then nothing is erased.', { exact: false }).waitFor();

  const second = await open(letter.reader, paths.desk(), true);
  await second.getByRole('link', { name: /Confirm or refuse that a reply is erased/ }).click();
  await fits(second);
  await button(second, 'Erase for good').click();
  await second.getByRole('heading', { name: 'This reply was erased' }).waitFor();
  await second.getByRole('link', { name: 'Back to the reply' }).click();
  await second.getByText('Its words are gone.', { exact: false }).waitFor();
  expect(await second.content()).not.toContain('Aldiyar');
  await fits(second);
});

test('the owner erases a mail that belongs to no letter, and only after saying that they are sure', async () => {
  const { replyAddress } = server.env;
  const raw = ministersMail(replyAddress, { Subject: 'A stray secret' });
  expect(await handIn(server.env, raw, replyAddress)).toBe('taken');
  const page = await signInByLink(await browser.openPage(), { name: 'Olga Owner' });
  await page.goto(at(paths.pen()));
  for (
    let wait = 0;
    wait < 100 && (await page.getByText('A stray secret').count()) === 0;
    wait += 1
  ) {
    await page.waitForTimeout(200);
    await page.reload();
  }
  await page.getByRole('link', { name: 'A stray secret' }).click();
  await page.getByText('Erase this mail').click();
  await fits(page);
  await page.getByLabel('It belongs to no letter and must go').check();
  await button(page, 'Erase for good').click();
  await page.getByText('No mail waits here.').waitFor();
});
