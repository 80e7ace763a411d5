import type { Audience } from '#access';
import { HOUSE, mayDo, listGrants } from '#access';
import type { AccountId } from '#kernel/ids';
import { releaseBlockers } from '#letters';
import type { Letter, Version } from '#letters';
import type { Read } from '#platform/db';
import { liveSignatures } from '#signing';
import type { Approver, ReleaseFacts } from './release-rules.ts';
import { liveApprovals } from './release-store.ts';

export type Held = { readonly letter: Letter; readonly version: Version };

export type Viewer = { readonly audience: Audience; readonly accountId: AccountId };

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
