import { Wire } from './wire.ts';
import type { Heard } from './wire.ts';

/** Somebody at one connection, who does one thing after the other. */
export type Visitor = {
  readonly port: number;
  /** What this visitor asks next, and what that is called in the figures; null: has nothing left to ask. */
  next(): { readonly step: string; readonly question: string } | null;
  /** Whether the answer is what an honest person wants to see, and whether it completed something. */
  heard(heard: Heard): 'wrong' | 'going' | 'done';
};

/** What a crowd got in the time that was measured. */
export type Measured = {
  /** Things done a second: pledges, or whole paths. */
  readonly perSecond: number;
  readonly done: number;
  readonly wrong: number;
  /** The first wrong answer, to be looked at. */
  readonly firstWrong: string | null;
  readonly seconds: number;
  /** In ms, by step. */
  readonly latency: Readonly<Record<string, Latency>>;
  /** CPU this process used, as a share of one processor. */
  readonly ownCpu: number;
};
export type Latency = { readonly p50: number; readonly p99: number; readonly max: number };

export const latencyOf = (times: readonly number[]): Latency => {
  const sorted = Float64Array.from(times).sort();
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), max: sorted.at(-1) ?? 0 };
};

/** Everybody asks again as soon as they are answered: a closed loop, after `warmMs` measured for `forMs`. */
export async function crowd(options: {
  readonly visitors: readonly Visitor[];
  readonly warmMs: number;
  readonly forMs: number;
}): Promise<Measured> {
  const { visitors, warmMs, forMs } = options;
  const pairs = await Promise.all(
    visitors.map(async (visitor) => ({ visitor, wire: await Wire.open(visitor.port) })),
  );
  const begun = performance.now();
  const watch = new Watch(begun + warmMs, begun + warmMs + forMs);
  const cpu = process.cpuUsage();
  await Promise.all(pairs.map(({ wire, visitor }) => walk(wire, visitor, watch)));
  const { user, system } = process.cpuUsage(cpu);
  const ownCpu = (user + system) / 1_000 / (performance.now() - begun);
  for (const { wire } of pairs) wire.close();
  return { ...watch.told(), ownCpu };
}

/** Resolves when it is over: nothing left to ask, the time is up, or the server hung up. */
function walk(wire: Wire, visitor: Visitor, watch: Watch): Promise<void> {
  return new Promise((over) => {
    const go = (): void => {
      const next = visitor.next();
      if (next === null || performance.now() >= watch.until) return over();
      const asked = performance.now();
      const hear = (heard: Heard): void => {
        watch.take(next.step, asked, visitor.heard(heard), heard.head);
        go();
      };
      wire.ask(next.question, hear, (why) => {
        watch.take(next.step, asked, 'wrong', why);
        over();
      });
    };
    go();
  });
}

/** Counts what falls into the time that is measured; what is wrong counts whenever it was. */
class Watch {
  readonly from: number;
  readonly until: number;
  readonly #times = new Map<string, number[]>();
  #last = 0;
  #done = 0;
  #wrong = 0;
  #firstWrong: string | null = null;

  constructor(from: number, until: number) {
    this.from = from;
    this.until = until;
  }

  take(step: string, asked: number, said: ReturnType<Visitor['heard']>, what: string): void {
    const now = performance.now();
    this.#last = now;
    if (said === 'wrong') {
      this.#wrong += 1;
      this.#firstWrong ??= `${step}: ${what}`;
    }
    if (now < this.from || now >= this.until) return;
    if (said === 'done') this.#done += 1;
    const times = this.#times.get(step);
    if (times === undefined) this.#times.set(step, [now - asked]);
    else times.push(now - asked);
  }

  told(): Omit<Measured, 'ownCpu'> {
    const seconds = (Math.min(this.#last, this.until) - this.from) / 1_000;
    return {
      perSecond: this.#done / seconds,
      done: this.#done,
      wrong: this.#wrong,
      firstWrong: this.#firstWrong,
      seconds,
      latency: Object.fromEntries([...this.#times].map(([step, list]) => [step, latencyOf(list)])),
    };
  }
}
