import { afterAll, describe, expect, test } from 'vitest';
import { HOUSE, listGrants } from '#access';
import type { AccountId, LetterId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import { listOutbox } from '#platform/mail';
import { paths } from '#ui/paths';
import {
  addAccount,
  addOwner,
  form,
  granted,
  signIn,
  testApp,
  testClock,
  testEnvironment,
  workOff,
} from '#support/app';
import { testDatabase } from '#support/database';
import { completeContent } from '#support/letters';
import { createLetter, freezeVersion } from './actions.ts';
import { saveDraft } from './draft-actions.ts';
import { findDraft, insertRevision } from './draft-store.ts';
import { lettersJobs } from './jobs.ts';
import { askPerson } from './people-actions.ts';
import type { NewPerson } from './people-rules.ts';
import { lettersRoutes } from './routes.ts';
import { findLetterBySlug } from './store.ts';

const db = await testDatabase();
const env = { ...testEnvironment(db), now: testClock('2026-03-01T09:00:00Z') };
const app = await testApp(env, lettersRoutes);
afterAll(async () => {
  await app.close();
  await db.close();
});

const ana = await addAccount(env, 'Ana Ruiz', 'ana@example.org');
const bo = await addAccount(env, 'Bo Ek', 'bo@example.org');
const drafter = await signIn(env, ana);
const stranger = await signIn(env, bo);
const owner = await signIn(env, await addOwner(env));

async function letterOf(by: AccountId, title = 'For Dana Sarova'): Promise<LetterId> {
  const language = 'en' as LanguageTag;
  const input = { title, language, origin: 'written-here', by } as const;
  return granted(await createLetter(env, input)).letterId;
}

type Who = { cookie: string; 'user-agent': string };
const get = (url: string, who: Who = drafter) => app.inject({ url, headers: who });
const post = (url: string, fields: Record<string, string>, who: Who = drafter) => {
  const { payload, headers } = form(fields);
  return app.inject({ method: 'POST', url, payload, headers: { ...headers, ...who } });
};

/** The least a browser sends for the letter desk's form. */
const typed = (change: Record<string, string> = {}): Record<string, string> => ({
  revision: '1',
  language: 'en',
  title: 'For Dana Sarova',
  zone: 'UTC',
  leadsNeeded: '1',
  do: 'save',
  ...change,
});

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
      const posts = await Promise.all(acts.map((url) => post(url, typed(), who)));
      expect(posts.map((answer) => answer.statusCode)).toEqual([404, 404, 404]);
    }
    expect((await get(paths.desk(), stranger)).body).not.toContain('Dana Sarova');
    expect((await findDraft(db.read, HOUSE, letterId))?.revision).toBe(1);
  });

  test('shows a lead the draft, and keeps them from writing it', async () => {
    const letterId = await letterOf(ana);
    const person = {
      role: 'lead',
      name: 'Bo Ek',
      email: 'bo@example.org' as NewPerson['email'],
      capacity: 'Member',
    } as const;
    granted(await askPerson(env, { letterId, by: ana, language: 'en' as LanguageTag, person }));
    const seen = await get(paths.letterDesk(letterId), stranger);
    expect(seen.statusCode).toBe(200);
    expect(seen.body).not.toContain('<textarea');
    expect((await post(paths.draft(letterId), typed(), stranger)).statusCode).toBe(403);
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
      origin: 'written-here',
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
      origin: 'published-elsewhere',
      originNote: 'a paper',
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(title);
    expect(answer.body).toContain('a paper');
    expect(answer.body).toContain('10,000 characters long');
  });
});

describe('the form of the letter desk', () => {
  test('a title of 10,000 characters gets a sentence and is shown back with everything else', async () => {
    const letterId = await letterOf(ana);
    const title = 'long '.repeat(2_000);
    const answer = await post(paths.draft(letterId), typed({ title, body: 'Kept words' }));
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
    const answer = await post(paths.draft(await letterOf(ana)), typed({ body }));
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('a character that cannot be seen');
  });

  test('HTML in every field is shown as text', async () => {
    const letterId = await letterOf(ana);
    const html = '<script>alert(1)</script>';
    const fields = typed({
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
      typed({ body: 'Half a sen', do: 'add demands' }),
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
    expect((await post(url, typed({ body: 'Words of the first tab' }))).statusCode).toBe(303);
    const second = typed({ body: 'Words of the second tab' });
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
    const { payload, headers } = form(typed({ body: 'An hour of work' }));
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

describe('reading changes nothing', () => {
  test('however often every page is opened', async () => {
    const letterId = await letterOf(ana);
    await Promise.all([...pagesOf(letterId), ...pagesOf(letterId)].map((url) => get(url)));
    expect((await findDraft(db.read, HOUSE, letterId))?.revision).toBe(1);
  });
});

describe('versions', () => {
  test('are made from the page, shown with their identity, and compared by word', async () => {
    const letterId = await letterOf(ana);
    const person = {
      role: 'lead',
      name: 'Ana Ruiz',
      email: 'ana@example.org' as NewPerson['email'],
      capacity: 'Member',
    } as const;
    granted(await askPerson(env, { letterId, by: ana, language: 'en' as LanguageTag, person }));
    const save = async (revision: number, title: string) =>
      granted(
        await saveDraft(env, { letterId, revision, content: completeContent({ title }), by: ana }),
      );
    await save(1, 'For the release of Dana Sarova');
    expect((await post(paths.versions(letterId), { note: '', revision: '1' })).statusCode).toBe(
      409,
    );
    const made = await post(paths.versions(letterId), { note: '', revision: '2' });
    expect(made.headers.location).toBe(`${paths.versions(letterId)}?made=1`);
    await save(2, 'For the freedom of Dana Sarova');
    const unexplained = await post(paths.versions(letterId), { note: ' ', revision: '3' });
    expect(unexplained.statusCode).toBe(422);
    expect(unexplained.body).toContain('Say what changed');
    expect(
      (await post(paths.versions(letterId), { note: 'The title', revision: '3' })).statusCode,
    ).toBe(303);
    const difference = await get(paths.versionDifference(letterId, 1, 2));
    expect(difference.body).toContain('<del>release</del><ins>freedom</ins>');
    expect((await get(paths.version(letterId, 2))).body).toContain('undersigned/statement/v1');
    expect((await get(paths.version(letterId, 3))).statusCode).toBe(404);
    expect((await get(paths.versionDifference(letterId, 9, 2))).statusCode).toBe(404);
  });

  test('cannot be made while something is missing, and the page lists it', async () => {
    const letterId = await letterOf(ana);
    const { body } = await get(paths.versions(letterId));
    expect(body).toContain('Nobody leads it');
    const answer = await post(paths.versions(letterId), { note: 'x', revision: '1' });
    expect(answer.statusCode).toBe(422);
    expect(await freezeVersion(env, { letterId, note: 'x', by: ana })).toMatchObject({
      reason: 'version-incomplete',
    });
  });
});

describe('people', () => {
  test('who are asked get a mail that names the letter and the way to it, once', async () => {
    const letterId = await letterOf(ana, 'A letter to lead');
    const asked = {
      role: 'lead',
      name: 'Márta Őszi',
      email: 'Marta@Example.org',
      capacity: 'Member, Hungary',
    };
    const url = paths.people(letterId);
    expect((await post(url, asked)).statusCode).toBe(303);
    expect((await post(url, asked)).statusCode).toBe(303);
    await workOff(db, lettersJobs(env));
    const mails = await listOutbox(db.read, env);
    const mine = mails.filter((mail) => mail.to.includes('Marta@example.org'));
    expect(mine).toHaveLength(1);
    expect(mine[0]?.text).toContain('A letter to lead');
    expect(mine[0]?.text).toContain(`http://localhost:8080${paths.letterDesk(letterId)}`);
    expect((await get(url)).body).toContain('Márta Őszi');
  });

  test('typed wrongly are shown back with a sentence for each field', async () => {
    const url = paths.people(await letterOf(ana));
    const answer = await post(url, { role: 'king', name: ' ', email: 'nowhere', capacity: '' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('value="nowhere"');
    const noCapacity = await post(url, {
      role: 'lead',
      name: 'X',
      email: 'x@example.org',
      capacity: '',
    });
    expect(noCapacity.statusCode).toBe(422);
    expect(noCapacity.body).toContain('in which capacity');
  });

  test('change places, lose a role, and leave the last drafter where they are', async () => {
    const letterId = await letterOf(ana);
    const url = paths.people(letterId);
    for (const name of ['First', 'Second'])
      await post(url, { role: 'lead', name, email: `${name}@example.org`, capacity: 'Member' });
    const grants = () => listGrants(db.read, HOUSE, letterId);
    const names = async () =>
      (await grants()).filter((one) => one.role === 'lead').map((one) => one.name);
    const second = (await grants()).find((one) => one.name === 'Second');
    await post(paths.personPosition(letterId, second?.id ?? ''), { position: '1' });
    expect(await names()).toEqual(['Second', 'First']);
    const moved = (await grants()).find((one) => one.name === 'Second');
    await post(paths.personRevocation(letterId, moved?.id ?? ''), {});
    expect(await names()).toEqual(['First']);
    const last = (await grants()).find((one) => one.role === 'drafter');
    const refused = await post(paths.personRevocation(letterId, last?.id ?? ''), {});
    expect(refused.statusCode).toBe(409);
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
