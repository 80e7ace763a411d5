import { paths } from '#ui/paths';
import type { Polled } from './pollers.ts';
import { byTurns, ratios } from './rounds.ts';
import type { Rounds } from './rounds.ts';
import { startRaw } from './server.ts';
import { CONNECTIONS } from './stage.ts';
import type { Stage } from './stage.ts';

const READERS_AT_ONCE = 500;
const POLLING_READERS = 100_000;
const OURS = 'public page of the letter';
const RAW = 'node:http alone, the same bytes';

/** The page everybody reads, against what node:http gives with the same bytes. */
export async function measurePage(stage: Stage): Promise<void> {
  const { size, web, load, busy, tell } = stage;
  const path = paths.letter(busy.slug);
  const page = await fetch(`http://127.0.0.1:${web.port}${path}`);
  if (!page.ok) throw new Error(`the page of the letter answered ${page.status}`);
  const bytes = new Uint8Array(await page.arrayBuffer());
  const raw = await startRaw(bytes);
  const slowest: number[] = [];
  const read = (port: number, after: (p99: number) => void) => async () => {
    const measured = await load.run({
      kind: 'read',
      port,
      path,
      connections: READERS_AT_ONCE,
      warmMs: size.warmMs,
      forMs: size.roundMs,
    });
    if (measured.wrong > 0) throw new Error(`${path}: ${measured.firstWrong}`);
    after(measured.latency['page']?.p99 ?? Number.NaN);
    return measured.perSecond;
  };
  const rounds = await byTurns(
    size.rounds,
    {
      [OURS]: read(web.port, (p99) => slowest.push(p99)),
      [RAW]: read(raw.port, () => {}),
    },
    tell,
  );
  await raw.stop();
  stage.keepRaw('page', rounds);
  const about = `${Math.round(bytes.length / 1_000)} kB, ${READERS_AT_ONCE} connections`;
  for (const [name, values] of Object.entries(rounds))
    stage.note({ name: `${name}, ${about}`, values, unit: '/s' });
  stage.note({
    name: OURS,
    values: ratios(rounds, OURS, RAW),
    unit: 'x',
    goal: { atLeast: 0.6 },
    note: RAW,
  });
  stage.note({
    name: `${OURS}, slowest of a hundred`,
    values: slowest,
    unit: 'ms',
    goal: { atMost: 50 },
    note: `${READERS_AT_ONCE} connections, each asking again at once`,
  });
}

type Polls = { readonly alone: Polled; readonly among: readonly Polled[] };

/** A hundred thousand people have the letter open while others pledge: what each does to the other. */
export async function measurePolling(stage: Stage): Promise<void> {
  const { size, web, load, polling, busy, tell } = stage;
  const forMs = size.warmMs + size.roundMs;
  const most = Math.ceil((forMs / 1_000) * 40_000);
  const pledge = async () => {
    const measured = await load.run({
      kind: 'walk',
      place: { ports: [web.port], ...busy },
      acts: ['pledge'],
      people: { from: stage.fresh(most), most },
      connections: CONNECTIONS,
      warmMs: size.warmMs,
      forMs: size.roundMs,
    });
    return measured.perSecond;
  };
  const place = { port: web.port, slug: busy.slug };
  const poll = () => polling.poll({ kind: 'poll', place, readers: POLLING_READERS, forMs });
  const alone = await poll();
  const among: Polled[] = [];
  const rounds = await byTurns(
    size.rounds,
    {
      without: pledge,
      with: async () => {
        const [polled, pledges] = await Promise.all([poll(), pledge()]);
        among.push(polled);
        return pledges;
      },
    },
    tell,
  );
  stage.keepRaw('polling', { alone, among, rounds });
  reportPledges(stage, rounds);
  reportPolls(stage, { alone, among });
}

const WHO = `${POLLING_READERS.toLocaleString('en')} readers polling`;

function reportPledges(stage: Stage, rounds: Rounds): void {
  const note = 'one web process';
  stage.note({ name: `pledges with ${WHO}`, values: rounds['with'] ?? [], unit: '/s', note });
  const values = ratios(rounds, 'with', 'without');
  stage.note({ name: `pledges with ${WHO}`, values, unit: 'x', note: 'without readers' });
}

function reportPolls(stage: Stage, { alone, among }: Polls): void {
  const rate = (name: string, of: readonly Polled[], note = '') => {
    const values = of.map(({ perSecond }) => perSecond);
    stage.note({ name, values, unit: '/s', note });
  };
  const slowest = (name: string, what: string, of: readonly Polled[]) => {
    const values = of.map(({ latency }) => latency[what]?.p99 ?? Number.NaN);
    stage.note({ name: `${what}, slowest of a hundred, ${name}`, values, unit: 'ms' });
  };
  const meanwhile = 'while others pledge as fast as they can';
  const offered = `${Math.round(alone.offered).toLocaleString('en')} offered: count every 30 s, page every 5 min`;
  rate('questions of readers answered, nobody pledging', [alone], offered);
  rate(`questions of readers answered, ${meanwhile}`, among, offered);
  for (const what of ['count', 'page']) {
    slowest('nobody pledging', what, [alone]);
    slowest(meanwhile, what, among);
  }
  const values = [alone, ...among].map(({ wrong }) => wrong);
  stage.note({
    name: 'readers answered wrongly or never',
    values,
    unit: 'in all',
    goal: { atMost: 0 },
  });
}
