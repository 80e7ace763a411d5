import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import { HOUSE } from '#access';
import type { CaseId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { sql } from '#platform/db';
import { testDatabase } from '#support/database';
import { wholeEnvironment } from '#support/environment';
import { caseDocument, readDocument } from '../features/cases/archive-case-rules.ts';
import { listEntries } from '../features/cases/entry-store.ts';
import { findPublicCase } from '../features/cases/rendition-store.ts';
import { getPublicFace } from '../features/publication/actions.ts';
import { loadExample } from './example.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = wholeEnvironment(db);

const file = readDocument(await readFile('examples/kazakhstan-2011/case.json', 'utf8'));
if (isRefusal(file)) throw new Error(file.reason);
const byRef = new Map(file.entries.map((entry) => [entry.ref, entry]));

let one: { id: CaseId; slug: string };
beforeAll(async () => {
  await loadExample(env);
  const { rows } = await sql<typeof one>`select id, slug from cases`.execute(db.read);
  const [only, ...others] = rows;
  if (only === undefined || others.length > 0) throw new Error('the example is one case');
  one = only;
});

test('the example case is public by the rules that hold for everybody, its private part is not', async () => {
  const found = await findPublicCase(db.read, env, one.slug, env.now());
  expect(found?.rendition.head?.content.title).toContain('opposition leaders');
  expect(found?.rendition.namesInTexts).toEqual([]);
  const shown = file.entries.filter(({ shownTo }) => shownTo === 'public');
  expect(found?.rendition.entries.length).toBe(shown.length - 1);
  const isPrivate = file.entries.filter(({ shownTo }) => shownTo !== 'public');
  expect([...new Set(isPrivate.map(({ kind }) => kind))].toSorted()).toEqual(['consent', 'risk']);
  expect(JSON.stringify(found)).not.toContain('Nobody was asked');
});

test('everything the letter speaks of has its entry, as certain as the letter words it', () => {
  const certainties = {
    threats: 'reported',
    call: 'we-understand', // "We understand"
    charge: 'we-understand',
    'further-charges': 'suspected', // "It is likely"
    'others-charges': 'suspected', // "may also be accused"
    closure: 'suspected', // "widely suspected"
    'sokolova-prison': 'reported',
    'zhovtis-prison': 'reported',
    blocking: 'reported',
    registration: 'reported',
    travel: 'suspected', // "any attempt"
    visit: 'reported',
    'protest-eu': 'reported',
    'protest-us': 'reported',
    strike: 'reported',
  };
  for (const [ref, certainty] of Object.entries(certainties)) {
    expect([ref, byRef.get(ref)?.certainty]).toEqual([ref, certainty]);
  }
  expect(byRef.get('charge')?.content['penaltyMonths']).toBe(24);
  expect(byRef.get('others')?.content['numberTo']).toBe(25);
  expect(byRef.get('call')?.content['date']).toBe('2011-09-14');
  expect(byRef.get('journey')?.content['date']).toBe('2011-10');
});

test('every statement cites the published letter and nothing else', () => {
  const sources = file.entries.filter(({ kind }) => kind === 'source').map(({ ref }) => ref);
  expect(sources).toEqual(['letter']);
  const statements = file.entries.filter(({ certainty }) => certainty !== null);
  expect(statements.length).toBeGreaterThan(20);
  for (const { ref, content } of statements) {
    expect([ref, content['sources']]).toMatchObject([ref, [{ source: 'letter' }]]);
  }
});

test('nothing looks as if anybody had been asked, or written to', async () => {
  const consents = file.entries.filter(({ kind }) => kind === 'consent');
  for (const { content } of consents) {
    expect(content).toMatchObject({ basis: 'published', givenBy: 'Nobody: it was published' });
    expect(content['how']).toContain('Nobody was asked');
    expect(content['use']).not.toBe('photo');
  }
  const { rows } = await sql<{ mails: number }>`select count(*) as mails from mails`.execute(
    db.read,
  );
  expect(rows[0]?.mails).toBe(0);
});

test('what was entered says what the file says', async () => {
  const { document } = caseDocument(await listEntries(db.read, env, HOUSE, one.id), []);
  const of = (entries: typeof file.entries, kind: string) =>
    entries.filter((entry) => entry.kind === kind).map(({ content }) => content);
  expect(document.entries.length).toBe(file.entries.length);
  expect(of(document.entries, 'subject').map(({ names }) => names)).toEqual(
    of(file.entries, 'subject').map(({ names }) => names),
  );
  expect(of(document.entries, 'event').map(({ what }) => what)).toEqual(
    of(file.entries, 'event').map(({ what }) => what),
  );
});

test('who visited is the same mandate that signed the letter', async () => {
  const { rows } = await sql<{ name: string; fullName: string }>`
    select p.name, m.full_name as "fullName"
      from case_intervention_people p join mandates m on m.id = p.mandate`.execute(db.read);
  expect(rows).toEqual([{ name: 'Paul Murphy', fullName: 'Paul MURPHY' }]);
});

test('it stands behind the example letter, and is loaded once', async () => {
  expect(await loadExample(env)).toBe('was-there');
  const { rows } = await sql<{ slug: string }>`
    select l.slug from letter_cases c join letters l on l.id = c.letter_id
     where c.case_id = ${one.id} and c.ended_at is null`.execute(db.read);
  expect(rows).toEqual([{ slug: 'kazakhstan-2011' }]);
});

test('the letter’s page leads to it while it is public, and no longer', async () => {
  const cases = async () => {
    const face = await getPublicFace(env, 'kazakhstan-2011');
    if (isRefusal(face) || face.kind !== 'letter') throw new Error('the example is out');
    return face.cases;
  };
  expect(await cases()).toEqual([one.slug]);
  await sql`update case_publications set ended_at = now(), end_reason = 'A test', ended_by = decided_by
    where case_id = ${one.id}`.execute(db.read);
  expect(await cases()).toEqual([]);
});
