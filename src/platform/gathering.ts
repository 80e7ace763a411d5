import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';

/** Many people's requests written by one statement and one commit. */
export type Gathering<In, Out> = {
  /**
   * Resolves once the batch this one went with is committed. Refuses with `too-busy` at once when too many wait:
   * memory must not grow with the crowd.
   */
  add(input: In): Promise<Answer<Out>>;
  /** How many wait or are being written. */
  size(): number;
  /** Waits for what was taken in; takes nothing more. */
  close(): Promise<void>;
};

type Waiting<In, Out> = {
  readonly input: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
};

type Options<In, Out> = {
  /** Commits all of them, and answers in their order. */
  readonly write: (inputs: readonly In[], key: string) => Promise<readonly Out[]>;
  /** What does not share a key is never written together: one batch holds one lock. */
  readonly keyOf: (input: In) => string;
  /** Whether the fault may be that of one input. Without a database, each of them would wait for it in vain. */
  readonly isOfOne?: (error: unknown) => boolean;
  readonly mostInOne?: number;
  readonly mostWaiting?: number;
  readonly mostAtOnce?: number;
};

/** As many rows as one statement writes; more only made the slowest answers slower. */
const MOST_IN_ONE = 512;
/** Beyond this a newcomer is asked to come back: at a few thousand a second that is about a second's wait. */
const MOST_WAITING = 8_192;
/** Batches of different keys on their way at once; each takes a connection. */
const MOST_AT_ONCE = 4;

/**
 * Group commit without a timer: while one batch is being written the next one gathers, so a lone request waits for
 * nobody and a crowd shares one fsync. A batch that fails is written again in halves, until what cannot be written
 * stands alone.
 *
 * @example
 * const pledges = gather({ keyOf: ({ letterId }) => letterId, write: (all) => insertPledges(db, all) });
 * const made = await pledges.add(pledge); // a refusal when too many wait
 */
export function gather<In, Out>(options: Options<In, Out>): Gathering<In, Out> {
  const {
    mostInOne = MOST_IN_ONE,
    mostWaiting = MOST_WAITING,
    mostAtOnce = MOST_AT_ONCE,
  } = options;
  const lines = new Map<string, Waiting<In, Out>[]>();
  /** Keys with somebody waiting and nobody writing, the one that waits longest first. */
  const ready = new Set<string>();
  const writing = new Set<Promise<void>>();
  let inAll = 0;
  let isClosed = false;

  function start(): void {
    for (const key of ready) {
      if (writing.size >= mostAtOnce) return;
      ready.delete(key);
      const written = writeOne(key).finally(() => {
        writing.delete(written);
        start();
      });
      writing.add(written);
    }
  }

  async function writeOne(key: string): Promise<void> {
    const line = lines.get(key) ?? [];
    const batch = line.splice(0, mostInOne);
    await writeBatch(options, key, batch);
    inAll -= batch.length;
    if (line.length > 0) ready.add(key);
    else lines.delete(key);
  }

  return {
    add: async (input) => {
      if (isClosed || inAll >= mostWaiting) return refuse('unavailable', 'too-busy');
      inAll += 1;
      return new Promise((resolve, reject) => {
        const key = options.keyOf(input);
        const line = lines.get(key);
        const one = { input, resolve, reject };
        if (line) line.push(one);
        else {
          lines.set(key, [one]);
          ready.add(key);
          start();
        }
      });
    },
    size: () => inAll,
    close: async () => {
      isClosed = true;
      while (writing.size > 0) await Promise.all(writing);
    },
  };
}

/** Settles everybody in the batch; never throws. */
async function writeBatch<In, Out>(
  options: Options<In, Out>,
  key: string,
  batch: readonly Waiting<In, Out>[],
): Promise<void> {
  try {
    const outs = await options.write(
      batch.map(({ input }) => input),
      key,
    );
    if (outs.length !== batch.length) throw new TypeError('a batch answered fewer than were asked');
    batch.forEach(({ resolve }, index) => resolve(outs[index] as Out)); // as many as asked: above
  } catch (error) {
    const isOfOne = options.isOfOne?.(error) ?? true;
    if (batch.length === 1 || !isOfOne || error instanceof TypeError) {
      for (const { reject } of batch) reject(error);
      return;
    }
    const half = batch.length >> 1;
    await writeBatch(options, key, batch.slice(0, half));
    await writeBatch(options, key, batch.slice(half));
  }
}
