import { afterAll, describe, expect, test } from 'vitest';
import { HOUSE } from '#access';
import { newId } from '#kernel/ids';
import type { CaseId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { sql } from '#platform/db';
import { openImages } from '#platform/images';
import { addAccount, testEnvironment } from '#support/app';
import { entered, newCase, person, written } from '#support/cases';
import { testDatabase } from '#support/database';
import { changeByte, keptFile } from '#support/evidence';
import { lookAt, MARKS, telltalePhoto } from '#support/pictures';
import { listEntries } from './entry-store.ts';
import { changeEntry, removeEntry } from './entry-actions.ts';
import {
  endPublicCopies,
  listPublicPictures,
  makePreviewOf,
  makePublicCopy,
} from './evidence-copy-actions.ts';
import { findCopy, readCopy } from './evidence-copy-store.ts';
import { eraseFile } from './evidence-erasure-actions.ts';
import { readOriginal } from './evidence-file-actions.ts';
import { findFile } from './evidence-store.ts';
import { viewFile } from './evidence-view-actions.ts';
import { listCustody } from './custody-store.ts';
import { insertPublication, markDecided } from './publication-store.ts';
import type { PublicationId } from './publication-rules.ts';
import type { Entry } from './rules.ts';

const db = await testDatabase();
const images = openImages();
afterAll(async () => {
  images.close();
  await db.close();
});
let at = new Date('2026-03-01T10:00:00Z');
const minuteLater = (): Date => {
  at = new Date(at.getTime() + 60_000);
  return at;
};
const plain = testEnvironment(db);
const env = { ...plain, images, now: () => at };
const ana = await addAccount(plain, 'Ana Ruiz', 'ana@example.org');
const bo = await addAccount(plain, 'Bo Ek', 'bo@example.org');
const by = { audience: HOUSE, accountId: ana };
const day = '2026-03-01';

/** A case with one person and one picture of them that is marked as public. */
async function pictured() {
  const caseId = await newCase(env, ana);
  const here = { caseId, by: ana };
  const dana = await entered(env, here, 'subject', person('Dana Sarova'));
  const photo = await telltalePhoto(2);
  const content = { subjects: [dana.id], what: 'In front of the court' };
  const { entry, file } = await keptFile(env, here, photo, { shownTo: 'public', content });
  const which = { caseId, entryId: entry.id, by };
  const consents = (more: Record<string, unknown> = {}) =>
    entered(env, here, 'consent', {
      subject: dana.id,
      use: 'photo',
      answer: 'given',
      basis: 'self',
      givenOn: '2026-02-01',
      ...more,
    });
  const copy = () => makePublicCopy(env, { ...which, covered: [] });
  return { caseId, here, dana, entry, file, which, consents, copy };
}

/** A second reader approves the case as it stands. */
async function published(caseId: CaseId, entries: readonly Entry[]): Promise<void> {
  const id = newId<PublicationId>();
  const consents = await listEntries(db.read, env, HOUSE, caseId, { kinds: ['consent'] });
  const approved = [...entries, ...consents].map((one) => ({
    entryId: one.id,
    revision: one.revision,
  }));
  const asked = { id, caseId, note: '', by: ana, at: minuteLater(), entries: approved };
  await db.transaction((tx) => insertPublication(tx, asked));
  const decided = { id, decision: 'approved', note: '', by: bo, at: minuteLater() } as const;
  await db.transaction((tx) => markDecided(tx, decided));
}

async function ended(caseId: CaseId): Promise<void> {
  await sql`update case_publications set ended_at = ${minuteLater()}, ended_by = ${bo},
    end_reason = 'A test' where case_id = ${caseId} and ended_at is null`.execute(db.read);
}

const shown = async (caseId: CaseId, on = day): Promise<number> =>
  (await listPublicPictures(db.read, env, caseId, on)).length;

describe('a picture for the public', () => {
  test('holds nothing the file said beside its pixels, and the original stays as it is', async () => {
    const { copy, file } = await pictured();
    const id = await copy();
    if (isRefusal(id)) throw new Error(id.reason);
    const bytes = await readCopy(db.read, env, id);
    expect(MARKS.filter((mark) => bytes.includes(mark))).toEqual([]);
    expect((await lookAt(bytes)).beside).toEqual([]);
    const original: Buffer[] = [];
    for await (const piece of readOriginal(env, file)) original.push(piece);
    expect(MARKS.filter((mark) => Buffer.concat(original).includes(mark))).toEqual(MARKS);
    expect((await listCustody(db.read, file.id)).at(-1)).toMatchObject({ act: 'copied', by: ana });
  });

  test('is shown with consent to pictures, publication and the mark, and with nothing less', async () => {
    const { caseId, copy, consents, entry, which } = await pictured();
    await copy();
    const needs = async () => {
      const view = await viewFile(env, HOUSE, which);
      return isRefusal(view) ? [] : view.needs.map(({ need }) => need);
    };
    expect(await needs()).toEqual(['consent']);
    await consents({ use: 'name-public' });
    await published(caseId, [entry]);
    expect(await shown(caseId)).toBe(0);
    await consents();
    expect(await shown(caseId)).toBe(0); // nobody but the drafter has read it yet
    await ended(caseId);
    await published(caseId, [entry]);
    expect(await shown(caseId)).toBe(1);
    expect(await needs()).toEqual([]);
  });

  test('is gone the day consent ends, with the hour it is withdrawn', async () => {
    const { caseId, copy, consents, entry } = await pictured();
    await copy();
    await consents({ until: '2026-03-05' });
    await published(caseId, [entry]);
    expect([await shown(caseId, '2026-03-05'), await shown(caseId, '2026-03-06')]).toEqual([1, 0]);
    await consents({ withdrawnOn: day });
    expect(await shown(caseId)).toBe(0);
  });

  test('is the one the second reader saw: a later copy waits for the next publication', async () => {
    const { caseId, copy, consents, entry } = await pictured();
    await consents();
    const first = await copy();
    await published(caseId, [entry]);
    minuteLater();
    await copy();
    const [one] = await listPublicPictures(db.read, env, caseId, day);
    expect(one?.id).toBe(first);
  });

  test.each([
    [
      'its entry was changed since',
      async ({ which, entry }: Awaited<ReturnType<typeof pictured>>) => {
        const { kind, shownTo, certainty } = entry;
        const content = { ...entry.content, subjects: [] };
        const draft = { kind, shownTo, certainty, content };
        const change = { ...which, revision: 1, draft };
        written(await db.transaction((tx) => changeEntry(tx, env, change)));
      },
    ],
    [
      'it was taken out of the case',
      async ({ which }: Awaited<ReturnType<typeof pictured>>) =>
        written(await db.transaction((tx) => removeEntry(tx, env, which))),
    ],
    [
      'who is in it was taken out of the case',
      async ({ caseId, dana }: Awaited<ReturnType<typeof pictured>>) =>
        written(
          await db.transaction((tx) => removeEntry(tx, env, { caseId, entryId: dana.id, by })),
        ),
    ],
    [
      'the copy was taken back',
      async ({ which }: Awaited<ReturnType<typeof pictured>>) => endPublicCopies(env, which),
    ],
  ])('is gone when %s', async (_what, act) => {
    const made = await pictured();
    await made.consents();
    await made.copy();
    await published(made.caseId, [made.entry]);
    expect(await shown(made.caseId)).toBe(1);
    await act(made);
    expect(await shown(made.caseId)).toBe(0);
  });

  test('is not made of a file that is not what was received', async () => {
    const { copy, file } = await pictured();
    await changeByte(db, file.id);
    const made = await copy();
    expect(isRefusal(made) && made.reason).toBe('evidence-changed');
  });

  test('is not made of anything but a picture', async () => {
    const { here } = await pictured();
    for (const bytes of [Buffer.from('%PDF-1.7 a letter'), Buffer.from('<svg onload="x"/>')]) {
      const { entry } = await keptFile(env, here, bytes);
      const which = { caseId: here.caseId, entryId: entry.id, by };
      const made = await makePublicCopy(env, { ...which, covered: [] });
      expect(isRefusal(made) && made.reason).toBe('picture-kind');
    }
  });
});

test('a preview is made once, and of a broken picture never', async () => {
  const { file, here } = await pictured();
  expect(await makePreviewOf(env, file.id)).toBeNull();
  expect(await makePreviewOf(env, file.id)).toBeNull();
  const made = (await listCustody(db.read, file.id)).filter(({ act }) => act === 'copied');
  expect(made).toHaveLength(1);
  const half = (await telltalePhoto(3)).subarray(0, 300);
  const broken = await keptFile(env, here, half);
  const refused = await makePreviewOf(env, broken.file.id);
  expect(isRefusal(refused) && refused.kind).toBe('invalid');
});

test('a file is erased in two steps: its bytes and copies are gone, hash and custody stay', async () => {
  const { copy, file, which } = await pictured();
  const id = await copy();
  await makePreviewOf(env, file.id);
  const erase = () => db.transaction((tx) => eraseFile(tx, env, which));
  const early = await erase();
  expect(isRefusal(early) && early.reason).toBe('evidence-not-removed');
  written(await db.transaction((tx) => removeEntry(tx, env, which)));
  expect(isRefusal(await erase())).toBe(false);
  const { rows } = await sql<{ all: string }>`
    select (select string_agg(to_jsonb(c)::text, '') from case_changes c
             where entry_id = ${which.entryId}) ||
           (select to_jsonb(e)::text from case_evidence e where entry_id = ${which.entryId}) ||
           (select count(*)::text from case_entry_subjects where entry_id = ${which.entryId}) as all
    `.execute(db.read);
  expect(rows[0]?.all).not.toContain('In front of the court');
  expect(rows[0]?.all).toMatch(/"file_name": ""}?.*0$/);
  const left = await findFile(db.read, HOUSE, which);
  expect(left).toMatchObject({ sha256: file.sha256, erasedAt: at });
  expect((await listCustody(db.read, file.id)).at(-1)?.act).toBe('erased');
  expect(await findCopy(db.read, file.id, 'preview')).toBeNull();
  if (isRefusal(id)) throw new Error(id.reason);
  await expect(readCopy(db.read, env, id)).rejects.toThrow('has its bytes');
  const reading = async (): Promise<void> => {
    for await (const _piece of readOriginal(env, file));
  };
  await expect(reading()).rejects.toThrow('not what was received');
});
