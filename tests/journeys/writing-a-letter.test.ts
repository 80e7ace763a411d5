import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityFaults, foreignRequests, sidewaysScroll } from '#support/browser';
import { button, startJourneys } from '#support/journey';

const { server, browser, signInByLink } = await startJourneys();

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

async function begin(page: Page, title: string): Promise<void> {
  await page.goto(`${server.url}/desk`);
  await link(page, 'Write a letter').click();
  await page.getByLabel('Title').fill(title);
  await button(page, 'Begin').click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

const missing = (page: Page): Promise<string[]> => page.locator('.missing li').allTextContents();

test('a letter is written without JavaScript, frozen, changed, and the difference is shown', async () => {
  const page = await signInByLink(await browser.openPage({ script: false }));
  await begin(page, 'For the release of Dana Sarova');
  expect(await missing(page)).toContain('It is addressed to nobody.');

  await field(page, 'date').fill('2026-03');
  await field(page, 'body').fill('We write for *Dana Sarova*.\n\nWe ask you to act.');
  await button(page, 'Add somebody or something').click();
  expect(await field(page, 'body').inputValue()).toContain('We ask you to act.');
  await field(page, 'subjects.-1.name').fill('Дана Сарова');
  await button(page, 'Add an addressee').click();
  await field(page, 'addressees.-1.office').fill('Minister of Justice');
  await field(page, 'addressees.-1.country').fill('kazakhstan');
  await button(page, 'Add a demand').click();
  await button(page, 'Add a demand').click();
  await field(page, 'demands.-1.text').fill('Release her.');
  await field(page, 'demands.-2.text').fill('Drop all charges.');
  await field(page, 'demands.-2.subjects').check();
  await button(page, 'Move up New 2').click();
  const year = new Date().getFullYear() + 1;
  await field(page, 'opens').fill(`${year}-03-02 09:00`);
  await field(page, 'closes').fill(`${year}-03-20 18:00`);
  await button(page, 'Save').last().click();
  await page.getByText('Saved as number 2.').waitFor();
  expect(await missing(page)).toEqual(['Nobody leads it: name who answers for the text.']);
  expect(await field(page, 'demands.1.text').inputValue()).toBe('Drop all charges.');
  expect(await field(page, 'addressees.1.country').inputValue()).toBe('Kazakhstan');

  await link(page, 'People').click();
  await page.getByLabel('lead', { exact: true }).check();
  await field(page, 'name').fill('Márta Őszi');
  await field(page, 'email').fill('marta@example.org');
  await field(page, 'capacity').fill('Member of the Parliament');
  await button(page, 'Ask').click();
  await page.locator('bdi', { hasText: 'Márta Őszi' }).waitFor();

  await link(page, 'Versions').click();
  await button(page, 'Make version 1').click();
  await page.getByText('Version 1 is made.').waitFor();

  await link(page, 'Text').click();
  await field(page, 'body').fill('We write for *Dana Sarova*.\n\nWe ask you to act at once.');
  await button(page, 'Save').last().click();
  await link(page, 'Versions').click();
  expect(await page.locator('ins').allTextContents()).toEqual([' at once']);
  await field(page, 'note').fill('It is urgent now.');
  await button(page, 'Make version 2').click();
  await link(page, 'From version 1 to version 2').click();
  expect(await page.locator('ins').allTextContents()).toEqual([' at once']);
  expect(await page.locator('del').count()).toBe(0);
  expect(foreignRequests(page)).toEqual([]);
});

test('two windows on one draft: the second sees both texts and loses none', async () => {
  const one = await signInByLink(await browser.openPage());
  await begin(one, 'Two windows');
  const two = await one.context().newPage();
  await two.goto(one.url());
  await field(one, 'body').fill('The words of the first window.');
  await button(one, 'Save').last().click();
  await one.getByText('Saved as number 2.').waitFor();
  await field(two, 'body').fill('The words of the second window.');
  await button(two, 'Save').last().click();
  await two.getByText('nothing of it is lost').waitFor();
  expect(await two.locator('ins').allTextContents()).toEqual(['second']);
  expect(await two.locator('del').allTextContents()).toEqual(['first']);
  expect(await two.locator('textarea:visible').count()).toBe(0); // what is sent again is not shown
  expect(await accessibilityFaults(two)).toEqual([]);
  await button(two, 'Save mine over it').click();
  await two.getByText('Saved as number 3.').waitFor();
  expect(await field(two, 'body').inputValue()).toBe('The words of the second window.');
  await link(two, 'Earlier saves').click();
  await two.getByRole('button', { name: 'Bring back Save 2' }).click();
  await two.getByText('Brought back.').waitFor();
  expect(await field(two, 'body').inputValue()).toBe('The words of the first window.');
});

test.each([
  ['a phone in the dark', { width: 360, dark: true }],
  ['a wide screen', { width: 1280 }],
] as const)('every page of a letter is free of faults on %s', async (_, wish) => {
  const page = await signInByLink(await browser.openPage(wish));
  await begin(page, `برای آزادی ${wish.width}`);
  const desk = page.url();
  await button(page, 'Add a demand').click();
  await button(page, 'Add an addressee').click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await field(page, 'date').fill('tomorrow');
  await button(page, 'Save').last().click();
  await page.getByText('This is not a date.').first().waitFor();
  const places = ['', '/preview', '/versions', '/people', '/draft/history'];
  for (const url of [null, ...places.map((place) => `${desk}${place}`), `${server.url}/desk`]) {
    if (url !== null) await page.goto(url);
    expect([page.url(), await accessibilityFaults(page)]).toEqual([page.url(), []]);
    expect([page.url(), await sidewaysScroll(page)]).toEqual([page.url(), 0]);
  }
});
