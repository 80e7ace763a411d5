import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, HOUSE } from '#access';
import type { RosterId, SnapshotId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { testDatabase } from '#support/database';
import type { TestDatabase } from '#support/database';
import { rosterSeed } from '#support/roster';
import { testSeal } from '#support/seal';
import { importRoster } from './actions.ts';
import { matchNames } from './matching-actions.ts';
import { indexOfSnapshot } from './name-index-actions.ts';

let db: TestDatabase;
let seventh: { rosterId: RosterId; snapshotId: SnapshotId };
let houses: { rosterId: RosterId; snapshotId: SnapshotId };

let minute = 0;

/** Each a minute after the one before: the newest counts. */
async function imported(name: string, bytes: Uint8Array) {
  minute += 1;
  const env = { db, now: () => new Date(Date.UTC(2026, 2, 1, 9, minute)), seal: testSeal };
  const answer = await importRoster(env, { name, fileName: 'list.csv', bytes, by: null });
  if (isRefusal(answer)) throw new Error(`refused: ${answer.reason}`);
  return answer;
}

const house = [
  'id,name,country,start,end,birth_date',
  '1,Gareth Thomas,GB,1997-05-01,2010-04-12,1954-09-25',
  '2,Gareth Thomas,GB,1997-05-01,,1967-07-15',
  '3,Paul Murphy,GB,1987-06-11,2015-03-30,1948-11-25',
].join('\n');

beforeAll(async () => {
  db = await testDatabase();
  seventh = await imported('Seventh term', rosterSeed('seventh-term.csv'));
  houses = await imported('House', new TextEncoder().encode(house));
});
afterAll(() => db.close());

describe('names of a letter matched to the rosters', () => {
  const match = (names: string[], day: string | null, rosterIds?: RosterId[]) =>
    matchNames(db.read, HOUSE, {
      names: names.map((name) => ({ name })),
      day,
      ...(rosterIds ? { rosterIds } : {}),
    });

  test('come back in their order, each with who may be meant', async () => {
    const names = ['KILL-NIELSEN Nicole', 'Nobody Known', 'SCHOLZ Helmut', 'KILL-NIELSEN Nicole'];
    const found = await match(names, '2011-09-15');
    expect(found.map(({ candidates }) => candidates[0]?.mandate.fullName)).toEqual([
      'Nicole KIIL-NIELSEN',
      undefined,
      'Helmut SCHOLZ',
      'Nicole KIIL-NIELSEN',
    ]);
    const [first] = found[0]?.candidates ?? [];
    expect(first).toMatchObject({ offer: true, office: 'in-office' });
    expect(first?.mandate).toMatchObject({ country: 'FR', snapshot: { id: seventh.snapshotId } });
    expect(first?.reasons.length).toBeGreaterThan(0);
  });

  test('two of one name in one house stand side by side until the day decides', async () => {
    const [unknown] = await match(['Gareth Thomas'], null);
    expect(unknown).toMatchObject({ homonyms: true });
    expect(unknown?.candidates.map(({ mandate }) => mandate.birthDate).toSorted()).toEqual([
      '1954-09-25',
      '1967-07-15',
    ]);
    const [known] = await match(['Gareth Thomas'], '2012-01-01');
    expect(known).toMatchObject({ homonyms: false });
    expect(known?.candidates[0]?.mandate.birthDate).toBe('1967-07-15');
  });

  test('two parliaments are two claims, and the letter may say which one is meant', async () => {
    const [both] = await match(['MURPHY Paul'], '2011-09-15');
    expect(both).toMatchObject({ homonyms: true });
    const [told] = await matchNames(db.read, HOUSE, {
      names: [{ name: 'MURPHY Paul', country: 'Irlande' }],
      day: '2011-09-15',
    });
    expect(told?.homonyms).toBe(false);
    expect(told?.candidates[0]).toMatchObject({ country: 'agrees', mandate: { country: 'IE' } });
    const [one] = await match(['MURPHY Paul'], '2011-09-15', [houses.rosterId]);
    expect(one?.candidates.map(({ mandate }) => mandate.roster.name)).toEqual(['House']);
  });

  test('a list imported again is read anew, from its newest snapshot only', async () => {
    const again = await imported('Seats', new TextEncoder().encode('id,name\n1,Ann Oldname'));
    const [before] = await match(['Ann Oldname'], null, [again.rosterId]);
    expect(before?.candidates).toHaveLength(1);
    await imported('Seats', new TextEncoder().encode('id,name\n1,Ann Newlywed'));
    const [after] = await match(['Ann Newlywed'], null, [again.rosterId]);
    expect(after?.candidates[0]?.mandate.fullName).toBe('Ann Newlywed');
    const [gone] = await match(['Ann Oldname'], null, [again.rosterId]);
    expect(gone?.candidates.filter(({ offer }) => offer)).toEqual([]);
  });

  test('whoever may not see rosters finds nobody', async () => {
    const names = [{ name: 'MURPHY Paul' }, { name: 'SCHOLZ Helmut' }];
    const nobody = { candidates: [], homonyms: false };
    expect(await matchNames(db.read, ANONYMOUS, { names, day: null })).toEqual([nobody, nobody]);
  });

  test('no names, no rosters, and odd names are answered', async () => {
    expect(await match([], null)).toEqual([]);
    expect(await match(['Paul Murphy'], null, [])).toEqual([{ candidates: [], homonyms: false }]);
    const odd = ['', '\u0000', "Robert'); drop table mandates; --", 'x'.repeat(100_000)];
    expect(await match(odd, '2011-09-15')).toHaveLength(odd.length);
  });

  test('an index is built once, even for two who ask at once, and only the last few are kept', async () => {
    const [one, other] = await Promise.all([
      indexOfSnapshot(db.read, seventh.snapshotId),
      indexOfSnapshot(db.read, seventh.snapshotId),
    ]);
    expect(one).toBe(other);
    for (let at = 0; at < 8; at += 1) {
      const list = new TextEncoder().encode(`id,name\n1,Person Number${'abcdefgh'.charAt(at)}`);
      await indexOfSnapshot(db.read, (await imported(`List ${at}`, list)).snapshotId);
    }
    expect(await indexOfSnapshot(db.read, seventh.snapshotId)).not.toBe(one);
  });
});
