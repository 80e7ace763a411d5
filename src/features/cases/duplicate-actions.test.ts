import { afterAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { ANONYMOUS, HOUSE } from '#access';
import type { Audience } from '#access';
import { newId } from '#kernel/ids';
import type { CaseId } from '#kernel/ids';
import { compareNames } from '#names';
import { sql } from '#platform/db';
import { addAccount, testEnvironment } from '#support/app';
import { entered, newCase, person, written } from '#support/cases';
import { testDatabase } from '#support/database';
import { duplicateRecall } from '#support/duplicate-recall';
import { ownPairs } from '#support/names-measure';
import { findDuplicates } from './duplicate-actions.ts';
import { removeEntry } from './entry-actions.ts';
import type { EntryId } from './rules.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = testEnvironment(db);
const ana = await addAccount(env, 'Ana Ruiz', 'ana@example.org');
const caseId = await newCase(env, ana, 'Threats at the mill');
const second = await newCase(env, ana, 'The same people elsewhere');
const closed = await newCase(env, ana, 'Somebody else’s case');
const here = { caseId, by: ana };

const drafterOf = (...cases: CaseId[]): Audience => ({
  kind: 'account',
  accountId: ana,
  owner: false,
  roles: new Map(),
  cases: new Map(cases.map((id) => [id, new Set(['drafter'] as const)])),
});
const mine = drafterOf(caseId, second);

const subject = (name: string, more: { type?: string; self?: EntryId } = {}, audience = mine) =>
  findDuplicates(db.read, audience, {
    kind: 'subject',
    caseId,
    names: [name],
    type: 'person',
    country: '',
    ...more,
  });
const namesOf = async (...asked: Parameters<typeof subject>): Promise<string[]> =>
  (await subject(...asked)).map(({ name }) => name);

const dana = await entered(env, here, 'subject', {
  ...person('Дана Сарова', { country: 'KZ', born: '1974' }),
  names: [
    { text: 'Дана Сарова', language: 'ru', use: 'own' },
    { text: 'Dana Sarova', language: '', use: 'spelling' },
  ],
});
const party = await entered(env, here, 'subject', {
  type: 'organisation',
  names: [{ text: 'Movement for Clean Water', language: 'en', use: 'own' }],
});
await entered(env, here, 'relation', { fromSubject: dana.id, type: 'leads', toSubject: party.id });
const arrest = await entered(env, here, 'event', {
  what: 'Dana Sarova is taken from the mill',
  type: 'arrest',
  date: '2011-09-14',
  subjects: [dana.id],
});
await entered(env, { caseId: second, by: ana }, 'subject', person('Danuta Sarowa'));
await entered(env, { caseId: closed, by: ana }, 'subject', person('Dana Sarova'));
const source = await entered(env, here, 'source', {
  title: 'Report on the mill',
  reliability: 'B',
  url: 'https://www.example.org/reports/mill/?from=mail#top',
});

describe('while a name is typed', () => {
  test('whoever may be meant is offered, in any script and order, with what tells the two apart', async () => {
    for (const typed of ['Dana Sarova', 'SAROVA Dana', 'Сарова Дана', 'Danna Sarova']) {
      const [first] = await subject(typed);
      expect(first).toMatchObject({
        entryId: dana.id,
        name: 'Дана Сарова',
        otherNames: ['Dana Sarova'],
        isElsewhere: false,
        isLikely: true,
        type: 'person',
        country: 'KZ',
        date: '1974',
        events: 1,
        relations: [{ type: 'leads', name: 'Movement for Clean Water' }],
      });
    }
  });

  test('the beginning of a word is enough to be shown as possible', async () => {
    const [first] = await subject('Saro');
    expect(first).toMatchObject({ entryId: dana.id, isLikely: false });
    expect(await namesOf('Са')).toEqual([]);
  });

  test('somebody of another case one may open is offered as of there, of others not at all', async () => {
    const [found] = (await subject('Danuta Sarowa')).filter(({ isElsewhere }) => isElsewhere);
    expect(found).toMatchObject({ caseId: second, caseTitle: 'The same people elsewhere' });
    const all = await subject('Dana Sarova');
    expect(all.map((one) => one.caseId)).not.toContain(closed);
    expect(await namesOf('Dana Sarova', {}, drafterOf(second))).toEqual([]);
    expect(await namesOf('Dana Sarova', {}, ANONYMOUS)).toEqual([]);
  });

  test('nobody is a duplicate of themselves, and a person none of an organisation', async () => {
    expect(await namesOf('Dana Sarova', { self: dana.id })).not.toContain('Дана Сарова');
    expect(await namesOf('Movement for Clean Water')).toEqual([]);
    expect(await namesOf('Movement for Clean Water', { type: 'organisation' })).toHaveLength(1);
  });

  test('who was removed is not offered, and who was merged is offered as the one kept', async () => {
    const gone = await entered(env, here, 'subject', person('Quirin Valtameri'));
    expect(await namesOf('Quirin Valtameri')).toHaveLength(1);
    const kept = await entered(env, here, 'subject', person('Q. V. Valta'));
    await sql`insert into case_merges (id, case_id, kept, merged, merged_at, merged_by)
      values (${newId()}, ${caseId}, ${kept.id}, ${gone.id}, now(), ${ana})`.execute(db.read);
    expect((await subject('Quirin Valtameri')).map(({ entryId }) => entryId)).toEqual([kept.id]);
    await sql`update case_merges set undone_at = now(), undone_by = ${ana}`.execute(db.read);
    const which = { caseId, entryId: gone.id, by: { audience: HOUSE, accountId: ana } };
    written(await db.transaction((tx) => removeEntry(tx, env, which)));
    expect((await subject('Quirin Valtameri')).map(({ entryId }) => entryId)).not.toContain(
      gone.id,
    );
  });

  test('anything typed is answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (typed) => {
        expect((await subject(typed)).length).toBeLessThanOrEqual(5);
        const event = {
          kind: 'event',
          caseId,
          type: typed,
          date: typed,
          subjects: [dana.id],
        } as const;
        await findDuplicates(db.read, mine, event);
        await findDuplicates(db.read, mine, { kind: 'source', caseId, title: typed, url: typed });
      }),
      { numRuns: 100 },
    );
  });
});

describe('names that comparing would offer', () => {
  const pairs = ownPairs().filter(
    ({ left, right, match }) => match && compareNames(left, right).offer,
  );

  test('are found by the keys the database looks for, nearly all', () => {
    expect(duplicateRecall(pairs).share).toBeGreaterThan(0.97);
  });

  test('are offered out of a case that holds them all', async () => {
    const big = await newCase(env, ana, 'Everybody');
    const asked = pairs.filter((_, place) => place % 8 === 0);
    for (const { right } of asked)
      await entered(env, { caseId: big, by: ana }, 'subject', person(right));
    let found = 0;
    for (const { left, right } of asked) {
      const typed = {
        kind: 'subject',
        caseId: big,
        names: [left],
        type: 'person',
        country: '',
      } as const;
      const offers = await findDuplicates(db.read, drafterOf(big), typed);
      if (offers.some(({ name }) => name === right)) found += 1;
    }
    expect(found / asked.length).toBeGreaterThan(0.95);
  });
});

describe('a source or an event that is there already', () => {
  test('is offered by its address or its title', async () => {
    const asked = { kind: 'source', caseId, title: '', url: '' } as const;
    const byUrl = { ...asked, url: 'http://example.org/reports/mill' };
    expect(await findDuplicates(db.read, mine, byUrl)).toMatchObject([
      { entryId: source.id, isLikely: true, reasons: [{ code: 'cases.duplicate.same-url' }] },
    ]);
    const byTitle = { ...asked, title: 'REPORT on the mill' };
    expect(await findDuplicates(db.read, mine, byTitle)).toMatchObject([
      { entryId: source.id, isLikely: false, reasons: [{ code: 'cases.duplicate.same-title' }] },
    ]);
    expect(await findDuplicates(db.read, mine, asked)).toEqual([]);
  });

  test('is offered when it is of the same kind, subject and perhaps day', async () => {
    const asked = { kind: 'event', caseId, type: 'arrest', subjects: [dana.id] } as const;
    const on = (date: string) => findDuplicates(db.read, mine, { ...asked, date });
    expect(await on('2011-09-14')).toMatchObject([{ entryId: arrest.id, isLikely: true }]);
    expect(await on('2011-09')).toMatchObject([{ entryId: arrest.id, isLikely: false }]);
    expect(await on('2011-10')).toEqual([]);
    expect(await on('')).toEqual([]);
    const other = { ...asked, type: 'search', date: '2011-09-14' };
    expect(await findDuplicates(db.read, mine, other)).toEqual([]);
  });
});
