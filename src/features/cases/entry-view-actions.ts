import type { Audience } from '#access';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findCase } from './case-store.ts';
import { namesIn } from './desk-actions.ts';
import type { DeskEnv } from './desk-actions.ts';
import { spokenOf } from './desk-rules.ts';
import type { CaseHead } from './desk-rules.ts';
import { findEntry, listEntries } from './entry-store.ts';
import { listChanges } from './history-store.ts';
import type { Change } from './history-store.ts';
import type { Merge, MergeStep } from './merge-rules.ts';
import { listLabels } from './desk-store.ts';
import { listMerges, listMergeSteps } from './merge-store.ts';
import { offersOf } from './offer-actions.ts';
import type { Offers } from './offer-rules.ts';
import type { CaseId, Entry, EntryDraft, EntryId } from './rules.ts';
import { editRefusal } from './sight-store.ts';

type Where = { readonly caseId: CaseId; readonly audience: Audience };

export type EntryView = {
  readonly found: CaseHead;
  readonly entry: Entry;
  readonly names: ReadonlyMap<EntryId, string>;
  readonly offers: Offers;
  readonly merges: readonly Merge[];
  readonly changes: readonly Change[];
  readonly mayEdit: boolean;
};

/** Steps of one entry on its page; whoever changes one more often finds the rest in the case's history. */
const STEPS_SHOWN = 50;

/** One entry with its history, for somebody who may open the case. */
export async function viewEntry(
  env: DeskEnv,
  { caseId, audience, entryId }: Where & { readonly entryId: EntryId },
): Promise<Answer<EntryView>> {
  const { read } = env.db;
  const found = await findCase(read, env, audience, caseId);
  const entry = await findEntry(read, env, audience, caseId, entryId);
  if (found === null || entry === null) return refuse('not-found', 'not-found');
  const filter = { entryId, limit: STEPS_SHOWN };
  const [changes, merges] = await Promise.all([
    listChanges(read, env, audience, caseId, filter),
    listMerges(read, audience, caseId),
  ]);
  const where = { caseId, audience };
  const own = merges.filter(({ kept, merged }) => kept === entryId || merged === entryId);
  const merged = await listEntries(read, env, audience, caseId, {
    kinds: ['subject'],
    ids: own.flatMap((one) => [one.kept, one.merged]),
  });
  const spoken = [entry, ...merged, ...asEntries(entry, changes)];
  const names = await namesIn(env, where, spoken, 'each-by-its-own');
  const offers = await offersOf(read, audience, caseId, spokenOf([entry]));
  const mayEdit = editRefusal(audience, caseId) === null;
  return { found, entry, names, offers, merges, changes, mayEdit };
}

/** What an entry said before speaks of others too, by whose names a step is read. */
function asEntries(entry: Entry, changes: readonly Change[]): readonly Entry[] {
  return changes
    .flatMap(({ before, after }) => [before, after])
    .filter((draft): draft is EntryDraft => draft !== null)
    .map((draft) => ({ ...entry, ...draft }) as Entry); // the same entry as it stood then
}

export type HistoryView = {
  readonly found: CaseHead;
  readonly changes: readonly Change[];
  readonly names: ReadonlyMap<EntryId, string>;
  readonly titles: ReadonlyMap<EntryId, Entry>;
  readonly page: number;
  readonly merges: readonly MergeStep[];
  readonly mergedNames: ReadonlyMap<EntryId, string>;
  readonly isLast: boolean;
};

const HISTORY_PAGE = 50;

/** What was changed in the whole case, the last change first. */
export async function viewHistory(
  env: DeskEnv,
  { caseId, audience, page }: Where & { readonly page: number },
): Promise<Answer<HistoryView>> {
  const { read } = env.db;
  const found = await findCase(read, env, audience, caseId);
  if (found === null) return refuse('not-found', 'not-found');
  const filter = { limit: HISTORY_PAGE + 1, offset: (page - 1) * HISTORY_PAGE };
  const all = await listChanges(read, env, audience, caseId, filter);
  const changes = all.slice(0, HISTORY_PAGE);
  const titles = await entriesOf(env, { caseId, audience }, changes);
  const stood = changes.flatMap((change) => {
    const entry = titles.get(change.entryId);
    return entry === undefined ? [] : [entry, ...asEntries(entry, [change])];
  });
  const names = await namesIn(env, { caseId, audience }, stood);
  const merges = page === 1 ? await listMergeSteps(read, audience, caseId, HISTORY_PAGE) : [];
  const ids = merges.flatMap(({ kept, merged }) => [kept, merged]);
  const labels = ids.length === 0 ? [] : await listLabels(read, audience, caseId, { ids });
  const mergedNames = new Map(labels.map(({ id, label }) => [id, label]));
  const isLast = all.length <= HISTORY_PAGE;
  return { found, changes, names, titles, merges, mergedNames, page, isLast };
}

async function entriesOf(
  env: DeskEnv,
  { caseId, audience }: Where,
  changes: readonly Change[],
): Promise<ReadonlyMap<EntryId, Entry>> {
  const ids = [...new Set(changes.map(({ entryId }) => entryId))];
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  const entries = new Map<EntryId, Entry>();
  for (const removed of [false, true])
    for (const entry of await listEntries(env.db.read, env, audience, caseId, {
      ids,
      kinds,
      removed,
    }))
      entries.set(entry.id, entry);
  return entries;
}
