import { latencyOf } from './crowd.ts';
import type { Latency } from './crowd.ts';
import { request } from './visitors.ts';
import type { Place } from './visitors.ts';
import { headerOf, Wire } from './wire.ts';
import type { Heard } from './wire.ts';

const COUNT_EVERY_MS = 30_000;
const PAGE_EVERY_MS = 300_000;
/** Browsers keep their connections for themselves; a proxy in front shares some hundred. */
const WIRES = 200;
const TICK_MS = 5;
/** An answer that comes later than this never came. */
const LATE_MS = 5_000;
const PAGE = 'page';
const COUNT = 'count';

export type Polled = {
  readonly readers: number;
  /** Asked for a second, and answered. */
  readonly offered: number;
  readonly perSecond: number;
  readonly wrong: number;
  readonly firstWrong: string | null;
  /** From the moment it was due, so that waiting for a free connection counts; by what was asked. */
  readonly latency: Readonly<Record<string, Latency>>;
  /** Shares of answers that said "as you have it". */
  readonly unchanged: number;
};

type What = typeof PAGE | typeof COUNT;
type Due = { readonly at: number; readonly what: What; readonly reader: number };
type Options = { readonly place: Place; readonly readers: number; readonly forMs: number };

/**
 * Readers who have the letter open: each asks for the count every 30 seconds and for the page every five minutes, with
 * what they saw last. An open loop: they ask when it is time, however slow the answers are.
 */
export async function pollers(options: Options): Promise<Polled> {
  const { port } = options.place;
  const wires = await Promise.all(Array.from({ length: WIRES }, () => Wire.open(port)));
  const readers = new Readers(options, wires);
  await readers.pollUntilDone();
  for (const wire of wires) wire.close();
  return readers.told();
}

class Readers {
  readonly #options: Options;
  readonly #free: Wire[];
  readonly #waiting: Due[] = [];
  /** The validator of what each reader saw last. */
  readonly #seen = { [PAGE]: new Map<number, string>(), [COUNT]: new Map<number, string>() };
  readonly #paths: Readonly<Record<What, string>>;
  readonly #perMs: Readonly<Record<What, number>>;
  readonly #times: Readonly<Record<What, number[]>> = { [PAGE]: [], [COUNT]: [] };
  readonly #asked = { [COUNT]: 0, [PAGE]: 0 };
  #answered = 0;
  #unchanged = 0;
  #wrong = 0;
  #firstWrong: string | null = null;

  constructor(options: Options, wires: readonly Wire[]) {
    const { place, readers } = options;
    this.#options = options;
    this.#free = [...wires];
    this.#paths = {
      [PAGE]: `/letters/${place.slug}`,
      [COUNT]: `/letters/${place.slug}/cosignatures/count.json`,
    };
    this.#perMs = { [COUNT]: readers / COUNT_EVERY_MS, [PAGE]: readers / PAGE_EVERY_MS };
  }

  pollUntilDone(): Promise<void> {
    const { forMs } = this.#options;
    const begun = performance.now();
    return new Promise((over) => {
      const timer = setInterval(() => {
        const passed = performance.now() - begun;
        for (const what of [COUNT, PAGE] as const) this.#askDue(what, begun, passed);
        const isAnswered = this.#free.length === WIRES && this.#waiting.length === 0;
        if (passed < forMs || (!isAnswered && passed < forMs + LATE_MS)) return;
        clearInterval(timer);
        over();
      }, TICK_MS);
    });
  }

  #askDue(what: What, begun: number, passed: number): void {
    const { readers, forMs } = this.#options;
    const perMs = this.#perMs[what];
    const until = Math.floor(Math.min(passed, forMs) * perMs);
    for (; this.#asked[what] < until; this.#asked[what] += 1) {
      const nth = this.#asked[what];
      const due = { at: begun + nth / perMs, what, reader: nth % readers };
      const wire = this.#free.pop();
      if (wire === undefined) this.#waiting.push(due);
      else this.#ask(wire, due);
    }
  }

  #ask(wire: Wire, { at, what, reader }: Due): void {
    const etag = this.#seen[what].get(reader);
    const { place } = this.#options;
    const question = request(place, 'GET', this.#paths[what], etag === undefined ? {} : { etag });
    const hear = ({ status, head }: Heard): void => {
      this.#times[what].push(performance.now() - at);
      this.#answered += 1;
      if (status === 200) this.#seen[what].set(reader, headerOf(head, 'etag') ?? '');
      else if (status === 304) this.#unchanged += 1;
      else this.#fail(head);
      const due = this.#waiting.shift();
      if (due === undefined) this.#free.push(wire);
      else this.#ask(wire, due);
    };
    wire.ask(question, hear, (why) => this.#fail(why));
  }

  #fail(why: string): void {
    this.#wrong += 1;
    this.#firstWrong ??= why;
  }

  told(): Polled {
    const { readers, forMs } = this.#options;
    const all = this.#asked[COUNT] + this.#asked[PAGE];
    const seconds = forMs / 1_000;
    return {
      readers,
      offered: all / seconds,
      perSecond: this.#answered / seconds,
      wrong: this.#wrong + (all - this.#answered),
      firstWrong: this.#firstWrong,
      latency: { count: latencyOf(this.#times[COUNT]), page: latencyOf(this.#times[PAGE]) },
      unchanged: this.#unchanged / Math.max(1, this.#answered),
    };
  }
}
