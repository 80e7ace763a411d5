import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { importRoster } from '#roster';
import { granted } from '#support/app';
import { accessibilityFaults } from '#support/browser';
import { parliament, seedLetter } from '#support/importing';
import { column, pdfFile, wordFile, wordParagraph } from '#support/documents';
import { button, expectFit, startJourneys } from '#support/journey';
import { LANGUAGE_COOKIE } from '#ui';
import { paths } from '#ui/paths';

const { server, browser, at, signInByLink } = await startJourneys();

const bytes = new TextEncoder().encode(parliament);
granted(
  await importRoster(server.env, { name: 'A parliament', fileName: 'a.csv', bytes, by: null }),
);

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const person = (page: Page, key: number) => page.locator(`#signatories-${key}`);

async function paste(page: Page, text: string): Promise<void> {
  await page.goto(at(paths.desk()));
  await page.getByRole('link', { name: 'Start from a letter that exists' }).click();
  await page.getByLabel('Or paste the text').fill(text);
  await button(page, 'Read the letter').click();
  await page.getByRole('heading', { name: 'What was recognised' }).waitFor();
}

const saved = (page: Page) => page.getByText('Saved.', { exact: true }).waitFor();

test('a letter that exists becomes a draft with people to ask, without JavaScript', async () => {
  const page = await signInByLink(await browser.openPage({ script: false }), { name: 'Olga' });
  await paste(page, seedLetter);

  // the misspelt name is offered with its reason; nobody is chosen
  const misspelt = person(page, 2);
  await misspelt.getByText('Nicole KIIL-NIELSEN').waitFor();
  expect(await misspelt.textContent()).toContain('one letter from');
  expect(await misspelt.getByLabel('Not decided yet').isChecked()).toBe(true);
  // two people of one name stand side by side, with what tells them apart
  expect(await person(page, 1).textContent()).toMatch(
    /1 May 1970.*30 November 1981|30 November 1981.*1 May 1970/s,
  );
  expect(await page.locator('mark.mark-demands').count()).toBeGreaterThan(0);

  await button(page, 'Make the draft letter').click();
  await page.getByText('Give the letter a title. Nothing is invented here.').first().waitFor();
  await field(page, 'title').fill('For the release of Dana Sarova');
  await field(page, 'demands.1.text').fill('Release Dana Sarova at once');
  await page
    .locator('#demands-2')
    .getByRole('button', { name: /^Leave out/ })
    .click();
  await saved(page);
  await page.getByText('Demand 2, left out:').waitFor();
  await button(page, 'Add an addressee').click();
  await field(page, 'addressees.1.office').fill('Minister of Justice');
  await field(page, 'addressees.1.country').fill('Kazakhstan');
  await button(page, 'Take the one offer without a rival').click();
  await saved(page);
  expect(await field(page, 'addressees.1.office').inputValue()).toBe('Minister of Justice');
  await person(page, 2).getByText('is Nicole KIIL-NIELSEN').waitFor();
  await person(page, 1).getByText('Sweden').click();
  await button(page, 'Make the draft letter').click();

  await page.getByRole('heading', { level: 1, name: 'For the release of Dana Sarova' }).waitFor();
  expect(await field(page, 'demands.1.text').inputValue()).toBe('Release Dana Sarova at once');
  expect(await field(page, 'demands.2.text').count()).toBe(0);
  expect(await field(page, 'body').inputValue()).toContain('She has been held since January');

  await page.getByRole('link', { name: 'Signatures', exact: true }).click();
  await page.getByRole('link', { name: '2 people stand under the letter' }).click();
  await page.getByText('0 of 2 are among the invitations.').waitFor();
  await page.getByLabel('KILL-NIELSEN Nicole', { exact: true }).check();
  await button(page, 'Prepare invitations for the chosen').click();
  await page.getByText('One invitation is prepared. Nothing was sent yet.').waitFor();
  await page.getByText('1 of 2 are among the invitations.').waitFor();

  await page.getByRole('link', { name: 'Change who this is BERG Ana' }).click();
  await page.getByLabel(/Germany/).check();
  await button(page, 'Save').click();
  await page.getByText('Germany').waitFor();
  expect(new URL(page.url()).hash).toMatch(/^#person-/); // back at their place in a long list
  // the roster has no mailbox of hers: one must be typed, and only the capacity may be left out
  await page.getByLabel('Official mailbox of BERG Ana', { exact: true }).waitFor();
  expect(await page.getByText('(optional)').count()).toBe(1);
});

test('words marked in the source become a row, where the source has them', async () => {
  const page = await signInByLink(await browser.openPage(), { name: 'Olga' });
  await paste(page, seedLetter);
  await page.evaluate((words) => {
    const texts = [...document.querySelectorAll('[data-source] p')].map((one) => one.firstChild);
    const text = texts.find((one) => one?.textContent?.includes(words));
    if (!text) throw new Error('no such words');
    const start = text.textContent?.indexOf(words) ?? 0;
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, start + words.length);
    document.getSelection()?.addRange(range);
  }, 'a prison in Almaty');
  const before = await page.locator('#subjects ~ .row').count();
  await page.locator('[data-selection]').getByRole('button', { name: 'Person at risk' }).click();
  await saved(page);
  expect(await page.locator('#subjects ~ .row').count()).toBe(before + 1);
  await page.locator('mark.mark-subjects', { hasText: 'a prison in Almaty' }).waitFor();
  expect(await page.locator('.row:target').count()).toBe(1);
});

const lines = seedLetter.trim().split('\n');
/** The letter as Word keeps it: the points are a list, not signs. */
const asWord = () =>
  wordFile(
    lines
      .filter((line) => line !== '')
      .map((line) =>
        line.startsWith('- ') ? wordParagraph(line.slice(2), { list: 1 }) : wordParagraph(line),
      )
      .join(''),
  );

test.each([
  ['letter.docx', asWord],
  ['letter.pdf', async () => pdfFile([column(lines, 60, 80)])],
] as const)('%s is read like the text in it', async (name, make) => {
  const page = await signInByLink(await browser.openPage(), { name: 'Olga' });
  await page.goto(at(paths.imports()));
  const file = { name, mimeType: 'application/octet-stream', buffer: await make() };
  await page.getByLabel('File', { exact: true }).setInputFiles(file);
  await button(page, 'Read the letter').click();
  await page.getByRole('heading', { name: 'What was recognised' }).waitFor();
  expect(await field(page, 'demands.1.text').inputValue()).toBe(
    'The immediate release of Dana Sarova',
  );
  expect(await field(page, 'signatories.2.name').inputValue()).toBe('KILL-NIELSEN Nicole');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test.each([
  ['a phone in the dark', { width: 360, dark: true }],
  ['a wide screen', { width: 1280 }],
] as const)('every page of it can be used by all on %s', async (_, wish) => {
  const page = await signInByLink(await browser.openPage(wish), { name: 'Olga' });
  const language = wish.width === 360 ? 'fr' : 'en';
  await page.context().addCookies([{ name: LANGUAGE_COOKIE, value: language, url: server.url }]);
  await page.goto(at(paths.imports()));
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  await expectFit(page);
  await page.locator('[name="text"]').fill(`${seedLetter}\n\nبرای آزادی دانا ساروا\n`);
  await page.locator('form.form button[type="submit"]').click();
  await page.locator('[data-source]').waitFor();
  await expectFit(page);
  await page.locator('button[formaction]').click();
  await page.locator('.notice-error').waitFor();
  await expectFit(page);
  await page.locator('[name="title"]').fill(`For Dana ${wish.width}`);
  await page.locator('button[formaction]').click();
  await page.locator('.letter-tabs').waitFor();
  await page.goto(`${page.url()}/imported-people`);
  await expectFit(page);
  await page.locator('.row-acts a').first().click();
  await page.locator('.candidates').waitFor();
  await expectFit(page);
});
