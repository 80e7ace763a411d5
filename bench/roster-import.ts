/** Import of 4,589 people as a person does it: upload, dry run, confirmation; against the bare insert of the same rows. */
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { openDatabase, sql } from '#platform/db';
import type { Database } from '#platform/db';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { silentLog } from '#platform/log';
import { migrate } from '#platform/migrate';
import { reportFigure } from '#support/figure';
import { newDataDir, removeDataDir } from '#support/installation';
import { testSeal } from '#support/seal';
import { confirmUpload, reviewUpload } from '../src/features/roster/review-actions.ts';
import { createRoster } from '../src/features/roster/actions.ts';
import { uploadRoster } from '../src/features/roster/upload-actions.ts';

/** As many as sat in the European Parliament in its first ten terms. */
const PEOPLE = 4_589;
const ROUNDS = 5;
const COUNTRIES = ['France', 'Allemagne', 'gr', 'uk', 'POL', 'Spain'];
const GROUPS = ['PPE', 'S&D', 'Verts/ALE', 'GUE/NGL', 'Non-attached Members'];

/** A list of the size and shape of the real one; the names are numbers, since names cost nothing special. */
function listOf(round: number): Uint8Array {
  const rows = Array.from({ length: PEOPLE }, (_, at) => {
    const name = `Élodie${at},de LÜTZOW-${round}${at}`;
    const country = COUNTRIES[at % COUNTRIES.length];
    const group = GROUPS[at % GROUPS.length];
    const mailbox = at % 6 === 0 ? `member${at}@example.invalid` : '';
    return `${at + 1},${name},${country},${group},2009-07-14,2014-06-30,1960-01-01,${mailbox}`;
  });
  const header = 'epid,firstname,lastname,country,eugroup,start,end,birthdate,email';
  return new TextEncoder().encode([header, ...rows].join('\n'));
}

function given<T>(answer: Answer<T>): T {
  if (isRefusal(answer)) throw new Error(answer.reason);
  return answer;
}

async function importSeconds(db: Database, round: number): Promise<number> {
  const bytes = listOf(round);
  const env = { db, now: () => new Date(), seal: testSeal };
  const started = performance.now();
  const rosterId = given(await createRoster(env, { name: `Bench ${round}`, by: null }));
  const file = { fileName: 'members.csv', bytes };
  const about = { sourceUrl: null, licence: null, takenOn: null, seats: null, by: null };
  const uploadId = given(await uploadRoster(env, { rosterId, file, ...about }));
  const { compared } = given(await reviewUpload(env, { rosterId, uploadId }));
  given(await confirmUpload(env, { rosterId, uploadId, compared, by: null }));
  return (performance.now() - started) / 1000;
}

/** The rows of the last import once more, as fast as the database takes them: from itself, without indexes. */
async function bareSeconds(db: Database): Promise<number> {
  const rows = await sql<
    Record<string, unknown>
  >`select m.* from mandates m limit ${PEOPLE}`.execute(db.read);
  const names = Object.keys(rows.rows[0] ?? {});
  await sql`create table if not exists bare (like mandates)`.execute(db.read);
  const columns = sql.join(names.map((name) => sql.ref(name)));
  const arrays = sql.join(
    await Promise.all(
      names.map(async (name) => {
        const values = rows.rows.map((row) => row[name] ?? null);
        return sql`${values}::${sql.raw(await typeOf(db, name))}[]`;
      }),
    ),
  );
  const started = performance.now();
  await sql`insert into bare (${columns}) select * from unnest(${arrays})`.execute(db.read);
  return (performance.now() - started) / 1000;
}

async function typeOf(db: Database, column: string): Promise<string> {
  const { rows } = await sql<{ type: string }>`select data_type as type
    from information_schema.columns where table_name = 'mandates' and column_name = ${column}`.execute(
    db.read,
  );
  return rows[0]?.type ?? 'text';
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity;

const dataDir = newDataDir();
const postgres = await startEmbeddedPostgres({ dataDir, log: silentLog });
await migrate(postgres.url, silentLog);
const db = openDatabase(postgres.url);
const whole: number[] = [];
const bare: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  whole.push(await importSeconds(db, round));
  bare.push(await bareSeconds(db));
}
await db.close();
await postgres.stop();
removeDataDir(dataDir);

reportFigure({
  name: `roster of ${PEOPLE} people, upload to committed snapshot, median of ${ROUNDS}`,
  value: median(whole),
  unit: 's',
  goal: { atMost: 3 },
  ratio: { value: median(whole) / median(bare), against: 'bare insert of the same rows by unnest' },
});
