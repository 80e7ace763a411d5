import { afterAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { ANONYMOUS, HOUSE } from '#access';
import type { Audience } from '#access';
import { newId } from '#kernel/ids';
import type { CaseId } from '#kernel/ids';
import { sql } from '#platform/db';
import { addAccount, testEnvironment } from '#support/app';
import { entered, newCase, person, written } from '#support/cases';
import { testDatabase } from '#support/database';
import { changeEntry, removeEntry, restoreEntry } from './entry-actions.ts';
import type { Piece } from './excerpt-rules.ts';
import { NOTHING_ASKED } from './found-rules.ts';
import type { SearchAsked } from './found-rules.ts';
import { searchEntries } from './search-actions.ts';
import { deleteUnusedWords, forgetSearchable } from './search-store.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = testEnvironment(db);
const ana = await addAccount(env, 'Ana Ruiz', 'ana@example.org');
const caseId = await newCase(env, ana, 'Strike at the oil field');
const other = await newCase(env, ana, 'Papers of an unnamed weekly');
const here = { caseId, by: ana };
const there = { caseId: other, by: ana };

const drafterOf = (...cases: CaseId[]): Audience => ({
  kind: 'account',
  accountId: ana,
  owner: false,
  roles: new Map(),
  cases: new Map(cases.map((id) => [id, new Set(['drafter'] as const)])),
});
const both = drafterOf(caseId, other);

const search = (asked: Partial<SearchAsked>, audience = both) =>
  searchEntries(db.read, audience, { ...NOTHING_ASKED, ...asked });
const plainOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
const titles = async (asked: Partial<SearchAsked>, audience = both): Promise<string[]> =>
  (await search(asked, audience)).hits.map(({ title }) => plainOf(title)).toSorted();

const aron = await entered(env, here, 'subject', {
  ...person('Әділ Қаратаев', { country: 'KZ', about: 'Teacher, leads the strikers.' }),
  names: [
    { text: 'Adil Karataev', language: '', use: 'spelling' },
    { text: 'Әділ Қаратаев', language: 'kk', use: 'own' },
  ],
});
await entered(env, here, 'event', {
  what: 'Полиция задержала сварщика Иванцова в Жанаозене',
  type: 'arrest',
  date: '2011-09-14',
  phase: 'past',
  place: 'Zhanaozen',
  country: 'KZ',
  subjects: [aron.id],
  authorities: [{ name: 'City police', involvement: '' }],
});
await entered(
  env,
  here,
  'event',
  { what: 'A march is announced in Aktau', type: 'other', phase: 'announced', date: '2012-01' },
  { certainty: 'suspected' },
);
await entered(env, here, 'source', {
  title: 'Press release of the union',
  reliability: 'B',
  connection: 'press',
  url: 'https://example.org/release',
  identity: 'Zoltan Geheimnis',
});
await entered(env, here, 'consent', {
  subject: aron.id,
  use: 'share',
  answer: 'given',
  basis: 'self',
  givenBy: 'Brother Quellmann',
  how: 'By telephone',
  givenOn: '2011-09-15',
});
await entered(env, there, 'event', {
  what: 'اعتقال الصحفي في القاهرة',
  country: 'EG',
  date: '2013',
});
await entered(env, there, 'event', { what: '警察在北京拘留了记者', country: 'CN' });
await entered(env, there, 'event', { what: 'Η σύλληψη του δημοσιογράφου', country: 'GR' });
await entered(env, there, 'event', {
  what: "L'avocate O'Brien parle d'Élan & <b>droit</b>",
  certainty: 'reported',
});

describe('searching case files', () => {
  test('finds a word in any script, in any case, whole or begun', async () => {
    expect(await titles({ text: 'жанаозене' })).toHaveLength(1);
    expect(await titles({ text: 'ЖАНАОЗ' })).toHaveLength(1);
    expect(await titles({ text: 'القاهرة' })).toHaveLength(1);
    expect(await titles({ text: '北京' })).toHaveLength(1);
    expect(await titles({ text: '记者' })).toHaveLength(1);
    expect(await titles({ text: '者' })).toHaveLength(1);
    expect(await titles({ text: 'συλληψη' })).toHaveLength(1);
    expect(await titles({ text: 'avocate elan' })).toHaveLength(1);
    expect(await titles({ text: "o'brien" })).toHaveLength(1);
  });

  test('finds Cyrillic typed in Latin letters, and the other way round', async () => {
    expect(await titles({ text: 'ivantsov' })).toEqual([
      'Полиция задержала сварщика Иванцова в Жанаозене',
    ]);
    expect(await titles({ text: 'Karatayev' })).toEqual(['Әділ Қаратаев']);
    expect(await titles({ text: 'Актау' })).toEqual(['A march is announced in Aktau']);
  });

  test('finds all words together, words side by side, and leaves out what is not wanted', async () => {
    expect(await titles({ text: 'march aktau' })).toHaveLength(1);
    expect(await titles({ text: 'march cairo' })).toEqual([]);
    expect(await titles({ text: '"press release"' })).toHaveLength(1);
    expect(await titles({ text: '"release press"' })).toEqual([]);
    expect(await titles({ text: 'press -union' })).toEqual([]);
    expect(await titles({ text: '-union' })).toEqual([]);
  });

  test('marks what was looked for, in the script it is written in', async () => {
    const [hit] = (await search({ text: 'zhanaozene' })).hits;
    expect(hit?.title.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
      'Жанаозене',
    ]);
    expect(hit?.caseTitle).toBe('Strike at the oil field');
  });

  test('narrows by kind, type, country, time, certainty, authority and place, and counts each', async () => {
    const { facets, total } = await search({ kinds: ['event'] });
    expect(total).toBe(6);
    expect(facets.country).toContainEqual({ value: 'KZ', count: 1 });
    expect(facets.kinds).toContainEqual({ value: 'event arrest', count: 1 });
    expect(facets.authority).toEqual([{ value: 'City police', count: 1 }]);
    expect(facets.place).toEqual([{ value: 'Zhanaozen', count: 1 }]);
    expect(facets.certainty).toContainEqual({ value: 'suspected', count: 1 });
    expect(await titles({ kinds: ['event arrest'] })).toHaveLength(1);
    expect(await titles({ country: 'EG' })).toHaveLength(1);
    expect(await titles({ certainty: 'suspected' })).toHaveLength(1);
    expect(await titles({ authority: 'CITY POLICE' })).toHaveLength(1);
    expect(await titles({ place: 'zhanaozen' })).toHaveLength(1);
    expect(await titles({ from: '2011-09-01', to: '2011-09-30' })).toHaveLength(1);
    expect(await titles({ from: '2013-05-01', to: '2013-05-02' })).toHaveLength(1);
    expect(await titles({ from: '2012-01-31' })).toHaveLength(2);
    expect(await titles({ to: '2011-12-31', kinds: ['event'] })).toHaveLength(1);
    expect(await titles({ from: '2014-01-01', to: '2012-01-01' })).toEqual([]);
  });

  test('asks whether a name spelt almost so was meant, and finds it then', async () => {
    const { total, meant } = await search({ text: 'Karatajew' });
    expect(total).toBe(0);
    expect(meant.length).toBeGreaterThan(0);
    for (const text of meant) expect((await search({ text })).total).toBeGreaterThan(0);
  });

  test('never holds what is sealed, nor who consented', async () => {
    const words = ['Zoltan', 'Geheimnis', 'Quellmann', 'telephone'];
    for (const text of words) expect(await titles({ text }, HOUSE)).toEqual([]);
    const { rows } = await sql<{ kept: string }>`
      select string_agg(text || words::text, ' ') as kept from case_search`.execute(db.read);
    for (const word of words) expect(rows[0]?.kept.toLowerCase()).not.toContain(word.toLowerCase());
  });

  test('follows an entry: changed, removed, put back', async () => {
    const event = await entered(env, here, 'event', { what: 'Zymurgy first said' });
    const by = { audience: HOUSE, accountId: ana };
    const { shownTo, certainty, content } = event;
    const draft = {
      kind: 'event',
      shownTo,
      certainty,
      content: { ...content, what: 'Yttrium' },
    } as const;
    const which = { caseId, entryId: event.id, by };
    const change = { ...which, revision: event.revision, draft };
    written(await db.transaction((tx) => changeEntry(tx, env, change)));
    expect(await titles({ text: 'zymurgy' })).toEqual([]);
    expect(await titles({ text: 'yttrium' })).toEqual(['Yttrium']);
    written(await db.transaction((tx) => removeEntry(tx, env, which)));
    expect(await titles({ text: 'yttrium' })).toEqual([]);
    written(await db.transaction((tx) => restoreEntry(tx, env, which)));
    expect(await titles({ text: 'yttrium' })).toEqual(['Yttrium']);
    await db.transaction((tx) => forgetSearchable(tx, event.id));
    expect(await titles({ text: 'yttrium' })).toEqual([]);
  });

  test('lets go of words nobody uses any more, and keeps those in use', async () => {
    const words = async (): Promise<string[]> => {
      const { rows } = await sql<{ word: string }>`
        select word from case_search_words where word in ('xylograph', 'union')`.execute(db.read);
      return rows.map(({ word }) => word).toSorted();
    };
    const event = await entered(env, here, 'event', { what: 'Xylograph' });
    await db.transaction((tx) => forgetSearchable(tx, event.id));
    const today = env.now();
    await db.transaction((tx) => deleteUnusedWords(tx, today));
    expect(await words()).toEqual(['union', 'xylograph']);
    const later = new Date(today.getTime() + 3 * 86_400_000);
    await db.transaction((tx) => deleteUnusedWords(tx, later));
    expect(await words()).toEqual(['union']);
  });
});

describe('a case file one may not open', () => {
  test('is not searched: no hit, no number, no facet, no word offered', async () => {
    const mine = drafterOf(other);
    for (const asked of [
      { text: 'Karataev' },
      { text: 'Karatajew' },
      { country: 'KZ', kinds: ['event'] },
      { place: 'Zhanaozen' },
      { text: 'Karataev', caseId },
      { kinds: ['event'], caseId },
    ]) {
      const found = await search(asked, mine);
      expect({ ...found, hits: found.hits.length }).toMatchObject({ hits: 0, total: 0, meant: [] });
      expect(Object.values(found.facets).flat()).toEqual([]);
    }
    expect(await search({ text: 'march' }, ANONYMOUS)).toMatchObject({ total: 0, hits: [] });
    expect((await search({ kinds: ['event'] }, drafterOf())).total).toBe(0);
  });

  test('gives nothing to whoever may open any other ones', async () => {
    const cases: CaseId[] = [caseId, other];
    for (let at = 0; at < 6; at += 1) {
      const id = await newCase(env, ana, `Case number ${at}`);
      cases.push(id);
      await entered(env, { caseId: id, by: ana }, 'event', {
        what: 'Quorum of the march',
        country: 'KZ',
      });
    }
    const one = fc.constantFrom('march', 'quorum', 'karatayev', 'kwrum', 'case', '记者', '');
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(cases),
        one,
        fc.constantFrom('', 'KZ', 'EG'),
        fc.constantFrom<readonly string[]>([], ['event'], ['subject', 'case']),
        async (seen, text, country, kinds) => {
          const found = await search({ text, country, kinds }, drafterOf(...seen));
          expect(found.hits.filter((hit) => !seen.includes(hit.caseId))).toEqual([]);
          const all = await search({ text, country, kinds }, HOUSE);
          const own = all.hits.filter((hit) => seen.includes(hit.caseId));
          if (all.pages <= 1) expect(found.total).toBe(own.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('whatever is typed', () => {
  test('is answered, never a fault', async () => {
    const odd = '" - \' \\ :* | & ! <-> ( ) % _ #64 \u0000 \ud800 \u202e 🏴 字 ä ؟ march кар'.split(
      ' ',
    );
    const signs = fc.constantFrom(' ', ...odd);
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(signs, { maxLength: 30 }).map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, text, async (typed, chosen) => {
        const found = await search({ text: typed, authority: chosen, country: chosen });
        expect(found.total).toBeGreaterThanOrEqual(0);
        expect(found.hits.length).toBeLessThanOrEqual(20);
        await search({ text: typed });
      }),
      { numRuns: 150 },
    );
  });

  test('may be very long', async () => {
    for (const typed of ['a', 'march ', '字', '"', '-', '\\', "'", '\u0000']) {
      expect((await search({ text: typed.repeat(100_000) })).total).toBeGreaterThanOrEqual(0);
    }
  });

  test('and an entry may be as long as one can be: it is kept and found', async () => {
    const rare = Array.from({ length: 3_000 }, (_, at) => `字ж${at.toString(36)}`).join(' ');
    const passages = Array.from({ length: 100 }, (_, at) => ({
      name: `${at} ${rare}`.slice(0, 300),
      involvement: '',
    }));
    const content = { what: `Longest ${rare}`.slice(0, 2_000), authorities: passages };
    await entered(env, here, 'event', content);
    expect(await titles({ text: 'longest' })).toHaveLength(1);
  });

  test('a page beyond the last one is empty', async () => {
    expect((await search({ kinds: ['event'], page: 900 })).hits).toEqual([]);
    expect((await search({ text: 'march', caseId: newId<CaseId>() })).hits).toEqual([]);
  });
});
