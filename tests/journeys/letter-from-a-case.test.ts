import { expect, test } from 'vitest';
import type { AccountId } from '#kernel/ids';
import { sql } from '#platform/db';
import { entered, newCase, person } from '#support/cases';
import { button, expectFit, startJourneys } from '#support/journey';
import { paths } from '#ui/paths';

const { env, browser, at, signInByLink } = await startJourneys();

test('a letter begins from a case, says too much, and is brought back to what the file holds', async () => {
  const page = await signInByLink(await browser.openPage(), { name: 'Ana Ruiz' });
  page.setDefaultTimeout(30_000);
  const { rows } = await sql<{ id: AccountId }>`select id from accounts`.execute(env.db.read);
  const [by] = rows.map(({ id }) => id);
  if (by === undefined) throw new Error('nobody signed in');
  const caseId = await newCase(env, by, 'The Varno dockers');
  const where = { caseId, by };
  const olmo = await entered(env, where, 'subject', person('Tarek Olmo'));
  for (const use of ['store', 'name-public'])
    await entered(env, where, 'consent', {
      subject: olmo.id,
      use,
      answer: 'given',
      basis: 'self',
      givenOn: '2025-01-01',
    });
  const what = 'Tarek Olmo was beaten by two officers';
  const beating = { what, type: 'beating', phase: 'past', date: '2019-05-03', subjects: [olmo.id] };
  await entered(env, where, 'event', beating, { certainty: 'suspected' });

  await page.goto(at(paths.caseDesk(caseId)));
  await page.getByRole('link', { name: 'Start a letter from this case' }).click();
  await expectFit(page);
  await button(page, 'Make the draft').last().click();
  const body = page.locator('textarea[name=body]');
  expect(await body.inputValue()).toBe(
    'It is suspected that on 3 May 2019, Tarek Olmo was beaten by two officers.',
  );
  await page.getByText('No sentence says more than the case files do.').waitFor();

  await body.fill('On 3 May 2019 Tarek Olmo was beaten by two officers. We ask why.');
  await button(page, 'Save').last().click();
  await page.locator('mark', { hasText: 'On 3 May 2019' }).waitFor();
  await expectFit(page);
  await page.setViewportSize({ width: 360, height: 780 });
  await expectFit(page);
  await page.getByRole('button', { name: /^Take this wording/ }).click();
  expect(await body.inputValue()).toBe(
    'It is suspected that on 3 May 2019 Tarek Olmo was beaten by two officers. We ask why.',
  );
  expect(await page.locator('mark').count()).toBe(0);
});
