/**
 * `npm run attack`: an hour in which a letter comes out and a script stuffs it, played in a minute on this machine only,
 * with a server, a database and a mail server of its own. Says who was counted and who was hindered; the result is kept
 * in bench/results.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { cast } from './cast.ts';
import type { Visitor } from './cast.ts';
import { Mailboxes, msPerTry, send } from './sending.ts';
import type { Fate } from './sending.ts';
import { cleanUp } from './staff.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { tellReport, standings } from './telling.ts';

const MINUTE = 60;
/** Later than this nobody waits for a turn any more. */
const LAST_MINUTE = 100;
/** A run that hangs ends. */
const LONGEST_MS = 15 * 60_000;

type Due = { readonly visitor: Visitor; readonly at: number; readonly turn: string };

export type Run = {
  readonly fates: Map<Visitor, Fate>;
  readonly waited: Map<Visitor, number>;
  readonly seenTaken: Set<string>;
  readonly seenConfirmed: Set<string>;
  readonly mails: number;
};

async function play(stage: Stage): Promise<Run> {
  const begun = Date.now();
  const due: Due[] = cast().map((visitor) => ({ visitor, at: visitor.at, turn: '' }));
  const visitors = due.map(({ visitor }) => visitor);
  const mailboxes = new Mailboxes(visitors);
  const run = {
    fates: new Map<Visitor, Fate>(),
    waited: new Map<Visitor, number>(),
    seenTaken: new Set<string>(),
    seenConfirmed: new Set<string>(),
  };
  let left = due;
  for (let minute = 0; minute < LAST_MINUTE && left.length > 0; minute += 1) {
    const until = (minute + 1) * MINUTE;
    const now = left.filter(({ at }) => at < until).toSorted((a, b) => a.at - b.at);
    left = left.filter(({ at }) => at >= until);
    for (let from = 0; from < now.length;) {
      const at = Math.max(now[from]?.at ?? 0, minute * MINUTE);
      const together = now
        .slice(from, from + 64)
        .filter((one) => Math.max(one.at, minute * MINUTE) === at);
      from += together.length;
      stage.turn(new Date(begun + at * 1_000));
      left = [...left, ...(await sendAll(stage, run, together, begun))];
    }
    await stage.drain();
    for (const seen of await mailboxes.confirm(stage)) run.seenConfirmed.add(seen);
  }
  return { ...run, mails: mailboxes.count };
}

async function sendAll(
  stage: Stage,
  run: Pick<Run, 'fates' | 'waited' | 'seenTaken'>,
  together: readonly Due[],
  begun: number,
): Promise<Due[]> {
  const fates = await Promise.all(together.map(({ visitor, turn }) => send(stage, visitor, turn)));
  return fates.flatMap((fate) => {
    const { visitor, turn } = fate;
    run.fates.set(visitor, fate);
    if (fate.kind === 'taken') run.seenTaken.add(fate.seen);
    if (fate.kind !== 'waits' || turn === null) return [];
    const at = Math.ceil((turn.at.getTime() - begun) / 1_000) + 1;
    run.waited.set(visitor, at - visitor.at);
    return [{ visitor, at, turn: turn.text }];
  });
}

async function main(): Promise<void> {
  const begun = performance.now();
  const tryMs = await msPerTry();
  const stage = await openStage();
  try {
    const run = await play(stage);
    const before = await standings(stage, [...run.fates.keys()]);
    const staff = await cleanUp(stage);
    const after = await standings(stage, [...run.fates.keys()]);
    const report = tellReport({ run, before, after, staff, tryMs });
    const seconds = Math.round((performance.now() - begun) / 1_000);
    keep({ ...report, seconds });
    console.log(`\nAn hour and more, played in ${seconds} s; kept in bench/results.`);
  } finally {
    await stage.stop();
  }
}

function keep(report: object): void {
  mkdirSync('bench/results', { recursive: true });
  const [processor] = cpus();
  const about = {
    at: new Date().toISOString(),
    node: process.versions.node,
    processors: `${cpus().length} x ${processor?.model.trim() ?? 'unknown'}`,
  };
  const file = `bench/results/attack-${about.at.slice(0, 10)}.json`;
  writeFileSync(file, `${JSON.stringify({ ...about, ...report }, null, 2)}\n`);
}

const limit = new AbortController();
void pause(LONGEST_MS, undefined, { ref: false, signal: limit.signal }).then(
  () => {
    console.error('The attack took too long and was given up.');
    process.exit(1);
  },
  () => {},
);
await main();
limit.abort();
process.exit(0);
