import { actRefusal, caseActRefusal } from '#access';
import type { Audience } from '#access';
import type { CaseId } from '#cases';
import type { AccountId, LetterId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Database } from '#platform/db';
import { insertCitation, insertLink } from './case-store.ts';
import { findFile } from './case-view-actions.ts';
import type { CaseEnv, CaseFile } from './case-view-actions.ts';
import { startLetter } from './new-letter-actions.ts';
import { draftOf } from './start-rules.ts';
import type { Chosen } from './start-rules.ts';
import { defaultZone } from './zone-rules.ts';

type StartEnv = CaseEnv & { readonly db: Database };

/** What a case gives a letter; only for those who draft the case. */
export async function findStart(
  env: StartEnv,
  audience: Audience,
  caseId: CaseId,
  language: LanguageTag,
): Promise<Answer<CaseFile>> {
  const refusal =
    caseActRefusal(audience, 'edit-case', caseId) ?? actRefusal(audience, 'create-letter');
  if (refusal !== null) return refusal;
  const file = await findFile(env.db.read, env, audience, caseId, language);
  return file ?? refuse('not-found', 'not-found');
}

/** Makes the draft, has it rest on the case and cites what was taken over: one transaction. */
export async function startFromCase(
  env: StartEnv,
  input: {
    readonly audience: Audience;
    readonly by: AccountId;
    readonly caseId: CaseId;
    readonly language: LanguageTag;
    readonly chosen: Chosen;
  },
): Promise<Answer<{ readonly letterId: LetterId }>> {
  const { audience, by, caseId, language, chosen } = input;
  const file = await findStart(env, audience, caseId, language);
  if (isRefusal(file)) return file;
  const content = draftOf(file.parts, chosen, language, defaultZone);
  const facts = file.parts.facts.filter(({ id }) => chosen.facts.includes(id));
  return env.db.transaction(async (tx) => {
    const at = env.now();
    const started = await startLetter(tx, { content, by, at });
    if (isRefusal(started)) return started;
    const where = { letterId: started.letterId, by, at };
    await insertLink(tx, caseId, where);
    for (const { id: entryId, revision } of facts)
      await insertCitation(tx, { caseId, entryId, revision }, where);
    return { letterId: started.letterId };
  });
}
