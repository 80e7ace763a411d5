import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { changeCosigning } from '#cosigning';
import type { KeptMail } from '#platform/mail';
import { sql } from '#platform/db';
import { paths } from '#ui/paths';
import { foreignRequests, sidewaysScroll } from '#support/browser';
import { stageCosigning } from '#support/cosigning-letter';
import { button, expectFit, startJourneys } from '#support/journey';
import { scanMail } from '#support/mail-scanner';
import type { Stage } from '#support/signing';

const { env, server, browser, at, mailWith } = await startJourneys();
let letter: Stage;

beforeAll(async () => {
  const partners = [{ name: 'Writers at Large', privacyUrl: 'https://example.org/privacy' }];
  letter = await stageCosigning(env, { partners, asksPostcode: true });
});

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name, level: 1 });
/** Without JavaScript axe cannot run: what it draws is the same page. */
const fits = async (page: Page, script: boolean): Promise<void> => {
  if (script) await expectFit(page);
};
const number = (page: Page) => page.getByLabel('The three digits in your mail');

async function cosign(page: Page, mailbox: string, name = 'Ines Moreau'): Promise<void> {
  await page.goto(at(paths.letter(letter.slug)));
  const form = page.getByRole('form', { name: 'Co-sign this letter' });
  await form.getByLabel('Your name').fill(name);
  await form.getByLabel('Your e-mail address').fill(mailbox);
  await form.getByLabel('The country you live in').selectOption('FR');
  await button(page, 'Co-sign').click();
  await heading(page, 'Look in your mailbox').waitFor();
}

type Mailed = { readonly mail: KeptMail; readonly link: string; readonly digits: string };

const confirmationTo = (mailbox: string): Promise<Mailed> =>
  mailWith(mailbox, (mail) => {
    const link = /https?:\/\/\S+\/cosignatures\/[\w-]+(?=\s)/.exec(mail.text)?.[0];
    const digits = /^ {4}(\d{3})$/m.exec(mail.text)?.[1];
    return link === undefined || digits === undefined ? null : { mail, link, digits };
  });

async function countOf(): Promise<number> {
  const { rows } = await sql<{ counted: number }>`
    select counted from cosignature_ledger where letter_id = ${letter.letterId}
     order by no desc limit 1`.execute(server.env.db.read);
  return rows[0]?.counted ?? 0;
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const)('on a phone, %s', (_, script) => {
  const mailbox = `ines.${script}@example.org`;

  test('a citizen co-signs, confirms with one tap in the same browser, changes a choice and withdraws', async () => {
    const before = await countOf();
    const page = await browser.openPage({ width: 360, script });
    await cosign(page, mailbox);
    await fits(page, script);
    const { link, mail } = await confirmationTo(mailbox);
    expect(mail.subject).toBe('Please confirm your co-signature');

    await page.goto(link);
    await fits(page, script);
    expect(await page.getByText('Ines Moreau').count()).toBe(1);
    expect(await number(page).count()).toBe(0); // this browser pledged: nothing to type
    await button(page, 'Confirm: count me').click();
    await heading(page, /^You are number \d+$/).waitFor();
    await fits(page, script);
    expect(await countOf()).toBe(before + 1);

    await page.getByLabel('Tell me by mail what becomes of the demands').check();
    await button(page, 'Save').click();
    await page.getByText('Saved.').waitFor();
    expect(await page.getByLabel('Tell me by mail what becomes').isChecked()).toBe(true);

    await page.getByRole('link', { name: 'Withdraw my co-signature' }).click();
    await fits(page, script);
    await button(page, 'Withdraw it').click();
    await heading(page, 'You have withdrawn').waitFor();
    await fits(page, script);
    expect(await countOf()).toBe(before);
  });

  test('in another browser the three digits of the mail are asked for, and wrong ones said to be wrong', async () => {
    const before = await countOf();
    const other = `other.${script}@example.org`;
    await cosign(await browser.openPage({ width: 360, script }), other);
    const { link, digits } = await confirmationTo(other);
    const page = await browser.openPage({ width: 360, script });
    await page.goto(link);
    await number(page).fill(digits === '999' ? '998' : '999');
    await button(page, 'Confirm: count me').click();
    await page.getByText('These are not the digits in the mail').first().waitFor();
    await fits(page, script);
    await number(page).fill(` ${digits} `);
    await button(page, 'Confirm: count me').click();
    await heading(page, /^You are number/).waitFor();
    expect(await countOf()).toBe(before + 1);
  });
});

test('an address that is one slip away from a known provider is offered as it was meant, and named on the next page', async () => {
  const page = await browser.openPage({ width: 360 });
  await page.goto(at(paths.cosignatures(letter.slug)));
  await page.getByLabel('Your name').fill('Ana Berg');
  const mailbox = page.getByLabel('Your e-mail address');
  const offered = button(page, /^Did you mean/);
  for (const fine of ['ana@gmail.com', 'ana@ymail.com', 'ana@example.org', 'ana']) {
    await mailbox.fill(fine);
    await mailbox.blur();
    expect(await offered.count()).toBe(0);
  }
  for (const slip of ['gmial.com', 'gmai.com', 'gmail.con', 'Gmaill.com']) {
    await mailbox.fill(`ana@${slip}`);
    await mailbox.blur();
    expect(await offered.innerText()).toBe('Did you mean ana@gmail.com?');
  }
  await expectFit(page);
  await offered.click();
  expect(await mailbox.inputValue()).toBe('ana@gmail.com');
  expect(await offered.count()).toBe(0);
  await mailbox.fill('ana.berg@example.org');
  await page.getByLabel('The country you live in').selectOption('HR');
  await button(page, 'Co-sign').click();
  await page.getByText('You typed this address: ana.berg@example.org').waitFor();
  await expectFit(page);
  await page.reload(); // said once: whoever comes to this browser next does not read it
  expect(await page.getByText('You typed this address').isVisible()).toBe(false);
});

test('a form that is not right comes back with everything that was typed', async () => {
  const page = await browser.openPage({ width: 360, script: false });
  await page.goto(at(paths.cosignatures(letter.slug)));
  await page.getByLabel('Your name').fill('Ana <b>Berg</b>');
  await page.getByLabel('Your e-mail address').fill('ana@nowhere');
  await page.getByLabel('The country you live in').selectOption('HR');
  await page.getByLabel('Your postcode').fill('10 000');
  await page.getByLabel(/^Writers at Large may have/).check();
  await button(page, 'Co-sign').click();
  await page.getByText('This is not an e-mail address').first().waitFor();
  expect(await page.getByLabel('Your name').inputValue()).toBe('Ana <b>Berg</b>');
  expect(await page.getByLabel('The country you live in').inputValue()).toBe('HR');
  expect(await page.getByLabel('Your postcode').inputValue()).toBe('10 000');
  expect(await page.getByLabel(/^Writers at Large may have/).isChecked()).toBe(true);
});

test('a program that opens every link of the mail and sends every form it finds changes nothing', async () => {
  const mailbox = 'scanned@example.org';
  const before = await countOf();
  await cosign(await browser.openPage({ width: 360, script: false }), mailbox);
  const { mail, link, digits } = await confirmationTo(mailbox);
  const scan = await scanMail(mail, `${server.url}/`);
  expect(scan.opened).toEqual(expect.arrayContaining([link, `${link}/disavowal`]));
  expect(scan.sent.some((sent) => sent.startsWith(`${link}/confirmation`))).toBe(true);
  expect(scan.sent.some((sent) => sent.startsWith(`${link}/disavowal`))).toBe(true);
  expect(await countOf()).toBe(before);

  // a person still can, and a scanner of a later mail takes nothing back
  const page = await browser.openPage({ width: 360 });
  await page.goto(link);
  await number(page).fill(digits);
  await button(page, 'Confirm: count me').click();
  await heading(page, /^You are number \d+$/).waitFor();
  await scanMail(mail, `${server.url}/`);
  expect(await countOf()).toBe(before + 1);
});

test('whose address somebody else typed says in two steps that it was not them, and is never written to again', async () => {
  const mailbox = 'stranger@example.org';
  await cosign(await browser.openPage({ width: 360 }), mailbox, 'Somebody Else');
  const { link, digits } = await confirmationTo(mailbox);
  const page = await browser.openPage({ width: 360 });
  await page.goto(link);
  await page.getByRole('link', { name: 'This was not me' }).click();
  await expectFit(page);
  await number(page).fill(digits);
  await button(page, 'Erase it: this was not me').click();
  await heading(page, 'Erased').waitFor();
  await expectFit(page);
  const { rows } = await sql<{ erased: boolean }>`
    select sealed is null as erased from cosignatures
     where letter_id = ${letter.letterId} and state = 'disowned'`.execute(server.env.db.read);
  expect(rows).toEqual([{ erased: true }]);
});

test('a link that never was one says so, in the words of one that ran out', async () => {
  const page = await browser.openPage({ width: 360, language: 'fr' });
  const answer = await page.goto(at(paths.cosignature('A'.repeat(67))));
  expect(answer?.status()).toBe(410);
  await heading(page, 'Ce lien ne mène plus nulle part').waitFor();
  await expectFit(page);
});

test('the mail is read on a phone without anything fetched, in both languages', async () => {
  const mailbox = 'lue@example.org';
  const page = await browser.openPage({ width: 360, language: 'fr' });
  await page.goto(at(paths.cosignatures(letter.slug)));
  await page.getByLabel('Votre nom').fill('Lue Petit');
  await page.getByLabel('Votre adresse électronique').fill(mailbox);
  await page.getByLabel('Le pays où vous vivez').selectOption('BE');
  await button(page, 'Cosigner').click();
  await heading(page, 'Regardez dans votre boîte').waitFor();
  const { mail } = await confirmationTo(mailbox);
  expect(mail.subject).toBe('Confirmez votre cosignature');
  expect(mail.text).not.toContain('Petit');
  const shown = await browser.openPage({ width: 360 });
  await shown.setContent(mail.html);
  expect(await sidewaysScroll(shown)).toBe(0);
  expect(foreignRequests(shown)).toEqual([]);
});

test('paused in the middle of typing, the form comes back as it was; closed, it says since when', async () => {
  const { letterId, drafter: by } = letter;
  const page = await browser.openPage({ width: 360 });
  await page.goto(at(paths.cosignatures(letter.slug)));
  await page.getByLabel('Your name').fill('Slow Typer');
  await page.getByLabel('Your e-mail address').fill('slow@example.org');
  await page.getByLabel('The country you live in').selectOption('IT');
  await changeCosigning(env, { letterId, change: 'paused', by });
  await button(page, 'Co-sign').click();
  await page.getByText('Paused for the moment').waitFor();
  await expectFit(page);
  expect(await page.getByLabel('Your name').inputValue()).toBe('Slow Typer');
  await changeCosigning(env, { letterId, change: 'resumed', by });
  // for a second the answer may still be the one before
  const asked = async () => (await fetch(at(paths.cosignatures(letter.slug)))).text();
  await expect.poll(asked).not.toContain('Paused for the moment');
  await button(page, 'Co-sign').click();
  await heading(page, 'Look in your mailbox').waitFor();

  await changeCosigning(env, { letterId, change: 'closed', by });
  await expect
    .poll(
      async () => {
        await page.goto(at(paths.cosignatures(letter.slug)));
        return heading(page, 'Who stands behind this letter').count();
      },
      { timeout: 10_000 },
    )
    .toBe(1);
  expect(await heading(page, 'Co-sign this letter').count()).toBe(0);
  expect(await page.locator('main').innerText()).toContain('has three days to confirm');
  await expectFit(page);
});
