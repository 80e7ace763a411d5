import { caseActRefusal } from '#access';
import { isRefusal } from '#kernel/refusal';
import type { Database } from '#platform/db';
import { openCase } from './case-actions.ts';
import type { By, EntryEnv, Written } from './entry-actions.ts';
import type { NewCaseForm } from './list-rules.ts';

/** Begins a case; whoever begins it is its first drafter. */
export async function startCase(
  env: EntryEnv & { readonly db: Database },
  input: { readonly head: NewCaseForm; readonly by: By },
): Promise<Written> {
  const { audience, accountId } = input.by;
  const refused = caseActRefusal(audience, 'create-case');
  if (isRefusal(refused)) return refused;
  return env.db.transaction((tx) => openCase(tx, env, { head: input.head, by: accountId }));
}
