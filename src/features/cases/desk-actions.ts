import type { Audience } from '#access';
import type { Clock } from '#kernel/clock';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Database, Read } from '#platform/db';
import { findCase } from './case-store.ts';
import { inTime, SHOWN, spokenOf, titleOf } from './desk-rules.ts';
import type { DeskView, Only, Section } from './desk-rules.ts';
import { listLabels, listPage } from './desk-store.ts';
import { countEntries, listEntries } from './entry-store.ts';
import type { SealEnv } from './entry-store.ts';
import { FORM_KINDS } from './form-rules.ts';
import { pressing } from './key-date-rules.ts';
import { listDeadlines } from './key-date-store.ts';
import { mergedView, resolveMerges } from './merge-rules.ts';
import type { Merge } from './merge-rules.ts';
import { listMerges } from './merge-store.ts';
import { offersOf } from './offer-actions.ts';
import type { CaseId, Entry, EntryId, Kind } from './rules.ts';
import { editRefusal } from './sight-store.ts';

export type DeskEnv = SealEnv & { readonly db: Database };

type Where = { readonly caseId: CaseId; readonly audience: Audience };

/** What the one page of a case shows, for somebody who may open it. */
export async function viewDesk(
  env: DeskEnv & { readonly now: Clock },
  where: Where & { readonly only: Only | null; readonly also: readonly EntryId[] },
): Promise<Answer<DeskView>> {
  const { read } = env.db;
  const { caseId, audience, only, also } = where;
  const found = await findCase(read, env, audience, caseId);
  if (found === null) return refuse('not-found', 'not-found');
  const [counts, merges] = await Promise.all([
    countEntries(read, audience, caseId),
    listMerges(read, audience, caseId),
  ]);
  const kinds = only === null ? FORM_KINDS : [only.kind];
  const lists = await Promise.all(
    kinds
      .filter((kind) => (counts.get(kind) ?? 0) > 0)
      .map(async (kind) => ({
        kind,
        total: counts.get(kind) ?? 0,
        entries: await entriesOf(env, where, kind, only),
      })),
  );
  const sections = await withMerges(env, where, merges, lists);
  const names = await namesIn(
    env,
    where,
    sections.flatMap(({ entries }) => entries),
  );
  const offers = await offersOf(read, audience, caseId, also);
  const mayEdit = editRefusal(audience, caseId) === null;
  const both = merges.flatMap(({ kept, merged }) => [kept, merged]);
  const labels = both.length === 0 ? [] : await listLabels(read, audience, caseId, { ids: both });
  const mergedNames = new Map(labels.map(({ id, label }) => [id, label]));
  const coming = only === null ? await listDeadlines(read, audience, env.now(), caseId) : [];
  const near = pressing(coming);
  return { found, sections, names, offers, pressing: near, merges, mergedNames, mayEdit };
}

/** What was added last, or one page of everything. */
async function entriesOf(
  env: DeskEnv,
  { caseId, audience }: Where,
  kind: Kind,
  only: Only | null,
): Promise<readonly Entry[]> {
  const { read } = env.db;
  const kinds = [kind];
  const latest = { kinds, newest: true, limit: SHOWN.latest };
  if (only === null) return listEntries(read, env, audience, caseId, latest);
  const window = { kind, limit: SHOWN.page, offset: (only.page - 1) * SHOWN.page };
  const ids = await listPage(read, audience, caseId, window);
  return listEntries(read, env, audience, caseId, { kinds, ids });
}

async function withMerges(
  env: DeskEnv,
  { caseId, audience }: Where,
  merges: readonly Merge[],
  lists: readonly Omit<Section, 'merged'>[],
): Promise<readonly Section[]> {
  const ids = merges.map(({ merged }) => merged);
  const gone = { kinds: ['subject'], ids } as const;
  const merged =
    ids.length === 0 ? [] : await listEntries(env.db.read, env, audience, caseId, gone);
  const subjects = merged.filter((one): one is Entry<'subject'> => one.kind === 'subject');
  return lists.map((section) => ({
    ...section,
    merged: section.kind === 'subject' ? subjects.length : 0,
    entries: inOrder(section.kind, mergedView(section.entries, merges, subjects)),
  }));
}

/** Statements with a date stand in the order of time, everything else as it was added. */
function inOrder(kind: Kind, entries: readonly Entry[]): readonly Entry[] {
  // what came in together, from an archive, has one moment and stands in the order of its ids
  const added = entries.toSorted(
    (a, b) => a.addedAt.getTime() - b.addedAt.getTime() || (a.id < b.id ? -1 : 1),
  );
  return kind === 'event' || kind === 'key-date' || kind === 'intervention' ? inTime(added) : added;
}

/** What everything these entries speak of is called; whoever was merged, as a rule, by the one that was kept. */
export async function namesIn(
  env: DeskEnv,
  { caseId, audience }: Where,
  entries: readonly Entry[],
  asKept: 'by-merges' | 'each-by-its-own' = 'by-merges',
): Promise<ReadonlyMap<EntryId, string>> {
  const { read } = env.db;
  const names = new Map<EntryId, string>();
  for (const entry of entries) names.set(entry.id, titleOf(entry));
  const missing = spokenOf(entries).filter((id) => !names.has(id));
  await addNames(read, env, { caseId, audience }, missing, names);
  const labels = await listLabels(read, audience, caseId, { ids: [...names.keys()] });
  for (const { id, label } of labels) names.set(id, label);
  if (asKept === 'each-by-its-own') return names;
  const shownBy = resolveMerges(await listMerges(read, audience, caseId));
  for (const id of names.keys()) {
    const kept = names.get(shownBy(id));
    if (kept !== undefined) names.set(id, kept);
  }
  return names;
}

/** Entries outside the page, and those taken out of the file since: a line still says who is meant. */
async function addNames(
  read: Read,
  env: DeskEnv,
  { caseId, audience }: Where,
  ids: readonly EntryId[],
  names: Map<EntryId, string>,
): Promise<void> {
  if (ids.length === 0) return;
  const kinds = ['subject', 'event', 'source'] as const;
  for (const removed of [false, true]) {
    const found = await listEntries(read, env, audience, caseId, { kinds, ids, removed });
    for (const entry of found) names.set(entry.id, titleOf(entry));
    if (found.length === ids.length) return;
  }
}
