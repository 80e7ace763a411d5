import { afterAll, describe, expect, test } from 'vitest';
import { paths } from '#ui/paths';
import { testDatabase } from '#support/database';
import { HOUSE } from '#access';
import { addAccount, addOwner, signIn } from '#support/app';
import { openLetterDesk, typedForm } from '#support/letter-desk';
import { findDraft } from './draft-store.ts';
import { findLetterBySlug } from './store.ts';

const db = await testDatabase();
const desk = await openLetterDesk(db);
const { ana, app, env, get, letterOf, post, stranger } = desk;
afterAll(async () => {
  await desk.app.close();
  await db.close();
});

const owner = await signIn(env, await addOwner(env));

function pagesOf(id: string): string[] {
  return [
    paths.letterDesk(id),
    paths.preview(id),
    paths.draftHistory(id),
    paths.versions(id),
    paths.version(id, 1),
    paths.versionDifference(id, 1, 1),
    paths.people(id),
  ];
}

describe('a letter of somebody else', () => {
  test('answers on every page, to read and to change, exactly as one that was never written', async () => {
    const letterId = await letterOf(ana);
    const missing = '00000000-0000-4000-8000-000000000000';
    for (const who of [stranger, owner]) {
      const own = await Promise.all(pagesOf(letterId).map((url) => get(url, who)));
      const none = await Promise.all(pagesOf(missing).map((url) => get(url, who)));
      const bodies = (id: string) => (answer: { body: string }) => answer.body.replaceAll(id, 'ID');
      expect(own.map((answer) => answer.statusCode)).toEqual(own.map(() => 404));
      expect(own.map(bodies(letterId))).toEqual(none.map(bodies(missing)));
      const acts = [paths.draft(letterId), paths.versions(letterId), paths.people(letterId)];
      const posts = await Promise.all(acts.map((url) => post(url, typedForm(), who)));
      expect(posts.map((answer) => answer.statusCode)).toEqual([404, 404, 404]);
    }
    expect((await get(paths.desk(), stranger)).body).not.toContain('Dana Sarova');
    expect((await findDraft(db.read, HOUSE, letterId))?.revision).toBe(1);
  });

  test('shows a lead the draft, and keeps them from writing it', async () => {
    const letterId = await letterOf(ana);
    await desk.askToLead(letterId, 'Bo Ek', 'bo@example.org');
    const seen = await get(paths.letterDesk(letterId), stranger);
    expect(seen.statusCode).toBe(200);
    expect(seen.body).not.toContain('<textarea');
    expect((await post(paths.draft(letterId), typedForm(), stranger)).statusCode).toBe(403);
    expect((await post(paths.versions(letterId), { note: '' }, stranger)).statusCode).toBe(403);
  });

  test('sends somebody who is not signed in to sign in', async () => {
    const answer = await app.inject({ url: paths.letterDesk(await letterOf(ana)) });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toMatch(/^\/sign-in\?next=/);
  });
});

describe('the desk', () => {
  test('says what to do when it is empty', async () => {
    const nobody = await signIn(env, await addAccount(env, 'Cy New', 'cy@example.org'));
    const { body } = await get(paths.desk(), nobody);
    expect(body).toContain('No letter here yet');
    expect(body).toContain(`href="${paths.newLetter()}"`);
  });

  test('begins a letter from a title and shows what is missing', async () => {
    const answer = await post(paths.letters(), {
      title: 'A new one',
      language: 'fr',
    });
    expect(answer.statusCode).toBe(303);
    const { body } = await get(answer.headers.location ?? '');
    expect(body).toContain('It is addressed to nobody.');
    expect(await findLetterBySlug(db.read, HOUSE, 'a-new-one')).not.toBeNull();
  });

  test('shows a refused beginning again, with every word of it', async () => {
    const title = 'ж'.repeat(10_000);
    const answer = await post(paths.letters(), {
      title,
      language: 'ru',
      slug: 'a-long-one',
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(title);
    expect(answer.body).toContain('a-long-one');
    expect(answer.body).toContain('10,000 characters long');
  });
});

describe('reading changes nothing', () => {
  test('however often every page is opened', async () => {
    const letterId = await letterOf(ana);
    await Promise.all([...pagesOf(letterId), ...pagesOf(letterId)].map((url) => get(url)));
    expect((await findDraft(db.read, HOUSE, letterId))?.revision).toBe(1);
  });
});
