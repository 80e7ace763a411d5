import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import type { Database, Tx } from '#platform/db';
import { titleOf } from './desk-rules.ts';
import { changeEntry, isFaulty } from './entry-actions.ts';
import type { By, EntryEnv } from './entry-actions.ts';
import { findEntryForUpdate } from './entry-store.ts';
import { markable } from './mark-rules.ts';
import type { Mark } from './mark-rules.ts';
import type { CaseId } from './rules.ts';
import { editRefusal } from './sight-store.ts';

type Input = { readonly caseId: CaseId; readonly by: By; readonly marks: readonly Mark[] };

/**
 * Marks several entries as shown to the public: each is a change of that entry, and all of them or
 * none is made. Nothing appears by it; a second reader is still to be asked.
 */
export async function markPublic(
  env: EntryEnv & { readonly db: Database },
  input: Input,
): Promise<Answer<void>> {
  const refused = editRefusal(input.by.audience, input.caseId);
  if (refused !== null) return refused;
  // always in the same order, so that two who mark at once do not wait for each other
  const marks = input.marks.toSorted((a, b) => (a.entryId < b.entryId ? -1 : 1));
  try {
    await env.db.transaction(async (tx) => {
      for (const mark of marks) {
        const refusal = await markOne(tx, env, input, mark);
        if (refusal !== null) throw new NotMarked(refusal);
      }
    });
  } catch (error) {
    if (error instanceof NotMarked) return error.answer;
    throw error;
  }
}

async function markOne(
  tx: Tx,
  env: EntryEnv,
  { caseId, by }: Input,
  { entryId, revision }: Mark,
): Promise<Refusal | null> {
  const found = await findEntryForUpdate(tx, env, caseId, entryId);
  if (found === null) return refuse('not-found', 'not-found');
  if (found.revision !== revision) return refuse('conflict', 'entry-overtaken');
  if (markable([found]).length === 0) return refuse('conflict', 'mark-private');
  const { kind, certainty } = found;
  const draft = { kind, certainty, shownTo: 'public', content: { ...found.content } };
  const written = await changeEntry(tx, env, { caseId, entryId, revision, draft, by });
  if (isRefusal(written)) return written;
  return isFaulty(written) ? refuse('conflict', 'mark-faulty', { title: titleOf(found) }) : null;
}

/** Ends the transaction: what was ticked together is marked together. */
class NotMarked extends Error {
  readonly answer: Refusal;
  constructor(answer: Refusal) {
    super('not marked');
    this.answer = answer;
  }
}
