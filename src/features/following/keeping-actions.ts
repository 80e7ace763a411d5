import { enqueue } from '#platform/jobs';
import type { FollowingEnv } from './ask-actions.ts';
import { eraseAsksBefore } from './ask-store.ts';
import { fanOut, sendDue } from './fact-rules.ts';
import { listOpenFacts } from './fact-store.ts';
import { eraseSettledBefore, isAnythingDue } from './notice-store.ts';
import { ASK_KEPT_DAYS, NOTICE_KEPT_DAYS } from './rules.ts';
import { startCalling } from './webhook-actions.ts';
import { SENDING_KEPT_DAYS } from './webhook-rules.ts';
import { eraseSendingsBefore, isCallDue } from './webhook-sending-store.ts';

const DAY = 86_400_000;

/** Looks for what is due, and for fan-outs whose job was given up: both go on from where they stand. */
export async function wakeFollowing(env: FollowingEnv): Promise<void> {
  await env.db.transaction(async (tx) => {
    for (const factId of await listOpenFacts(tx))
      await enqueue(tx, fanOut, { factId }, { key: `fan-out ${factId}` });
    if (await isAnythingDue(tx, env.now()))
      await enqueue(tx, sendDue, {}, { key: 'following send' });
    if (await isCallDue(tx, env.now())) await startCalling(tx);
  });
}

/** Erases what is no longer needed: addresses nobody confirmed, and who was told what long ago. */
export async function eraseOld(env: FollowingEnv): Promise<void> {
  const before = (days: number): Date => new Date(env.now().getTime() - days * DAY);
  await env.db.transaction(async (tx) => {
    await eraseAsksBefore(tx, before(ASK_KEPT_DAYS));
    await eraseSettledBefore(tx, before(NOTICE_KEPT_DAYS));
    await eraseSendingsBefore(tx, before(SENDING_KEPT_DAYS));
  });
}
