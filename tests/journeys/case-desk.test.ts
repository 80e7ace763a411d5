import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startJourneys } from '#support/journey';
import { handsOn } from '#support/hands';
import type { Hands } from '#support/hands';
import { factsOf2011 } from '#support/letter-of-2011';
import type { Fact } from '#support/letter-of-2011';
import { startOfCase } from '#support/case-desk';
import { kindWord, translator } from '#ui';

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
  expect(await page.locator('.entries-subject > li').count()).toBe(9);
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
