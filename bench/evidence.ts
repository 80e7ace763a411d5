/**
 * A file of a case: kept while it arrives (sealed, hashed, committed piece by piece), read again as the nightly check
 * does, and copied as a picture; each beside hashing the same bytes, and memory beside the file's size.
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HOUSE } from '#access';
import { isRefusal } from '#kernel/refusal';
import { openDatabase } from '#platform/db';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import type { openImages as Open } from '#platform/images';
import { silentLog } from '#platform/log';
import { migrate } from '#platform/migrate';
import { addAccount, testEnvironment } from '#support/app';
import { newCase } from '#support/cases';
import { keptFile } from '#support/evidence';
import { reportFigure } from '#support/figure';
import { newDataDir, removeDataDir } from '#support/installation';
import { largePhoto } from '#support/pictures';
import { verifyFile } from '../src/features/cases/evidence-check-actions.ts';
import { listFiles } from '../src/features/cases/evidence-store.ts';

const MEGABYTES = 100;
const ROUNDS = 3;
const PICTURES = 5;
/** Until a process that was made ready has loaded what it needs. */
const READY_MS = 1500;

const built = fileURLToPath(new URL('../dist/platform/images.js', import.meta.url));
if (!existsSync(built)) throw new Error('build first: bin/set-up');
// a variable, or the check of types would follow it into what may not be built yet
const { openImages } = (await import(built)) as { openImages: typeof Open };

const dataDir = newDataDir();
const postgres = await startEmbeddedPostgres({ dataDir, log: silentLog });
await migrate(postgres.url, silentLog);
const db = openDatabase(postgres.url);
const env = testEnvironment(db);
const by = await addAccount(env, 'Ana Ruiz', 'ana@example.org');
const caseId = await newCase(env, by);

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity;

async function seconds(act: () => unknown): Promise<number> {
  const started = performance.now();
  await act();
  return (performance.now() - started) / 1000;
}

const hashing: number[] = [];
const keeping: number[] = [];
const checking: number[] = [];
let grown = 0;
for (let round = 0; round < ROUNDS; round += 1) {
  const bytes = randomBytes(MEGABYTES * 1_000_000);
  hashing.push(await seconds(() => createHash('sha256').update(bytes).digest()));
  const before = process.memoryUsage().rss;
  const watch = setInterval(() => {
    grown = Math.max(grown, process.memoryUsage().rss - before);
  }, 20);
  keeping.push(await seconds(() => keptFile(env, { caseId, by }, bytes)));
  const files = await listFiles(db.read, HOUSE, caseId);
  const fileId = [...files.values()].at(-1)?.id;
  if (fileId === undefined) throw new Error('the file was kept');
  checking.push(
    await seconds(async () => {
      if ((await verifyFile(env, { fileId, by: null })) !== 'whole') throw new Error('not whole');
    }),
  );
  clearInterval(watch);
}
await db.close();
await postgres.stop();
removeDataDir(dataDir);

const photo = await largePhoto();
const images = openImages();
const copying: number[] = [];
for (let picture = 0; picture < PICTURES; picture += 1) {
  images.prepare(); // as the page does that has the form
  await new Promise((done) => setTimeout(done, READY_MS));
  copying.push(
    await seconds(async () => {
      const copy = await images.copy({ bytes: photo, longest: 2_000, covered: [] });
      if (isRefusal(copy)) throw new Error(copy.reason);
    }),
  );
}
images.close();

const hash = middle(hashing);
reportFigure({
  name: `megabytes kept: sealed, hashed, on the disk (a file of ${MEGABYTES} MB)`,
  value: MEGABYTES / middle(keeping),
  unit: '/s',
  ratio: {
    value: middle(keeping) / hash,
    against: 'SHA-256 alone, time',
    goal: { atMost: 40 },
  },
});
reportFigure({
  name: `megabytes read again and compared`,
  value: MEGABYTES / middle(checking),
  unit: '/s',
  ratio: {
    value: middle(checking) / hash,
    against: 'SHA-256 alone, time',
    goal: { atMost: 40 },
  },
});
reportFigure({
  name: `memory while a file of ${MEGABYTES} MB is kept and read`,
  value: grown / 1_000_000,
  unit: 'MB',
  goal: { atMost: 150 },
});
reportFigure({
  name: 'copy a photograph of 24 million pixels, in a process made ready',
  value: middle(copying),
  unit: 's',
  goal: { atMost: 2 },
});
