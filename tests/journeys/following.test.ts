import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paths } from '#ui/paths';
import { publicLetter, publishedOutcome, publishedReply } from '#support/following';
import { foreignRequests, sidewaysScroll } from '#support/browser';
import { button, expectFit, startJourneys } from '#support/journey';
import { mailsTo } from '#support/signing';
import type { Stage } from '#support/signing';

const { env, browser, at, mailWith, signInByLink } = await startJourneys();
const told: string[] = [];
const receiver = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
  request.on('end', () => {
    told.push(body);
    response.writeHead(204).end();
  });
});
let letter: Stage;

beforeAll(async () => {
  letter = await publicLetter(env);
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  receiver.close();
});

const linkIn = (kind: string) => (mail: { readonly text: string }) =>
  new RegExp(`https?://\\S+/following/${kind}/[\\w-]{43}`).exec(mail.text)?.[0] ?? null;

test('a reader follows a letter on a phone, hears what became of it, and stops with one click', async () => {
  const reader = 'ines@example.org';
  const page = await browser.openPage({ width: 360 });
  await page.goto(at(paths.letter(letter.slug)));
  await page.getByLabel('Your e-mail address').fill(reader);
  await button(page, 'Follow').click();
  await page.getByRole('heading', { name: 'Look in your mailbox' }).waitFor();
  await expectFit(page);

  const link = await mailWith(reader, linkIn('confirmations'));
  await page.goto(link); // as a mail scanner does before its owner
  await page.goto(link);
  await expectFit(page);
  await button(page, 'Yes, write to me').click();
  await page.getByRole('heading', { name: 'You follow from now on' }).waitFor();
  await expectFit(page);

  await publishedOutcome(env, letter);
  const news = await mailWith(reader, (mail) =>
    mail.subject.startsWith('Demand 1') ? mail : null,
  );
  expect(news.subject).toBe('Demand 1, pledged: For the release of two writers');
  const shown = await browser.openPage({ width: 360 });
  await shown.setContent(news.html);
  expect(await sidewaysScroll(shown)).toBe(0);
  expect(foreignRequests(shown)).toEqual([]);

  const ends = /<(\S+)>/.exec(news.headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
  const answer = await fetch(ends, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  expect(answer.status).toBe(200);
  await page.goto(ends);
  await page.getByRole('heading', { name: 'These mails have stopped' }).waitFor();
  await expectFit(page);

  await publishedReply(env, letter);
  const team = `dora.${letter.slug.replace('letter-', '')}@example.org`;
  await mailWith(team, (mail) => (/replied/.test(mail.subject) ? mail : null)); // the team hears
  expect((await mailsTo(env, reader)).map(({ subject }) => subject)).toEqual([
    news.subject,
    'Please confirm that you want these mails',
  ]);
});

test('who stopped by mistake goes on from the page itself', async () => {
  const reader = 'omar@example.org';
  const page = await browser.openPage();
  await page.goto(at(paths.following()));
  await page.getByLabel('Your e-mail address').fill(reader);
  await page.getByLabel('Discreet mails').check();
  await button(page, 'Follow').click();
  await page.goto(await mailWith(reader, linkIn('confirmations')));
  await button(page, 'Yes, write to me').click();
  await page.getByRole('heading', { name: 'You follow from now on' }).waitFor();
  await publishedReply(env, letter);
  const news = await mailWith(reader, (mail) =>
    mail.subject === 'Something changed' ? mail : null,
  );
  expect(news.text).not.toContain('writers');
  await page.goto(linkIn('ends')(news) ?? '');
  await expectFit(page);
  await button(page, 'Stop these mails').click();
  await button(page, 'I did not mean to: go on').click();
  await page.getByRole('heading', { name: 'You follow from now on' }).waitFor();
});

test('the owner adds a webhook, sees a test arrive, and sends it again', async () => {
  const page = await signInByLink(await browser.openPage(), { name: 'Olga Owner' });
  const { port } = receiver.address() as AddressInfo; // it listens on TCP
  await page.goto(at(paths.account()));
  await page.getByRole('link', { name: 'Webhooks' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Archive');
  await page.getByLabel('Address').fill('http://example.org/');
  await button(page, 'Add').click();
  await page.getByRole('link', { name: 'The address must begin with https://.' }).waitFor();
  await page.getByLabel('Address').fill(`http://127.0.0.1:${port}/told`);
  await button(page, 'Add').click();
  await page.getByText(/^whsec_/).waitFor();
  await expectFit(page);
  await page.getByRole('link', { name: 'Send a test' }).click();
  await button(page, 'Send a test').click();
  await expect.poll(() => told.length).toBe(1);
  await expect
    .poll(async () => {
      await page.reload();
      return page.getByText('Taken').count();
    })
    .toBe(1);
  await expectFit(page);
  await button(page, /^Send again/).click();
  await expect.poll(() => told.length).toBe(2);
  expect(told[1]).toBe(told[0]);
});

describe('the pages hold', () => {
  const looks = [
    { width: 1280, dark: false },
    { width: 1280, dark: true },
    { width: 360, dark: false },
    { width: 360, dark: true },
  ] as const;
  test.each(looks)('at $width pixels, dark: $dark', async (look) => {
    const page = await browser.openPage(look);
    for (const path of [
      paths.followers(letter.slug),
      paths.following(),
      paths.followAsked(),
      `${paths.following()}?lang=fr`,
    ]) {
      await page.goto(at(path));
      await expectFit(page);
    }
    await signInByLink(page);
    await page.goto(at(paths.webhooks()));
    await expectFit(page);
    await page.getByRole('link', { name: 'Archive' }).click();
    await expectFit(page);
    await signInByLink(page, { account: letter.drafter });
    await page.goto(at(paths.followerCount(letter.letterId)));
    await expectFit(page);
  });
});
