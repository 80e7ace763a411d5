import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { confirm, openCosigning } from '#cosigning';
import { paths } from '#ui/paths';
import { pledged } from '#support/cosigning';
import { publicLetter } from '#support/following';
import { button, expectFit, startJourneys } from '#support/journey';
import { given } from '#support/signing';
import type { Stage } from '#support/signing';

const { server, env, browser, at, mailWith, signInByLink } = await startJourneys();
let letter: Stage;
beforeAll(async () => {
  letter = await publicLetter(env);
});

test('a drafter opens a letter, pauses it, takes a partner’s list, and everybody at the letter reads who did what', async () => {
  const page = await browser.openPage({ width: 360 });
  await signInByLink(page, { account: letter.drafter });
  await page.goto(at(paths.cosigningDesk(letter.letterId)));
  await expectFit(page);
  await page.getByLabel('Months until names and addresses are erased').fill('60');
  await page.getByText('Share with other organisations?').click();
  await page.getByLabel('Name of the organisation').first().fill('Writers’ Aid');
  await button(page, 'Open it').click();
  await page.getByRole('heading', { name: 'Please correct 2 things' }).waitFor();
  await expectFit(page);
  expect(await page.getByLabel('Name of the organisation').first().inputValue()).toBe(
    'Writers’ Aid',
  );
  await page.getByLabel('Months until names and addresses are erased').fill('6');
  const privacy = 'Web page where it says how it treats the addresses';
  await page.getByLabel(privacy).first().fill('https://aid.example.org/privacy');
  await button(page, 'Open it').click();
  await page.getByRole('heading', { name: 'How it stands' }).waitFor();
  await expectFit(page);

  const hot = openCosigning(server.env);
  const who = (name: string, partners: number[]) =>
    pledged(hot, letter.slug, `${name}@example.org`, { name: `=${name}`, partners });
  given(await confirm(hot, await who('agrees', [1])));
  given(await confirm(hot, await who('does-not', [])));
  await who('pending', [1]);

  await button(page, 'Pause').click();
  await page.getByText('paused: nobody new can co-sign').waitFor();
  await expectFit(page);
  const taking = page.waitForEvent('download');
  await button(page, /^Take the list of those who agreed/).click();
  const list = readFileSync(await (await taking).path(), 'utf8');
  expect(list).toBe("\ufeffname,country,email\r\n'=agrees,HR,agrees@example.org\r\n");
  const takingAll = page.waitForEvent('download');
  await button(page, 'Take the count as a table').click();
  const count = readFileSync(await (await takingAll).path(), 'utf8');
  expect(count.split('\r\n')[0]).toBe('\ufeffno,act,cosignature,counted,day,country,class');
  expect(count.split('\r\n')).toHaveLength(4);
  expect(count).not.toMatch(/agrees|example/);

  const reader = await browser.openPage({ width: 1280 });
  await signInByLink(reader, { account: letter.reader });
  await reader.goto(at(paths.cosigningDesk(letter.letterId)));
  await expectFit(reader);
  const shown = await reader.locator('main').innerText();
  expect(shown).toMatch(/Paused by dora/);
  expect(await reader.getByRole('button', { name: 'Pause' }).count()).toBe(0);
  expect(shown).not.toContain('agrees@example.org');
  await button(page, 'Go on').click();
  await page.getByText('open, until somebody closes it').waitFor();
  expect(await page.locator('main').innerText()).toMatch(/Writers’ Aid: one line, by dora/);
});

test('an organisation asks on a phone, confirms by its mail, is looked at, and is read by everybody', async () => {
  const mailbox = 'chair@pilots.example.org';
  const page = await browser.openPage({ width: 360 });
  await page.goto(at(paths.letter(letter.slug)));
  await page.getByRole('link', { name: 'For organisations' }).click();
  await expectFit(page);
  await page.getByLabel('Name of the organisation').fill('League of Pilots');
  await page.getByLabel('The country where it is at home').selectOption('HR');
  await page.getByLabel('Your name').fill('Ana Berg');
  await page.getByLabel('What you do there').fill('chair');
  await page.getByLabel('Your e-mail address there').fill(mailbox);
  await button(page, 'Add this organisation').click();
  await page.getByRole('heading', { name: 'Look in your mailbox' }).waitFor();
  await expectFit(page);
  expect(await page.locator('main').innerText()).not.toContain('co-sign');

  const mail = await mailWith(mailbox, (one) => one);
  const link = /https?:\/\/\S+\/organisations\/[\w-]{43}/.exec(mail.text)?.[0] ?? '';
  const digits = /^ {4}(\d{3})$/m.exec(mail.text)?.[1] ?? '';
  await page.goto(link); // as a mail scanner does before its owner
  await page.goto(link);
  await expectFit(page);
  await page.getByLabel('I may say this for the organisation').check();
  await page.getByLabel(/number|digits/i).fill(digits);
  await button(page, 'Yes, we stand behind it').click();
  await page.getByRole('heading', { name: /will be looked at/ }).waitFor();
  await expectFit(page);

  const desk = await browser.openPage({ width: 1280 });
  await signInByLink(desk, { account: letter.drafter });
  await desk.getByText('An organisation wants to stand behind the letter').click();
  await desk.getByRole('heading', { name: 'To look at' }).waitFor();
  await expectFit(desk);
  expect(await desk.locator('main').innerText()).toContain(mailbox);
  await button(desk, /Put on the list/).click();
  await desk.getByRole('heading', { name: 'On the public list' }).waitFor();
  await page.goto(at(paths.organisations(letter.slug)));
  await page.getByText('League of Pilots, Croatia').waitFor();
  await expectFit(page);
  expect(await page.locator('main').innerText()).not.toContain('Ana Berg');
});
