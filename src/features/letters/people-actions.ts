import { grantRole, HOUSE, inviteAccount, listGrants, revokeRole } from '#access';
import type { GrantId } from '#access';
import type { Clock } from '#kernel/clock';
import type { AccountId, LetterId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Database } from '#platform/db';
import { enqueue } from '#platform/jobs';
import type { Seal } from '#platform/seal';
import { tellPerson } from './people-rules.ts';
import type { NewPerson } from './people-rules.ts';

type PeopleEnv = { readonly db: Database; readonly now: Clock; readonly seal: Seal };
type On = { readonly letterId: LetterId; readonly by: AccountId };

/**
 * Gives a role and tells the person by mail. An account is made when the address has none; asked
 * again for the same role, somebody is not told a second time.
 */
export async function askPerson(
  env: PeopleEnv,
  input: On & { readonly person: NewPerson; readonly language: LanguageTag },
): Promise<Answer<GrantId>> {
  const { letterId, by, person, language } = input;
  return env.db.transaction(async (tx) => {
    const { email, name } = person;
    const accountId = await inviteAccount(tx, env, { email, name, language, by });
    if (isRefusal(accountId)) return accountId;
    const before = await listGrants(tx, HOUSE, letterId);
    const granted = await grantRole(tx, {
      letterId,
      accountId,
      role: person.role,
      by,
      at: env.now(),
      ...(person.capacity === null ? {} : { capacity: person.capacity }),
    });
    if (isRefusal(granted)) return granted;
    const held = before.some((one) => one.accountId === accountId && one.role === person.role);
    if (!held && accountId !== by)
      await enqueue(tx, tellPerson, { letterId, grantId: granted, byAccount: by });
    return granted;
  });
}

/** Ends a role. The last drafter stays. */
export async function endRole(
  env: PeopleEnv,
  input: On & { readonly grantId: GrantId },
): Promise<Answer<void>> {
  return env.db.transaction((tx) => revokeRole(tx, { ...input, at: env.now() }));
}

/** Moves a lead to another place in the order, counted from 1. */
export async function placeLead(
  env: PeopleEnv,
  input: On & { readonly grantId: GrantId; readonly position: number },
): Promise<Answer<void>> {
  const { letterId, by, grantId, position } = input;
  return env.db.transaction(async (tx) => {
    const grants = await listGrants(tx, HOUSE, letterId);
    const lead = grants.find((one) => one.id === grantId && one.role === 'lead');
    if (lead === undefined) return refuse('not-found', 'not-found');
    const { accountId, role, capacity } = lead;
    const moved = await grantRole(tx, {
      letterId,
      accountId,
      role,
      position,
      by,
      at: env.now(),
      ...(capacity === null ? {} : { capacity }),
    });
    return isRefusal(moved) ? moved : undefined;
  });
}
