import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { emptyDatabase, testDatabase } from '#support/database';
import { openDatabase, sql } from './db.ts';
import { silentLog } from './log.ts';
import { migrate, pendingMigrations } from './migrate.ts';

const migrated = await testDatabase();
afterAll(() => migrated.close());

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function onEmpty(run: (url: string, count: () => Promise<number>) => Promise<void>) {
  const db = await emptyDatabase();
  const count = async () => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from pears`.execute(
      db.read,
    );
    return rows[0]?.n ?? -1;
  };
  try {
    await run(db.url, count);
  } finally {
    await db.close();
  }
}

const PEARS = 'create table pears (id int); insert into pears values (1);';

test('a migrated database lacks nothing, and migrating it again changes nothing', async () => {
  expect(await pendingMigrations(migrated.read)).toEqual([]);
  expect(await migrate(migrated.url, silentLog)).toEqual({ applied: [] });
});

test('an empty database says which migrations it lacks', async () => {
  await onEmpty(async (url) => {
    const db = openDatabase(url);
    expect((await pendingMigrations(db.read))[0]).toBe('0001_platform.sql');
    await db.close();
  });
});

test('two servers that start at once apply each migration once', async () => {
  await onEmpty(async (url, count) => {
    const folder = folderWith({ '0001_pears.sql': PEARS });
    const both = await Promise.all([
      migrate(url, silentLog, { folder }),
      migrate(url, silentLog, { folder }),
    ]);
    expect(both.flatMap(({ applied }) => applied)).toEqual(['0001_pears.sql']);
    expect(await count()).toBe(1);
  });
});

test('a migration that fails leaves nothing of itself, and the ones before it stay', async () => {
  await onEmpty(async (url, count) => {
    const broken = 'insert into pears values (2); insert into plums values (1);';
    const folder = folderWith({ '0001_pears.sql': PEARS, '0002_plums.sql': broken });
    await expect(migrate(url, silentLog, { folder })).rejects.toThrow('plums');
    expect(await count()).toBe(1);
    const mended = folderWith({
      '0001_pears.sql': PEARS,
      '0002_plums.sql': 'insert into pears values (2);',
    });
    expect(await migrate(url, silentLog, { folder: mended })).toEqual({
      applied: ['0002_plums.sql'],
    });
    expect(await count()).toBe(2);
  });
});

test('a file changed after it was applied is refused in a sentence', async () => {
  await onEmpty(async (url) => {
    await migrate(url, silentLog, { folder: folderWith({ '0001_pears.sql': PEARS }) });
    const changed = folderWith({ '0001_pears.sql': `${PEARS} -- a word more` });
    await expect(migrate(url, silentLog, { folder: changed })).rejects.toThrow(
      '0001_pears.sql was changed after it was applied',
    );
  });
});

test('a database used by a newer release is refused in a sentence', async () => {
  await onEmpty(async (url) => {
    await migrate(url, silentLog, {
      folder: folderWith({ '0001_pears.sql': PEARS, '0002_more.sql': 'select 1;' }),
    });
    await expect(
      migrate(url, silentLog, { folder: folderWith({ '0001_pears.sql': PEARS }) }),
    ).rejects.toThrow('newer release');
  });
});
