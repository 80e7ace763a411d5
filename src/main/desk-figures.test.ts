import { afterAll, expect, test } from 'vitest';
import { completeContent } from '#support/letters';
import { granted } from '#support/app';
import { openLetterDesk } from '#support/letter-desk';
import { testDatabase } from '#support/database';
import { freezeVersion, saveDraft } from '#letters';
import { HOUSE } from '#access';
import { insertApproval } from '../features/publication/release-store.ts';
import { deskFigures } from './desk-figures.ts';

const db = await testDatabase();
const desk = await openLetterDesk(db);
afterAll(async () => {
  await desk.app.close();
  await db.close();
});

test('the desk learns from the rooms above whether somebody has given their word', async () => {
  const { env, ana } = desk;
  const letterId = await desk.letterOf(ana);
  await desk.askToLead(letterId, 'Ana Ruiz', 'ana@example.org');
  granted(await saveDraft(env, { letterId, revision: 1, content: completeContent(), by: ana }));
  const version = granted(await freezeVersion(env, { letterId, note: '', by: ana }));
  const ask = () => deskFigures(env)({ accountId: ana, audience: HOUSE }, version);
  expect(await ask()).toEqual({ invited: 0, signed: 0, approvedByYou: false });
  const approval = { letterId, versionId: version.id, accountId: ana, at: env.now() };
  await db.transaction((tx) => insertApproval(tx, approval));
  expect(await ask()).toEqual({ invited: 0, signed: 0, approvedByYou: true });
});
