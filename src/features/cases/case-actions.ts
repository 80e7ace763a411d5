import { grantCaseRole, HOUSE } from '#access';
import type { AccountId, CaseId } from '#kernel/ids';
import { newId } from '#kernel/ids';
import type { Tx } from '#platform/db';
import { insertCase } from './case-store.ts';
import { addEntry } from './entry-actions.ts';
import type { EntryEnv, Written } from './entry-actions.ts';
import type { Raw } from './check-rules.ts';
import type { EntryId } from './rules.ts';

/** Opens a case file, within the caller's transaction. Whoever opens it is its first drafter. */
export async function openCase(
  tx: Tx,
  env: EntryEnv,
  input: { readonly head: Raw; readonly by: AccountId },
): Promise<Written> {
  const id = newId<CaseId>();
  const { by } = input;
  const at = env.now();
  await insertCase(tx, { id, slug: `case-${id.slice(0, 13)}`, by, at });
  await grantCaseRole(tx, { caseId: id, accountId: by, role: 'drafter', by, at });
  return addEntry(tx, env, {
    caseId: id,
    id: id as string as EntryId, // the case's own head has its id
    draft: { kind: 'case', shownTo: 'drafters', certainty: null, content: input.head },
    by: { audience: HOUSE, accountId: by },
  });
}
