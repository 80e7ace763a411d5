import { afterAll, describe, expect, test } from 'vitest';
import { HOUSE, listGrants } from '#access';
import type { LetterId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { LanguageTag } from '#kernel/language';
import { openDatabase, sql } from '#platform/db';
import { parseStatement, statementHash } from '#proof';
import { addAccount, granted, testClock, testEnvironment } from '#support/app';
import { testDatabase } from '#support/database';
import { waitingJobs } from '#support/jobs';
import { completeContent } from '#support/letters';
import { createLetter } from './new-letter-actions.ts';
import { freezeVersion } from './actions.ts';
import { restoreDraft, saveDraft } from './draft-actions.ts';
import { findAddresseeContacts } from './contact-store.ts';
import { findDraft, listRevisions } from './draft-store.ts';
import { askPerson, endRole, placeLead } from './people-actions.ts';
import type { NewPerson } from './people-rules.ts';
import { currentVersionForUpdate, findLetter, markReleased } from './store.ts';
import { findVersion } from './version-store.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = { ...testEnvironment(db), now: testClock('2026-03-01T09:00:00Z') };
const en = 'en' as LanguageTag;
const ana = await addAccount(env, 'Ana Ruiz', 'ana@example.org');

async function newLetter(title = 'For Dana Sarova'): Promise<LetterId> {
  const input = { title, language: en, origin: 'written-here' as const, by: ana };
  return granted(await createLetter(env, input)).letterId;
}

async function ledLetter(): Promise<LetterId> {
  const letterId = await newLetter();
  await lead(letterId, 'Ana Ruiz', 'ana@example.org');
  return letterId;
}

function lead(letterId: LetterId, name: string, email: string) {
  const person = {
    role: 'lead',
    name,
    email: email as NewPerson['email'],
    capacity: 'Member of the Parliament',
  } as const;
  return askPerson(env, { letterId, by: ana, language: en, person });
}

const save = (letterId: LetterId, revision: number, content = completeContent()) =>
  saveDraft(env, { letterId, revision, content, by: ana });

describe('a new letter', () => {
  test('has an address from its title, a first save, and whoever opened it as drafter', async () => {
    const letterId = await newLetter('Für Dana Sarová');
    expect((await findLetter(db.read, HOUSE, letterId))?.slug).toBe('fur-dana-sarova');
    expect((await findDraft(db.read, HOUSE, letterId))?.revision).toBe(1);
  });

  test('of a title that another letter has gets an address of its own', async () => {
    const [one, other] = [await newLetter('Same title'), await newLetter('Same title')];
    const slugs = await Promise.all(
      [one, other].map(async (id) => (await findLetter(db.read, HOUSE, id))?.slug),
    );
    expect(new Set(slugs).size).toBe(2);
  });

  test('with an address somebody asked for that is taken is refused', async () => {
    const input = {
      title: 'One',
      language: en,
      origin: 'written-here',
      by: ana,
      slug: 'mine',
    } as const;
    granted(await createLetter(env, input));
    expect(await createLetter(env, input)).toMatchObject({
      kind: 'conflict',
      reason: 'slug-taken',
    });
  });

  test('that was published elsewhere must say where', async () => {
    const input = { title: 'Old', language: en, origin: 'published-elsewhere', by: ana } as const;
    expect(await createLetter(env, { ...input, originNote: ' ' })).toMatchObject({
      reason: 'origin-note-missing',
    });
  });
});

describe('saving', () => {
  test('two tabs: the second is refused, and the first one’s text stays', async () => {
    const letterId = await newLetter();
    const [one, other] = await Promise.all([
      save(letterId, 1, completeContent({ title: 'From the first tab' })),
      save(letterId, 1, completeContent({ title: 'From the second tab' })),
    ]);
    const refused = [one, other].filter(isRefusal);
    expect(refused).toMatchObject([{ kind: 'conflict', reason: 'draft-changed' }]);
    const kept = [one, other].find((answer) => !isRefusal(answer));
    const draft = await findDraft(db.read, HOUSE, letterId);
    expect(draft).toMatchObject({ revision: 2 });
    expect(kept).toMatchObject({ content: draft?.content });
  });

  test('the same text again is no new save', async () => {
    const letterId = await newLetter();
    expect(granted(await save(letterId, 1)).revision).toBe(2);
    expect(granted(await save(letterId, 2)).revision).toBe(2);
  });

  test('new rows get numbers, and a removed demand’s number is not given again', async () => {
    const letterId = await newLetter();
    const [first] = completeContent().demands;
    if (first === undefined) throw new Error('the example has a demand');
    const added = { ...first, number: -1, text: 'Drop the charges.' };
    const two = completeContent({ demands: [first, added] });
    const one = completeContent();
    expect(granted(await save(letterId, 1, two)).content.demands.map((row) => row.number)).toEqual([
      1, 2,
    ]);
    granted(await save(letterId, 2, one));
    const again = granted(await save(letterId, 3, two));
    expect(again.content.demands.map((row) => row.number)).toEqual([1, 3]);
  });

  test('where an addressee is reached is sealed at rest, follows its number, and is no part of the draft', async () => {
    const letterId = await newLetter();
    const [minister] = completeContent().addressees;
    if (minister === undefined) throw new Error('the example has an addressee');
    const content = completeContent({ addressees: [{ ...minister, number: -1 }], demands: [] });
    const contacts = [{ number: -1, email: 'Minister@Justice.example', postal: '1, Law Street' }];
    granted(await saveDraft(env, { letterId, revision: 1, content, contacts, by: ana }));
    expect(await findAddresseeContacts(db.read, env, HOUSE, letterId)).toEqual([
      { number: 1, email: 'Minister@justice.example', postal: '1, Law Street' },
    ]);
    const { rows } = await sql<{ row: string }>`
      select (c::text || d.content::text) as row from addressee_contacts c
      join draft_revisions d using (letter_id) where letter_id = ${letterId}`.execute(db.read);
    expect(rows.map((one) => one.row).join()).not.toMatch(/justice\.example|Law Street/i);
  });

  test('an address that cannot be one is refused and nothing is saved', async () => {
    const letterId = await newLetter();
    const contacts = [{ number: 1, email: 'nobody', postal: '' }];
    const content = completeContent();
    const input = { letterId, revision: 1, content, contacts, by: ana };
    expect(await saveDraft(env, input)).toMatchObject({ reason: 'email-form' });
    expect((await findDraft(db.read, HOUSE, letterId))?.revision).toBe(1);
  });

  test('an earlier save comes back as the newest one', async () => {
    const letterId = await newLetter();
    granted(await save(letterId, 1, completeContent({ title: 'First words' })));
    granted(await save(letterId, 2, completeContent({ title: 'Second words' })));
    granted(await restoreDraft(env, { letterId, revision: 2, seen: 3, by: ana }));
    const saves = await listRevisions(db.read, HOUSE, letterId, { offset: 0, limit: 10 });
    expect(saves?.saves.map((one) => one.content.title)).toEqual([
      'First words',
      'Second words',
      'First words',
      'For Dana Sarova',
    ]);
  });

  test.each([
    ['right to left', 'آزادی برای نفتگران'],
    ['in Chinese', '释放律师'],
    ['with marks of HTML', '<script>alert(1)</script> & “quotes”'],
    ['with quotes and backslashes', 'O\'Neill "\\" %s $1'],
  ])('a title %s is kept as typed', async (_, title) => {
    const letterId = await newLetter(title);
    expect((await findDraft(db.read, HOUSE, letterId))?.content.title).toBe(title);
  });
});

describe('a version', () => {
  async function frozen(): Promise<{ letterId: LetterId; id: string }> {
    const letterId = await ledLetter();
    granted(await save(letterId, 1));
    const version = granted(await freezeVersion(env, { letterId, note: '', by: ana }));
    return { letterId, id: version.id };
  }

  test('is a statement whose hash the database checks, one leaf, and one fact', async () => {
    const letterId = await ledLetter();
    granted(await save(letterId, 1));
    const version = granted(await freezeVersion(env, { letterId, note: 'First', by: ana }));
    expect(statementHash(version.statement)).toBe(version.statementSha256);
    expect(parseStatement(version.statement)).toMatchObject({ letter: letterId, version: 1 });
    expect(await findVersion(db.read, HOUSE, letterId, 1)).toEqual(version);
    const leaves = await sql<{ act: string; entry: Buffer }>`
      select act, entry from record_leaves where letter_id = ${letterId}`.execute(db.read);
    expect(leaves.rows.map((leaf) => leaf.act)).toEqual(['version-frozen']);
    expect(leaves.rows[0]?.entry.toString()).toContain(version.statementSha256);
    const facts = (await waitingJobs(db.read)).map((job) => JSON.stringify(job.payload));
    expect(facts.filter((fact) => fact.includes(version.id))).toHaveLength(1);
  });

  test('cannot be changed or removed, whoever asks the database', async () => {
    const { id } = await frozen();
    const never = /letter_versions rows never change/;
    await expect(
      sql`update letter_versions set change_note = 'x' where id = ${id}`.execute(db.read),
    ).rejects.toThrow(never);
    await expect(
      sql`delete from letter_versions where id = ${id}`.execute(db.read),
    ).rejects.toThrow(never);
  });

  test('is made once when two processes freeze the same draft at once', async () => {
    const letterId = await ledLetter();
    granted(await save(letterId, 1));
    const second = openDatabase(db.url);
    const answers = await Promise.all(
      [env, { ...env, db: second }].map((one) =>
        freezeVersion(one, { letterId, note: 'now', by: ana, revision: 2 }),
      ),
    );
    await second.close();
    expect(answers.filter(isRefusal)).toMatchObject([{ reason: 'version-same' }]);
    const { rows } = await sql`select 1 from letter_versions where letter_id = ${letterId}`.execute(
      db.read,
    );
    expect(rows).toHaveLength(1);
  });

  test('is never made of a text its maker has not seen', async () => {
    const letterId = await ledLetter();
    granted(await save(letterId, 1));
    const input = { letterId, note: '', by: ana, revision: 1 };
    expect(await freezeVersion(env, input)).toMatchObject({ reason: 'draft-changed' });
  });

  test('of an incomplete letter is refused, and leaves neither leaf nor version', async () => {
    const letterId = await newLetter();
    expect(await freezeVersion(env, { letterId, note: '', by: ana })).toMatchObject({
      kind: 'invalid',
      reason: 'version-incomplete',
    });
    const { rows } = await sql`select 1 from record_leaves where letter_id = ${letterId}`.execute(
      db.read,
    );
    expect(rows).toEqual([]);
  });

  test('that was released closes the text', async () => {
    const { letterId } = await frozen();
    await db.transaction(async (tx) => {
      const current = await currentVersionForUpdate(tx, letterId);
      if (!current?.version) throw new Error('it was frozen');
      await markReleased(tx, { letterId, versionId: current.version.id, at: env.now() });
    });
    const changed = completeContent({ title: 'Something else' });
    expect(await save(letterId, 2, changed)).toMatchObject({ reason: 'letter-released' });
    expect(await freezeVersion(env, { letterId, note: 'x', by: ana })).toMatchObject({
      reason: 'letter-released',
    });
  });
});

describe('the leads', () => {
  test('stand in the statement in the order they were put into', async () => {
    const letterId = await ledLetter();
    const bo = granted(await lead(letterId, 'Bo Ek | Nordic', 'bo@example.org'));
    granted(await placeLead(env, { letterId, by: ana, grantId: bo, position: 1 }));
    granted(await save(letterId, 1));
    // a vertical bar would part fields of the statement: refused with a sentence, never a fault
    expect(await freezeVersion(env, { letterId, note: '', by: ana })).toMatchObject({
      reason: 'version-unprintable',
    });
    const grants = await listGrants(db.read, HOUSE, letterId);
    granted(await endRole(env, { letterId, by: ana, grantId: grants[0]?.id ?? bo }));
    const cy = granted(await lead(letterId, 'Cy Ó Brien', 'cy@example.org'));
    granted(await placeLead(env, { letterId, by: ana, grantId: cy, position: 1 }));
    const version = granted(await freezeVersion(env, { letterId, note: '', by: ana }));
    expect(version.content.leads.map((one) => one.name)).toEqual(['Cy Ó Brien', 'Ana Ruiz']);
  });

  test('are told once by mail, and whoever asks themselves is not', async () => {
    const letterId = await ledLetter();
    granted(await lead(letterId, 'Bo Ek', 'bo2@example.org'));
    granted(await lead(letterId, 'Bo Ek', 'bo2@example.org'));
    const told = (await waitingJobs(db.read)).filter(
      (job) => job.name === 'letters.tell-person' && JSON.stringify(job.payload).includes(letterId),
    );
    expect(told).toHaveLength(1);
  });
});
