import { HOUSE } from '#access';
import type { AccountId, CaseId, LetterId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Database } from '#platform/db';
import { openCase } from '../../src/features/cases/case-actions.ts';
import { addEntry, changeEntry, isFaulty } from '../../src/features/cases/entry-actions.ts';
import type { EntryEnv, RawDraft, Written } from '../../src/features/cases/entry-actions.ts';
import { insertLink } from '../../src/features/letters/case-store.ts';
import type { Entry, Kind } from '../../src/features/cases/rules.ts';

type CaseEnv = EntryEnv & { readonly db: Database };

/** The entry, where a test counts on its being written. */
export function written(answer: Written): Entry {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.kind} ${answer.reason}`);
  if (isFaulty(answer)) throw new Error(`at fault: ${JSON.stringify(answer.faults)}`);
  return answer;
}

/** A case with nothing in it. */
export async function newCase(
  env: CaseEnv,
  by: AccountId,
  title = 'Threats against Dana Sarova',
): Promise<CaseId> {
  const head = { title, language: 'en', country: 'KZ' };
  return written(await env.db.transaction((tx) => openCase(tx, env, { head, by }))).caseId;
}

/** An entry with the fields that matter to a test; the rest is what an empty form gives. */
export async function entered<K extends Kind>(
  env: CaseEnv,
  where: { readonly caseId: CaseId; readonly by: AccountId },
  kind: K,
  content: RawDraft['content'],
  more: Partial<Pick<RawDraft, 'shownTo' | 'certainty'>> = {},
): Promise<Entry<K>> {
  const { caseId, by: accountId } = where;
  const draft: RawDraft = { kind, shownTo: 'drafters', certainty: 'reported', content, ...more };
  const by = { audience: HOUSE, accountId };
  const entry = written(await env.db.transaction((tx) => addEntry(tx, env, { caseId, draft, by })));
  return entry as Entry<K>; // it is the kind that was asked for
}

/** A person of that name. */
export const person = (text: string, more: RawDraft['content'] = {}): RawDraft['content'] => ({
  type: 'person',
  names: [{ text, language: '', use: 'own' }],
  ...more,
});

/** The same entry, held more or less sure from now on. */
export async function certaintyChanged(
  env: CaseEnv,
  { id, caseId, revision, kind, shownTo, content }: Entry,
  certainty: RawDraft['certainty'],
  by: AccountId,
): Promise<Entry> {
  const draft: RawDraft = { kind, shownTo, certainty, content: { ...content } };
  const change = { caseId, entryId: id, revision, draft, by: { audience: HOUSE, accountId: by } };
  return written(await env.db.transaction((tx) => changeEntry(tx, env, change)));
}

/** Has a letter rest on a case. */
export async function restsOn(
  env: CaseEnv,
  letterId: LetterId,
  caseId: CaseId,
  by: AccountId,
): Promise<void> {
  await env.db.transaction((tx) => insertLink(tx, caseId, { letterId, by, at: env.now() }));
}
