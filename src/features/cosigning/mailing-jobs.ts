import { drainPledgeMail } from './mail-jobs.ts';
import type { PledgeMailEnv } from './mail-jobs.ts';
import { giveMailLockBack, listBehind, takeMailLock } from './mail-store.ts';

export type PledgeMail = {
  /** Ends after the mails that are being given. */
  stop(): Promise<void>;
};

/** So soon after a pledge its mail leaves; also until the next look for the lock. */
const PAUSE_MS = 500;
/** The server is away: knocking more often would not bring it back. */
const AWAY_MS = 10_000;

/**
 * Writes to everybody who pledges, until it is stopped. One at a time over all processes, by an advisory lock that is
 * held only while there is somebody to write to.
 *
 * @example
 * const mailing = startPledgeMail(env);
 * await mailing.stop();
 */
export function startPledgeMail(env: PledgeMailEnv): PledgeMail {
  let isStopped = false;
  let wake = () => {};
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const ended = (async () => {
    while (!isStopped) {
      const isAway = await lookOnce(env).catch((error: unknown) => {
        env.log.warn({ event: 'cosigning.mail-interrupted', error }, 'Mails to co-signers wait');
        return true;
      });
      if (!isStopped) await pause(isAway ? AWAY_MS : PAUSE_MS);
    }
  })();
  return {
    stop: () => {
      isStopped = true;
      wake();
      return ended;
    },
  };
}

/** True when nobody can be written to just now. */
async function lookOnce(env: PledgeMailEnv): Promise<boolean> {
  if ((await listBehind(env.db.read)).length === 0) return false;
  return env.db.read.connection().execute(async (connection) => {
    if (!(await takeMailLock(connection))) return false;
    try {
      return !(await drainPledgeMail(env));
    } finally {
      await giveMailLockBack(connection);
    }
  });
}
