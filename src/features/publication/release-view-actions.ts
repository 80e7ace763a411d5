import { listGrants, mayDo, sightRefusal } from '#access';
import type { Audience } from '#access';
import type { AccountId, LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findDraft, findLetter, releaseBlockers, standingOf } from '#letters';
import type { Letter } from '#letters';
import { approver, releaseFacts } from './release-facts-actions.ts';
import type { Held } from './release-facts-actions.ts';
import type { ReleaseEnv } from './going-public-actions.ts';
import { decideApprove, nextStep } from './release-rules.ts';
import type { Approval, ReleaseView, VersionView } from './release-view-rules.ts';
import type { Reason, ReleaseFacts } from './release-rules.ts';
import { listApprovals } from './release-store.ts';

type Asked = {
  readonly letterId: LetterId;
  readonly by: { readonly audience: Audience; readonly accountId: AccountId };
};

/** Everything the release page shows this person, or the refusal they get instead. */
export async function findReleaseView(env: ReleaseEnv, asked: Asked): Promise<Answer<ReleaseView>> {
  const { audience } = asked.by;
  const { read } = env.db;
  const letter = await findLetter(read, audience, asked.letterId);
  if (letter === null) return refuse('not-found', 'not-found');
  const hidden = sightRefusal(audience, 'release', standingOf(letter));
  if (hidden) return hidden;
  const version = letter.currentVersion;
  if (version === null)
    return { ...face(letter), version, missing: await missingInDraft(env, asked, letter) };
  const now = env.now();
  const held = { letter, version };
  const facts = await releaseFacts(read, env, held, now);
  const approvals = await listApprovals(read, audience, {
    letterId: letter.id,
    versionId: version.id,
  });
  const { window, embargo, leadsNeeded, signatures } = facts;
  return {
    ...face(letter),
    version,
    step: nextStep(facts, now),
    window,
    embargo,
    leadsNeeded,
    signatures,
    approvers: approversOf(letter, facts, version.content.leads, approvals),
    may: mayNow(held, facts, asked, now),
  };
}

function face(letter: Letter) {
  return {
    letterId: letter.id,
    slug: letter.slug,
    title: letter.currentVersion?.content.title ?? null,
    origin: letter.origin,
    releasedAt: letter.release?.releasedAt ?? null,
    withdrawnAt: letter.withdrawal?.at ?? null,
  };
}

async function missingInDraft(env: ReleaseEnv, asked: Asked, letter: Letter): Promise<Reason[]> {
  const draft = await findDraft(env.db.read, asked.by.audience, letter.id);
  const grants = await listGrants(env.db.read, asked.by.audience, letter.id);
  const leads = grants.filter((grant) => grant.role === 'lead');
  if (draft === null) return [];
  return releaseBlockers(letter.origin, draft.content, leads, env.now()).map(
    ({ what, values }) => ({ key: `letters.missing.${what}`, values }),
  );
}

/** For a text written here every lead, approved or not; for a transcription who approved it. */
function approversOf(
  letter: Letter,
  facts: ReleaseFacts,
  leads: readonly { readonly accountId: AccountId; readonly name: string }[],
  approvals: readonly Approval[],
): VersionView['approvers'] {
  if (letter.origin === 'published-elsewhere')
    return approvals.map(({ name, approvedAt }) => ({ name, approvedAt }));
  return leads.map(({ accountId, name }) => ({
    name,
    approvedAt: facts.approvals.includes(accountId)
      ? (approvals.find((one) => one.accountId === accountId)?.approvedAt ?? null)
      : null,
  }));
}

function mayNow(held: Held, facts: ReleaseFacts, asked: Asked, now: Date): VersionView['may'] {
  const { letter } = held;
  const { audience, accountId } = asked.by;
  const open = letter.release === null && letter.withdrawal === null;
  return {
    approve: decideApprove(facts, approver(held, asked.by), now) === 'approve',
    takeBack: open && facts.approvals.includes(accountId),
    withdraw:
      letter.release !== null &&
      letter.withdrawal === null &&
      mayDo(audience, 'withdraw-letter', letter.id),
  };
}
