import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseEmailAddress } from '#kernel/email-address';
import { emptyDatabase } from '#support/database';
import { waitingJobs } from '#support/jobs';
import { testSeal } from '#support/seal';
import { BackupFault } from './backup-format.ts';
import { writeBackup } from './backup.ts';
import { openDatabase, sql } from './db.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { silentLog } from './log.ts';
import { queueMail } from './mail.ts';
import { migrate } from './migrate.ts';
import { checkBackup } from './restore-reading.ts';
import { restoreBackup } from './restore.ts';

/** Every kind of value that is hard to carry, a key into itself, a trigger, a generated column. */
const HARD = `
  create table hard (
    id bigint generated always as identity primary key, mother bigint references hard (id),
    word text, list text[], at timestamptz, day date, exact numeric, rough float8,
    document jsonb, bytes bytea, twice text generated always as (word || word) stored);
  create table witnesses (id int);
  create function witness() returns trigger language plpgsql as $$
    begin insert into witnesses values (1); return new; end $$;
  create trigger witnessed after insert on hard for each row execute function witness();`;
const LATER = 'alter table hard add column later text not null default $$new$$;';

const now = new Date('2026-03-01T10:00:00Z');
const work = mkdtempSync(join(tmpdir(), 'backup-'));
const file = join(work, 'letters.backup');
const folder = join(work, 'migrations');
const source = await emptyDatabase();

beforeAll(async () => {
  cpSync('migrations', folder, { recursive: true });
  writeFileSync(join(folder, '9001_hard.sql'), HARD);
  await migrate(source.url, silentLog, { folder });
  await sql`
    insert into hard (mother, word, list, at, day, exact, rough, document, bytes)
    select case when n < 1000 then n + 1 end, e'tab\t, "quote" \\ line\n' || chr(128512) || n,
           array['a,b', '{}', null, n::text], '2011-09-14 10:00:00.123456+02', '2011-09-14',
           1.10, 0.1::float8 + n, '{"k": [1, null, "é"]}', sha256(n::text::bytea)
      from generate_series(1, 1000) n`.execute(source.read);
  await sql`
    insert into hard (word, bytes) select '', convert_to(repeat(md5(n::text), 30000), 'UTF8')
      from generate_series(1, 3) n`.execute(source.read); // scans of a megabyte
  // tables in parts, each row in the part that its letter falls into, and a sequence none of them owns
  await sql`
    insert into cosignatures (letter_id, person, pledge_no, pledged_at, state, suspected, hears, partners, commitment,
                              ledger_no)
    select md5('letter' || n % 40)::uuid, substr(sha256(n::text::bytea), 1, 16), nextval('cosignature_pledges'),
           '2026-03-01 09:00Z', 'confirmed', false, n % 2 = 0, 3, sha256(n::text::bytea), (n - n % 40) / 40 + 1
      from generate_series(0, 199) n`.execute(source.read);
  await sql`
    insert into cosignature_ledger (letter_id, no, act, ordinal, counted, at, commitment)
    select letter_id, ledger_no, 'confirmed', ledger_no, ledger_no, pledged_at, commitment from cosignatures`.execute(
    source.read,
  );
  const to = parseEmailAddress('ana@example.org');
  if (to === null) throw new Error('it is one');
  const mail = { to, subject: 's', text: 't', html: 'h' };
  await source.transaction((tx) => queueMail(tx, { seal: testSeal, now: () => now }, mail));
  await writeBackup({ url: source.url, file, now, secret: null });
});

afterAll(async () => {
  await source.close();
  rmSync(work, { recursive: true });
});

/** Every row of every table as one digest per table, and the sequences. */
async function contentOf(url: string): Promise<Record<string, string>> {
  const db = openDatabase(url, { poolSize: 1 });
  const { rows: tables } = await sql<{ name: string; kind: string }>`
    select relname as name, relkind::text as kind from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'S')
       and relname <> 'schema_migrations'`.execute(db.read);
  const content: Record<string, string> = {};
  for (const { name, kind } of tables) {
    const whole = kind === 'S' ? sql`(last_value::text || is_called::text)` : sql`t::text`;
    const { rows } = await sql<{ all: string }>`
      select count(*) || ' ' || coalesce(md5(string_agg(${whole}, '|' order by ${whole} collate "C")), '')
        as all from ${sql.id(name)} t`.execute(db.read);
    content[name] = rows[0]?.all ?? 'none';
  }
  content['jobs'] = JSON.stringify(await waitingJobs(db.read));
  await db.close();
  return content;
}

async function intoEmpty(run: (url: string) => Promise<void>): Promise<void> {
  const target = await emptyDatabase();
  try {
    await run(target.url);
  } finally {
    await target.close();
  }
}

/** Changes the text of the backup and packs it again. */
function rewritten(name: string, change: (text: string) => string): string {
  const other = join(work, name);
  writeFileSync(other, gzipSync(change(gunzipSync(readFileSync(file)).toString('utf8'))));
  return other;
}

const restore = (url: string, from = file) =>
  restoreBackup({ url, file: from, log: silentLog, folder });

test('a restore brings back every row, job and sequence, and no trigger runs again', async () => {
  await intoEmpty(async (url) => {
    await restore(url);
    expect(await contentOf(url)).toEqual(await contentOf(source.url));
  });
});

test('what lies in parts is written as one table, so that the parts may be cut anew before a restore', async () => {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  expect(text).toContain('{"table":"cosignatures",');
  expect(text).not.toContain('{"table":"cosignatures_0"');
  await intoEmpty(async (url) => {
    await restore(url);
    const db = openDatabase(url, { poolSize: 1 });
    const change = sql`update cosignature_ledger set counted = 0`.execute(db.read);
    await expect(change).rejects.toThrow('cosignature_ledger'); // append-only, in every part
    const { rows } = await sql<{ parts: number; next: number }>`
      select count(distinct tableoid)::int as parts, nextval('cosignature_pledges')::int as next
        from cosignatures`.execute(db.read);
    expect(rows).toEqual([{ parts: 8, next: 201 }]);
    await db.close();
  });
});

test('embedded to server and back: the other engine holds the same, and gives it back', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'backup-engine-'));
  const other = await startEmbeddedPostgres({ dataDir, log: silentLog });
  const again = join(work, 'again.backup');
  await restore(other.url);
  await writeBackup({ url: other.url, file: again, now, secret: null });
  const there = await contentOf(other.url);
  await other.stop();
  rmSync(dataDir, { recursive: true });
  expect(there).toEqual(await contentOf(source.url));
  await intoEmpty(async (url) => {
    await restore(url, again);
    expect(await contentOf(url)).toEqual(there);
  });
});

test('keys and triggers are in force again after a restore', async () => {
  await intoEmpty(async (url) => {
    await restore(url);
    const db = openDatabase(url);
    const orphan = sql`insert into hard (mother) values (-1)`.execute(db.read);
    await expect(orphan).rejects.toThrow('foreign key');
    const { rows } = await sql<{ id: number }>`
      insert into hard (word) values ('next') returning id`.execute(db.read);
    const { rows: seen } = await sql<{ n: number }>`select count(*) n from witnesses`.execute(
      db.read,
    );
    await db.close();
    // the orphan took a number too
    expect([rows[0]?.id, seen[0]?.n]).toEqual([1005, 1004]);
  });
});

test('a backup of an older release is brought to the newer structure', async () => {
  const newer = join(work, 'newer');
  cpSync(folder, newer, { recursive: true });
  writeFileSync(join(newer, '9002_later.sql'), LATER);
  await intoEmpty(async (url) => {
    await restoreBackup({ url, file, log: silentLog, folder: newer });
    const db = openDatabase(url);
    const { rows } = await sql`select from hard where later = 'new'`.execute(db.read);
    await db.close();
    expect(rows).toHaveLength(1003);
  });
});

test('a database that holds anything is never overwritten', async () => {
  const before = await contentOf(source.url);
  await expect(restore(source.url)).rejects.toThrow('not empty');
  expect(await contentOf(source.url)).toEqual(before);
});

test('any changed byte of the file is refused before anything is written', async () => {
  const whole = readFileSync(file);
  for (let part = 0; part < 16; part++) {
    const changed = Buffer.from(whole);
    const at = 10 + Math.floor(((whole.length - 11) * part) / 16); // the ten before say when and by what it was packed
    changed[at] = (changed[at] ?? 0) ^ 0x10;
    const damaged = join(work, 'damaged.backup');
    writeFileSync(damaged, changed);
    await expect(checkBackup(damaged, folder), `byte ${at}`).rejects.toThrow(damaged);
  }
});

test('a file packed anew after a change of one word is refused', async () => {
  const changed = rewritten('changed', (text) =>
    text.replace('"a,b"', '"a,c"').replace('a,b', 'a,c'),
  );
  await expect(checkBackup(changed, folder)).rejects.toThrow('was changed');
});

test('a file without its end, or without one row, is refused', async () => {
  const cut = rewritten('cut', (text) => `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`);
  await expect(checkBackup(cut, folder)).rejects.toThrow('cut off');
  const lines = (text: string) => text.split('\n');
  const short = rewritten('short', (text) => lines(text).toSpliced(50, 1).join('\n'));
  await expect(checkBackup(short, folder)).rejects.toThrow('was changed');
});

test('a newer format, a newer release and another file are refused, each in its sentence', async () => {
  const newer = rewritten('format', (text) => text.replace('"version":1', '"version":2'));
  await expect(checkBackup(newer, folder)).rejects.toThrow('newer release');
  await expect(checkBackup(file)).rejects.toThrow('9001_hard.sql is not known here');
  const other = join(work, 'other');
  writeFileSync(other, gzipSync('{"hello": 1}\n'));
  await expect(checkBackup(other)).rejects.toThrow('not a backup');
  writeFileSync(other, 'plain text');
  await expect(checkBackup(other)).rejects.toThrow('damaged or not a backup');
  await expect(checkBackup(join(work, 'none'))).rejects.toThrow('There is no file');
});

test('a file that exists is not overwritten, and a backup is for its owner only', async () => {
  const twice = writeBackup({ url: source.url, file, now, secret: null });
  await expect(twice).rejects.toThrow('exists already');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a place where it cannot be written is told in a sentence, and nothing is left there', async () => {
  const nowhere = join(work, 'no-such-folder', 'letters.backup');
  const written = writeBackup({ url: source.url, file: nowhere, now, secret: null });
  await expect(written).rejects.toThrow(BackupFault);
  await expect(written).rejects.toThrow('its folder does not exist');
});

test('the secret key is in it only when asked for', async () => {
  const secret = new Uint8Array(32).fill(0xab);
  const withSecret = join(work, 'with-secret');
  await writeBackup({ url: source.url, file: withSecret, now, secret });
  expect((await checkBackup(withSecret, folder)).secret).toBe('ab'.repeat(32));
  expect((await checkBackup(file, folder)).secret).toBeNull();
});

test('work that goes on during a backup is in it wholly or not at all', async () => {
  let stop = false;
  const busy = (async () => {
    while (!stop) {
      await source.transaction(async (tx) => {
        await sql`insert into witnesses values (7)`.execute(tx);
        await sql`insert into hard (word) values ('seven')`.execute(tx);
      });
    }
  })();
  const during = join(work, 'during.backup');
  await writeBackup({ url: source.url, file: during, now, secret: null });
  stop = true;
  await busy;
  await intoEmpty(async (url) => {
    await restore(url, during);
    const db = openDatabase(url);
    const { rows } = await sql<{ n: number }>`
      select (select count(*) from witnesses where id = 7)
           - (select count(*) from hard where word = 'seven') as n`.execute(db.read);
    await db.close();
    expect(rows[0]?.n).toBe(0);
  });
});
