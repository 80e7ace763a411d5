import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '#support/database';
import { plainWish, stageCosigning } from '#support/cosigning-letter';
import { publicLetter, withdrawn } from '#support/following';
import { DAY, given, stageLetter, testEnv } from '#support/signing';
import { sql } from '#platform/db';
import { changeCosigning, openForCosignatures } from './desk-actions.ts';
import { listChanges } from './desk-store.ts';
import type { Change } from './rules.ts';
import { findCosigning } from './state-store.ts';

const db = await testDatabase();
const env = testEnv(db);
afterAll(() => db.close());

const stands = async (letterId: Parameters<typeof findCosigning>[1]) => {
  const found = await findCosigning(db.read, letterId, env.now());
  if (found === null) throw new Error('it is open');
  return found;
};

test('a letter is opened once, and says what was agreed', async () => {
  const { letterId, drafter: by } = await publicLetter(env);
  const partners = [
    { name: 'Writers’ Aid', privacyUrl: 'https://aid.example.org/privacy' },
    { name: 'Press Watch', privacyUrl: 'https://watch.example.org/privacy' },
  ];
  const wish = { ...plainWish, closesOn: '2026-04-30', asksPostcode: true, partners };
  expect(await openForCosignatures(env, { ...wish, letterId, by })).toBeUndefined();
  expect(await stands(letterId)).toMatchObject({
    closesAt: new Date('2026-05-01T00:00:00Z'),
    closedAt: null,
    asksPostcode: true,
    keptMonths: 6,
    partners: [
      { position: 1, name: 'Writers’ Aid' },
      { position: 2, name: 'Press Watch' },
    ],
  });
  const again = { ...plainWish, partners: [], letterId, by };
  expect(await openForCosignatures(env, again)).toMatchObject({ reason: 'cosigning-open-already' });
  expect((await stands(letterId)).partners).toHaveLength(2);
});

test('only a released letter that was not withdrawn can be opened', async () => {
  const draft = await stageLetter(env);
  const opening = (stage: typeof draft) =>
    openForCosignatures(env, { ...plainWish, letterId: stage.letterId, by: stage.drafter });
  expect(await opening(draft)).toMatchObject({ reason: 'letter-not-released' });
  const gone = await publicLetter(env);
  await withdrawn(env, gone);
  expect(await opening(gone)).toMatchObject({ reason: 'letter-withdrawn' });
});

test('a switch is a dated row with its author, and turned twice it is one row', async () => {
  const { letterId, drafter, reader } = await stageCosigning(env);
  const turn = async (change: Change, by = drafter, minutes: number | null = null) => {
    env.pass(60_000);
    return changeCosigning(env, { letterId, change, minutes, by });
  };
  given(await turn('paused'));
  given(await turn('paused', reader));
  expect((await stands(letterId)).isPaused).toBe(true);
  given(await turn('resumed', reader));
  expect((await stands(letterId)).isPaused).toBe(false);
  given(await turn('slowed', drafter, 15));
  given(await turn('slowed', drafter, 15));
  given(await turn('slowed', drafter, 30));
  expect((await stands(letterId)).slowMinutes).toBe(30);
  expect(await turn('slowed', drafter, 0)).toMatchObject({ reason: 'cosigning-minutes' });
  given(await turn('unslowed'));
  given(await turn('work-demanded'));
  expect(await stands(letterId)).toMatchObject({ slowMinutes: null, demandsWork: true });
  const rows = await listChanges(db.read, letterId);
  expect(rows.map(({ change }) => change)).toEqual([
    'work-demanded',
    'unslowed',
    'slowed',
    'slowed',
    'resumed',
    'paused',
  ]);
  const { rows: names } = await sql<{ name: string }>`
    select name from accounts where id = ${reader}`.execute(db.read);
  expect(rows.find(({ change }) => change === 'resumed')?.by).toBe(names[0]?.name);
});

test('a closed letter is not paused, and can be reopened, also after its last day', async () => {
  const { letterId, drafter: by } = await stageCosigning(env, { closesOn: dayAfter(10) });
  const turn = (change: Change) => changeCosigning(env, { letterId, change, by });
  given(await turn('closed'));
  expect((await stands(letterId)).closedAt).toEqual(env.now());
  expect(await turn('paused')).toMatchObject({ reason: 'cosigning-closed' });
  given(await turn('reopened'));
  expect((await stands(letterId)).closedAt).toBeNull();
  env.pass(12 * DAY);
  expect((await stands(letterId)).closedAt).not.toBeNull();
  given(await turn('reopened'));
  expect((await stands(letterId)).closedAt).toBeNull();
});

test('the switch turned last holds, also when the clock was set back in between', async () => {
  const { letterId, drafter: by } = await stageCosigning(env);
  const turn = (change: Change) => changeCosigning(env, { letterId, change, by });
  for (let round = 0; round < 3; round++) {
    given(await turn('paused'));
    env.pass(-60_000);
    expect((await stands(letterId)).isPaused).toBe(true);
    given(await turn('resumed'));
    env.pass(-60_000);
    expect((await stands(letterId)).isPaused).toBe(false);
  }
  given(await turn('closed'));
  env.pass(-DAY);
  given(await turn('reopened'));
  expect((await stands(letterId)).closedAt).toBeNull();
});

test('a letter that was withdrawn is not reopened', async () => {
  const stage = await stageCosigning(env);
  const { letterId, drafter: by } = stage;
  given(await changeCosigning(env, { letterId, change: 'closed', by }));
  await withdrawn(env, stage);
  expect(await changeCosigning(env, { letterId, change: 'reopened', by })).toMatchObject({
    reason: 'letter-withdrawn',
  });
});

const dayAfter = (days: number) =>
  new Date(env.now().getTime() + days * DAY).toISOString().slice(0, 10);
