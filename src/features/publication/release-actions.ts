import type { Audience } from '#access';
import { HOUSE, mayDo, listGrants } from '#access';
import type { Clock, Random } from '#kernel/clock';
import type { AccountId, LetterId, VersionId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { currentVersionForUpdate, markReleased, markWithdrawn, releaseBlockers } from '#letters';
import type { Letter, Version } from '#letters';
import type { Database, Read, Tx } from '#platform/db';
import { enqueue } from '#platform/jobs';
import { append, appendRoster } from '#record';
import { countDeclines, liveSignatures } from '#signing';
import {
  announceRelease,
  approvalsThatCount,
  decideApprove,
  decideTakeBack,
  makeFiles,
  nextStep,
  releaseWhenDue,
} from './release-rules.ts';
import type { Approver, ReleaseFacts } from './release-rules.ts';
import { insertApproval, liveApprovals, markApprovalTakenBack } from './release-store.ts';

export type ReleaseEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
};

export type Held = { readonly letter: Letter; readonly version: Version };
type Seen = { readonly letterId: LetterId; readonly versionId: VersionId };
type Viewer = { readonly audience: Audience; readonly accountId: AccountId };

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
    const facts = await releaseFacts(tx, held, now);
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
    const answer = decideTakeBack(await releaseFacts(tx, held, now), input.by);
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

async function goOn(
  tx: Tx,
  env: ReleaseEnv,
  held: Held,
  now: Date,
): Promise<'released' | 'approved'> {
  const facts = await releaseFacts(tx, held, now);
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
  await markReleased(tx, { ...key, at: env.now() });
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
  if (letter.origin === 'written-here')
    // a transcription is news to nobody
    await enqueue(tx, announceRelease, { letterId: letter.id }, { key: `announce ${letter.id}` });
}

/** The approving leads by their place in the statement, `1, 3`. */
function approvingLeads(facts: ReleaseFacts): string {
  if (facts.origin === 'published-elsewhere') return 'none';
  const agreed = approvalsThatCount(facts);
  return facts.leads
    .flatMap((lead, index) => (agreed.includes(lead) ? [String(index + 1)] : []))
    .join(', ');
}

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
    return 'withdrawn';
  });
}

/** Loads what the decision needs. */
export async function releaseFacts(read: Read, held: Held, now: Date): Promise<ReleaseFacts> {
  const { letter, version } = held;
  const { content } = version;
  const signatures = await liveSignatures(read, letter.id, version.id);
  const approvals = await liveApprovals(read, version.id);
  const role = letter.origin === 'published-elsewhere' ? 'second-reader' : 'lead';
  const grants = (await listGrants(read, HOUSE, letter.id)).filter((grant) => grant.role === role);
  const { opens, closes } = content.window;
  return {
    origin: letter.origin,
    released: letter.release !== null,
    withdrawn: letter.withdrawal !== null,
    blockers: releaseBlockers(letter.origin, content, content.leads, now)
      .filter(({ what }) => what !== 'window-over') // has a step of its own
      .map(({ what, values }) => ({ key: `letters.missing.${what}`, values })),
    signatures: signatures.length,
    window: opens !== null && closes !== null ? spanOf(opens, closes) : null,
    embargo: content.embargo === null ? null : new Date(content.embargo),
    leads: content.leads.map((lead) => lead.accountId),
    leadsNeeded: content.leadsNeeded,
    approvals: approvals
      .map((approval) => approval.accountId)
      .filter((accountId) => grants.some((grant) => grant.accountId === accountId)),
  };
}

const spanOf = (opens: string, closes: string) => ({
  opens: new Date(opens),
  closes: new Date(closes),
});

export function approver(held: Held, by: Viewer): Approver {
  const { audience, accountId } = by;
  return {
    accountId,
    isLead: mayDo(audience, 'approve-release', held.letter.id),
    isSecondReader: mayDo(audience, 'approve-archived-release', held.letter.id),
    isAuthor: held.version.frozenBy === accountId,
  };
}
