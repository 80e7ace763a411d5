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

/** As many rows as one statement writes; more only made the slowest answers slower. */
const MOST_IN_ONE = 512;
/** Beyond this a newcomer is asked to come back: at a few thousand a second that is about a second's wait. */
const MOST_WAITING = 8_192;

/**
 * Group commit without a timer: while one batch is being written the next one gathers, so a lone request waits for
 * nobody and a crowd shares one fsync. A batch that fails is written again one by one, so that one bad input fails alone.
 *
 * @param write commits all of them, and answers in their order
 * @example
 * const pledges = gather({ write: (inputs) => insertPledges(db, inputs) });
 * const made = await pledges.add(pledge); // a refusal when too many wait
 */
export function gather<In, Out>(options: {
  readonly write: (inputs: readonly In[]) => Promise<readonly Out[]>;
  readonly mostInOne?: number;
  readonly mostWaiting?: number;
}): Gathering<In, Out> {
  const { write, mostInOne = MOST_IN_ONE, mostWaiting = MOST_WAITING } = options;
  let waiting: Waiting<In, Out>[] = [];
  let inHand = 0;
  let running: Promise<void> | null = null;
  let isClosed = false;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, mostInOne);
      inHand = batch.length;
      await writeBatch(batch);
      inHand = 0;
    }
  }

  async function writeBatch(batch: readonly Waiting<In, Out>[]): Promise<void> {
    try {
      const outs = await write(batch.map(({ input }) => input));
      batch.forEach(({ resolve, reject }, index) => {
        const out = outs[index];
        if (out === undefined) reject(new Error('a batch answered fewer than were asked'));
        else resolve(out);
      });
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const one of batch) await writeBatch([one]);
    }
  }

  return {
    add: async (input) => {
      if (isClosed || waiting.length + inHand >= mostWaiting)
        return refuse('unavailable', 'too-busy');
      return new Promise((resolve, reject) => {
        waiting.push({ input, resolve, reject });
        running ??= writeAll().finally(() => (running = null));
      });
    },
    size: () => waiting.length + inHand,
    close: async () => {
      isClosed = true;
      await running;
    },
  };
}
