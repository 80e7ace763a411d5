import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUSE } from '#access';
import { isRefusal } from '#kernel/refusal';
import { findDraft } from '#letters';
import { addAccount } from '#support/app';
import { testDatabase } from '#support/database';
import { audienceFor, openImporting, parliament, seedLetter } from '#support/importing';
import { confirmImport } from './confirm-actions.ts';
import type { Fields } from './form-rules.ts';
import { listImportedPeople } from './people-store.ts';
import { saveReview } from './review-actions.ts';
import type { ImportId } from './rules.ts';
import { findImport } from './store.ts';

const db = await testDatabase();
const desk = await openImporting(db);
const { env, ana, audience } = desk;
beforeAll(() => desk.importParliament(parliament));
afterAll(() => desk.close());

const titled: Fields = new Map([['title', ['For Dana Sarova']]]);

async function ready(): Promise<{ importId: ImportId; revision: number }> {
  const importId = await desk.takeIn(seedLetter);
  await desk.runJobs();
  const { found } = await desk.view(importId);
  return { importId, revision: found.revision };
}

const confirm = (at: { importId: ImportId; revision: number }, fields: Fields = titled) =>
  confirmImport(env, { ...at, audience, fields, by: ana });

async function letterOf(at: { importId: ImportId; revision: number }, fields: Fields = titled) {
  const done = await confirm(at, fields);
  if (isRefusal(done) || !('letterId' in done)) throw new Error('no letter was made');
  return done.letterId;
}

describe('confirming an import', () => {
  test('makes a draft of what was recognised and corrected, with demands under its own numbers', async () => {
    const letterId = await letterOf(await ready());
    const draft = await findDraft(db.read, HOUSE, letterId);
    expect(draft?.revision).toBe(1);
    expect(draft?.content).toMatchObject({
      language: 'en',
      title: 'For Dana Sarova',
      date: '',
      demands: [
        { number: 1, text: 'The immediate release of Dana Sarova', type: 'other' },
        { number: 2, text: 'No restrictions on her right to travel', type: 'other' },
      ],
    });
    expect(draft?.content.body).toContain('She has been held since January');
    expect(draft?.content.body).not.toContain('No restrictions');
    expect(await desk.view((await ready()).importId)).toBeDefined();
  });

  test('keeps who is printed, in order, and only who somebody said they are', async () => {
    const at = await ready();
    const { view } = await desk.view(at.importId);
    const misspelt = view?.matches.people.find(({ name }) => name === 'KILL-NIELSEN Nicole');
    const [offer] = misspelt?.candidates ?? [];
    expect(offer).toMatchObject({ name: 'Nicole KIIL-NIELSEN', offer: true });
    const fields = new Map([
      ...titled,
      ['signatories', ['2']],
      ['signatories.2.choice', [offer?.mandateId ?? '']],
    ]);
    const letterId = await letterOf(at, fields);
    const people = await listImportedPeople(db.read, env, HOUSE, letterId);
    expect(people.map(({ name, choice }) => [name, choice?.meant?.name ?? null])).toEqual([
      ['BERG Ana', null],
      ['KILL-NIELSEN Nicole', 'Nicole KIIL-NIELSEN'],
    ]);
    expect(people[1]?.choice?.reasons.length).toBeGreaterThan(0);
  });

  test('leaves out what was left out', async () => {
    const at = await ready();
    const drop = { act: 'drop', kind: 'signatories', key: 1 } as const;
    await saveReview(env, { ...at, audience, fields: new Map(), edit: drop });
    const letterId = await letterOf({ ...at, revision: at.revision + 1 });
    const people = await listImportedPeople(db.read, env, HOUSE, letterId);
    expect(people.map(({ name }) => name)).toEqual(['KILL-NIELSEN Nicole']);
  });

  test('invents no title: without one nothing is made, and everything typed is kept', async () => {
    const at = await ready();
    const done = await confirm(at, new Map([['body', ['Another text.']]]));
    if (isRefusal(done) || 'letterId' in done || done.overtaken) throw new Error('not asked');
    expect(done.problems.map(({ field, refusal }) => [field, refusal.reason])).toEqual([
      ['title', 'import-title-missing'],
    ]);
    const { found, view } = await desk.view(at.importId);
    expect([found.state, view?.review.body]).toEqual(['review', 'Another text.']);
  });

  test('names every field that cannot be kept as it is', async () => {
    const at = await ready();
    const wrong = new Map([
      ['title', ['Free\u0007dom']],
      ['date', ['one day']],
      ['demands', ['1']],
      ['demands.1.text', ['x'.repeat(5_000)]],
      ['signatories', ['1']],
      ['signatories.1.name', ['A\u202Eb']],
      ['language', ['klingon!']],
      ['day', ['tomorrow']],
    ]);
    const done = await confirm(at, wrong);
    if (isRefusal(done) || 'letterId' in done || done.overtaken) throw new Error('not asked');
    expect(done.problems.map(({ field }) => field).toSorted()).toEqual([
      'date',
      'day',
      'demands.1.text',
      'language',
      'signatories.1.name',
      'title',
    ]);
  });

  test('twice gives the same letter, also from two clicks at once', async () => {
    const at = await ready();
    const answers = await Promise.all([letterOf(at), letterOf(at), letterOf(at)]);
    expect(new Set([...answers, await letterOf(at)]).size).toBe(1);
    const [letterId] = answers;
    const people = letterId && (await listImportedPeople(db.read, env, HOUSE, letterId));
    expect(people).toHaveLength(2);
  });

  test('that breaks off halfway leaves nothing, and can be done again', async () => {
    const at = await ready();
    const broken = {
      ...env,
      db: {
        ...env.db,
        transaction: <T>(run: Parameters<typeof env.db.transaction<T>>[0]) =>
          env.db.transaction(async (tx) => {
            await run(tx);
            throw new Error('the power went');
          }),
      },
    };
    const input = { ...at, audience, fields: titled, by: ana };
    await expect(confirmImport(broken, input)).rejects.toThrow('the power went');
    expect((await findImport(db.read, env, audience, at.importId))?.state).toBe('review');
    expect((await desk.view(at.importId)).view?.review.title).toBe('');
    await letterOf(at);
  });

  test('over a save one has not seen is refused, with both texts', async () => {
    const at = await ready();
    const title = new Map([['title', ['From the other window']]]);
    await saveReview(env, { ...at, audience, fields: title, edit: null });
    const done = await confirm(at);
    if (isRefusal(done) || 'letterId' in done) throw new Error('not refused');
    expect(done.overtaken && [done.kept.review.title, done.typed.title]).toEqual([
      'From the other window',
      'For Dana Sarova',
    ]);
  });
});

test('an import is its uploader’s alone; once it is a letter, its drafters see where it came from', async () => {
  const bo = await addAccount(env, 'Bo Ek', 'bo@example.org');
  const at = await ready();
  const stranger = audienceFor(bo);
  expect(await findImport(db.read, env, stranger, at.importId)).toBeNull();
  const refused = await confirmImport(env, { ...at, audience: stranger, fields: titled, by: bo });
  expect(isRefusal(refused) && refused.kind).toBe('not-found');
  const letterId = await letterOf(at);
  expect(await findImport(db.read, env, stranger, at.importId)).toBeNull();
  const drafter = audienceFor(bo, letterId);
  expect((await findImport(db.read, env, drafter, at.importId))?.letterId).toBe(letterId);
});
