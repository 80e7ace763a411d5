import { lockFor } from '#platform/db';
import type { Tx } from '#platform/db';
import { newId } from '#kernel/ids';
import type { AccountId, CaseId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { CaseRole } from './audience-rules.ts';
import { decideCaseRevocation } from './case-grant-rules.ts';
import type { CaseGrantId } from './case-grant-rules.ts';
import * as grants from './case-grant-store.ts';

type Author = { readonly caseId: CaseId; readonly by: AccountId; readonly at: Date };

/**
 * Gives somebody a role on a case. The same grant twice is one grant: `isNew` says whether there is
 * something to tell. The caller has asked `mayDo`.
 */
export async function grantCaseRole(
  tx: Tx,
  input: Author & { readonly accountId: AccountId; readonly role: CaseRole },
): Promise<{ readonly id: CaseGrantId; readonly isNew: boolean }> {
  const { caseId, accountId, role, by, at } = input;
  await lockFor(tx, `case grants ${caseId}`);
  const live = await grants.selectCaseGrants(tx, caseId);
  const held = live.find((one) => one.accountId === accountId && one.role === role);
  if (held !== undefined) return { id: held.id, isNew: false };
  const id = newId<CaseGrantId>();
  await grants.insertCaseGrant(tx, { id, caseId, accountId, role, by, at });
  return { id, isNew: true };
}

/** Ends a role; one that has ended already stays so. The caller has asked `mayDo`. */
export async function revokeCaseRole(
  tx: Tx,
  input: Author & { readonly grantId: CaseGrantId },
): Promise<Answer<void>> {
  const { caseId, grantId, by, at } = input;
  await lockFor(tx, `case grants ${caseId}`);
  const live = await grants.selectCaseGrants(tx, caseId);
  const grant = decideCaseRevocation(live, grantId);
  if (isRefusal(grant)) return grant;
  if (grant !== null) await grants.markCaseGrantRevoked(tx, { id: grant.id, by, at });
}
