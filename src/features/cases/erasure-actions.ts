import { caseActRefusal, HOUSE } from '#access';
import type { Audience } from '#access';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Database, Read, Tx } from '#platform/db';
import { canonicalText, isFault } from '#proof';
import type { By, EntryEnv } from './entry-actions.ts';
import { findEntry, findEntryForUpdate, markChanged } from './entry-store.ts';
import { decideForgetting, erasureRefusal, forgotten, reasonWithout } from './erasure-rules.ts';
import type { ErasureView, Forgetting } from './erasure-rules.ts';
import * as erasures from './erasure-store.ts';
import { insertChange } from './history-store.ts';
import { resolveMerges } from './merge-rules.ts';
import { listMerges } from './merge-store.ts';
import { listRaw } from './rendition-store.ts';
import type { CaseId, Entry, EntryDraft, EntryId } from './rules.ts';
import { forgetSearchable, markSearchable } from './search-store.ts';

type ErasureEnv = EntryEnv & { readonly db: Database };
type Which = { readonly caseId: CaseId; readonly subject: EntryId };

const LONGEST_REASON = 500;

/** What forgetting a subject would take away, for whoever may do it. */
export async function viewErasure(
  env: ErasureEnv,
  who: Which & { readonly audience: Audience },
): Promise<Answer<ErasureView>> {
  const refused = caseActRefusal(who.audience, 'erase-subject', who.caseId);
  if (refused !== null) return refused;
  const { read } = env.db;
  const found = await findErasable(read, env, who);
  if (isRefusal(found)) return found;
  const { forgetting } = await collect(read, env, who);
  const { names } = found.content;
  return { name: (names.find(({ use }) => use === 'own') ?? names[0])?.text ?? '', forgetting };
}

/**
 * Forgets a subject: content, consent, danger, every text and every revision that names them, in one
 * transaction. That somebody was meant where others speak of them stays, and that it was done, and why.
 */
export async function eraseSubject(
  env: ErasureEnv,
  input: Which & { readonly reason: string; readonly by: By },
): Promise<Answer<void>> {
  const { caseId, by } = input;
  const refused = caseActRefusal(by.audience, 'erase-subject', caseId);
  if (refused !== null) return refused;
  const typed = canonicalText(input.reason);
  const reason = isFault(typed) ? '' : typed.trim();
  if (reason === '' || reason.length > LONGEST_REASON)
    return refuse('invalid', 'reason-missing', { most: LONGEST_REASON });
  return env.db.transaction(async (tx) => {
    await erasures.lockErasures(tx, caseId);
    const found = await findErasable(tx, env, input);
    if (isRefusal(found)) return found;
    const { forgetting, file } = await collect(tx, env, input);
    await rewrite(tx, env, forgetting, by);
    await erase(tx, env, caseId, forgetting, by);
    const kept = reasonWithout(forgetting, file, reason).slice(0, LONGEST_REASON);
    for (const { id } of forgetting.subjects)
      await erasures.insertErasure(tx, {
        subject: id,
        caseId,
        reason: kept,
        erasedAt: env.now(),
        by: by.accountId,
      });
  });
}

async function findErasable(
  read: Read,
  env: ErasureEnv,
  { caseId, subject }: Which,
): Promise<Answer<Entry<'subject'>>> {
  const entry = await findEntry(read, env, HOUSE, caseId, subject);
  const done = await erasures.listErasures(read, HOUSE, caseId);
  const refused = erasureRefusal(
    entry,
    done.some((one) => one.subject === subject),
  );
  if (refused !== null) return refused;
  return entry?.kind === 'subject' ? entry : refuse('not-found', 'not-found');
}

async function collect(
  read: Read,
  env: ErasureEnv,
  { caseId, subject }: Which,
): Promise<{ readonly forgetting: Forgetting; readonly file: readonly Entry[] }> {
  const file = await listRaw(read, env, HOUSE, caseId);
  const shownBy = resolveMerges(await listMerges(read, HOUSE, caseId));
  const done = new Set(
    (await erasures.listErasures(read, HOUSE, caseId)).map((one) => one.subject),
  );
  const subjects = file
    .filter((entry) => entry.kind === 'subject')
    .filter(({ id }) => shownBy(id) === shownBy(subject) && !done.has(id));
  const kept = await erasures.selectKept(read, env, caseId);
  return { forgetting: decideForgetting(subjects, file, kept), file };
}

/** Other entries lose the name and nothing else; what stood there before is no longer kept. */
async function rewrite(
  tx: Tx,
  env: ErasureEnv,
  { texts, history }: Forgetting,
  by: By,
): Promise<void> {
  for (const { entry, content } of texts) {
    const { id, kind, shownTo, certainty, caseId } = entry;
    // the same fields, with a name less in their texts
    const draft = { kind, shownTo, certainty, content } as EntryDraft;
    await markChanged(tx, env, { id, draft, by: by.accountId, at: env.now() });
    const after = await findEntryForUpdate(tx, env, caseId, id);
    if (after === null) throw new Error('an entry that was written is there');
    await insertChange(tx, env, { entry: after, act: 'changed', by: by.accountId });
    await markSearchable(tx, after);
  }
  await erasures.markForgotten(tx, history);
}

async function erase(
  tx: Tx,
  env: ErasureEnv,
  caseId: CaseId,
  { subjects, notes }: Forgetting,
  { accountId: by }: By,
): Promise<void> {
  const at = env.now();
  for (const { id, kind } of notes) {
    if (kind === 'consent' || kind === 'risk') await erasures.deleteNote(tx, id, kind);
    await forgetSearchable(tx, id);
    await erasures.markErased(tx, { id, caseId, by, at, isWritten: false });
  }
  for (const subject of subjects) {
    const { id, kind } = subject;
    const content = forgotten(subject);
    const draft: EntryDraft = { kind, shownTo: 'drafters', certainty: null, content };
    await markChanged(tx, env, { id, draft, by, at });
    await forgetSearchable(tx, id);
    await erasures.markErased(tx, { id, caseId, by, at, isWritten: true });
  }
}
