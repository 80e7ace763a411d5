import { afterAll, describe, expect, test } from 'vitest';
import { HOUSE } from '#access';
import { newId } from '#kernel/ids';
import { openCases } from '#support/case-people';
import { entered, person } from '#support/cases';
import { testDatabase } from '#support/database';
import { paths } from '#ui/paths';
import { listEntries } from './entry-store.ts';
import type { Kind } from './rules.ts';

const stage = await openCases(await testDatabase());
afterAll(() => stage.close());
const { env, people, caseId, get, post } = stage;

const add = (kind: string, fields: Readonly<Record<string, string>>, who = people.drafter) =>
  post(who, paths.caseEntries(caseId), {
    kind,
    entry: newId(),
    shownTo: 'drafters',
    certainty: 'reported',
    do: 'save',
    ...fields,
  });
const count = async (kind: Kind) =>
  (await listEntries(env.db.read, env, HOUSE, caseId, { kinds: [kind] })).length;

const marks = '\u0301\u0300\u200b\u200d';

describe('what cannot be kept is told in a sentence, and everything typed stands on the page', () => {
  test.each([
    ['a day that does not exist', 'event', { what: 'Arrest', date: '2011-02-30' }, 'has no day 30'],
    ['a year far away', 'event', { what: 'Arrest', date: '99999' }, 'A year has four digits'],
    ['Null Island', 'event', { what: 'Arrest', latitude: '0', longitude: '0' }, 'open sea'],
    ['HTML in a name', 'subject', { 'names.0.text': '<b>Dana</b>' }, 'markup'],
    ['a name of marks alone', 'subject', { 'names.0.text': marks }, 'no letter'],
    ['a name of nothing', 'subject', { type: 'person' }, 'needed'],
    [
      'HTML in the name of a newcomer',
      'event',
      { what: 'x', 'subjects.0.name': '<i>A</i>' },
      'markup',
    ],
    ['a source without a title', 'source', { title: ' ' }, 'What the source is: This is needed.'],
    [
      'a statement nobody said how sure',
      'event',
      { what: 'Arrest', certainty: '' },
      'How sure are we: This is needed.',
    ],
    [
      'an answer nobody chose',
      'consent',
      { subject: 'Dana Sarova', use: 'photo', answer: '', basis: 'self', givenOn: '2026-01-02' },
      'Answer: This is needed.',
    ],
    [
      'a danger nobody weighed',
      'risk',
      { subject: 'Dana Sarova', level: '', note: 'x', assessedOn: '2026-01-02' },
      'Risk: This is needed.',
    ],
    [
      'a no of a misspelt name',
      'consent',
      { subject: 'Dana Sarowa', use: 'photo', answer: 'refused', basis: 'self' },
      'Nobody called “Dana Sarowa” is in the file.',
    ],
    [
      'an entry of no case',
      'event',
      { what: 'A', 'sources.0.source': newId() },
      'not in this case',
    ],
  ] as const)('%s', async (_, kind, fields, sentence) => {
    const before = await count(kind);
    const answer = await add(kind, fields);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(sentence);
    for (const typed of Object.values(fields))
      expect(answer.body).toContain(typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
    expect(await count(kind)).toBe(before);
  });

  test('ten thousand sources', async () => {
    const source = await entered(env, { caseId, by: people.drafter }, 'source', {
      title: 'A letter',
    });
    const rows = Array.from({ length: 10_000 }, (_, place) => [
      `sources.${place}.source`,
      source.id as string,
    ]);
    const answer = await add('event', { what: 'Cited a lot', ...Object.fromEntries(rows) });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('There are 10000 here; 100 fit');
    expect(answer.body).toContain('sources.9999.source');
    expect(answer.body.length).toBeLessThan(5_000_000);
  });

  test('a newcomer is not left behind by an entry that cannot be kept', async () => {
    const before = await count('subject');
    const answer = await add('event', { what: '', 'subjects.0.name': 'Somebody New' });
    expect(answer.statusCode).toBe(422);
    expect(await count('subject')).toBe(before);
  });
});

describe('an entry brings along what it names', () => {
  test('a form sent twice adds one, and the page it leads to remembers the choices', async () => {
    const entry = newId();
    const fields = {
      entry,
      what: 'The office was searched',
      'subjects.0.name': 'Zarina Abdi',
      'subjects.1.name': 'zarina  abdi', // the same, typed twice
      'sources.0.title': 'Her lawyer',
      'sources.0.reliability': 'B',
    };
    const before = { subjects: await count('subject'), events: await count('event') };
    const first = await add('event', fields);
    const again = await add('event', fields);
    expect([first.statusCode, again.statusCode]).toEqual([303, 303]);
    expect(await count('subject')).toBe(before.subjects + 1);
    expect(await count('event')).toBe(before.events + 1);
    const page = await get(people.drafter, String(first.headers.location));
    expect(page.body).toContain('Added with it: Zarina Abdi and Her lawyer.');
    expect(page.body).toMatch(/value="reported" checked/);
  });

  test('a name several bear is asked about, and a number says which', async () => {
    const where = { caseId, by: people.drafter };
    await entered(env, where, 'subject', person('Ana Berg'));
    await entered(env, where, 'subject', person('Ana Berg'));
    const asked = await add('event', { what: 'x', 'subjects.0.name': 'Ana Berg' });
    expect(asked.statusCode).toBe(422);
    expect(asked.body).toContain('2 subjects in this file are called “Ana Berg”');
    const before = await count('subject');
    const told = await add('event', { what: 'x', 'subjects.0.name': 'Ana Berg (2)' });
    expect(told.statusCode).toBe(303);
    expect(await count('subject')).toBe(before);
  });
});

test.each([
  ['consent', ['use', 'answer', 'basis']],
  ['risk', ['level']],
] as const)('a new form of %s answers nothing by itself', async (kind, fields) => {
  const { body } = await get(people.drafter, `${paths.caseDesk(caseId)}?add=${kind}`);
  for (const field of fields) {
    const [select = ''] =
      new RegExp(`<select[^>]*name="${field}".*?</select>`, 's').exec(body) ?? [];
    expect(select).toMatch(/^<select[^>]* required/);
    expect(select).toContain('<option value selected>Please choose</option>');
    expect(select.match(/ selected/g)).toHaveLength(1);
  }
});

test('two taken for one are told on the page with the way back, the older kept, and counted once', async () => {
  const where = { caseId, by: people.drafter };
  const older = await entered(env, where, 'subject', person('Mina Old'));
  env.now.advance(1_000);
  const newer = await entered(env, where, 'subject', person('Mina New'));
  const counted = (body: string) =>
    Number(/id="section-subject">[^<]*<span[^>]*>(\d+)/.exec(body)?.[1]);
  const before = counted((await get(people.drafter, paths.caseDesk(caseId))).body);
  const asked = await get(people.drafter, paths.caseEntry(caseId, newer.id));
  expect(asked.body).toMatch(/name="keep" value="older"[^>]* checked/);
  const fields = { this: newer.id, other: older.id, keep: 'older' };
  const merged = await post(people.drafter, paths.caseMerges(caseId), fields);
  const { body } = await get(people.drafter, String(merged.headers.location));
  expect(body).toContain('Mina New is now shown as one with Mina Old.');
  expect(counted(body)).toBe(before - 1);
  const [, undo = ''] = /action="([^"]*)"[^>]*><button[^>]*>Undo</.exec(body) ?? [];
  const parted = await post(people.drafter, undo);
  const after = (await get(people.drafter, String(parted.headers.location))).body;
  expect(after).toContain('Mina New and Mina Old are two again.');
  expect(after).toContain('They are one after all');
  expect(counted(after)).toBe(before);
});

test('the file says when a court sits, whether somebody held sees a lawyer, and that consent was withdrawn', async () => {
  const where = { caseId, by: people.drafter };
  const { id: subject } = await entered(env, where, 'subject', person('Zarina Held'));
  const hearings = [{ date: '2031-05-06', what: 'Appeal' }];
  await entered(env, where, 'charge', { offence: 'Insult', stage: 'tried', hearings });
  const held = { type: 'detention', counsel: 'limited', subjects: [subject] };
  await entered(env, where, 'measure', held);
  const consent = { subject, use: 'photo', answer: 'given', basis: 'self' };
  const days = { givenOn: '2025-01-02', until: '2033-01-02', withdrawnOn: '2025-03-04' };
  await entered(env, where, 'consent', { ...consent, ...days }, { certainty: null });
  const { body } = await get(people.drafter, paths.caseDesk(caseId));
  expect(body).toContain('Appeal: 6 May 2031');
  expect(body).toContain('Sees a lawyer: Only at times or under watch');
  expect(body).toContain('until 2 January 2033');
  expect(body).toContain('Withdrawn on 4 March 2025');
});

test('only those who draft the case write in it; what a signed-out person typed waits for them', async () => {
  const url = paths.caseDesk(caseId);
  expect((await get(people.reader, url)).body).not.toContain('data-desk-form');
  expect((await get(people.stranger, url)).statusCode).toBe(404);
  expect((await get(people.owner, url)).statusCode).toBe(404);
  expect((await add('event', { what: 'x' }, people.stranger)).statusCode).toBe(404);
  const signedOut = await post(null, paths.caseEntries(caseId), {
    kind: 'event',
    what: 'kept words',
  });
  expect(signedOut.statusCode).toBe(403);
  expect(signedOut.body).toContain('kept words');
});

test('a date in words is asked for by the script while it is typed', async () => {
  const words = async (text: string) =>
    (await get(people.drafter, `${paths.dateWords()}?text=${encodeURIComponent(text)}`)).body;
  expect(await words('2011-07')).toContain('in July 2011');
  expect(await words('14.9.2011')).toContain('data-date="2011-09-14"');
  expect(await words('14 September 2011')).toContain('<span>14 September 2011<');
  expect(await words('2011-02-30')).toContain('has no day 30');
});
