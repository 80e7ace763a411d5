/**
 * The record as its brief asks: leaves a second into the log, proofs, looking through all of it, checking a
 * copy of it, serving it, and what a signature weighs in a bundle. Each beside the bare cost of the same work
 * in the same run. 40,000 leaves; with `--full` a million.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, sql } from '#platform/db';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { createHttp } from '#platform/http';
import { silentLog } from '#platform/log';
import { migrate } from '#platform/migrate';
import { zipFiles } from '#platform/zip';
import { isRefusal } from '#kernel/refusal';
import { printVerifierKey } from '#proof';
import type { Mode } from '#proof';
import { reportFigure } from '#support/figure';
import { freePort } from '#support/free-port';
import { newDataDir, removeDataDir } from '#support/installation';
import { LetterRecord } from '#support/letter-record';
import { fillRecord, insertLeaves, someLeaves } from '#support/many-leaves';
import { recordEnv } from '#support/record';
import {
  bareCost,
  insertSequenced,
  perSecond,
  serveBytes,
  writeMirror,
} from '#support/record-measure';
import { inspectRecord } from '../src/features/record/inspection-actions.ts';
import { mirrorCheckCommand } from '../src/features/record/mirror-cli.ts';
import { getRecordProof, proveAll } from '../src/features/record/proof-actions.ts';
import { recordRoutes } from '../src/features/record/routes.ts';
import { sequence } from '../src/features/record/sequence-actions.ts';
import { openSigner } from '../src/features/record/signer-actions.ts';
import { readTile } from '../src/features/record/tile-actions.ts';

const FULL = process.argv.includes('--full');
const LEAVES = FULL ? 1_000_000 : 40_000;
const WAITING = FULL ? 60_000 : 12_000;
const ROUNDS = FULL ? 1 : 3;
const PROOFS = 200;
const CHECKPOINT_EVERY = 1_000;
/** What the sequencer takes at once. */
const BATCH = 2_000;

const tell = (line: string): void => console.error(line);

async function secondsOf(run: () => Promise<unknown> | void): Promise<number> {
  const started = performance.now();
  await run();
  return (performance.now() - started) / 1_000;
}

const at = (list: readonly number[], share: number): number =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ??
  Infinity;

/** Ours and the limit in turn, so that a busy machine slows both. */
async function inTurn(
  ours: () => Promise<unknown>,
  limit: () => Promise<unknown> | void,
): Promise<{ ours: number; limit: number }> {
  const times: { ours: number[]; limit: number[] } = { ours: [], limit: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.ours.push(await secondsOf(ours));
    times.limit.push(await secondsOf(limit));
  }
  return { ours: at(times.ours, 0.5), limit: at(times.limit, 0.5) };
}

const dataDir = newDataDir();
const postgres = await startEmbeddedPostgres({ dataDir, log: silentLog });
await migrate(postgres.url, silentLog);
const db = openDatabase(postgres.url);
const env = recordEnv(db);
const filled = await secondsOf(() =>
  fillRecord(db, { leaves: LEAVES, checkpointEvery: CHECKPOINT_EVERY }),
);
tell(`${LEAVES} leaves filled in ${Math.round(filled)} s`);

await measureFsck();
await measureMirror();
await measureProofs();
await measureServing();
await measureSequencing();
await measureBundles();
await db.close();
await postgres.stop();
removeDataDir(dataDir);

/** The bytes that a leaf's hash is taken over; of a million the first tenth, ten times. */
function hashedEntries(): Uint8Array[] {
  const some = [...someLeaves(Math.min(LEAVES, 100_000))];
  const bytes = some.map(({ entry }) => Buffer.from(`\0${entry}`));
  return Array.from({ length: LEAVES / bytes.length }, () => bytes).flat();
}

async function measureFsck(): Promise<void> {
  const entries = hashedEntries();
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
  const { ours, limit } = await inTurn(
    async () => {
      const { faults, leaves } = await inspectRecord(db.read, env);
      if (faults.length > 0 || leaves !== LEAVES) throw new Error(`${leaves}: ${faults[0]}`);
    },
    () => bareCost(entries, LEAVES / CHECKPOINT_EVERY),
  );
  clearInterval(timer);
  reportFigure({
    name: `fsck of ${LEAVES.toLocaleString('en')} leaves`,
    value: ours,
    unit: 's',
    ratio: {
      value: ours / limit,
      against: 'its hashes and signatures alone, by the same library',
      goal: { atMost: 2 },
    },
  });
  reportFigure({
    name: 'fsck, memory above what the process had',
    value: (most - before) / 1e6,
    unit: 'MB',
    goal: { atMost: 300 },
  });
}

async function measureMirror(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-mirror-'));
  await writeMirror(db, folder, LEAVES);
  const key = printVerifierKey(openSigner(env.seal, env.origin).key);
  const entries = hashedEntries();
  const { ours, limit } = await inTurn(
    async () => {
      const code = await mirrorCheckCommand([folder, '--key', key], () => {});
      if (code !== 0) throw new Error('the copy does not hold');
    },
    () => bareCost(entries, 1),
  );
  rmSync(folder, { recursive: true });
  reportFigure({
    name: `mirror-check of ${LEAVES.toLocaleString('en')} leaves`,
    value: ours,
    unit: 's',
    ratio: {
      value: ours / limit,
      against: 'its hashes and signature alone, by the same library',
      goal: { atMost: 4 },
    },
  });
}

async function measureProofs(): Promise<void> {
  const { rows } = await sql<{ id: number }>`select id from record_leaves
    where id % ${Math.floor(LEAVES / PROOFS)} = 0 limit ${PROOFS}`.execute(db.read);
  const letter = Array.from({ length: 250 }, (_, i) => 250 * 7 + i);
  const times: Record<'one' | 'all' | 'nothing', number[]> = { one: [], all: [], nothing: [] };
  for (const { id } of rows) {
    const time = async (name: keyof typeof times, run: () => Promise<unknown>) => {
      times[name].push(1_000 * (await secondsOf(run)));
    };
    await time('nothing', () => sql`select 1`.execute(db.read));
    await time('one', async () => {
      if (isRefusal(await getRecordProof(db.read, { leafId: id }))) throw new Error('no proof');
    });
    await time('all', async () => {
      if (isRefusal(await proveAll(db.read, letter))) throw new Error('no proof');
    });
  }
  const words = { one: 'proof of one act', all: 'proof of the 250 acts of a letter' };
  for (const name of ['one', 'all'] as const)
    for (const share of [0.5, 0.95])
      reportFigure({
        name: `${words[name]}, p${share * 100}`,
        value: at(times[name], share),
        unit: 'ms',
        goal: { atMost: 50 },
        ratio: {
          value: at(times[name], share) / at(times.nothing, share),
          against: 'select 1',
        },
      });
}

async function measureServing(): Promise<void> {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const refusalPage = () => '';
  const options = { publicUrl, trustProxy: false, log: silentLog, refusalPage };
  const app = await createHttp(options);
  recordRoutes(app, { ...env, publicUrl });
  await app.listen({ port, host: '127.0.0.1' });
  for (const [words, path] of [
    ['a tile of hashes', 'tile/0/003'],
    ['a bundle of entries', 'tile/entries/003'],
  ] as const) {
    const bytes = (await readTile(db.read, path)) ?? new Uint8Array(0);
    const raw = await serveBytes(bytes);
    const load = { at: 8, ms: 2_000 };
    await perSecond(`${publicUrl}/${path}`, { at: 8, ms: 500 }); // warm
    const ours = await perSecond(`${publicUrl}/${path}`, load);
    const limit = await perSecond(raw.url, load);
    await raw.stop();
    reportFigure({
      name: `${words} served, ${bytes.length.toLocaleString('en')} bytes, 8 who ask`,
      value: ours,
      unit: '/s',
      goal: { atLeast: 200 },
      ratio: { value: limit / ours, against: 'slower than raw node:http with these bytes' },
    });
  }
  await app.close();
}

async function measureSequencing(): Promise<void> {
  const signer = openSigner(env.seal, env.origin);
  const waiting = [...someLeaves(WAITING)];
  await insertLeaves(db, waiting, null);
  let [done, longest] = [0, 0];
  const ours = await secondsOf(async () => {
    for (let taken = BATCH; taken === BATCH; done += taken) {
      const took = await secondsOf(async () => {
        taken = await db.transaction((tx) => sequence(tx, env, signer, BATCH));
      });
      longest = Math.max(longest, took);
    }
  });
  if (done !== WAITING) throw new Error(`${done} of ${WAITING} were sequenced`);
  const again = [...someLeaves(WAITING)];
  const first = LEAVES + WAITING;
  const limit = await secondsOf(() => insertSequenced(db, again, { first, batch: BATCH }));
  reportFigure({
    name: `leaves sequenced, a checkpoint every ${BATCH.toLocaleString('en')}`,
    value: WAITING / ours,
    unit: '/s',
    goal: { atLeast: 2_000 },
    ratio: {
      value: ours / limit,
      against: 'hashing and inserting the same rows',
      goal: { atMost: 2 },
    },
  });
  reportFigure({
    name: `from batch to checkpoint, ${BATCH.toLocaleString('en')} leaves, longest`,
    value: longest,
    unit: 's',
    goal: { atMost: 1 },
  });
}

async function measureBundles(): Promise<void> {
  const sizes = async (mode: Mode, people: number) => {
    const record = new LetterRecord();
    record.freeze();
    for (let i = 0; i < people; i += 1) record.sign(record.person(`Signatory ${i}`), mode);
    record.release();
    const files = record.bundle();
    const raw = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    const zip = await zipFiles(files, new Date('2026-03-02T09:00:00Z'));
    return { raw, zip: zip.length };
  };
  for (const mode of ['passkey', 'mailbox', 'paper'] as const) {
    const [few, many] = [await sizes(mode, 100), await sizes(mode, 600)];
    for (const form of ['raw', 'zip'] as const)
      reportFigure({
        name: `a signature by ${mode} in a bundle, ${form === 'raw' ? 'unpacked' : 'zipped'}`,
        value: (many[form] - few[form]) / 500 / 1_000,
        unit: 'kB',
      });
  }
}
