/**
 * `npm run bench:embedded`: what other settings would give the embedded PostgreSQL on a big day. Each stands with its
 * own database and server, and they are measured by turns; fsync, synchronous_commit and full_page_writes keep their
 * safe defaults in all of them. `--quick`: one round.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { openDatabase, sql } from '#platform/db';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { silentLog } from '#platform/log';
import { migrate } from '#platform/migrate';
import { newDataDir, removeDataDir } from '#support/installation';
import { fill, openLetter } from '../cosign/letters.ts';
import { Generator } from '../cosign/loads.ts';
import { machine } from '../cosign/report.ts';
import { byTurns, median, ratios } from '../cosign/rounds.ts';
import { startServer } from '../cosign/server.ts';
import { CONNECTIONS, freshNumbers } from '../cosign/stage.ts';
import { walPosition } from '../cosign/weight.ts';

const AS_IT_IS = 'as it is';
const VARIANTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [AS_IT_IS]: {},
  'wal_compression on': { wal_compression: 'on' },
  'max_wal_size 2GB': { max_wal_size: '2GB' },
  'shared_buffers 256MB': { shared_buffers: '256MB' },
  'commit_delay 500': { commit_delay: '500', commit_siblings: '1' },
  'the first three': { wal_compression: 'on', max_wal_size: '2GB', shared_buffers: '256MB' },
};
const isQuick = process.argv.includes('--quick');
const ROUNDS = isQuick ? 1 : 4;
const TIMING = { connections: CONNECTIONS, warmMs: 500, forMs: 3_000 };
/** More than fits into 32 MB: who comes falls anywhere among them. */
const THERE_ALREADY = 150_000;
const MOST_A_ROUND = 60_000;
const tell = (line: string) => console.error(line);

const stops: (() => Promise<void>)[] = [];
const load = await Generator.start();
const fresh = freshNumbers();
const wal: Record<string, number[]> = {};
const wrong: string[] = [];
try {
  const walks: Record<string, () => Promise<number>> = {};
  for (const [name, settings] of Object.entries(VARIANTS))
    walks[name] = await stand(name, settings);
  const rounds = await byTurns(ROUNDS, walks, tell);
  report(rounds);
} finally {
  load.stop();
  for (const stop of stops.toReversed()) await stop();
}

/** A database with its server; whole paths a second of it, whenever asked. */
async function stand(name: string, settings: Readonly<Record<string, string>>) {
  const dataDir = newDataDir();
  const postgres = await startEmbeddedPostgres({ dataDir, log: silentLog, settings });
  const db = openDatabase(postgres.url, { poolSize: 2 });
  stops.push(async () => {
    await db.close();
    await postgres.stop();
    removeDataDir(dataDir);
  });
  await migrate(postgres.url, silentLog);
  const letter = await openLetter(db);
  await fill(db, letter, THERE_ALREADY, (line) => tell(`${name}: ${line}`));
  await sql`vacuum analyze cosignatures`.execute(db.read);
  const web = await startServer({ databaseUrl: postgres.url, dataDir, role: 'web' });
  stops.push(() => web.stop());
  return async () => {
    const before = await walPosition(db.read);
    const measured = await load.run({
      kind: 'walk',
      place: { ports: [web.port], ...letter },
      acts: ['pledge', 'page', 'confirm'],
      people: { from: fresh(MOST_A_ROUND), most: MOST_A_ROUND },
      ...TIMING,
    });
    const each = ((await walPosition(db.read)) - before) / measured.done;
    (wal[name] ??= []).push(each);
    if (measured.wrong > 0) wrong.push(`${name}: ${measured.wrong} x ${measured.firstWrong}`);
    return measured.perSecond;
  };
}

function report(rounds: Awaited<ReturnType<typeof byTurns>>): void {
  const at = new Date();
  const against = (name: string) => median(ratios(rounds, name, AS_IT_IS));
  for (const name of Object.keys(VARIANTS))
    console.log(
      `${name}: ${Math.round(median(rounds[name] ?? []))} paths/s, ${against(name).toFixed(2)} x as it is, ` +
        `${Math.round(median(wal[name] ?? []))} bytes of write-ahead log each`,
    );
  for (const line of wrong) console.log(`WRONG ANSWERS: ${line}`);
  const day = at.toISOString().slice(0, 10);
  const kind = isQuick ? 'quick' : 'full';
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(
    `bench/results/embedded-${kind}-${day}-${cpus().length}-processors.json`,
    `${JSON.stringify({ at, machine: machine(), variants: VARIANTS, rounds, walBytesEach: wal, wrong }, null, 1)}\n`,
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
