import type { AccountId, LetterId, VersionId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { currentVersionForUpdate } from '#letters';
import type { Tx } from '#platform/db';
import type { ReleaseEnv } from './going-public-actions.ts';
import { goOn } from './going-public-actions.ts';
import type { Held, Viewer } from './release-facts-actions.ts';
import { approver, releaseFacts } from './release-facts-actions.ts';
import { decideApprove, decideTakeBack } from './release-rules.ts';
import { insertApproval, markApprovalTakenBack } from './release-store.ts';

type Seen = { readonly letterId: LetterId; readonly versionId: VersionId };

/**
 * One approval; with the last one needed, inside the window, the letter is out when this returns.
 *
 * `versionId` is the version on the page the person looked at: approving a text one has not seen
 * must be impossible.
 */
export async function approveRelease(
  env: ReleaseEnv,
  input: Seen & { readonly by: Viewer },
): Promise<Answer<'released' | 'approved'>> {
  return env.db.transaction(async (tx) => {
    const held = await hold(tx, input);
    if (isRefusal(held)) return held;
    const now = env.now();
    const facts = await releaseFacts(tx, env, held, now);
    const answer = decideApprove(facts, approver(held, input.by), now);
    if (isRefusal(answer)) return answer;
    if (answer === 'approve')
      await insertApproval(tx, { ...input, accountId: input.by.accountId, at: now });
    return goOn(tx, env, held, now);
  });
}

/** Takes one's own approval back, until the letter is out. */
export async function takeBackApproval(
  env: ReleaseEnv,
  input: Seen & { readonly by: AccountId },
): Promise<Answer<'taken-back'>> {
  return env.db.transaction(async (tx) => {
    const held = await hold(tx, input);
    if (isRefusal(held)) return held;
    const now = env.now();
    const answer = decideTakeBack(await releaseFacts(tx, env, held, now), input.by);
    if (isRefusal(answer)) return answer;
    await markApprovalTakenBack(tx, { versionId: held.version.id, accountId: input.by, at: now });
    return 'taken-back';
  });
}

/** The job at the end of an embargo. Looks again: approvals, text or window may have changed. */
export async function releaseIfDue(env: ReleaseEnv, input: Seen): Promise<void> {
  await env.db.transaction(async (tx) => {
    const held = await hold(tx, input);
    if (!isRefusal(held)) await goOn(tx, env, held, env.now());
  });
}

/** Locks the letter; every act on signatures, versions and release takes this lock first. */
async function hold(tx: Tx, seen: Seen): Promise<Answer<Held>> {
  const held = await currentVersionForUpdate(tx, seen.letterId);
  if (held === null) return refuse('not-found', 'not-found');
  const { letter, version } = held;
  if (version === null || version.id !== seen.versionId)
    return refuse('conflict', 'version-outdated');
  return { letter, version };
}
