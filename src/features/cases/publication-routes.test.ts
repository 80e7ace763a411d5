import { afterAll, beforeEach, expect, test } from 'vitest';
import { HOUSE } from '#access';
import { listOutbox } from '#platform/mail';
import { sql } from '#platform/db';
import { openCases } from '#support/case-people';
import { entered } from '#support/cases';
import { testDatabase } from '#support/database';
import { publishing } from '#support/publishing';
import { paths } from '#ui/paths';
import { removeEntry } from './entry-actions.ts';
import { caseReleaseBlockers } from './rendition-store.ts';

const stage = await openCases(await testDatabase());
const { env, people, get, post, work } = stage;
const { drafter, reader, owner, stranger } = people;
afterAll(() => stage.close());

const on = publishing(stage);
const { consents, looksAtDanger, change, page, ask, waiting, decide, inPublic, publish } = on;
const open = { shownTo: 'public' } as const;

let { caseId, slug, dana, event, where } = await on.begin();
beforeEach(async () => {
  ({ caseId, slug, dana, event, where } = await on.begin());
});

const end = (reason: string, who = drafter) =>
  post(who, paths.casePublicationAct(caseId, 'ending'), { reason });

test('a drafter asks, another person approves, and only then the public sees it', async () => {
  expect(await inPublic()).toBeNull();
  expect((await ask()).statusCode).toBe(303);
  expect(await inPublic()).toBeNull();
  expect((await decide('approval')).statusCode).toBe(303);
  const seen = await inPublic();
  expect(seen).toContain('Dana Sarova');
  expect(seen).toContain('She was called');
  expect(seen).not.toMatch(/zqdanger/);
  expect((await get(drafter, page())).body).toContain(slug);
});

test('nobody approves what they asked for, whatever roles they hold', async () => {
  await post(drafter, paths.casePeople(caseId), {
    role: 'second-reader',
    name: 'Dora Drafter',
    email: 'dora@example.org',
  });
  await ask();
  expect((await decide('approval', drafter)).statusCode).toBe(403);
  expect(await inPublic()).toBeNull();
  const behind = sql`update case_publications set decision = 'approved', decided_at = now(),
    decided_by = asked_by where case_id = ${caseId}`;
  await expect(behind.execute(env.db.read)).rejects.toThrow(/check constraint/);
});

test('a second reader asks for nothing, and others are not told that there is a case', async () => {
  expect((await ask(reader)).statusCode).toBe(403);
  for (const who of [stranger, owner]) {
    expect((await get(who, page())).statusCode).toBe(404);
    expect((await ask(who)).statusCode).toBe(404);
    expect((await decide('approval', who)).statusCode).toBe(404);
    expect((await end('because', who)).statusCode).toBe(404);
  }
});

test('what was changed after it was asked for is not approved', async () => {
  await ask();
  const changed = await change(event, { what: 'She was beaten' });
  const answer = await decide('approval');
  expect(answer.statusCode).toBe(409);
  expect(await inPublic()).toBeNull();
  await change(changed, { what: 'She was called' }); // the words are back, and still nobody read them
  expect((await decide('approval')).statusCode).toBe(409);
  expect((await decide('taking-back', drafter)).statusCode).toBe(303);
  await publish();
});

test('what is changed or added later waits for the next approval', async () => {
  await publish();
  await change(event, { what: 'zqlater' });
  await entered(env, where, 'event', { what: 'zqnew' }, open);
  const seen = await inPublic();
  expect(seen).toContain('She was called');
  expect(seen).not.toMatch(/zqlater|zqnew/);
  env.now.advance(60_000);
  await looksAtDanger();
  await publish();
  const later = await inPublic();
  expect(later).toContain('zqlater');
  expect(later).toContain('zqnew');
});

test('what is closed or removed later is gone at once', async () => {
  await publish();
  const closed = await change(event, {}, 'authority');
  expect(await inPublic()).not.toContain('She was called');
  await change(closed, {}, 'public');
  expect(await inPublic()).toContain('She was called');
  const by = { audience: HOUSE, accountId: drafter };
  await env.db.transaction((tx) => removeEntry(tx, env, { caseId, entryId: dana.id, by }));
  expect(await inPublic()).not.toMatch(/Sarova/);
});

test('who withdraws consent is not named from that moment on, in any text', async () => {
  const text = await change(event, { what: 'Sarova was called' });
  await publish();
  expect(await inPublic()).toContain('Sarova was called');
  await change(text, { what: 'She was called' }); // the approved text still has the name
  await consents('name-public', { withdrawnOn: '2026-03-01' });
  expect(await inPublic()).not.toMatch(/Sarova/);
});

test('a spelling that was corrected since does not give away who withdrew', async () => {
  await entered(env, where, 'source', { title: 'About Dana Zarowa', reliability: 'B' }, open);
  const misspelt = await change(dana, { names: [{ text: 'Dana Zarowa', use: 'own' }] });
  await publish();
  await change(misspelt, { names: [{ text: 'Dana Sarova', use: 'own' }] });
  await consents('name-public', { withdrawnOn: '2026-03-01' });
  expect(await inPublic()).not.toMatch(/Zarowa|Sarova/);
});

test('a danger nobody looked at lately, or since the last publication, stands in the way', async () => {
  env.now.set('2026-03-20T09:00:00Z');
  expect((await ask()).statusCode).toBe(409);
  expect((await get(drafter, page())).body).toContain('too long ago: a look counts for 14 days');
  await looksAtDanger();
  await publish();
  await entered(env, where, 'event', { what: 'zqnext' }, open);
  expect((await ask()).statusCode).toBe(409);
  env.now.advance(3_600_000);
  await looksAtDanger();
  await publish();
});

test('a name not agreed in a text stands in the way, with the place where it stands', async () => {
  await consents('name-public', { answer: 'refused', givenOn: '2026-02-02' });
  await change(event, { what: 'They came for Sarova' });
  expect((await ask()).statusCode).toBe(409);
  const { body } = await get(drafter, page());
  expect(body).toContain(paths.caseEntry(caseId, event.id));
});

test('without a second reader nothing is asked', async () => {
  await sql`update case_grants set revoked_at = now(), revoked_by = ${drafter}
             where case_id = ${caseId} and role = 'second-reader'`.execute(env.db.read);
  expect((await ask()).statusCode).toBe(409);
  expect((await get(drafter, page())).body).toContain('no second reader');
});

test('either role takes the public part away at once, for a reason that stays', async () => {
  await publish();
  expect((await end(' ')).statusCode).toBe(422);
  expect((await end('x'.repeat(501))).statusCode).toBe(422);
  expect(await inPublic()).not.toBeNull();
  expect((await end('She asked for it', reader)).statusCode).toBe(303);
  expect(await inPublic()).toBeNull();
  expect((await get(drafter, page())).body).toContain('She asked for it');
});

test('two second readers who decide at once decide once', async () => {
  await ask();
  const publication = await waiting();
  const both = await Promise.all(
    (['approval', 'refusal'] as const).map((act) =>
      post(reader, paths.casePublicationAct(caseId, act), { publication }),
    ),
  );
  expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([303, 409]);
});

test('an approval of what is not waiting does nothing', async () => {
  expect((await decide('approval')).statusCode).toBe(409);
  const other = { publication: '00000000-0000-4000-8000-000000000000' };
  await ask();
  expect((await decide('approval', reader, other)).statusCode).toBe(409);
  expect(await inPublic()).toBeNull();
});

test('mails about a publication name neither the case nor anybody in it', async () => {
  await publish();
  await work();
  const mails = await listOutbox(env.db.read, env, { limit: 100 });
  const about = mails.filter(({ text }) => text.includes(caseId.slice(0, 8)));
  expect(about.length).toBeGreaterThan(1);
  for (const { subject, text } of about) expect(`${subject} ${text}`).not.toMatch(/Sarova|spring/);
});

test('a letter that names somebody of a case without consent is told, in its own words', async () => {
  const { read } = env.db;
  const blockers = (text: string) =>
    caseReleaseBlockers(read, env, { caseIds: [caseId], texts: [text] }, env.now());
  expect(await blockers('Free Ms Sarova')).toEqual([]);
  expect(await blockers('Nobody is named')).toEqual([]);
  env.now.set('2026-03-20T09:00:00Z');
  expect(await blockers('Free Ms Sarova')).toMatchObject([{ reason: 'risk-old', words: 'Sarova' }]);
  await consents('name-public', { withdrawnOn: '2026-03-02' });
  expect((await blockers('Free Dana Sarova')).map(({ reason }) => reason)).toEqual([
    'name-not-agreed',
    'risk-old',
  ]);
});
