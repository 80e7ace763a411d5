import { lockFor } from '#platform/db';
import type { Tx } from '#platform/db';
import { newId } from '#kernel/ids';
import type { AccountId, LetterId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { GrantId, Role } from './audience-rules.ts';
import { decideGrant, decideRevocation, movedLeads } from './grant-rules.ts';
import * as grants from './grant-store.ts';

type Author = { readonly letterId: LetterId; readonly by: AccountId; readonly at: Date };

/**
 * Gives somebody a role on a letter. The same grant twice is one grant. A lead with another
 * capacity or position: the old grant ends, a new one is written. The caller has asked `mayDo`.
 */
export async function grantRole(
  tx: Tx,
  input: Author & {
    readonly accountId: AccountId;
    readonly role: Role;
    readonly capacity?: string;
    readonly position?: number;
  },
): Promise<Answer<GrantId>> {
  const { letterId, accountId, role, by, at } = input;
  await lockFor(tx, `grants ${letterId}`);
  const live = await grants.selectGrants(tx, letterId);
  const wish = {
    accountId,
    role,
    capacity: input.capacity ?? null,
    position: input.position ?? null,
  };
  const decision = decideGrant(live, wish);
  if (isRefusal(decision)) return decision;
  if (decision.kind === 'same') return decision.id;
  const { replaces, position, capacity } = decision;
  if (replaces !== null) await grants.markGrantRevoked(tx, { id: replaces.id, by, at });
  const staying = live.filter((grant) => grant !== replaces);
  if (position !== null)
    for (const lead of movedLeads(staying, { position }))
      await grants.markPosition(tx, lead.id, lead.position);
  const id = newId<GrantId>();
  await grants.insertGrant(tx, { id, letterId, accountId, role, position, capacity, by, at });
  return id;
}

/** Ends a role; one that has ended already stays so. The caller has asked `mayDo`. */
export async function revokeRole(
  tx: Tx,
  input: Author & { readonly grantId: GrantId },
): Promise<Answer<void>> {
  const { letterId, grantId, by, at } = input;
  await lockFor(tx, `grants ${letterId}`);
  const live = await grants.selectGrants(tx, letterId);
  const grant = decideRevocation(live, grantId);
  if (isRefusal(grant)) return grant;
  if (grant === null) return;
  await grants.markGrantRevoked(tx, { id: grant.id, by, at });
  for (const lead of movedLeads(
    live.filter((one) => one !== grant),
    null,
  ))
    await grants.markPosition(tx, lead.id, lead.position);
}
