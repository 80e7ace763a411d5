import { afterAll, expect, test } from 'vitest';
import { isRefusal } from '#kernel/refusal';
import { sql } from '#platform/db';
import { importRoster } from '#roster';
import { testDatabase } from '#support/database';
import { address, freezeText, given, invitePeople, stageLetter, testEnv } from '#support/signing';
import type { Person } from './rules.ts';
import { inviteFromList, inviteFromRoster } from './invite-actions.ts';
import { decideScan, uploadScan } from './paper-actions.ts';
import { recordPrintedSignature } from './printed-actions.ts';
import { liveSignatures } from './signature-store.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = testEnv(db);
const PDF = new TextEncoder().encode('%PDF-1.7 a signed sheet');
const reasonOf = (answer: unknown) => (isRefusal(answer) ? answer.reason : 'done');

async function uploaded(name: string) {
  const stage = await stageLetter(env);
  const [invitationId] = await invitePeople(env, stage, [name]);
  if (invitationId === undefined) throw new Error('nobody was invited');
  const { letterId, drafter: by, reader } = stage;
  const sheet = { letterId, invitationId, by, file: PDF, signedOn: '2026-03-01', note: '' };
  const scanId = given(await uploadScan(env, sheet));
  const decide = (who: typeof by, decision: 'confirmed' | 'refused', note = '') =>
    decideScan(env, { letterId, scanId, by: who, decision, note });
  return { ...stage, by, reader, invitationId, scanId, decide };
}

test('a sheet counts once a second reader has confirmed it, and never by who uploaded it', async () => {
  const ana = await uploaded('Ana');
  expect(reasonOf(await ana.decide(ana.by, 'confirmed'))).toBe('scan-own');
  expect(await liveSignatures(db.read, ana.letterId, ana.version.id)).toEqual([]);
  given(await ana.decide(ana.reader, 'confirmed'));
  const [signature] = await liveSignatures(db.read, ana.letterId, ana.version.id);
  expect(signature).toMatchObject({ name: 'Ana', mode: 'paper' });
  expect(reasonOf(await ana.decide(ana.reader, 'confirmed'))).toBe('scan-decided');
});

test('a refused sheet says why and binds nobody; one of an older text never counts', async () => {
  const bo = await uploaded('Bo');
  expect(reasonOf(await bo.decide(bo.reader, 'refused'))).toBe('scan-note-missing');
  await freezeText(env, bo, 'Another text.', 2);
  expect(reasonOf(await bo.decide(bo.reader, 'confirmed'))).toBe('scan-older-text');
  given(await bo.decide(bo.reader, 'refused', 'The sheet carries the first text.'));
});

test('two second clicks of the reader make one signature', async () => {
  const cy = await uploaded('Cy');
  const both = await Promise.all([
    cy.decide(cy.reader, 'confirmed'),
    cy.decide(cy.reader, 'confirmed'),
  ]);
  expect(both.map(reasonOf).toSorted()).toEqual(['done', 'scan-decided']);
  expect(await liveSignatures(db.read, cy.letterId, cy.version.id)).toHaveLength(1);
});

test('the sheet lies sealed: the database does not hold its bytes', async () => {
  await uploaded('Dee');
  const { rows } = await sql<{ found: number }>`
    select count(*) as found from paper_scans
     where position(convert_to('a signed sheet', 'UTF8') in file_sealed) > 0`.execute(db.read);
  expect(rows[0]?.found).toBe(0);
});

const CSV = [
  'id,name,country,group,start,end',
  '1,Frieda Brepoels,BE,Verts/ALE,2009-07-14,2014-06-30',
  '2,Late Comer,BE,Verts/ALE,2012-01-01,2014-06-30',
  '3,Still There,BE,Verts/ALE,2024-07-16,',
].join('\n');

/** The list's own dates cover the day, and its own column denies it. */
const ABSENT = [
  'epid,full_name,country,term_start,term_end,in_office_2011_09_15',
  '1,Away Thatday,BE,2009-07-14,2014-06-30,no',
].join('\n');

const lists = { seventh: CSV, absent: ABSENT };

async function mandates(which: keyof typeof lists = 'seventh') {
  const { rosterId } = given(
    await importRoster(env, {
      name: which,
      fileName: 'seventh.csv',
      bytes: new TextEncoder().encode(lists[which]),
      by: null,
    }),
  );
  const { rows } = await sql<{ id: string; name: string; key: string }>`
    select m.id, m.full_name as name, m.person_key as key from mandates m
      join roster_snapshots s on s.id = m.snapshot_id where s.roster_id = ${rosterId}`.execute(
    db.read,
  );
  return rows;
}

async function printed(name: string, signedOn: string, which: keyof typeof lists = 'seventh') {
  const stage = await stageLetter(env, 'published-elsewhere');
  const mandate = (await mandates(which)).find((one) => one.name.includes(name));
  if (mandate === undefined) throw new Error('no such mandate');
  const person: Person = {
    key: mandate.key,
    name: mandate.name,
    capacity: 'MEP',
    country: 'BE',
    politicalGroup: 'Verts/ALE',
    party: null,
  };
  const { letterId, drafter, reader } = stage;
  const enter = (confirmedBy = reader) =>
    env.db.transaction((tx) =>
      recordPrintedSignature(tx, env, {
        letterId,
        person,
        mandateId: mandate.id as Parameters<typeof recordPrintedSignature>[2]['mandateId'], // from our own row
        signedOn,
        printedAs: name.toUpperCase(),
        source: 'As printed in the letter of September 2011',
        enteredBy: drafter,
        confirmedBy,
      }),
    );
  return { ...stage, enter };
}

test('a name printed under a letter of 2011 is entered as paper, by two people, for the month', async () => {
  const letter = await printed('Brepoels', '2011-09?');
  expect(reasonOf(await letter.enter(letter.drafter))).toBe('scan-own');
  given(await letter.enter());
  const [signature] = await liveSignatures(db.read, letter.letterId, letter.version.id);
  expect(signature).toMatchObject({ name: 'Frieda Brepoels', mode: 'paper', late: false });
  expect(signature?.mandate).toMatch(/^[0-9a-f]{64}$/);
  expect(reasonOf(await letter.enter())).toBe('already-invited');
});

test('a printed name whose mandate began later is refused', async () => {
  const letter = await printed('Late', '2011-09?');
  expect(reasonOf(await letter.enter())).toBe('not-in-office');
});

test('whoever the list says was away on the very day did not sign that day; that month they may have', async () => {
  expect(reasonOf(await (await printed('Away', '2011-09-15', 'absent')).enter())).toBe(
    'not-in-office',
  );
  given(await (await printed('Away', '2011-09-16', 'absent')).enter());
  given(await (await printed('Away', '2011-09?', 'absent')).enter());
});

test('members who are out of office today, or have no address, are not invited and it says why', async () => {
  const stage = await stageLetter(env);
  const all = await mandates();
  const { letterId, drafter: by } = stage;
  const outcome = given(
    await inviteFromRoster(env, {
      letterId,
      by,
      language: 'en',
      copyTo: null,
      capacity: 'MEP',
      mandateIds: all.map(({ id }) => id as never),
      emails: new Map(),
    }),
  );
  expect(outcome.invited).toEqual([]);
  const reasons = outcome.refused.map(({ name, refusal }) => `${name}: ${refusal.reason}`);
  expect(reasons.toSorted()).toEqual([
    'Frieda Brepoels: not-in-office',
    'Late Comer: not-in-office',
    'Still There: email-missing',
  ]);
});

test('nobody can be asked to sign a letter that was published elsewhere: it would look printed', async () => {
  const { letterId, drafter: by } = await stageLetter(env, 'published-elsewhere');
  const email = address('eva@parliament.example');
  const person = { name: 'Eva', capacity: 'MEP', country: 'FR', organisation: null, email };
  const list = { letterId, by, language: 'en', copyTo: null, people: [person] };
  expect(await inviteFromList(env, list)).toMatchObject({
    kind: 'forbidden',
    reason: 'invite-archived',
  });
});
