import { Kysely, PostgresDialect, sql } from 'kysely';
import type { PostgresPoolClient } from 'kysely';
import type { Database } from './db.ts';
import type { Log } from './log.ts';

/** The database as public pages see it: what they read may come from a standby. */
export type ReadReplica = {
  /** Reads from the standby while it keeps up, else from the primary; writes go to the primary always. */
  readonly db: Database;
  /** Whether the standby is read from now. */
  isUsed(): boolean;
  close(): Promise<void>;
};

type Options = {
  readonly primary: Database;
  readonly replica: Database;
  readonly log: Log;
  /** How often it is looked at. */
  readonly lookMs?: number;
};

const LOOK_MS = 1_000;
/** What was withdrawn must not stay readable: further behind than this, a standby is not asked. */
const MOST_BEHIND_MS = 3_000;

/**
 * Sends reads to a standby that is not behind. Every second the position of the primary is noted; the standby is used
 * while it has replayed what the primary had written three seconds ago. When the primary cannot be asked, nobody
 * writes: a standby that had everything goes on being read, and pages outlive the primary.
 */
export async function openReplica(options: Options): Promise<ReadReplica> {
  const { primary, replica, log, lookMs = LOOK_MS } = options;
  const noted: { at: number; position: string }[] = [];
  let used = false;
  const look = async (): Promise<void> => {
    const was = used;
    used = await keepsUp(options, noted, was);
    if (used === was) return;
    if (used) log.info({ event: 'replica.used' }, 'Public pages are read from the standby');
    else
      log.warn({ event: 'replica.behind' }, 'The standby is away or behind; the primary is read');
  };
  await look();
  let looking: Promise<void> = Promise.resolve();
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    looking = look().finally(() => (isLooking = false));
  }, lookMs);
  const connect = async (): Promise<PostgresPoolClient> => {
    if (!used) return primary.pool.connect();
    return replica.pool.connect().catch(() => {
      used = false; // until the next look
      return primary.pool.connect();
    });
  };
  const pool = { connect, end: async () => {} };
  return {
    db: {
      ...primary,
      read: new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }),
      close: async () => {},
    },
    isUsed: () => used,
    close: async () => {
      clearInterval(timer);
      await looking;
      await replica.close();
    },
  };
}

async function keepsUp(
  { primary, replica }: Options,
  noted: { at: number; position: string }[],
  was: boolean,
): Promise<boolean> {
  const position = await positionOf(primary, 'pg_current_wal_lsn()');
  if (position === null) {
    noted.length = 0;
    return was && (await positionOf(replica, 'pg_last_wal_replay_lsn()')) !== null;
  }
  const now = performance.now();
  noted.push({ at: now, position });
  // the newest note that is old enough to hold the standby against; at first, the only one
  while (noted.length > 1 && (noted[1]?.at ?? now) <= now - MOST_BEHIND_MS) noted.shift();
  const replayed = await positionOf(replica, 'pg_last_wal_replay_lsn()');
  if (replayed === null) return false;
  return isReached(replayed, noted[0]?.position ?? position);
}

/** null: does not answer, or is not a server of that kind (a primary has replayed nothing). */
async function positionOf(db: Database, what: string): Promise<string | null> {
  try {
    const { rows } = await sql<{ at: string | null }>`select ${sql.raw(what)}::text as at`.execute(
      db.read,
    );
    return rows[0]?.at ?? null;
  } catch {
    return null;
  }
}

/** `16/B374D848`: two hexadecimal numbers of 32 bits. */
function isReached(replayed: string, wanted: string): boolean {
  const [a, b] = [replayed, wanted].map((text) => {
    const [high = '0', low = '0'] = text.split('/');
    return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
  });
  return (a ?? 0n) >= (b ?? 0n);
}
