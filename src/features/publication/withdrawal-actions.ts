import { refreshTracker } from '#demands';
import type { AccountId, LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { currentVersionForUpdate, letterWithdrawn, markWithdrawn } from '#letters';
import { enqueue, publish } from '#platform/jobs';
import { append } from '#record';
import type { ReleaseEnv } from './going-public-actions.ts';
import { announceWithdrawal } from './job-rules.ts';

/** Withdraws the whole letter, for good: its page keeps the notice, the record keeps both acts. */
export async function withdrawLetter(
  env: ReleaseEnv,
  input: { readonly letterId: LetterId; readonly notice: string; readonly by: AccountId },
): Promise<Answer<'withdrawn'>> {
  return env.db.transaction(async (tx) => {
    const held = await currentVersionForUpdate(tx, input.letterId);
    if (held === null || held.version === null) return refuse('not-found', 'not-found');
    if (held.letter.release === null) return refuse('conflict', 'letter-not-released');
    if (held.letter.withdrawal !== null) return refuse('conflict', 'letter-withdrawn');
    await markWithdrawn(tx, { ...input, at: env.now() });
    await append(tx, env, {
      letterId: input.letterId,
      act: 'letter-withdrawn',
      statement: held.version.statementSha256,
      detail: { notice: input.notice.replace(/\s+/gu, ' ') },
    });
    const { letterId } = input;
    await enqueue(tx, announceWithdrawal, { letterId }, { key: `withdrawal ${letterId}` });
    await publish(tx, letterWithdrawn, { letterId });
    await refreshTracker(tx, env, letterId); // at once: no list shows it any more
    return 'withdrawn';
  });
}
