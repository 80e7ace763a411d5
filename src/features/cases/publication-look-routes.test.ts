import { afterAll, beforeEach, expect, test } from 'vitest';
import { HOUSE } from '#access';
import type { CaseId } from '#kernel/ids';
import { form as typed, signIn } from '#support/app';
import { openCases } from '#support/case-people';
import { entered, newCase, person } from '#support/cases';
import { testDatabase } from '#support/database';
import { paths } from '#ui/paths';
import { listFile } from './rendition-store.ts';

const stage = await openCases(await testDatabase());
const { app, env, people, get, post } = stage;
const { drafter, reader } = people;
afterAll(() => stage.close());

let caseId: CaseId;
let where: { caseId: CaseId; by: typeof drafter };
const open = { shownTo: 'public' } as const;
const page = () => paths.casePublications(caseId);

beforeEach(async () => {
  caseId = await newCase(env, drafter, 'The Sarova case');
  where = { caseId, by: drafter };
  await post(drafter, paths.casePeople(caseId), {
    role: 'second-reader',
    name: 'Rita Reader',
    email: 'rita@example.org',
  });
});

test('whoever asks and whoever decides reads what stands with those who are not named', async () => {
  const about = 'Lawyer of the oil workers';
  const lawyer = await entered(env, where, 'subject', person('Dana Sarova', { about }), open);
  const closed = person('Ilya Marin', { about: 'Only driver of the mine' });
  await entered(env, where, 'subject', closed);
  const silent = person('Kurt Nowhere');
  await entered(env, where, 'subject', silent, open);
  for (const who of [drafter, reader]) {
    const { body } = await get(who, page());
    expect(body).toContain('One description stands with somebody who is not named');
    expect(body).toContain('Such words may tell who it is');
    expect(body).toContain('Person 1');
    expect(body).toContain(about);
    expect(body).not.toContain('Only driver');
  }
  const headers = { ...(await signIn(env, reader)), 'accept-language': 'fr' };
  const french = await app.inject({ url: page(), headers });
  expect(french.body).toContain('De tels mots peuvent dire de qui il s’agit');
  const consent = { subject: lawyer.id, answer: 'given', basis: 'self', givenOn: '2026-02-01' };
  await entered(env, where, 'consent', { ...consent, use: 'name-public' });
  expect((await get(reader, page())).body).not.toContain(about); // named: the words tell nothing more
});

test('the page of a case with very many people shows a part of each list, and how many more', async () => {
  for (let at = 1; at <= 205; at += 1)
    await entered(env, where, 'subject', person(`Zq${at} Marin`, { about: 'A docker' }), open);
  const calm = await entered(env, where, 'subject', person('Zqlast Marin'));
  const { body } = await get(drafter, page());
  expect(body.match(/And [56] more\./g)).toEqual(['And 6 more.', 'And 5 more.']); // the title is one
  const table = (html: string) => html.slice(html.indexOf('id="consent"'));
  const shownOn = (html: string) => new Set(table(html).match(/Zq\w+ Marin/g)).size;
  expect(shownOn(body)).toBe(100);
  expect(table(body)).toContain('Page 1 of 3');
  const last = await get(drafter, `${page()}?page=3`);
  expect(shownOn(last.body)).toBe(6);
  expect(table(last.body)).toContain(calm.id); // not shown to anybody, so the least in danger
  expect(shownOn((await get(drafter, `${page()}?page=99`)).body)).toBe(6);
  expect(shownOn((await get(drafter, `${page()}?page=x`)).body)).toBe(100);
});

const boxes = async () =>
  [...(await get(drafter, page())).body.matchAll(/name="entry" value="([^"]+)"/g)].map(
    ([, value]) => value ?? '',
  );
const mark = async (entry: readonly string[], who = drafter) => {
  const { headers: typedAs } = typed({});
  const headers = { ...typedAs, ...(await signIn(env, who)) };
  const payload = new URLSearchParams(entry.map((one) => ['entry', one])).toString();
  return app.inject({ method: 'POST', url: paths.casePublicationMarks(caseId), payload, headers });
};
const shown = async () => {
  const file = await listFile(env.db.read, env, HOUSE, caseId);
  return file.filter(({ shownTo }) => shownTo === 'public').map(({ kind }) => kind);
};

test('a drafter marks several entries for the public at once, and never consent or danger', async () => {
  const dana = await entered(env, where, 'subject', person('Dana Sarova'));
  const subject = dana.id;
  await entered(env, where, 'event', { what: 'She was called', subjects: [subject] });
  const consent = { subject, use: 'store', answer: 'given', basis: 'self' };
  const said = await entered(env, where, 'consent', { ...consent, givenOn: '2026-02-01' });
  const offered = await boxes();
  expect(offered).toHaveLength(3); // the title of the case, she, what happened
  expect((await get(reader, page())).body).not.toContain('name="entry"');
  expect((await mark(offered, reader)).statusCode).toBe(403);
  expect((await mark([])).statusCode).toBe(303);
  expect((await mark([...offered, `${said.id} 1`])).statusCode).toBe(409);
  expect((await mark([...offered, 'zq'])).statusCode).toBe(422);
  expect(await shown()).toEqual([]); // all of it or nothing
  expect((await mark(offered)).statusCode).toBe(303);
  expect((await shown()).toSorted()).toEqual(['case', 'event', 'subject']);
  expect(await boxes()).toEqual([]);
  expect((await mark(offered)).statusCode).toBe(409); // they were changed since
});
