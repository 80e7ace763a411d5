import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, HOUSE } from '#access';
import type { MandateId, RosterId } from '#kernel/ids';
import { newId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { sql } from '#platform/db';
import { testDatabase } from '#support/database';
import type { TestDatabase } from '#support/database';
import { rosterSeed } from '#support/roster';
import { testSeal } from '#support/seal';
import { importRoster } from './actions.ts';
import { findRoster } from './roster-store.ts';
import { listSnapshots } from './snapshot-store.ts';
import { findMandates } from './search-store.ts';
import { getMandate } from './store.ts';
import { seatsByGroup } from './seat-store.ts';

let db: TestDatabase;
const now = () => new Date('2026-03-01T09:00:00Z');
const env = () => ({ db, now, seal: testSeal });

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

function must<T>(answer: Answer<T>): T {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.reason}`);
  return answer;
}
const imported = async (name: string, bytes: Uint8Array) =>
  must(await importRoster(env(), { name, fileName: 'list.csv', bytes, by: null }));

describe('looking people up', () => {
  let rosterId: RosterId;
  const names = async (filter: object) =>
    (await findMandates(db.read, HOUSE, { rosterId, ...filter })).mandates.map(
      ({ fullName }) => fullName,
    );

  beforeAll(async () => {
    const list = [
      'epid,name,country,group,start,end,email',
      '28511,Bairbre de BRÚN,UK,GUE/NGL,2009-07-14,2012-05-02,bairbre@example.invalid',
      '96737,Nicole KIIL-NIELSEN,FR,Verts/ALE,2009-07-14,2014-06-30,',
      '26851,Νικόλαος ΧΟΥΝΤΗΣ,EL,GUE/NGL,2009-07-14,,',
      '1,Elżbieta ŁUKACIJEWSKA,PL,PPE,,,',
    ].join('\n');
    rosterId = (await imported('Look-up', new TextEncoder().encode(list))).rosterId;
  });

  test('by name: without accents, any order of words, any script, beginnings of words', async () => {
    expect(await names({ text: 'brun' })).toEqual(['Bairbre de BRÚN']);
    expect(await names({ text: 'nielsen nico' })).toEqual(['Nicole KIIL-NIELSEN']);
    expect(await names({ text: 'χουντής' })).toEqual(['Νικόλαος ΧΟΥΝΤΗΣ']);
    expect(await names({ text: 'Lukaci' })).toEqual(['Elżbieta ŁUKACIJEWSKA']);
    expect(await names({ text: '%' })).toEqual([]);
    expect(await names({ text: "x' or '1'='1" })).toEqual([]);
  });

  test('by country, by group under any of its labels, by day', async () => {
    expect(await names({ country: 'GB' })).toEqual(['Bairbre de BRÚN']);
    expect(await names({ group: 'Greens/EFA' })).toEqual(['Nicole KIIL-NIELSEN']);
    expect(await names({ day: '2012-05-02', group: 'GUE/NGL' })).toHaveLength(2);
    expect(await names({ day: '2012-05-03' })).toEqual([
      'Nicole KIIL-NIELSEN',
      'Elżbieta ŁUKACIJEWSKA',
      'Νικόλαος ΧΟΥΝΤΗΣ',
    ]);
  });

  test('page by page, with the whole number', async () => {
    const page = await findMandates(db.read, HOUSE, { rosterId, limit: 2, offset: 2 });
    expect(page).toMatchObject({ total: 4, people: 4 });
    expect(page.mandates).toHaveLength(2);
  });

  test('who may not see rosters sees nobody', async () => {
    expect(await findMandates(db.read, ANONYMOUS, { rosterId })).toEqual({
      mandates: [],
      total: 0,
      people: 0,
    });
    expect(await findRoster(db.read, ANONYMOUS, rosterId)).toBeNull();
    expect(await listSnapshots(db.read, ANONYMOUS, rosterId)).toEqual([]);
  });

  test('one mandate comes with its mailbox, which is sealed at rest', async () => {
    const [found] = (await findMandates(db.read, HOUSE, { rosterId, text: 'brun' })).mandates;
    expect(found).toMatchObject({ hasEmail: true, country: 'GB', groupCode: 'GUE/NGL' });
    const mandate = await getMandate(db.read, env(), found?.id ?? newId<MandateId>());
    expect(mandate).toMatchObject({
      email: 'bairbre@example.invalid',
      roster: { name: 'Look-up' },
    });
    expect(await getMandate(db.read, env(), newId<MandateId>())).toBeNull();
    const { rows } = await sql<{
      dump: string;
    }>`select string_agg(m::text, '') as dump from mandates m`.execute(db.read);
    expect(rows[0]?.dump).not.toContain('bairbre@');
  });
});

describe('seats of a chamber', () => {
  test('are counted on a day from dates', async () => {
    const { snapshotId } = await imported('Counted', rosterSeed('seventh-term.csv'));
    expect(await seatsByGroup(db.read, snapshotId, '2011-09-15')).toEqual([
      { group: 'GUE/NGL', seats: 3 },
      { group: 'Greens/EFA', seats: 1 },
    ]);
  });

  test('are taken as declared where the list is an extract', async () => {
    const seats = [{ group: 'GUE/NGL', seats: 33 }];
    const list = {
      name: 'Extract',
      fileName: 'seventh-term.csv',
      bytes: rosterSeed('seventh-term.csv'),
      seats,
      by: null,
    };
    const { snapshotId } = must(await importRoster(env(), list));
    expect(await seatsByGroup(db.read, snapshotId, '2011-09-15')).toEqual(seats);
    expect(must(await importRoster(env(), list)).snapshotId).toBe(snapshotId);
  });

  test('are unknown from an undated list taken at another time', async () => {
    const list = {
      name: 'Undated',
      fileName: 'full-list-fr.xml',
      bytes: rosterSeed('full-list-fr.xml'),
      takenOn: '2019-03-01',
      by: null,
    };
    const { snapshotId } = must(await importRoster(env(), list));
    expect(await seatsByGroup(db.read, snapshotId, '2011-09-15')).toBeNull();
    expect(await seatsByGroup(db.read, snapshotId, '2019-03-20')).toHaveLength(4);
  });
});
