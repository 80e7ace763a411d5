import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeBackup } from '#platform/backup';
import { silentLog } from '#platform/log';
import { restoreBackup } from '#platform/restore';
import { printVerifierKey } from '#proof';
import { emptyDatabase, testDatabase } from '#support/database';
import { testFolder } from '#support/folder';
import { grow, ourLog, policyOf, shownWhen, watch } from '#support/watching';
import { startWitness } from '#support/witnesses';
import { findLastKind } from './witness-store.ts';

test('a backup takes along who watched and what they signed, and an older one that goes on is found out', async () => {
  const db = await testDatabase();
  onTestFinished(() => db.close());
  const witness = await startWitness({ logs: [ourLog(db).key] });
  onTestFinished(() => witness.stop());
  const policy = policyOf(1, witness);
  const before = await watch(db, policy);
  await grow(db, 5);
  const then = await shownWhen(db, (at) => at.size === 5 && at.hasQuorum);
  const file = join(testFolder(), 'older.backup');
  await writeBackup({ url: db.url, file, now: new Date(), secret: null });
  await grow(db, 3);
  await shownWhen(db, (at) => at.size === 8 && at.hasQuorum);
  await before.stop();

  const restored = await emptyDatabase();
  onTestFinished(() => restored.close());
  await restoreBackup({ url: restored.url, file, log: silentLog });
  expect((await shownWhen(restored, () => true)).note).toBe(then.note);
  await grow(restored, 1);
  const kind = () => findLastKind(restored.read, printVerifierKey(witness.key));
  const after = await watch(restored, policy);
  onTestFinished(() => after.stop());
  await expect.poll(kind, { timeout: 20_000 }).toBe('ahead');
  // it grows beyond what the witness saw, with other acts: now there are two histories
  await after.stop();
  await grow(restored, 6);
  const again = await watch(restored, policy);
  onTestFinished(() => again.stop());
  await expect.poll(kind, { timeout: 20_000 }).toBe('forked');
}, 60_000);
