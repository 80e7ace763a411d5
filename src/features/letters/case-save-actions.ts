import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Clock } from '#kernel/clock';
import type { Database } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { CaseWrite } from './case-rules.ts';
import { writeCaseAct } from './case-store.ts';
import { saveDraftIn } from './draft-actions.ts';

/** Saves the draft, and with it what was done beside the text: both or neither. */
export async function saveWithCase(
  env: { readonly db: Database; readonly now: Clock; readonly seal: Seal },
  input: Parameters<typeof saveDraftIn>[2],
  write: CaseWrite,
): Promise<Answer<{ readonly revision: number }>> {
  return env.db.transaction(async (tx) => {
    const saved = await saveDraftIn(tx, env, input);
    if (isRefusal(saved)) return saved;
    const { letterId, by } = input;
    await writeCaseAct(tx, write, { letterId, by, at: env.now() });
    return saved;
  });
}
