import type { Clock } from '#kernel/clock';
import type { Database, Read } from '#platform/db';
import type { Log } from '#platform/log';
import type { Seal } from '#platform/seal';
import { logOrigin, openLog } from './log-actions.ts';
import { openSigner } from './signer-actions.ts';
import { sequence } from './sequence-actions.ts';
import { StrangeLog } from './tile-actions.ts';
import { giveSequencerLockBack, takeSequencerLock } from './sequencer-store.ts';

/** What the sequencer needs; `origin` names a log that is not born yet. */
export type SequencerEnv = {
  readonly db: Database;
  readonly seal: Seal;
  readonly origin: string;
  readonly log: Log;
  readonly now: Clock;
};

export type Sequencer = {
  /** Ends after the checkpoint that is being made. */
  stop(): Promise<void>;
  /** `waiting` while another process is the sequencer, `strange` when the log cannot go on. */
  state(): 'starting' | 'running' | 'waiting' | 'strange';
};

/** At most four checkpoints a second: a proof is quick to come, and the log of a busy day stays small. */
const PAUSE_MS = 250;
/** Until the next try for the lock, or after a fault such as a database that went away. */
const RETRY_MS = 1_000;
const BATCH = 2_000;

/**
 * Runs the sequencer of this installation, the only writer of the log, until it is stopped. One at a time over all
 * processes, by an advisory lock on the connection it writes with: when that breaks, lock and half-made
 * checkpoint are gone together. A log in a strange state is left as it is.
 *
 * @example
 * const sequencer = startSequencer(env);
 * await sequencer.stop();
 */
export function startSequencer(env: SequencerEnv): Sequencer {
  const run = {
    stopped: false,
    state: 'starting' as ReturnType<Sequencer['state']>,
    wake: () => {},
  };
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      run.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const ended = keepTrying(env, run, pause);
  return {
    stop: () => {
      run.stopped = true;
      run.wake();
      return ended;
    },
    state: () => run.state,
  };
}

type Run = { stopped: boolean; state: ReturnType<Sequencer['state']>; wake: () => void };
type Pause = (ms: number) => Promise<void>;

async function keepTrying(env: SequencerEnv, run: Run, pause: Pause): Promise<void> {
  while (!run.stopped) {
    try {
      await env.db.read.connection().execute((connection) => hold(env, run, pause, connection));
    } catch (error) {
      if (error instanceof StrangeLog) {
        run.state = 'strange';
        env.log.error(
          { event: 'record.strange', error },
          'the record is in a strange state and stands still',
        );
        return;
      }
      env.log.warn(
        { event: 'record.interrupted', error },
        'the sequencer was interrupted and tries again',
      );
    }
    if (!run.stopped) await pause(RETRY_MS);
  }
}

async function hold(env: SequencerEnv, run: Run, pause: Pause, connection: Read): Promise<void> {
  run.state = 'waiting';
  if (!(await takeSequencerLock(connection))) return;
  try {
    const signer = openSigner(env.seal, await logOrigin(connection, env.origin));
    await connection.transaction().execute((tx) => openLog(tx, env, signer));
    run.state = 'running';
    while (!run.stopped) {
      const written = await connection
        .transaction()
        .execute((tx) => sequence(tx, env, signer, BATCH));
      if (written > 0)
        env.log.debug({ event: 'record.sequenced', count: written }, 'checkpoint signed');
      if (written < BATCH) await pause(PAUSE_MS);
    }
  } finally {
    await giveSequencerLockBack(connection);
  }
}
