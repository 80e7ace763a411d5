import { ANONYMOUS, HOUSE } from '#access';
import type { Audience } from '#access';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import { spanOf } from './column-rules.ts';
import { listEntries, unsealed } from './entry-store.ts';
import type { SealEnv } from './entry-store.ts';
import { listMerges } from './merge-store.ts';
import { mergedView } from './merge-rules.ts';
import type { PublicationId } from './publication-rules.ts';
import { findLastPublished, findPublished, selectApproved } from './publication-store.ts';
import { releaseBlockersIn } from './release-rules.ts';
import type { CaseReleaseBlocker } from './release-rules.ts';
import { renditionOf } from './rendition-rules.ts';
import type { CaseRendition } from './rendition-rules.ts';
import { maySeeCase } from './sight-store.ts';
import type { CaseId, Entry, EntryDraft, EntryId, Kind } from './rules.ts';

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/**
 * Everything a case holds, removed entries too: whoever was taken out of it is still not to be named.
 * Who was merged with another is spoken of as that one.
 */
export async function listFile(
  read: Read,
  env: SealEnv,
  audience: Audience,
  caseId: CaseId,
  /** Only these kinds; all of them without it. */
  kinds?: readonly Kind[],
): Promise<readonly Entry[]> {
  const file = await listRaw(read, env, audience, caseId, kinds);
  return (await mergedIn(read, audience, caseId, file))(file);
}

/** As `listFile`, with everybody by the entry they were entered as. */
export async function listRaw(
  read: Read,
  env: SealEnv,
  audience: Audience,
  caseId: CaseId,
  kinds?: readonly Kind[],
): Promise<readonly Entry[]> {
  const which = kinds === undefined ? {} : { kinds };
  const live = await listEntries(read, env, audience, caseId, which);
  const removed = await listEntries(read, env, audience, caseId, { ...which, removed: true });
  return [...live, ...removed];
}

async function mergedIn(
  read: Read,
  audience: Audience,
  caseId: CaseId,
  file: readonly Entry[],
): Promise<(entries: readonly Entry[]) => readonly Entry[]> {
  const merges = await listMerges(read, audience, caseId);
  const subjects = file.filter((entry) => entry.kind === 'subject');
  return (entries) => mergedView(entries, merges, subjects);
}

/** What the authority, or the public, would see of a case as it stands now; for its own people. */
export async function findRendition(
  read: Read,
  env: SealEnv,
  who: { readonly audience: Audience; readonly caseId: CaseId; readonly now: Date },
  audience: 'authority' | 'public',
): Promise<CaseRendition | null> {
  const { caseId, now } = who;
  if (!maySeeCase(who.audience, caseId)) return null;
  const file = await listFile(read, env, who.audience, caseId);
  return renditionOf({ caseId, entries: file, file, audience, day: dayOf(now) });
}

/** A case as anybody may read it. */
export type PublicCase = {
  readonly caseId: CaseId;
  readonly publishedAt: Date;
  readonly rendition: CaseRendition;
};

/**
 * The public face of a case: the entries a second reader approved, as they stood then, with consent as
 * it is now. Who withdrew it an hour ago is not named, what was removed or closed since is not shown,
 * and nothing that was added or changed since is. Never to be kept in a cache.
 */
export async function findPublicCase(
  read: Read,
  env: SealEnv,
  slug: string,
  now: Date,
): Promise<PublicCase | null> {
  const found = await findPublished(read, ANONYMOUS, slug);
  if (found === null) return null;
  const { caseId, askedAt, publishedAt, publicationId } = found;
  const raw = await listRaw(read, env, HOUSE, caseId);
  const file = (await mergedIn(read, HOUSE, caseId, raw))(raw);
  const seen = await listMerges(read, HOUSE, caseId, askedAt);
  // who was taken for another since is spoken of in public as neither until somebody read it
  const ids = new Set(file.map(({ id }) => id));
  const approved = mergedView(await approvedEntries(read, publicationId, raw), seen).filter(
    ({ id }) => ids.has(id),
  );
  // closing an entry counts at once, opening one only when it was approved
  const entries = approved.filter(
    (entry) => entry.removedAt === null && entry.shownTo === 'public',
  );
  // a refusal that was taken out of the file since still stood when somebody said yes
  const consents = approved.flatMap((entry): Entry[] =>
    entry.kind === 'consent' ? [{ ...entry, removedAt: null }] : [],
  );
  const rendition = renditionOf({
    caseId,
    entries,
    file: [...file, ...entries], // a name may have been spelt otherwise when it was approved
    audience: 'public',
    day: dayOf(now),
    approved: { consents, day: dayOf(publishedAt) },
  });
  return { caseId, publishedAt, rendition };
}

/** Whatever a second reader said yes to, as it stood then; whether it is still open is as of now. */
async function approvedEntries(
  read: Read,
  id: PublicationId,
  file: readonly Entry[],
): Promise<readonly Entry[]> {
  const revisions = new Map(
    (await selectApproved(read, id)).map(({ entryId, revision }) => [entryId, revision]),
  );
  const before = await revisionsBefore(read, id);
  return file.flatMap((entry): readonly Entry[] => {
    const revision = revisions.get(entry.id);
    if (revision === undefined) return [];
    if (revision === entry.revision) return [entry];
    const after = before.get(entry.id);
    if (after === undefined) return []; // erased
    const content = unsealed(entry.kind, after.content, null);
    const { earliest = null, latest = null } = spanOf(entry.kind, content);
    const { certainty } = after;
    return [{ ...entry, revision, certainty, content, earliest, latest } as Entry]; // as it was written
  });
}

type Kept = Omit<EntryDraft, 'kind' | 'content'> & {
  readonly content: { readonly [field: string]: unknown };
};

/** Approved entries that were changed since, as they stood. */
async function revisionsBefore(read: Read, id: PublicationId): Promise<ReadonlyMap<EntryId, Kept>> {
  const { rows } = await sql<{ id: EntryId; after: Kept }>`
    select c.entry_id as id, c.after
      from case_publication_entries p
      join case_entries e on e.id = p.entry_id and e.revision <> p.revision
      join case_changes c on c.entry_id = p.entry_id and c.revision = p.revision
     where p.publication_id = ${id} and c.after is not null`.execute(read);
  return new Map(rows.map(({ id: entryId, after }) => [entryId, after]));
}

/**
 * What of these cases stands against making texts public that rest on them: names nobody agreed to, and
 * dangers nobody looked at lately. For whoever may see the texts: nothing else of a case comes out.
 *
 * @example await caseReleaseBlockers(read, env, { caseIds, texts: [title, body] }, now)
 */
export async function caseReleaseBlockers(
  read: Read,
  env: SealEnv,
  about: { readonly caseIds: readonly CaseId[]; readonly texts: readonly string[] },
  now: Date,
): Promise<readonly CaseReleaseBlocker[]> {
  const blockers: CaseReleaseBlocker[] = [];
  for (const caseId of about.caseIds) {
    const file = await listFile(read, env, HOUSE, caseId);
    const lastPublishedAt = await findLastPublished(read, caseId);
    blockers.push(...releaseBlockersIn(caseId, file, about.texts, { now, lastPublishedAt }));
  }
  return blockers;
}
