import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import type { AccountId, CaseId, Id } from '#kernel/ids';
import type { CaseRole } from './audience-rules.ts';

export type CaseGrantId = Id<'case-grant'>;

/** A role on a case, live or ended. */
export type CaseGrant = {
  readonly id: CaseGrantId;
  readonly caseId: CaseId;
  readonly accountId: AccountId;
  readonly name: string;
  readonly role: CaseRole;
  readonly grantedAt: Date;
};

/** A case nobody can edit would be lost: its last drafter stays. Null when it has ended already. */
export function decideCaseRevocation(
  live: readonly CaseGrant[],
  id: CaseGrantId,
): CaseGrant | null | Refusal {
  const grant = live.find((one) => one.id === id) ?? null;
  if (grant?.role !== 'drafter') return grant;
  const drafters = live.filter(({ role }) => role === 'drafter');
  return drafters.length > 1 ? grant : refuse('conflict', 'last-case-drafter');
}
