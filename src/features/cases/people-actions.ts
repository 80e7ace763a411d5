import { closeCompartment, grantCaseRole, inviteAccount, openCompartment } from '#access';
import { revokeCaseRole } from '#access';
import type { CaseGrantId, OpeningId } from '#access';
import type { AccountId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Database } from '#platform/db';
import { enqueue } from '#platform/jobs';
import type { By, EntryEnv } from './entry-actions.ts';
import { hasCase } from './opening-store.ts';
import { tellCaseRole, tellOpening } from './people-rules.ts';
import type { NewPerson } from './people-rules.ts';
import type { CaseId } from './rules.ts';

type PeopleEnv = EntryEnv & { readonly db: Database };
type On = { readonly caseId: CaseId; readonly by: AccountId };

/** Gives a role on a case and tells the person. An account is made when the address has none. */
export async function askCasePerson(
  env: PeopleEnv,
  input: On & { readonly person: NewPerson; readonly language: LanguageTag },
): Promise<Answer<void>> {
  const { caseId, by, language } = input;
  const { email, name, role } = input.person;
  return env.db.transaction(async (tx) => {
    const accountId = await inviteAccount(tx, env, { email, name, language, by });
    if (isRefusal(accountId)) return accountId;
    const grant = await grantCaseRole(tx, { caseId, accountId, role, by, at: env.now() });
    if (grant.isNew && accountId !== by)
      await enqueue(tx, tellCaseRole, { caseId, grantId: grant.id, byAccount: by });
  });
}

/** Ends a role. The last drafter stays. */
export async function endCaseRole(
  env: PeopleEnv,
  input: On & { readonly grantId: CaseGrantId },
): Promise<Answer<void>> {
  return env.db.transaction((tx) => revokeCaseRole(tx, { ...input, at: env.now() }));
}

/** The owner opens a compartment for a reason; the people of the case are told. */
export async function openForReason(
  env: PeopleEnv,
  input: { readonly caseId: CaseId; readonly reason: string; readonly by: By },
): Promise<Answer<void>> {
  const { caseId } = input;
  return env.db.transaction(async (tx) => {
    if (!(await hasCase(tx, caseId))) return refuse('not-found', 'not-found');
    const opened = await openCompartment(tx, { ...input, at: env.now() });
    if (isRefusal(opened)) return opened;
    if (opened.isNew) await enqueue(tx, tellOpening, { caseId, openingId: opened.id });
  });
}

/** Ends one's own opening before its time. */
export async function endOpening(
  env: PeopleEnv,
  input: { readonly openingId: OpeningId; readonly by: AccountId },
): Promise<void> {
  await env.db.transaction((tx) => closeCompartment(tx, { ...input, at: env.now() }));
}
