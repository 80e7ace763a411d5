import { afterAll, describe, expect, test } from 'vitest';
import { paths } from '#ui/paths';
import { testDatabase } from '#support/database';
import { HOUSE } from '#access';
import { form } from '#support/app';
import { openLetterDesk, typedForm } from '#support/letter-desk';
import { completeContent } from '#support/letters';
import { findDraft, insertRevision } from './draft-store.ts';

const db = await testDatabase();
const desk = await openLetterDesk(db);
const { ana, app, env, get, letterOf, post } = desk;
afterAll(async () => {
  await desk.app.close();
  await db.close();
});

describe('the form of the letter desk', () => {
  test('a title of 10,000 characters gets a sentence and is shown back with everything else', async () => {
    const letterId = await letterOf(ana);
    const title = 'long '.repeat(2_000);
    const answer = await post(paths.draft(letterId), typedForm({ title, body: 'Kept words' }));
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(title);
    expect(answer.body).toContain('Kept words');
    expect(answer.body).toContain('Please shorten it.');
    expect((await findDraft(db.read, HOUSE, letterId))?.revision).toBe(1);
  });

  test.each([
    ['a control character', 'Free\u0007dom'],
    ['a null', 'Free\u0000dom'],
    ['a mark that turns the direction', 'Free\u202edom'],
  ])('%s in the text is a sentence, never a fault', async (_, body) => {
    const answer = await post(paths.draft(await letterOf(ana)), typedForm({ body }));
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('a character that cannot be seen');
  });

  test('what is missing beside a refused save is what is missing in what was typed', async () => {
    const letterId = await letterOf(ana);
    const typed = typedForm({ title: '', date: 'one day', body: 'We ask.' });
    const { statusCode, body } = await post(paths.draft(letterId), typed);
    expect(statusCode).toBe(422);
    expect(body).toContain('The letter has no title.');
    expect(body).not.toContain('It has no text.');
    expect(body).not.toContain('can become version');
    const saved = await get(paths.letterDesk(letterId));
    expect(saved.body).not.toContain('The letter has no title.');
    expect(saved.body).toContain('It has no text.');
  });

  test('HTML in every field is shown as text', async () => {
    const letterId = await letterOf(ana);
    const html = '<script>alert(1)</script>';
    const fields = typedForm({
      title: html,
      body: html,
      subjects: '-1',
      'subjects.-1.name': html,
      'subjects.-1.note': html,
      addressees: '-1',
      'addressees.-1.office': html,
      'addressees.-1.name': html,
      demands: '-1',
      'demands.-1.text': html,
    });
    expect((await post(paths.draft(letterId), fields)).statusCode).toBe(303);
    for (const url of [paths.letterDesk(letterId), paths.preview(letterId), paths.desk()]) {
      const { body } = await get(url);
      expect(body).not.toContain(html);
      expect(body).toContain('&lt;script>alert(1)&lt;/script>');
    }
  });

  test('a button that adds a row saves nothing and keeps every word', async () => {
    const letterId = await letterOf(ana);
    const answer = await post(
      paths.draft(letterId),
      typedForm({ body: 'Half a sen', do: 'add demands' }),
    );
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('Half a sen');
    expect(answer.body).toContain('name="demands.-1.text"');
    expect(answer.body).toContain('Not saved yet');
    expect((await findDraft(db.read, HOUSE, letterId))?.revision).toBe(1);
  });

  test('the second of two tabs gets both texts, and may save over or go on editing', async () => {
    const letterId = await letterOf(ana);
    const url = paths.draft(letterId);
    expect((await post(url, typedForm({ body: 'Words of the first tab' }))).statusCode).toBe(303);
    const second = typedForm({ body: 'Words of the second tab' });
    const answer = await post(url, second);
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('Words of the first tab');
    expect(answer.body).toContain('Words of the second tab');
    expect(answer.body).toMatch(/<del>.*first.*<\/del><ins>.*second.*<\/ins>/s);
    const edited = await post(url, { ...second, revision: '2', do: 'edit' });
    expect(edited.body).toContain('Words of the second tab');
    expect((await post(url, { ...second, revision: '2' })).statusCode).toBe(303);
    const draft = await findDraft(db.read, HOUSE, letterId);
    expect(draft).toMatchObject({ revision: 3, content: { body: 'Words of the second tab' } });
  });

  test('what was written when the session had ended comes back to be sent again', async () => {
    const letterId = await letterOf(ana);
    const { payload, headers } = form(typedForm({ body: 'An hour of work' }));
    const answer = await app.inject({
      method: 'POST',
      url: paths.draft(letterId),
      payload,
      headers,
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('An hour of work');
    expect(answer.body).toContain('Send it again');
    expect(answer.body).not.toContain('Dana Sarova</h1>');
  });

  test('whatever else is sent is never a fault of ours', async () => {
    const letterId = await letterOf(ana);
    const odd: Record<string, string>[] = [
      {},
      { do: 'raise demands 999' },
      { do: 'remove nothing', revision: 'x' },
      { revision: '-1', title: 'T', demands: '1e9', language: '__proto__' },
      { revision: '999999999999', title: 'T', zone: '../etc/passwd', leadsNeeded: '9e99' },
    ];
    const statuses = await Promise.all(
      odd.map(async (fields) => (await post(paths.draft(letterId), fields)).statusCode),
    );
    expect(Math.max(...statuses)).toBeLessThan(500);
  });
});

test('a long history is shown in pages, and an earlier save comes back from it', async () => {
  const letterId = await letterOf(ana);
  for (let revision = 2; revision <= 45; revision++)
    await db.transaction((tx) =>
      insertRevision(tx, letterId, {
        revision,
        content: completeContent({ title: `Title ${revision}` }),
        savedAt: env.now(),
        savedBy: ana,
      }),
    );
  const { body } = await get(`${paths.draftHistory(letterId)}?page=3`);
  expect(body).toContain('Page 3 of 3');
  const url = paths.draftRestoration(letterId, 7);
  expect((await post(url, { seen: '45' })).statusCode).toBe(303);
  expect(await findDraft(db.read, HOUSE, letterId)).toMatchObject({
    revision: 46,
    content: { title: 'Title 7' },
  });
});
