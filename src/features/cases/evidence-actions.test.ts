import { randomBytes } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, HOUSE } from '#access';
import { sha256 } from '#kernel/bytes';
import { newId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { sql } from '#platform/db';
import { addAccount, testEnvironment } from '#support/app';
import { newCase } from '#support/cases';
import { testDatabase } from '#support/database';
import { inChunks, keptFile, staged, tamper } from '#support/evidence';
import { brokenLine } from './custody-rules.ts';
import { listCustody } from './custody-store.ts';
import { isFaulty } from './entry-actions.ts';
import { listEntries } from './entry-store.ts';
import { addEvidence, isTwin, markShared, openOriginal } from './evidence-actions.ts';
import { readOriginal, stageFile } from './evidence-file-actions.ts';
import { EVIDENCE_LIMITS } from './evidence-rules.ts';
import type { FileId } from './evidence-rules.ts';
import { findFile, listFiles } from './evidence-store.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = testEnvironment(db);
const ana = await addAccount(env, 'Ana Ruiz', 'ana@example.org');
const caseId = await newCase(env, ana);
const here = { caseId, by: ana };
const by = { audience: HOUSE, accountId: ana };

const bytesOf = async (file: Parameters<typeof readOriginal>[1]): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of readOriginal(env, file)) pieces.push(piece);
  return Buffer.concat(pieces);
};

const count = async (table: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(table)}`.execute(db.read);
  return rows[0]?.count ?? 0;
};

describe('a file of a case', () => {
  test.each([1, 999_999, 1_000_000, 1_000_001, 3_456_789])(
    'of %i bytes comes back byte for byte, with the hash it arrived with',
    async (size) => {
      const bytes = randomBytes(size);
      const { file } = await keptFile(env, here, bytes);
      expect(file).toMatchObject({ size, sha256: sha256(bytes), alarmedAt: null });
      expect((await bytesOf(file)).equals(bytes)).toBe(true);
    },
  );

  test('lies sealed: neither its bytes nor its name can be read in the database', async () => {
    const bytes = Buffer.from('Marker-of-what-it-shows '.repeat(10));
    const content = { fileName: 'Marker-of-a-name.txt' };
    const { entry, file } = await keptFile(env, here, bytes, { content });
    expect(entry.content.fileName).toBe('Marker-of-a-name.txt');
    const { rows } = await sql<{ all: string }>`
      select string_agg(encode(sealed, 'escape'), '') ||
             (select string_agg(to_jsonb(e)::text, '') from case_evidence e) ||
             (select string_agg(to_jsonb(c)::text, '') from case_changes c) as all
        from case_file_pieces where file_id = ${file.id}`.execute(db.read);
    expect(rows[0]?.all).not.toMatch(/Marker-of/);
  });

  test('is told from a second one of the same bytes, which is not kept', async () => {
    const bytes = randomBytes(2_000);
    const { file } = await keptFile(env, here, bytes);
    const { id: fileId } = await staged(env, here, bytes);
    const before = await count('case_files');
    const content = { fileName: 'another name.jpg' };
    const answer = await db.transaction((tx) =>
      addEvidence(tx, env, { caseId, fileId, shownTo: 'drafters', content, by }),
    );
    expect(isTwin(answer) && answer.twin.id).toBe(file.id);
    expect(await count('case_files')).toBe(before - 1);
    const elsewhere = { caseId: await newCase(env, ana, 'Another case'), by: ana };
    expect((await keptFile(env, elsewhere, bytes)).file.sha256).toBe(file.sha256);
  });

  test('that arrives twice at the same time stands there once', async () => {
    const bytes = randomBytes(500);
    const files = [await staged(env, here, bytes), await staged(env, here, bytes)];
    const content = { fileName: 'a.jpg' };
    const add = ({ id: fileId }: { id: FileId }) =>
      db.transaction((tx) =>
        addEvidence(tx, env, { caseId, fileId, shownTo: 'drafters', content, by }),
      );
    const answers = await Promise.all(files.map(add));
    expect(answers.filter(isTwin)).toHaveLength(1);
  });

  test('waits, when something in its form is at fault, and need not be sent again', async () => {
    const { id: fileId } = await staged(env, here, randomBytes(100));
    const add = (date: string) =>
      db.transaction((tx) => {
        const content = { fileName: 'a.jpg', date };
        return addEvidence(tx, env, { caseId, fileId, shownTo: 'drafters', content, by });
      });
    const wrong = await add('2011-02-30');
    expect(!isTwin(wrong) && isFaulty(wrong) && wrong.faults.map(({ field }) => field)).toEqual([
      'date',
    ]);
    expect(await add('2011-02')).toMatchObject({ kind: 'evidence' });
  });

  test('that somebody else sent, or sent to another case, cannot be taken', async () => {
    const bo = await addAccount(env, 'Bo Ek', 'bo@example.org');
    const { id: fileId } = await staged(env, { caseId, by: bo }, randomBytes(100));
    const content = { fileName: 'a.jpg' };
    for (const [to, who] of [
      [caseId, ana],
      [await newCase(env, bo, 'Of Bo'), bo],
    ] as const) {
      const input = { caseId: to, fileId, shownTo: 'drafters', content };
      const answer = await db.transaction((tx) =>
        addEvidence(tx, env, { ...input, by: { audience: HOUSE, accountId: who } }),
      );
      expect(isRefusal(answer) && answer.reason).toBe('evidence-gone');
    }
  });

  test('that breaks off in the middle, or has no byte, leaves nothing', async () => {
    const before = [await count('case_files'), await count('case_file_pieces')];
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield* inChunks(randomBytes(2_500_000));
      throw new Error('the sender is gone');
    }
    await expect(stageFile(env, { ...here, bytes: breaking() })).rejects.toThrow('gone');
    const empty = await stageFile(env, { ...here, bytes: inChunks(new Uint8Array()) });
    expect(isRefusal(empty) && empty.reason).toBe('evidence-empty');
    expect([await count('case_files'), await count('case_file_pieces')]).toEqual(before);
  });

  test('is refused when the files of the case are too many bytes together', async () => {
    const full = await newCase(env, ana, 'A full case');
    const { file } = await keptFile(env, { caseId: full, by: ana }, randomBytes(10));
    const size = EVIDENCE_LIMITS.case;
    await tamper(db, sql`update case_files set size = ${size} where id = ${file.id}`);
    const more = await stageFile(env, {
      caseId: full,
      by: ana,
      bytes: inChunks(randomBytes(10)),
    });
    expect(isRefusal(more) && more.reason).toBe('evidence-case-full');
  });

  test('is there for nobody who may not open the case', async () => {
    const { entry } = await keptFile(env, here, randomBytes(64));
    expect(await findFile(db.read, ANONYMOUS, { caseId, entryId: entry.id })).toBeNull();
    expect((await listFiles(db.read, ANONYMOUS, caseId)).size).toBe(0);
    const stranger = { audience: ANONYMOUS, accountId: ana };
    const opened = await openOriginal(env, { caseId, entryId: entry.id, by: stranger });
    expect(isRefusal(opened) && opened.reason).toBe('not-found');
  });
});

describe('the custody of a file', () => {
  test('says who received it, who took the original and that it was handed on', async () => {
    const { entry, file } = await keptFile(env, here, randomBytes(64));
    const opened = await openOriginal(env, { caseId, entryId: entry.id, by });
    expect(isRefusal(opened)).toBe(false);
    const handedOn = { files: [file], by: ana, detail: 'export for a partner' };
    await db.transaction((tx) => markShared(tx, env, handedOn));
    const lines = await listCustody(db.read, file.id);
    expect(lines.map(({ act, name }) => [act, name])).toEqual([
      ['received', 'Ana Ruiz'],
      ['opened', 'Ana Ruiz'],
      ['shared', 'Ana Ruiz'],
    ]);
    expect(lines[0]?.detail).toContain(file.sha256);
    expect(brokenLine(lines)).toBeNull();
  });

  test('takes lines of many at once one after the other', async () => {
    const { entry, file } = await keptFile(env, here, randomBytes(64));
    await Promise.all(
      Array.from({ length: 8 }, () => openOriginal(env, { caseId, entryId: entry.id, by })),
    );
    const lines = await listCustody(db.read, file.id);
    expect(lines.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(brokenLine(lines)).toBeNull();
  });

  test.each([
    ['changed', sql`update case_custody set detail = 'nothing' where seq = 2`, 2],
    ['taken out', sql`delete from case_custody where seq = 2`, 2],
    ['given to somebody else', sql`update case_custody set by_account = null where seq = 3`, 3],
  ])('shows a line that was %s', async (_what, change, line) => {
    const { entry, file } = await keptFile(env, here, randomBytes(64));
    for (const _time of [1, 2]) await openOriginal(env, { caseId, entryId: entry.id, by });
    await tamper(db, change);
    expect(brokenLine(await listCustody(db.read, file.id))).toBe(line);
  });

  test.each([
    ['a line of custody', sql`update case_custody set detail = ''`],
    ['a line of custody, by deleting it', sql`delete from case_custody`],
    ['a piece', sql`update case_file_pieces set sealed = ''::bytea`],
    ['a piece, by deleting it', sql`delete from case_file_pieces`],
    ['what was received', sql`update case_files set sha256 = repeat('0', 64)`],
    ['a file, by deleting it', sql`delete from case_files where entry_id is not null`],
  ])('%s cannot be changed by any of our own code', async (_what, change) => {
    await keptFile(env, here, randomBytes(64));
    await expect(change.execute(db.read)).rejects.toThrow(/never change|keep what was received/);
  });
});

test('a file has an entry like any other, found with the others of the case', async () => {
  const { entry } = await keptFile(env, here, randomBytes(32), {
    content: { what: 'A summons, photographed', date: '2011-09' },
  });
  const [found] = await listEntries(db.read, env, HOUSE, caseId, { ids: [entry.id] });
  expect(found).toEqual(entry);
  const nowhere = await openOriginal(env, { caseId, entryId: newId(), by });
  expect(isRefusal(nowhere) && nowhere.reason).toBe('not-found');
});
