import { audienceOfAccount, findMailbox, listPeopleOfCases } from '#access';
import type { Clock } from '#kernel/clock';
import type { AccountId } from '#kernel/ids';
import type { Database, Tx } from '#platform/db';
import { onSchedule } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { queueMail } from '#platform/mail';
import type { Seal } from '#platform/seal';
import { pickLanguage, translator } from '#ui';
import { absolute, paths } from '#ui/paths';
import { comingUpEmail } from './key-date-emails.tsx';
import { isToRemind } from './key-date-rules.ts';
import { listDeadlines } from './key-date-store.ts';

export type KeyDateJobsEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly seal: Seal;
  readonly publicUrl: string;
};

/** Once a day everybody hears of the days of their cases that have come so near. */
export function keyDateJobs(env: KeyDateJobsEnv): Job[] {
  return [onSchedule({ name: 'cases.remind', pattern: '10 5 * * *' }, () => remind(env))];
}

/** One transaction for all: when it fails and is tried again, nobody hears twice. */
async function remind(env: KeyDateJobsEnv): Promise<void> {
  await env.db.transaction(async (tx) => {
    for (const accountId of await listPeopleOfCases(tx)) await remindOne(tx, env, accountId);
  });
}

async function remindOne(tx: Tx, env: KeyDateJobsEnv, accountId: AccountId): Promise<void> {
  const now = env.now();
  const audience = await audienceOfAccount(tx, accountId, now);
  if (audience === null) return;
  const today = now.toISOString().slice(0, 10);
  const days = (await listDeadlines(tx, audience, now)).filter((one) => isToRemind(one, today));
  const mailbox = days.length === 0 ? null : await findMailbox(tx, env, accountId);
  if (mailbox === null) return;
  const t = translator(pickLanguage({ query: mailbox.language }));
  const mail = comingUpEmail(t, days, absolute(env.publicUrl, paths.desk()));
  await queueMail(tx, env, { to: mailbox.to, ...mail });
}
