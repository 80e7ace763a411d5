import { afterAll, beforeEach, expect, test } from 'vitest';
import { HOUSE } from '#access';
import type { CaseId } from '#kernel/ids';
import { sql } from '#platform/db';
import { openCases } from '#support/case-people';
import { entered, newCase, person, written } from '#support/cases';
import { testDatabase } from '#support/database';
import { paths } from '#ui/paths';
import { findCase } from './case-store.ts';
import { changeEntry, removeEntry } from './entry-actions.ts';
import type { Entry } from './rules.ts';
import { findPublicCase } from './rendition-store.ts';

const stage = await openCases(await testDatabase());
const { env, people, post } = stage;
const { drafter, reader } = people;
afterAll(() => stage.close());

let caseId: CaseId;
let slug: string;
let dana: Entry<'subject'>;
let where: { caseId: CaseId; by: typeof drafter };
const open = { shownTo: 'public' } as const;

/** A case with a named person and an event, both for the public, and a second reader. */
beforeEach(async () => {
  env.now.set('2026-03-01T09:00:00Z');
  caseId = await newCase(env, drafter, 'The Sarova case');
  where = { caseId, by: drafter };
  await post(drafter, paths.casePeople(caseId), {
    role: 'second-reader',
    name: 'Rita Reader',
    email: 'rita@example.org',
  });
  const head = await findCase(env.db.read, env, HOUSE, caseId);
  if (head === null) throw new Error('the case is there');
  slug = head.slug;
  await change(head.head, { title: 'Threats in spring' }, 'public');
  dana = await entered(env, where, 'subject', person('Dana Sarova', { pseudonym: 'D.' }), open);
  const subjects = [dana.id];
  await entered(env, where, 'event', { what: 'She was called', subjects }, open);
  await consents('name-public');
  await looksAtDanger();
});

const consents = (use: string, more = {}) =>
  entered(env, where, 'consent', {
    subject: dana.id,
    use,
    answer: 'given',
    basis: 'self',
    givenOn: '2026-02-01',
    ...more,
  });
const looksAtDanger = () =>
  entered(env, where, 'risk', {
    subject: dana.id,
    level: 'high',
    note: 'zqdanger',
    assessedOn: env.now().toISOString().slice(0, 10),
  });

async function change(entry: Entry, content: object, shownTo: string = entry.shownTo) {
  const { kind, certainty, id: entryId, revision } = entry;
  const draft = { kind, shownTo, certainty, content: { ...entry.content, ...content } };
  const by = { audience: HOUSE, accountId: drafter };
  return written(
    await env.db.transaction((tx) =>
      changeEntry(tx, env, { caseId, entryId, revision, draft, by }),
    ),
  );
}

const page = () => paths.casePublications(caseId);
const ask = (who = drafter) => post(who, page(), { note: 'Please read' });
async function waiting(): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from case_publications where case_id = ${caseId} and decision is null`.execute(
    env.db.read,
  );
  return rows[0]?.id ?? '';
}
const decide = async (
  act: 'approval' | 'refusal' | 'taking-back',
  who = reader,
  fields: Record<string, string> = {},
) => post(who, paths.casePublicationAct(caseId, act), { publication: await waiting(), ...fields });
const inPublic = async () => {
  const found = await findPublicCase(env.db.read, env, slug, env.now());
  return found === null ? null : JSON.stringify([found.rendition, ...found.rendition.called]);
};
async function publish() {
  expect((await ask()).statusCode).toBe(303);
  expect((await decide('approval')).statusCode).toBe(303);
}

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
