import type { Audience } from '#access';
import { HOUSE, mayDo, listGrants } from '#access';
import type { AccountId } from '#kernel/ids';
import { caseReleaseBlockers } from '#cases';
import { liveLinks, releaseBlockers } from '#letters';
import type { Letter, Version } from '#letters';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import { liveSignatures } from '#signing';
import type { Approver, Reason, ReleaseFacts } from './release-rules.ts';
import { liveApprovals } from './release-store.ts';

export type Held = { readonly letter: Letter; readonly version: Version };

export type Viewer = { readonly audience: Audience; readonly accountId: AccountId };

/** Loads what the decision needs. */
export async function releaseFacts(
  read: Read,
  env: { readonly seal: Seal },
  held: Held,
  now: Date,
): Promise<ReleaseFacts> {
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
    blockers: [
      ...releaseBlockers(letter.origin, content, content.leads, now)
        .filter(({ what }) => what !== 'window-over') // has a step of its own
        .map(({ what, values }) => ({ key: `letters.missing.${what}`, values })),
      ...(letter.release === null ? await caseReasons(read, env, held, now) : []),
    ],
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

/** Names nobody agreed to and dangers nobody looked at lately, in the cases the letter rests on. */
async function caseReasons(
  read: Read,
  env: { readonly seal: Seal },
  { letter, version: { content } }: Held,
  now: Date,
): Promise<Reason[]> {
  const links = await liveLinks(read, letter.id);
  const texts = [
    content.title,
    content.body,
    ...content.subjects.map(({ name }) => name),
    ...content.demands.map(({ text }) => text),
  ];
  const about = { caseIds: links.map(({ caseId }) => caseId), texts };
  const found = await caseReleaseBlockers(read, env, about, now);
  return found.map(({ reason, words }) => ({
    key: `cases.release-blocker.${reason}`,
    values: { words },
  }));
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
