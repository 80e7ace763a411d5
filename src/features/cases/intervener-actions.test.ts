import { afterAll, describe, expect, test } from 'vitest';
import type { Audience } from '#access';
import { newId } from '#kernel/ids';
import type { MandateId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { importRoster } from '#roster';
import { addAccount, granted, testEnvironment } from '#support/app';
import { entered, newCase, written } from '#support/cases';
import { testDatabase } from '#support/database';
import { parliament } from '#support/importing';
import { isFaulty } from './entry-actions.ts';
import { linkIntervener, viewInterveners } from './intervener-actions.ts';
import type { Entry } from './rules.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = testEnvironment(db);
const ana = await addAccount(env, 'Ana Ruiz', 'ana@example.org');
const caseId = await newCase(env, ana);
const roles = new Set(['drafter' as const]);
const audience: Audience = {
  kind: 'account',
  accountId: ana,
  owner: false,
  roles: new Map(),
  cases: new Map([[caseId, roles]]),
};
const by = { audience, accountId: ana };
const file = {
  name: 'A parliament',
  fileName: 'members.csv',
  sourceUrl: 'https://parliament.example',
  licence: 'Ours',
  takenOn: '2024-07-16',
  seats: [],
  by: ana,
};
granted(await importRoster(env, { ...file, bytes: Buffer.from(parliament) }));

const visit = (...names: readonly string[]): Promise<Entry<'intervention'>> =>
  entered(env, { caseId, by: ana }, 'intervention', {
    what: 'A visit to the prison',
    type: 'visit',
    date: '2025-03',
    people: names.map((name) => ({ name, capacity: 'MEP', mandate: '' })),
  });
const seen = (entry: Entry<'intervention'>) => viewInterveners(db.read, env, audience, entry);

describe('who intervened', () => {
  test('is suggested from the rosters with reasons, and nobody is linked by themselves', async () => {
    const [nicole, unknown] = await seen(await visit('KILL-NIELSEN Nicole', 'Somebody Unheard-of'));
    expect(nicole).toMatchObject({ name: 'KILL-NIELSEN Nicole', linked: null, homonyms: false });
    expect(nicole?.candidates[0]?.mandate.fullName).toBe('Nicole KIIL-NIELSEN');
    expect(nicole?.candidates[0]?.reasons).not.toEqual([]);
    expect(unknown).toMatchObject({ linked: null, candidates: [] });
  });

  test('may be one of two people of one name: both are shown and neither is preferred', async () => {
    const [ana_] = await seen(await visit('Ana Berg'));
    expect(ana_?.homonyms).toBe(true);
    expect(ana_?.candidates.map(({ mandate }) => mandate.country).toSorted()).toEqual(['DE', 'SE']);
  });

  test('is linked by an act, seen afterwards, and the link can be taken back', async () => {
    const entry = await visit('Somebody Unheard-of', 'Nicole Kiil-Nielsen');
    const mandate = (await seen(entry))[1]?.candidates[0]?.mandate.id ?? null;
    const link = { caseId, entryId: entry.id, position: 1, by };
    const linked = written(await linkIntervener(env, { ...link, revision: 1, mandate }));
    expect((await seen(linked as typeof entry))[1]).toMatchObject({
      name: 'Nicole Kiil-Nielsen',
      linked: { id: mandate },
      candidates: [],
    });
    const back = written(await linkIntervener(env, { ...link, revision: 2, mandate: null }));
    expect(back.content).toEqual(entry.content);
  });

  test('is never linked to a mandate that no roster has, over a change one has not seen, or by a stranger', async () => {
    const entry = await visit('Nicole Kiil-Nielsen');
    const link = {
      caseId,
      entryId: entry.id,
      position: 0,
      revision: 1,
      mandate: newId<MandateId>(),
    };
    const unlisted = await linkIntervener(env, { ...link, by });
    expect(isFaulty(unlisted) && unlisted.faults[0]).toMatchObject({ field: 'people.0.mandate' });
    const late = await linkIntervener(env, { ...link, revision: 9, mandate: null, by });
    expect(isRefusal(late) && late.kind).toBe('conflict');
    const stranger = { ...by, audience: { ...audience, cases: new Map() } };
    const answer = await linkIntervener(env, { ...link, mandate: null, by: stranger });
    expect(isRefusal(answer) && answer.kind).toBe('not-found');
  });
});
