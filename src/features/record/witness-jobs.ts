import type { Clock, Random } from '#kernel/clock';
import type { Database, Read } from '#platform/db';
import { openAsking } from '#platform/http-asking';
import type { Asking } from '#platform/http-asking';
import type { Log } from '#platform/log';
import { LONGEST_WITNESS_ANSWER, printVerifierKey } from '#proof';
import type { VerifierKey } from '#proof';
import { findCheckpoint } from './log-store.ts';
import type { SignedCheckpoint } from './log-store.ts';
import { publish } from './published-actions.ts';
import { askWitness, signedLast } from './witness-actions.ts';
import type { Post, Told } from './witness-actions.ts';
import { isQuorum } from './witness-policy-rules.ts';
import type { WatchPolicy } from './witness-policy-rules.ts';
import { decideRound, HEARTBEAT_MS, pauseAfter } from './witness-rules.ts';
import { giveWatchLockBack, takeWatchLock } from './witness-store.ts';

/** What asking witnesses needs. */
export type WatchEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly log: Log;
};

export type WatchChoice = WatchPolicy & {
  /** The log's own key. */
  readonly log: VerifierKey;
  /** For one answer of one witness. */
  readonly timeoutMs?: number;
};

export type WitnessAsker = {
  /** Ends at once; a request under way is cut off. */
  stop(): Promise<void>;
};

const POLL_MS = 250;
const RETRY_MS = 1_000;
const TIMEOUT_MS = 10_000;

/** What all loops share: the checkpoint that is asked about, who has signed it, and whether it is over. */
type Run = {
  round: { readonly target: SignedCheckpoint; readonly begunAt: number } | null;
  readonly signed: Set<string>;
  readonly over: AbortController;
  readonly waiting: Set<() => void>;
};

/**
 * Asks the witnesses of the policy to cosign, until it is stopped. One process at a time, by an advisory lock:
 * asking twice would do no harm, but two processes would ask about different checkpoints, and each would meet
 * the other's traces as conflicts. Each witness has a loop of its own, so that one that hangs holds up nobody.
 *
 * @example
 * const asker = startAsking(env, { ...policy, log: signer.key });
 * await asker.stop();
 */
export function startAsking(env: WatchEnv, choice: WatchChoice): WitnessAsker {
  const stopped = new AbortController();
  const ended = keepTrying(env, choice, stopped.signal);
  return {
    stop: () => {
      stopped.abort();
      return ended;
    },
  };
}

async function keepTrying(env: WatchEnv, choice: WatchChoice, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    try {
      await env.db.read
        .connection()
        .execute((connection) => hold(env, choice, stopped, connection));
    } catch (error) {
      env.log.warn(
        { event: 'record.watch-interrupted', error },
        'asking witnesses was interrupted and begins again',
      );
    }
    await sleep(RETRY_MS, stopped);
  }
}

async function hold(
  env: WatchEnv,
  choice: WatchChoice,
  stopped: AbortSignal,
  connection: Read,
): Promise<void> {
  if (!(await takeWatchLock(connection))) return;
  const run: Run = {
    round: null,
    signed: new Set(),
    over: new AbortController(),
    waiting: new Set(),
  };
  const end = () => {
    run.over.abort();
    ring(run);
  };
  stopped.addEventListener('abort', end, { once: true });
  if (stopped.aborted) end();
  const loops = [...choice.policy.witnesses.values()].map((witness) =>
    watchWith(env, choice, run, witness),
  );
  try {
    await keepRounds(env, choice, run, connection);
  } finally {
    end();
    stopped.removeEventListener('abort', end);
    await Promise.all(loops);
    await giveWatchLockBack(connection);
  }
}

/** Looks for new checkpoints, shows them when it is time, and says which one is asked about. */
async function keepRounds(
  env: WatchEnv,
  { policy }: WatchChoice,
  run: Run,
  connection: Read,
): Promise<void> {
  const shown = { size: -1, isOpen: false };
  while (!run.over.signal.aborted) {
    const newest = await findCheckpoint(connection);
    if (newest !== null) {
      const round =
        run.round === null
          ? null
          : {
              size: run.round.target.size,
              begunAt: run.round.begunAt,
              reached: isQuorum(policy, run.signed),
            };
      if (decideRound(round, newest.size, performance.now())) {
        run.round = { target: newest, begunAt: performance.now() };
        run.signed.clear();
        ring(run);
      }
      if (newest.size > shown.size || shown.isOpen) await show(env, connection, shown);
    }
    await sleep(POLL_MS, run.over.signal);
  }
}

/** Told once each time it changes: what others see lacks the word of the witnesses, or has it again. */
async function show(
  env: WatchEnv,
  connection: Read,
  shown: { size: number; isOpen: boolean },
): Promise<void> {
  const { size, since } = await connection.transaction().execute(publish);
  shown.size = size ?? -1;
  const isOpen = since !== null;
  if (isOpen && !shown.isOpen)
    env.log.warn(
      { event: 'record.unwitnessed' },
      'The record is shown without the quorum of its witnesses: too few have signed it',
    );
  if (!isOpen && shown.isOpen)
    env.log.info({ event: 'record.witnessed' }, 'The quorum of witnesses signs the record again');
  shown.isOpen = isOpen;
}

async function watchWith(
  env: WatchEnv,
  choice: WatchChoice,
  run: Run,
  witness: VerifierKey,
): Promise<void> {
  const key = printVerifierKey(witness);
  const asking = openAsking({
    timeoutMs: choice.timeoutMs ?? TIMEOUT_MS,
    longest: LONGEST_WITNESS_ANSWER,
  });
  const url = `${choice.addresses.get(key) ?? ''}/add-checkpoint`;
  const post: Post = (body) => postTo(asking, url, body, run.over.signal);
  const state = { failures: 0, refused: '' };
  while (!run.over.signal.aborted) {
    try {
      await takeTurn(env, choice, run, witness, post, state);
    } catch (error) {
      if (run.over.signal.aborted) break; // a request was cut off, and says nothing about the witness
      // ours: the database is away, or the tiles do not fit. Said once until it works again.
      const said = String(error);
      if (state.refused !== said)
        env.log.error(
          { event: 'record.witness-not-asked', witness: witness.name, error },
          'A witness could not be asked, because of us',
        );
      state.refused = said;
      await sleep(pauseAfter('unavailable', (state.failures += 1), 1), run.over.signal);
    }
  }
  asking.close();
}

/** One look at the round: asks when there is something to ask, and waits as long as the answer deserves. */
async function takeTurn(
  env: WatchEnv,
  choice: WatchChoice,
  run: Run,
  witness: VerifierKey,
  post: Post,
  state: { failures: number; refused: string },
): Promise<void> {
  const key = printVerifierKey(witness);
  const round = run.round;
  if (round === null) return nextRound(run, HEARTBEAT_MS);
  const { target } = round;
  const last = await signedLast(env.db.read, witness, target.size);
  const rest = last === null ? 0 : last.getTime() + HEARTBEAT_MS - env.now().getTime();
  if (rest > 0) {
    if (run.round === round) run.signed.add(key);
    return run.round === round ? nextRound(run, Math.min(rest, HEARTBEAT_MS)) : undefined;
  }
  const told = await askWitness({ ...env, log: choice.log }, witness, target, post);
  state.refused = '';
  if (told === null || run.over.signal.aborted) return sleep(RETRY_MS, run.over.signal);
  if (told.changed) tell(env.log, witness, told);
  state.failures = told.kind === 'unavailable' ? state.failures + 1 : 0;
  const chance = (env.random(1)[0] ?? 0) / 255;
  await sleep(pauseAfter(told.kind, state.failures - 1, chance), run.over.signal);
}

function tell(log: Log, { name }: VerifierKey, { kind, why }: Told): void {
  const facts = { event: `record.witness-${kind}`, witness: name, code: why };
  if (kind === 'cosigned') log.info(facts, 'A witness signs the record');
  else if (kind === 'unavailable') log.warn(facts, 'A witness does not answer');
  else if (kind === 'refused') log.warn(facts, 'A witness does not want to watch this log');
  else log.error(facts, 'A witness contradicts this log: find out which of the two is wrong');
}

async function postTo(
  asking: Asking,
  url: string,
  body: string,
  signal: AbortSignal,
): ReturnType<Post> {
  const answer = await asking.post(url, body, signal);
  signal.throwIfAborted();
  if (answer.kind === 'answered') return answer;
  return { silence: SILENCES[answer.fault] ?? `it cannot be reached (${answer.fault})` };
}

const SILENCES: Readonly<Record<string, string>> = {
  timeout: 'it did not answer in time',
  'too-long': 'its answer is longer than 65,536 bytes',
};

function ring(run: Run): void {
  for (const wake of run.waiting) wake();
}

/** Waits for the next round, or for so long. */
async function nextRound(run: Run, ms: number): Promise<void> {
  if (run.over.signal.aborted) return;
  await new Promise<void>((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      run.waiting.delete(wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    run.waiting.add(wake);
  });
}

async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  if (ms === 0 || signal.aborted) return;
  await new Promise<void>((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal.addEventListener('abort', wake, { once: true });
  });
}
