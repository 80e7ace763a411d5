import type { Audience } from '#access';
import type { Read } from '#platform/db';
import { listLabels, listMentioned, listNames, listTitles } from './desk-store.ts';
import type { SubjectLabel } from './desk-store.ts';
import { resolveMerges } from './merge-rules.ts';
import type { Merge } from './merge-rules.ts';
import { listMerges } from './merge-store.ts';
import type { KnownSubject } from './naming-rules.ts';
import { OFFERED } from './offer-rules.ts';
import type { Offers } from './offer-rules.ts';
import type { CaseId, EntryId } from './rules.ts';

/** What a form of this case offers; `also` are entries it speaks of already. */
export async function offersOf(
  read: Read,
  audience: Audience,
  caseId: CaseId,
  also: readonly EntryId[] = [],
): Promise<Offers> {
  const merges = await listMerges(read, audience, caseId);
  const gone = new Set(merges.map(({ merged }) => merged));
  const [newest, sources, events] = await Promise.all([
    listLabels(read, audience, caseId, { limit: OFFERED.subjects }),
    listTitles(read, audience, caseId, { of: 'source', limit: OFFERED.sources, also }),
    listTitles(read, audience, caseId, { of: 'event', limit: OFFERED.events, also }),
  ]);
  const mentioned = await listMentioned(read, audience, caseId, OFFERED.ticks);
  const far = mentioned.filter((id) => !newest.some((one) => one.id === id));
  const distant = await labelsFor(read, audience, caseId, [...also, ...far]);
  const shown = new Set(newest.map(({ id }) => id));
  const subjects = [
    ...newest.filter(({ id }) => !gone.has(id) || also.includes(id)),
    ...distant.filter(({ id }) => !shown.has(id)),
  ];
  const ticks = new Set([...mentioned, ...newest.slice(0, OFFERED.ticks).map(({ id }) => id)]);
  return { subjects, ticks, sources, events };
}

const labelsFor = async (
  read: Read,
  audience: Audience,
  caseId: CaseId,
  ids: readonly EntryId[],
): Promise<readonly SubjectLabel[]> =>
  ids.length === 0 ? [] : listLabels(read, audience, caseId, { ids });

/** Everybody a name typed in a form may mean; who was merged is found under the one that was kept. */
export async function listKnown(
  read: Read,
  audience: Audience,
  caseId: CaseId,
): Promise<readonly KnownSubject[]> {
  const merges = await listMerges(read, audience, caseId);
  const [labels, names] = await Promise.all([
    listLabels(read, audience, caseId),
    listNames(read, audience, caseId),
  ]);
  return knownOf(labels, names, merges);
}

function knownOf(
  labels: readonly SubjectLabel[],
  names: readonly { readonly id: EntryId; readonly text: string }[],
  merges: readonly Merge[],
): readonly KnownSubject[] {
  const shownBy = resolveMerges(merges);
  const of = new Map<EntryId, string[]>();
  for (const { id, text } of names) {
    const kept = shownBy(id);
    of.set(kept, [...(of.get(kept) ?? []), text]);
  }
  // by its own label the merged one is meant itself, so that undoing a merge gives back what was said
  return labels.map(({ id, label }) => ({ id, label, names: of.get(id) ?? [] }));
}
