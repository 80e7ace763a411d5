import { afterAll, beforeEach, expect, test } from 'vitest';
import { HOUSE } from '#access';
import { openCases } from '#support/case-people';
import { entered, person } from '#support/cases';
import { testDatabase } from '#support/database';
import { publishing } from '#support/publishing';
import { paths } from '#ui/paths';
import { removeEntry } from './entry-actions.ts';
import { findPublicCase } from './rendition-store.ts';

const stage = await openCases(await testDatabase());
const { env, people, post } = stage;
const { drafter } = people;
afterAll(() => stage.close());

const on = publishing(stage);
const { consents, looksAtDanger, change, ask, decide, inPublic, publish } = on;
const open = { shownTo: 'public' } as const;

let { caseId, slug, dana, where } = await on.begin();
beforeEach(async () => {
  ({ caseId, slug, dana, where } = await on.begin());
});

test('a consent written down after the approval names nobody until a second reader saw it', async () => {
  const refused = await consents('name-public', { answer: 'refused', givenOn: '2026-02-02' });
  await publish();
  expect(await inPublic()).not.toMatch(/Sarova/);
  await consents('name-public', { givenOn: '2026-02-20' });
  expect(await inPublic()).not.toMatch(/Sarova/);
  await change(refused, { answer: 'given' });
  expect(await inPublic()).not.toMatch(/Sarova/);
  env.now.advance(60_000);
  await looksAtDanger();
  await publish();
  expect(await inPublic()).toMatch(/Sarova/);
});

test('who is taken for another after the approval is spoken of as neither until it was read', async () => {
  const other = await entered(env, where, 'subject', person('Aigul Omarova'), open);
  await entered(env, where, 'event', { what: 'zqbeaten', subjects: [other.id] }, open);
  await entered(env, where, 'risk', {
    subject: other.id,
    level: 'low',
    note: 'none known',
    assessedOn: '2026-03-01',
  });
  await publish();
  env.now.advance(60_000);
  const merge = { this: dana.id, other: other.id, keep: 'this' };
  expect((await post(drafter, paths.caseMerges(caseId), merge)).statusCode).toBe(303);
  const found = await findPublicCase(env.db.read, env, slug, env.now());
  const beaten = found?.rendition.entries.find(
    (entry) => entry.kind === 'event' && entry.content.what === 'zqbeaten',
  );
  expect(beaten?.content).toMatchObject({ subjects: [] });
  expect(await inPublic()).not.toMatch(/Omarova/);
});

test('a refusal taken out of the file after the approval names nobody', async () => {
  const refused = await consents('name-public', { answer: 'refused', givenOn: '2026-02-02' });
  await publish();
  const by = { audience: HOUSE, accountId: drafter };
  await env.db.transaction((tx) => removeEntry(tx, env, { caseId, entryId: refused.id, by }));
  expect(await inPublic()).not.toMatch(/Sarova/);
});

test('a consent that was changed after it was asked for is not approved', async () => {
  await ask();
  await consents('name-public', { givenOn: '2026-02-03' });
  expect((await decide('approval')).statusCode).toBe(409);
});
