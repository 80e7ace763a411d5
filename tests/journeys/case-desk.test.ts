import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { button, expectFit, startJourneys } from '#support/journey';
import { handsOn } from '#support/hands';
import type { Hands } from '#support/hands';
import { factsOf2011 } from '#support/letter-of-2011';
import type { Fact } from '#support/letter-of-2011';
import { startOfCase } from '#support/case-desk';
import { kindWord, LANGUAGE_COOKIE, translator } from '#ui';
import { FORM_KINDS } from '../../src/features/cases/form-rules.ts';

const journeys = await startJourneys();
const { browser } = journeys;

const field = (page: Page, name: string) => page.locator(`[data-desk-form] [name="${name}"]`);

/** Goes to the form of a kind, unless it is the one that is open. */
async function openForm(hands: Hands, kind: string): Promise<void> {
  const { page } = hands;
  if ((await field(page, 'kind').inputValue()) === kind) return;
  const name = kindWord(translator('en'), kind);
  await hands.click(page.locator('.add-bar').getByRole('link', { name, exact: true }));
  await page
    .locator(`[data-desk-form] [name="kind"][value="${kind}"]`)
    .waitFor({ state: 'attached' });
}

async function typeName(hands: Hands, place: number, name: string, type: string): Promise<void> {
  await hands.type(field(hands.page, `subjects.${place}.name`), name);
  if (type !== 'person') await hands.choose(field(hands.page, `subjects.${place}.type`), type);
}

/** A field folded under "More", or beside a source, is unfolded first. */
async function inSight(hands: Hands, name: string): Promise<void> {
  const fold = hands.page
    .locator('details:not([open])', { has: hands.page.locator(`[name="${name}"]`) })
    .first();
  if ((await fold.count()) > 0) await hands.click(fold.locator('> summary'));
}

async function enter(hands: Hands, fact: Fact): Promise<void> {
  const { page } = hands;
  await openForm(hands, fact.kind);
  for (const [name, value] of Object.entries(fact.choose ?? {}).filter(([one]) => one === 'type'))
    await hands.choose(field(page, name), value);
  for (const [name, text] of Object.entries(fact.type ?? {})) {
    await inSight(hands, name);
    if ((await field(page, name).count()) === 0)
      await hands.click(page.locator(`[data-add-row="${name.split('.')[0]}"]`));
    await hands.type(field(page, name), text);
  }
  for (const [name, value] of Object.entries(fact.choose ?? {}).filter(([one]) => one !== 'type'))
    await hands.choose(field(page, name), value);
  for (const name of fact.about ?? []) await hands.click(page.locator('.tick', { hasText: name }));
  for (const [place, [name, type]] of (fact.newcomers ?? []).entries())
    await typeName(hands, place, name, type);
  const certain = page.locator(`[data-desk-form] [name="certainty"][value="${fact.certainty}"]`);
  if (fact.certainty !== undefined && !(await certain.isChecked())) await hands.click(certain);
  await hands.press('Control+Enter');
  await page.locator('.entry-new', { hasText: fact.stands }).first().waitFor();
}

test('every fact of the letter of 2011 is entered on one page, without leaving it', async () => {
  const page = await startOfCase(journeys, await browser.openPage(), 'Kazakhstan, September 2011');
  const hands = handsOn(page);
  for (const fact of factsOf2011) await enter(hands, fact);

  const file = (await page.locator('.desk-file').textContent()) ?? '';
  for (const { stands } of factsOf2011) expect(file).toContain(stands);
  expect(await page.locator('.entries-subject > li').count()).toBe(12);
  expect(await page.locator('.entries-source > li').count()).toBe(1);
  const { clicks, keys, pages } = hands.count;
  process.stdout.write(
    `the letter of 2011: ${factsOf2011.length} facts, ${clicks} clicks, ${keys} key strokes, ${pages} page changes\n`,
  );
  // nothing of it is kept by the script: another visit shows the same
  await page.reload();
  for (const { stands } of factsOf2011)
    expect((await page.locator('.desk-file').textContent()) ?? '').toContain(stands);
});

const notice = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

test('without JavaScript nothing typed is lost, and every act has its way back', async () => {
  const page = await startOfCase(
    journeys,
    await browser.openPage({ script: false }),
    'Case of Dana',
  );
  await field(page, 'what').fill('The police searched the office');
  await field(page, 'date').fill('2011-02-30');
  await field(page, 'subjects.0.name').fill('Dana Sarova');
  await field(page, 'sources.0.title').fill('Her lawyer');
  await button(page, 'One more name').click();
  await field(page, 'subjects.1.name').fill('Arman Bekov');
  await button(page, 'Add to the file').last().click();

  await notice(page, /February 2011 has no day 30/);
  await notice(page, 'This is needed.'); // how sure
  expect(await field(page, 'what').inputValue()).toBe('The police searched the office');
  expect(await field(page, 'subjects.1.name').inputValue()).toBe('Arman Bekov');
  expect(await field(page, 'sources.0.title').inputValue()).toBe('Her lawyer');
  await field(page, 'date').fill('2011-02');
  await page.getByLabel('Reported', { exact: true }).check();
  await button(page, 'Add to the file').last().click();
  await notice(page, /Added with it: Dana Sarova, Arman Bekov and Her lawyer/);
  expect(new URL(page.url()).hash).toMatch(/^#entry-/);
  // the next fact begins with the same source, certainty and audience
  expect(await field(page, 'sources.0.source').inputValue()).toMatch(/^[0-9a-f-]{36}$/);
  expect(await page.getByLabel('Reported', { exact: true }).isChecked()).toBe(true);

  await button(page, /^Undo/).click();
  await notice(page, 'Taken out: The police searched the office');
  expect(await page.locator('.entries-event').count()).toBe(0);
  await button(page, /^Undo/).click();
  await page
    .locator('.entries-event')
    .getByText('The police searched the office')
    .first()
    .waitFor();

  await page.getByRole('link', { name: 'Change The police searched the office' }).click();
  await page.locator('[name="what"]').fill('The police searched the flat');
  await button(page, 'Save the change').last().click();
  await page.getByText('Saved.', { exact: true }).waitFor();
  await page.locator('.change-was', { hasText: 'The police searched the office' }).waitFor();
  await button(page, /^Make it as it was after this/)
    .first()
    .click();
  await page.getByText('Saved.', { exact: true }).waitFor();
  expect(await page.locator('[name="what"]').inputValue()).toBe('The police searched the office');
});

test('a change over somebody else’s is shown beside it and written only on purpose', async () => {
  const page = await startOfCase(journeys, await browser.openPage(), 'Case of Arman');
  await field(page, 'what').fill('A hearing was announced');
  await page.getByLabel('Reported', { exact: true }).check();
  await page.keyboard.press('Control+Enter');
  await page.locator('.entry-new').waitFor();
  await page.getByRole('link', { name: 'Change A hearing was announced' }).click();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('[name="what"]').fill('A hearing was announced for May');
  await button(other, 'Save the change').last().click();
  await other.getByText('Saved.', { exact: true }).waitFor();

  await page.locator('[name="what"]').fill('A hearing was put off');
  await button(page, 'Save the change').last().click();
  await notice(page, 'Somebody else changed this meanwhile');
  await page.locator('.change-was', { hasText: 'A hearing was announced for May' }).waitFor();
  expect(await page.locator('[name="what"]').inputValue()).toBe('A hearing was put off');
  await button(page, 'Save mine over it').last().click();
  await page.getByText('Saved.', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await page.locator('.change-was', { hasText: 'A hearing was announced for May' }).waitFor();
  await expectFit(page);
});

test('two subjects become one and two again, and nothing said of either is lost', async () => {
  const page = await startOfCase(journeys, await browser.openPage(), 'Case of two names');
  for (const [what, name] of [
    ['First thing', 'Dana Sarova'],
    ['Second thing', 'Dana Sarowa'],
  ] as const) {
    await field(page, 'what').fill(what);
    await field(page, 'subjects.0.name').fill(name);
    await page.getByLabel('Reported', { exact: true }).check();
    await page.keyboard.press('Control+Enter');
    await page.locator('.entry-new', { hasText: what }).waitFor();
  }
  await page.getByRole('link', { name: 'Change Dana Sarova', exact: true }).click();
  await page.getByText('Is this the same as another?').click();
  await button(page, 'These two are one').click();
  await page.locator('[data-desk]').waitFor();
  await page.locator('.entries-subject').getByText('also Dana Sarowa').waitFor();
  await page
    .locator('.entries-event > li', { hasText: 'Second thing' })
    .getByText('Dana Sarova')
    .waitFor();
  await button(page, /^They are two after all/).click();
  await page
    .locator('.entries-event > li', { hasText: 'Second thing' })
    .getByText('Dana Sarowa')
    .waitFor();
  expect(await page.locator('.entries-subject > li').count()).toBe(2);
});

test('what was typed stays when the network fails, and goes out once it is back', async () => {
  const page = await startOfCase(journeys, await browser.openPage(), 'Case on a train');
  await field(page, 'what').fill('A summons came');
  await page.getByLabel('Documented', { exact: true }).check();
  await page.context().setOffline(true);
  await page.keyboard.press('Control+Enter');
  await notice(page, /It did not reach the server/);
  expect(await field(page, 'what').inputValue()).toBe('A summons came');
  await page.context().setOffline(false);
  await page.keyboard.press('Control+Enter');
  await page.locator('.entries-event').getByText('A summons came').first().waitFor();
  expect(await page.locator('.entries-event > li').count()).toBe(1);
});

test.each([
  ['a phone in the dark', { width: 360, dark: true }, 'fr'],
  ['a wide screen', { width: 1280 }, 'en'],
] as const)('every form of it can be used by all on %s', async (_, wish, language) => {
  const page = await startOfCase(journeys, await browser.openPage(wish), `Case ${wish.width}`);
  await page
    .context()
    .addCookies([{ name: LANGUAGE_COOKIE, value: language, url: journeys.server.url }]);
  await page.reload();
  await field(page, 'what').fill('Something <b>happened</b>');
  await field(page, 'subjects.0.name').fill('Ая Бе');
  await field(page, 'sources.0.title').fill('Een brief');
  await page.locator('[name="certainty"][value="suspected"]').check();
  await page.keyboard.press('Control+Enter');
  await page.locator('.entry-new').first().waitFor();
  await expectFit(page);
  // the kinds share their fields: some on the phone, others on the wide screen
  const start = wish.width === 360 ? 0 : 2;
  for (const kind of FORM_KINDS.filter((_kind, place) => place % 4 === start)) {
    await page.goto(`${page.url().split('?')[0]}?add=${kind}`);
    await page
      .locator(`[data-desk-form] [name="kind"][value="${kind}"]`)
      .waitFor({ state: 'attached' });
    await expectFit(page);
  }
  await page.locator('.entries-subject .entry-change').click();
  await page.locator('[data-entry-form]').waitFor();
  await expectFit(page);
});
