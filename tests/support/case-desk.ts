import type { Page } from 'playwright-core';
import { paths } from '#ui/paths';
import type { Journeys } from './journey.ts';

/** Signs in as the owner and opens a new case: the page of its file. */
export async function startOfCase(journeys: Journeys, page: Page, title: string): Promise<Page> {
  await journeys.signInByLink(page, { name: 'Olga' });
  await page.goto(journeys.at(paths.newCase()));
  await page.locator('[name="title"]').fill(title);
  await page.locator('form.form button[type="submit"]').click();
  await page.locator('[data-desk]').waitFor();
  await page.waitForLoadState('load');
  return page;
}
