import type { Clock, Random } from '#kernel/clock';
import { beginDemands, refreshTracker } from '#demands';
import { letterReleased, markReleased } from '#letters';
import type { Database, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { enqueue, publish } from '#platform/jobs';
import { append, appendRoster } from '#record';
import { countDeclines } from '#signing';
import type { Held } from './release-facts-actions.ts';
import { releaseFacts } from './release-facts-actions.ts';
import { announceRelease, makeFiles, releaseWhenDue } from './job-rules.ts';
import { approvalsThatCount, nextStep } from './release-rules.ts';
import type { ReleaseFacts } from './release-rules.ts';

export type ReleaseEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly seal: Seal;
};

export async function goOn(
  tx: Tx,
  env: ReleaseEnv,
  held: Held,
  now: Date,
): Promise<'released' | 'approved'> {
  const facts = await releaseFacts(tx, env, held, now);
  const next = nextStep(facts, now);
  const key = { letterId: held.letter.id, versionId: held.version.id };
  if (next.step === 'waits-until') {
    await enqueue(tx, releaseWhenDue, key, { runAt: next.at, key: `release ${key.versionId}` });
  }
  if (next.step !== 'ready') return next.step === 'released' ? 'released' : 'approved';
  await release(tx, env, held, facts);
  return 'released';
}

/** The moment itself: the record closes the list, the letter is public, files and mails follow. */
async function release(tx: Tx, env: ReleaseEnv, held: Held, facts: ReleaseFacts): Promise<void> {
  const { letter, version } = held;
  const key = { letterId: letter.id, versionId: version.id };
  const statement = version.statementSha256;
  const declined = await countDeclines(tx, letter.id);
  const at = env.now();
  await markReleased(tx, { ...key, at });
  await beginDemands(tx, { ...key, origin: letter.origin, at });
  await append(tx, env, {
    letterId: letter.id,
    act: 'declines-counted',
    detail: { count: String(declined) },
  });
  await append(tx, env, {
    letterId: letter.id,
    act: 'released',
    statement,
    detail: { leads: approvingLeads(facts) },
  });
  await appendRoster(tx, env, { letterId: letter.id, statement });
  await enqueue(tx, makeFiles, key, { key: `files ${version.id}` });
  await publish(tx, letterReleased, { letterId: letter.id });
  if (letter.origin === 'written-here')
    // a transcription is news to nobody
    await enqueue(tx, announceRelease, { letterId: letter.id }, { key: `announce ${letter.id}` });
  await refreshTracker(tx, env, letter.id); // last: it waits for others that change the tracker
}

/** The approving leads by their place in the statement, `1, 3`. */
function approvingLeads(facts: ReleaseFacts): string {
  if (facts.origin === 'published-elsewhere') return 'none';
  const agreed = approvalsThatCount(facts);
  return facts.leads
    .flatMap((lead, index) => (agreed.includes(lead) ? [String(index + 1)] : []))
    .join(', ');
}
