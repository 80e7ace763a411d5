/**
 * Co-signing as its promises are published: `npm run bench:cosign`, with `-- --short` in eight minutes, with
 * `-- --quick` in three. Everything
 * is measured by turns with a limit taken in the same run on the same database; what was measured is kept under
 * bench/results. One PostgreSQL, the built program in processes of its own, the load in others.
 */
import { measureBooks } from './books.ts';
import { startCluster, pgbenchFault } from './cluster.ts';
import { copyUngathered } from './copy.ts';
import { fill } from './letters.ts';
import { Generator } from './loads.ts';
import { MailSink, measureMails } from './mails.ts';
import { measurePage, measurePolling } from './reading.ts';
import { isKept, keep, machine, table } from './report.ts';
import type { Line } from './report.ts';
import { startServer } from './server.ts';
import { measureSizes } from './sizes.ts';
import { freshNumbers, openLetters } from './stage.ts';
import type { Size, Stage } from './stage.ts';
import { measureThroughput } from './throughput.ts';
import { weighLog } from './weight.ts';

const QUICK: Size = {
  kind: 'quick',
  rounds: 3,
  roundMs: 2_000,
  warmMs: 500,
  few: 10_000,
  many: 200_000,
  mails: 3_000,
  weighed: 3_000,
};
/** Everything, a little of each. */
const SHORT: Size = {
  kind: 'short',
  rounds: 3,
  roundMs: 2_000,
  warmMs: 500,
  few: 10_000,
  many: 1_000_000,
  mails: 5_000,
  weighed: 10_000,
};
const FULL: Size = {
  kind: 'full',
  rounds: 5,
  roundMs: 6_000,
  warmMs: 1_000,
  few: 10_000,
  many: 10_000_000,
  mails: 20_000,
  weighed: 50_000,
};

const fault = pgbenchFault();
if (fault !== null) {
  console.error(fault);
  process.exit(1);
}
const only = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const wants = (part: string): boolean => only.length === 0 || only.includes(part);
const sizes: readonly Size[] = [QUICK, SHORT];
const size = sizes.find(({ kind }) => process.argv.includes(`--${kind}`)) ?? FULL;
const begun = performance.now();
const minutes = (): number => (performance.now() - begun) / 60_000;
const tell = (line: string): void => console.error(`${minutes().toFixed(1)} min  ${line}`);
const lines: Line[] = [];
const raw: Record<string, unknown> = {};

const cluster = await startCluster();
const { url: databaseUrl, dataDir } = cluster;
const [busy, small, large] = await openLetters(cluster);
const web = await startServer({ databaseUrl, dataDir, role: 'web' });
const second = await startServer({ databaseUrl, dataDir, role: 'web' });
const sink = await MailSink.start();
const stage: Stage = {
  size,
  cluster,
  busy,
  small,
  large,
  web,
  load: await Generator.start(),
  polling: await Generator.start(),
  tell,
  fresh: freshNumbers(),
  note: (line) => lines.push(line),
  keepRaw: (name, value) => (raw[name] = value),
};

/** What goes wrong in one part is told with it, and does not take the other parts' figures along. */
async function part(name: string, words: string, measure: () => Promise<void>): Promise<void> {
  if (!wants(name)) return;
  tell(words);
  await measure().catch((error: unknown) => {
    tell(`  DID NOT FINISH: ${String(error)}`);
    raw[`${name}, what went wrong`] = String(error);
    lines.push({
      name: `${words}: did not finish`,
      values: [1],
      unit: 'in all',
      goal: { atMost: 0 },
    });
  });
}

await part(
  'throughput',
  'pledges and whole paths, by turns with pgbench and node:http',
  async () => {
    const dist = copyUngathered(dataDir);
    const ungathered = await startServer({ databaseUrl, dataDir, role: 'web', dist });
    await measureThroughput(stage, { one: web, two: second, ungathered });
    await ungathered.stop();
  },
);
await part('page', 'the public page', () => measurePage(stage));
await part('polling', 'readers polling', () => measurePolling(stage));
await part('sizes', 'few and very many', async () => {
  await fill(cluster.db, small, size.few, tell);
  await fill(cluster.db, large, size.many, tell);
  await measureBooks(stage);
  await measureSizes(stage, size.rounds);
});
await part('mails', 'mail, and the weight of one in the write-ahead log', async () => {
  const worker = await measureMails(stage, sink, busy);
  await weighLog(stage, busy);
  await worker.stop();
});
const most = Math.max(web.memory().most, second.memory().most);
stage.note({
  name: 'memory of a web process, the most it ever had',
  values: [most],
  unit: 'MB',
  goal: { atMost: 512 },
});

stage.load.stop();
stage.polling.stop();
sink.stop();
await web.stop();
await second.stop();
await cluster.stop();
console.log(table(lines));
const where = keep(
  size.kind,
  { machine: machine(), postgres: cluster.told, minutes: minutes() },
  lines,
  raw,
);
process.exitCode = lines.every(isKept) ? 0 : 1;
console.log(`\nKept as ${where}.json and .md, after ${minutes().toFixed(1)} minutes.`);
