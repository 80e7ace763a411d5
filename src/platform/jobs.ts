import { z } from 'zod';
import { sql } from './db.ts';
import type { Read, Tx } from './db.ts';

/**
 * What a job is called and what it carries. Lives in a room's rules.ts as plain data.
 *
 * A payload holds ids only: it lies in the database unsealed and may be shown when a job fails.
 *
 * @example
 * export const sendReceipt = {
 *   name: 'signing.send-receipt',
 *   payload: z.object({ signatureId: z.uuid() }),
 * } satisfies JobContract<{ signatureId: string }>;
 */
export type JobContract<P> = { readonly name: string; readonly payload: z.ZodType<P> };

export type EnqueueOptions = {
  /** Not before this instant. */
  readonly runAt?: Date;
  /** At most one waiting job has this key; adding it again replaces payload and time. */
  readonly key?: string;
  /** How often it is tried before it counts as dead; 25 tries last about three days. */
  readonly maxAttempts?: number;
  /** Jobs of one queue run one after the other. */
  readonly queue?: string;
  /** Waits until nothing that is not patient waits in its lane. */
  readonly patient?: boolean;
};

const PATIENT = 10; // a higher number is a lower priority; jobs have 0

/** What a handler is told besides its payload. */
export type JobRun = { readonly jobId: string; readonly attempt: number; readonly isLast: boolean };

/**
 * Jobs of one lane share its slots and wait for nobody else: what hangs for minutes, as a mail server may,
 * belongs in a lane of its own.
 */
export type JobLane = {
  readonly name: string;
  readonly slots: number;
  /** How many jobs are fetched at once; for lanes through which very many short ones go. */
  readonly batch?: number;
};

/** A contract with its handler, as the worker wants it. Made by `onJob`, `onFact`, `onSchedule`. */
export type Job = {
  readonly name: string;
  readonly schedule?: string;
  readonly fact?: string;
  readonly lane?: JobLane;
  run(payload: unknown, run: JobRun): Promise<void>;
};

/** Carries any fact to its listeners, so that a fact nobody listens to leaves nothing behind. */
export const carryFact = {
  name: 'platform.carry-fact',
  payload: z.object({ fact: z.string(), payload: z.json() }),
};

/**
 * Adds a job inside the transaction: it exists when the transaction commits, or not at all.
 *
 * @example await enqueue(tx, sendReceipt, { signatureId }, { key: `receipt ${signatureId}` });
 */
export async function enqueue<P>(
  tx: Tx,
  contract: JobContract<P>,
  payload: P,
  options: EnqueueOptions = {},
): Promise<void> {
  const checked = JSON.stringify(contract.payload.parse(payload));
  await sql`select graphile_worker.add_job(
    ${contract.name}, ${checked}::json,
    queue_name := ${options.queue ?? null}::text,
    run_at := ${options.runAt ?? null}::timestamptz,
    max_attempts := ${options.maxAttempts ?? null}::int,
    job_key := ${options.key ?? null}::text,
    priority := ${options.patient === true ? PATIENT : 0}::int)`.execute(tx);
}

/** The same for very many at once, by one statement. */
export async function enqueueAll<P>(
  tx: Tx,
  contract: JobContract<P>,
  payloads: readonly P[],
  options: Pick<EnqueueOptions, 'patient'> = {},
): Promise<void> {
  if (payloads.length === 0) return;
  const checked = payloads.map((payload) => JSON.stringify(contract.payload.parse(payload)));
  const priority = options.patient === true ? PATIENT : 0;
  // one insert for all of them: a call for each costs ten times as much
  await sql`select count(*) from graphile_worker.add_jobs((
    select array_agg(row(${contract.name}::text, payload::json, null, null, null, null,
                         ${priority}::smallint, null)::graphile_worker.job_spec)
      from unnest(${checked}::text[]) as waiting (payload)))`.execute(tx);
}

/** Takes a waiting job back. One that runs already is not stopped. */
export async function dequeue(tx: Tx, key: string): Promise<void> {
  await sql`select graphile_worker.remove_job(${key})`.execute(tx);
}

/**
 * Tells upper rooms that something happened, inside the transaction. Who listens is decided when
 * the worker runs it; a fact nobody listens to is dropped then.
 */
export async function publish<P>(tx: Tx, fact: JobContract<P>, payload: P): Promise<void> {
  const checked = z.json().parse(fact.payload.parse(payload));
  await enqueue(tx, carryFact, { fact: fact.name, payload: checked });
}

/** The handler of a job. It must be idempotent: after a crash it runs again. */
export function onJob<P>(
  contract: JobContract<P>,
  run: (payload: P, run: JobRun) => Promise<void>,
  options: { readonly lane?: JobLane } = {},
): Job {
  return {
    ...options,
    name: contract.name,
    run: (payload, about) => run(contract.payload.parse(payload), about),
  };
}

/** A listener to a fact of a lower room; `listener` names it, `publication.refresh`. */
export function onFact<P>(
  fact: JobContract<P>,
  listener: string,
  run: (payload: P, run: JobRun) => Promise<void>,
): Job {
  return {
    name: `${fact.name} > ${listener}`, // a job of its own: one that fails does not repeat the others
    fact: fact.name,
    run: (payload, about) => run(fact.payload.parse(payload), about),
  };
}

/**
 * A job by the clock: five cron fields in UTC. A run missed while nothing ran is not made up for.
 *
 * @example onSchedule({ name: 'signing.remind', pattern: '*\/10 * * * *' }, () => remindAll(env))
 */
export function onSchedule(
  schedule: { name: string; pattern: string },
  run: (about: JobRun) => Promise<void>,
): Job {
  return {
    name: schedule.name,
    schedule: schedule.pattern,
    run: (_payload, about) => run(about),
  };
}

/** One job that was given up. `lastError` never leaves the server: it may quote a person. */
export type DeadJob = { jobId: string; name: string; attempts: number; lastError: string | null };

export async function listDeadJobs(read: Read, limit = 100): Promise<DeadJob[]> {
  const { rows } = await sql<DeadJob>`
    select id::text as "jobId", task_identifier as name, attempts, last_error as "lastError"
      from graphile_worker.jobs
     where attempts >= max_attempts and locked_at is null
     order by id desc limit ${limit}`.execute(read);
  return rows;
}
