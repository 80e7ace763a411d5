import pg from 'pg';
import type { Kysely, RawBuilder } from 'kysely';

type Statements = readonly (RawBuilder<unknown> | null)[];
type RowsOf<S extends Statements> = {
  readonly [K in keyof S]: RowsOfOne<S[K]>;
};
type RowsOfOne<S> = S extends RawBuilder<infer Row> ? readonly Row[] : null;

/**
 * Runs statements as one transaction in one round trip: all are sent before the first is answered. For the few places
 * where a lock is held by everybody in turn, so that nobody thinks while holding it.
 */
export type Together = {
  /**
   * The rows each gave, in their order, once all of them are committed; null stands for null. Throws the first fault,
   * and then nothing was written; a connection that broke leaves open whether it was, so whatever is written so must
   * bear to be repeated.
   */
  run<const S extends Statements>(statements: S): Promise<RowsOf<S>>;
  close(): Promise<void>;
};

/** Those who hold one lock wait for each other anyway. */
const CONNECTIONS = 4;
/** A server that vanished without a word (a cable, a machine) would be waited for until TCP gives up: minutes. */
const ANSWER_MS = 15_000;

export function openTogether(
  url: string,
  kysely: Kysely<unknown>,
  answerMs: number = ANSWER_MS,
): Together {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: 5_000,
    application_name: 'undersigned',
    pipeline: true,
    keepAlive: true,
    query_timeout: answerMs,
  });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    close: () => pool.end(),
    run: async (statements) => {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        const rows = await runOn(client, statements, kysely);
        return rows as RowsOf<typeof statements>; // in their order: what each gives is in its type
      } catch (error) {
        broken = error instanceof pg.DatabaseError ? undefined : new Error('connection given up');
        throw error;
      } finally {
        client.release(broken);
      }
    },
  };
}

type Notice = {
  readonly severity?: string | undefined;
  readonly code?: string | undefined;
  readonly message?: string | undefined;
};

async function runOn(
  client: pg.PoolClient,
  statements: Statements,
  kysely: Kysely<unknown>,
): Promise<(readonly unknown[] | null)[]> {
  let warning: string | undefined;
  const onNotice = ({ severity, code, message }: Notice) => {
    // the severity is told in the server's language, the code in none
    if (severity === 'WARNING' || code === '57P01' || code?.startsWith('01') === true)
      warning = message ?? code;
  };
  client.on('notice', onNotice);
  try {
    const send = (statement: RawBuilder<unknown> | null) => {
      if (statement === null) return Promise.resolve(null);
      const { sql, parameters } = statement.compile(kysely);
      return client.query({ text: sql, values: [...parameters] });
    };
    // one alone is a transaction already
    const needsFrame = statements.filter((one) => one !== null).length > 1;
    const frame = (word: string) => (needsFrame ? client.query(word) : Promise.resolve(null));
    const sent = [frame('begin'), ...statements.map(send), frame('commit')];
    // the first fault is the cause; those after it only say that the transaction was given up
    const answers = await Promise.allSettled(sent);
    for (const answer of answers) if (answer.status === 'rejected') throw answer.reason;
    // the wait for the standby was cut short: it is written here, and perhaps nowhere else
    if (warning !== undefined) throw new Unconfirmed(warning);
    return answers
      .slice(1, -1)
      .map((answer) => (answer.status === 'fulfilled' ? (answer.value?.rows ?? null) : null));
  } finally {
    client.off('notice', onNotice);
  }
}

/** Written, but not as safely as was asked for: nobody may be told that it is kept. */
export class Unconfirmed extends Error {
  override readonly name = 'Unconfirmed';
  /** As when the server is being stopped, which is when this happens. */
  readonly code = '57P01';
}
