import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUSE } from '#access';
import type { RosterId, SnapshotId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { sql } from '#platform/db';
import { testDatabase } from '#support/database';
import type { TestDatabase } from '#support/database';
import { rosterSeed } from '#support/roster';
import { testSeal } from '#support/seal';
import { confirmUpload, reviewUpload } from './review-actions.ts';
import { createRoster } from './actions.ts';
import { discardUpload, removeOldUploads, uploadRoster } from './upload-actions.ts';
import { listSnapshots } from './snapshot-store.ts';
import { findMandates } from './search-store.ts';
import { listPersonMandates } from './store.ts';

let db: TestDatabase;
let clock = Date.parse('2026-03-01T09:00:00Z');
const now = () => new Date((clock += 1_000));
const env = () => ({ db, now, seal: testSeal });

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

function must<T>(answer: Answer<T>): T {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.reason}`);
  return answer;
}
const reasonOf = (answer: unknown) => (isRefusal(answer) ? answer.reason : 'done');

const about = { sourceUrl: null, licence: null, takenOn: null, seats: null, by: null };
const fileOf = (fileName: string, bytes?: Uint8Array | string) => ({
  fileName,
  bytes:
    typeof bytes === 'string' ? new TextEncoder().encode(bytes) : (bytes ?? rosterSeed(fileName)),
});

async function roster(name: string): Promise<RosterId> {
  return must(await createRoster(env(), { name, by: null }));
}
const upload = (rosterId: RosterId, name: string, bytes?: string) =>
  uploadRoster(env(), { rosterId, file: fileOf(name, bytes), ...about });

async function confirmed(rosterId: RosterId, name: string, bytes?: string): Promise<SnapshotId> {
  const uploadId = must(await upload(rosterId, name, bytes));
  const { compared } = must(await reviewUpload(env(), { rosterId, uploadId }));
  return must(await confirmUpload(env(), { rosterId, uploadId, compared, by: null }));
}

describe('importing a list', () => {
  test('a dry run keeps the file, sealed, and no person yet', async () => {
    const rosterId = await roster('Dry run');
    const uploadId = must(await upload(rosterId, 'open-data-cp1252.csv'));
    const review = must(await reviewUpload(env(), { rosterId, uploadId }));
    expect(review.plan).toMatchObject({ people: 4, unchanged: 0, changed: [], gone: [] });
    expect((await findMandates(db.read, HOUSE, { rosterId })).total).toBe(0);
    const { rows } = await sql<{ dump: string }>`select encode(file_sealed, 'escape') as dump
      from roster_uploads where id = ${uploadId}`.execute(db.read);
    expect(rows[0]?.dump).not.toContain('example.invalid');
    expect(rows[0]?.dump).not.toContain('Meyer');
  });

  test('confirming makes a snapshot with hash, counts and people; the file is gone', async () => {
    const rosterId = await roster('Confirmed');
    const snapshotId = await confirmed(rosterId, 'seventh-term.csv');
    const [snapshot] = await listSnapshots(db.read, HOUSE, rosterId);
    expect(snapshot).toMatchObject({
      id: snapshotId,
      format: 'csv',
      people: 5,
      counts: { new: 5, changed: 0, gone: 0, suspicious: 1 },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const { rows } = await sql`select 1 from roster_uploads
      where roster_id = ${rosterId} and file_sealed is not null`.execute(db.read);
    expect(rows).toEqual([]);
  });

  test('confirming twice, at once or later, gives one snapshot', async () => {
    const rosterId = await roster('Double click');
    const uploadId = must(await upload(rosterId, 'directory.xml'));
    const click = () => confirmUpload(env(), { rosterId, uploadId, compared: null, by: null });
    const [one, two] = await Promise.all([click(), click()]);
    expect(isRefusal(one)).toBe(false);
    expect(two).toBe(one);
    expect(await click()).toBe(one);
    expect(await listSnapshots(db.read, HOUSE, rosterId)).toHaveLength(1);
    expect((await findMandates(db.read, HOUSE, { rosterId })).total).toBe(2);
  });

  test('a list read against a snapshot that is no longer the newest must be read again', async () => {
    const rosterId = await roster('Two tabs');
    const first = must(await upload(rosterId, 'directory.xml'));
    await confirmed(rosterId, 'seventh-term.csv');
    const late = await confirmUpload(env(), {
      rosterId,
      uploadId: first,
      compared: null,
      by: null,
    });
    expect(reasonOf(late)).toBe('roster-changed-meanwhile');
  });

  test('the same file twice is refused with the day it came', async () => {
    const rosterId = await roster('Same file');
    await confirmed(rosterId, 'directory.xml');
    expect(reasonOf(await upload(rosterId, 'directory.xml'))).toBe('roster-same-file');
  });

  test('two waiting uploads of one file cannot both become a snapshot', async () => {
    const rosterId = await roster('Same file, two tabs');
    const left = must(await upload(rosterId, 'directory.xml'));
    const right = must(await upload(rosterId, 'directory.xml'));
    const confirm = (uploadId: typeof left, compared: SnapshotId | null) =>
      confirmUpload(env(), { rosterId, uploadId, compared, by: null });
    const snapshotId = must(await confirm(left, null));
    expect(reasonOf(await confirm(right, snapshotId))).toBe('roster-same-file');
  });

  test('discarded and forgotten uploads cannot be confirmed', async () => {
    const rosterId = await roster('Discarded');
    const discarded = must(await upload(rosterId, 'directory.xml'));
    await discardUpload(env(), { rosterId, uploadId: discarded });
    expect(reasonOf(await reviewUpload(env(), { rosterId, uploadId: discarded }))).toBe(
      'roster-upload-gone',
    );
    const forgotten = must(await upload(rosterId, 'directory.xml'));
    clock += 25 * 60 * 60 * 1000;
    await removeOldUploads(env());
    const late = await confirmUpload(env(), {
      rosterId,
      uploadId: forgotten,
      compared: null,
      by: null,
    });
    expect(reasonOf(late)).toBe('roster-upload-gone');
  });

  test('an upload belongs to its roster alone', async () => {
    const [mine, other] = [await roster('Mine'), await roster('Other')];
    const uploadId = must(await upload(mine, 'directory.xml'));
    expect(reasonOf(await reviewUpload(env(), { rosterId: other, uploadId }))).toBe(
      'roster-upload-gone',
    );
  });

  test('a second snapshot shows what is new, changed and gone, and leaves the first as it was', async () => {
    const rosterId = await roster('Two snapshots');
    const header = 'epid,name,country,email\n';
    const first = await confirmed(
      rosterId,
      'a.csv',
      `${header}97344,Paul MURPHY,IE,paul@example.invalid\n28511,Bairbre de BRÚN,UK,\n`,
    );
    const uploadId = must(
      await upload(
        rosterId,
        'b.csv',
        `${header}28511,Bairbre de BRÚN,IE,\n96646,Helmut SCHOLZ,DE,helmut@example.invalid\n`,
      ),
    );
    const { plan, compared } = must(await reviewUpload(env(), { rosterId, uploadId }));
    expect(compared).toBe(first);
    expect(plan.new.map(({ fullName }) => fullName)).toEqual(['Helmut SCHOLZ']);
    expect(plan.gone.map(({ fullName }) => fullName)).toEqual(['Paul MURPHY']);
    expect(plan.changed[0]?.fields).toEqual([{ field: 'country', before: 'GB', after: 'IE' }]);
    must(await confirmUpload(env(), { rosterId, uploadId, compared, by: null }));
    const before = await findMandates(db.read, HOUSE, { snapshotId: first });
    expect(before.mandates.map(({ country }) => country)).toEqual(['GB', 'IE']);
    const history = await listPersonMandates(db.read, HOUSE, rosterId, 'ep:28511');
    expect(history.map(({ country }) => country)).toEqual(['IE', 'GB']);
  });

  test('the database refuses to change a snapshot or a mandate', async () => {
    const rosterId = await roster('Immutable');
    const id = await confirmed(rosterId, 'directory.xml');
    await expect(
      sql`update mandates set country = 'XX' where snapshot_id = ${id}`.execute(db.read),
    ).rejects.toThrow('never change');
    await expect(
      sql`delete from mandates where snapshot_id = ${id}`.execute(db.read),
    ).rejects.toThrow('never change');
    await expect(
      sql`update roster_snapshots set licence = 'x' where id = ${id}`.execute(db.read),
    ).rejects.toThrow('never change');
  });
});
