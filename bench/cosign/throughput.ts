import type { Measured } from './crowd.ts';
import { Pgbench } from './cluster.ts';
import { median, byTurns, ratios } from './rounds.ts';
import type { Rounds } from './rounds.ts';
import { startRaw } from './server.ts';
import type { Started } from './server.ts';
import { CONNECTIONS } from './stage.ts';
import type { Stage } from './stage.ts';
import type { Act } from './visitors.ts';

/** As many as a round could ever use up, were the server as fast as the ceiling. */
const MOST_A_SECOND = 40_000;
/** pgbench counts the time in which it connects, though not in its rate: none would be left of a short round. */
const CONNECTING_SECONDS = 3;
const MOST_PATHS_A_SECOND = 16_000;

const PLEDGES = 'pledges';
const PLEDGES_BY_TWO = 'pledges, two web processes';
const PATHS = 'pledge to confirmed';
const PAIRS = 'pledge and confirmation without the page between';
const PATHS_BY_TWO = 'pledge to confirmed, two web processes';
const ONE_BY_ONE = 'pledges, one transaction each';
const PGBENCH = 'pgbench, a row with a key';
const PGBENCH_BARE = 'pgbench, a row without a key';
const RAW = 'node:http alone, the same POST';

export type Webs = { readonly one: Started; readonly two: Started; readonly ungathered: Started };

/** The heart of it: how many a second, by turns with what the same database and the same machine could do at most. */
export async function measureThroughput(stage: Stage, webs: Webs): Promise<void> {
  const { size, cluster, load, busy, tell } = stage;
  const bench = await Pgbench.prepare(cluster);
  const raw = await startRaw(new Uint8Array(0));
  const timing = { connections: CONNECTIONS, warmMs: size.warmMs, forMs: size.roundMs };
  const seconds = (size.warmMs + size.roundMs) / 1_000;
  const wrong: string[] = [];
  const cpu: Record<string, number[]> = {};

  const walk = (name: string, servers: readonly Started[], acts: readonly Act[]) => async () => {
    const most = Math.ceil(seconds * (acts.length > 1 ? MOST_PATHS_A_SECOND : MOST_A_SECOND));
    const before = servers.reduce((sum, server) => sum + server.cpuSeconds(), 0);
    const measured = await load.run({
      kind: 'walk',
      place: { ports: servers.map(({ port }) => port), ...busy },
      acts,
      people: { from: stage.fresh(most), most },
      ...timing,
    });
    const used = servers.reduce((sum, server) => sum + server.cpuSeconds(), 0) - before;
    (cpu[name] ??= []).push((used / (measured.perSecond * seconds)) * 1e6);
    take(name, measured);
    return measured.perSecond;
  };
  function take(name: string, measured: Measured): void {
    if (measured.wrong > 0) wrong.push(`${name}: ${measured.wrong} x ${measured.firstWrong}`);
    stage.keepRaw(`${name}, last round`, measured);
  }
  const pgbench = (script: 'keyed' | 'bare') => async () => {
    const forSeconds = Math.ceil(size.roundMs / 1_000) + CONNECTING_SECONDS;
    return (await bench.run({ script, connections: CONNECTIONS, seconds: forSeconds })).perSecond;
  };

  const path: readonly Act[] = ['pledge', 'page', 'confirm'];
  const rounds = await byTurns(
    size.rounds,
    {
      [PGBENCH]: pgbench('keyed'),
      [PLEDGES]: walk(PLEDGES, [webs.one], ['pledge']),
      [PATHS]: walk(PATHS, [webs.one], path),
      [PAIRS]: walk(PAIRS, [webs.one], ['pledge', 'confirm']),
      [RAW]: async () => (await load.run({ kind: 'post', port: raw.port, ...timing })).perSecond,
      [PLEDGES_BY_TWO]: walk(PLEDGES_BY_TWO, [webs.one, webs.two], ['pledge']),
      [PATHS_BY_TWO]: walk(PATHS_BY_TWO, [webs.one, webs.two], path),
      [ONE_BY_ONE]: walk(ONE_BY_ONE, [webs.ungathered], ['pledge']),
      [PGBENCH_BARE]: pgbench('bare'),
    },
    tell,
  );
  await raw.stop();
  stage.keepRaw('throughput', rounds);
  stage.keepRaw('server processor time, µs each', cpu);
  for (const line of wrong) tell(`  WRONG ANSWERS: ${line}`);
  report(stage, rounds, wrong.length);
}

function report(stage: Stage, rounds: Rounds, wrong: number): void {
  const at = `${CONNECTIONS} connections`;
  for (const [name, values] of Object.entries(rounds))
    stage.note({ name: `${name}, ${at}`, values, unit: '/s' });
  const against = (name: string, limit: string, goal?: { readonly atLeast: number }) =>
    stage.note({
      name,
      values: ratios(rounds, name, limit),
      unit: 'x',
      note: `${limit}, round by round`,
      ...(goal === undefined ? {} : { goal }),
    });
  const best = (one: string, two: string) =>
    median(rounds[one] ?? []) >= median(rounds[two] ?? []) ? one : two;
  against(best(PLEDGES, PLEDGES_BY_TWO), PGBENCH, { atLeast: 2 });
  against(best(PATHS, PATHS_BY_TWO), PGBENCH, { atLeast: 0.6 });
  against(PAIRS, PGBENCH);
  for (const limit of [PGBENCH_BARE, RAW, ONE_BY_ONE])
    against(best(PLEDGES, PLEDGES_BY_TWO), limit);
  stage.note({
    name: 'kinds of load with wrong answers',
    values: [wrong],
    unit: 'in all',
    goal: { atMost: 0 },
  });
}
