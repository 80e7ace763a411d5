import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Database } from '#platform/db';
import { changeEntry, isFaulty, removeEntry, restoreEntry } from './entry-actions.ts';
import type { By, EntryEnv, Written } from './entry-actions.ts';
import { findEntry } from './entry-store.ts';
import { listChanges } from './history-store.ts';
import type { CaseId, Entry, EntryId } from './rules.ts';

type Env = EntryEnv & { readonly db: Database };
type Which = { readonly caseId: CaseId; readonly entryId: EntryId; readonly by: By };

const said = (written: Written): Answer<Entry> =>
  isRefusal(written) || !isFaulty(written) ? written : refuse('conflict', 'entry-overtaken');

/** Takes an entry out of the file; `putBack` undoes it. */
export async function takeOut(env: Env, which: Which): Promise<Answer<Entry>> {
  return said(await env.db.transaction((tx) => removeEntry(tx, env, which)));
}

export async function putBack(env: Env, which: Which): Promise<Answer<Entry>> {
  return said(await env.db.transaction((tx) => restoreEntry(tx, env, which)));
}

/** Makes an entry say again what it said after one of its revisions: a further revision of it. */
export async function restoreRevision(
  env: Env,
  input: Which & { readonly revision: number; readonly seen: number },
): Promise<Answer<Entry>> {
  const { caseId, entryId, by, revision, seen } = input;
  return env.db.transaction(async (tx) => {
    const entry = await findEntry(tx, env, by.audience, caseId, entryId);
    const filter = { entryId, limit: MOST_REVISIONS };
    const changes = await listChanges(tx, env, by.audience, caseId, filter);
    const wanted = changes.find((change) => change.revision === revision)?.after;
    if (entry === null || !wanted) return refuse('not-found', 'not-found');
    if (entry.removedAt !== null) await restoreEntry(tx, env, { caseId, entryId, by });
    const at = entry.removedAt === null ? seen : seen + 1;
    const draft = { ...wanted, content: wanted.content };
    return said(await changeEntry(tx, env, { caseId, entryId, revision: at, draft, by }));
  });
}

const MOST_REVISIONS = 10_000;
