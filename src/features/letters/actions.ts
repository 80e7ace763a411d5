import { grantRole, HOUSE, listGrants } from '#access';
import { append } from '#record';
import type { AccountId, LetterId, VersionId } from '#kernel/ids';
import { newId } from '#kernel/ids';
import type { Clock, Random } from '#kernel/clock';
import { refuse, isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { LanguageTag } from '#kernel/language';
import type { Database, Read, Tx } from '#platform/db';
import { publish } from '#platform/jobs';
import { emptyContent, LIMITS, tidyContent } from './content-rules.ts';
import { insertRevision, latestDraft } from './draft-store.ts';
import { decideFreeze, versionFrozen } from './rules.ts';
import type { Origin, Version } from './rules.ts';
import { isSlug, otherSlug, slugFrom } from './slug-rules.ts';
import type { Lead } from './statement-rules.ts';
import { currentVersionForUpdate, insertLetter, insertVersion } from './store.ts';
import { defaultZone } from './zone-rules.ts';

export type NewLetter = {
  readonly title: string;
  readonly language: LanguageTag;
  readonly zone?: string;
  readonly origin: Origin;
  /** Where a letter that was published elsewhere appeared. */
  readonly originNote?: string | null;
  /** Its public address; made from the title when not given. */
  readonly slug?: string;
  readonly by: AccountId;
};

/** Opens a letter with an empty draft, revision 1. Whoever opens it is its first drafter. */
export async function createLetter(
  env: { readonly db: Database; readonly now: Clock },
  input: NewLetter,
): Promise<Answer<{ readonly letterId: LetterId; readonly slug: string }>> {
  const { content, faults } = tidyContent(
    emptyContent(input.language, input.title, input.zone ?? defaultZone),
  );
  const originNote = input.originNote?.trim() || null;
  const [fault] = faults;
  if (fault !== undefined) return refuse('invalid', fault.reason, { ...fault.values });
  if (content.title === '') return refuse('invalid', 'letter-title-missing');
  if (input.origin === 'published-elsewhere' && originNote === null)
    return refuse('invalid', 'origin-note-missing');
  if (originNote !== null && originNote.length > LIMITS.note)
    return refuse('invalid', 'text-too-long', { length: originNote.length, limit: LIMITS.note });
  if (input.slug !== undefined && !isSlug(input.slug)) return refuse('invalid', 'slug-form');
  const id = newId<LetterId>();
  const createdAt = env.now();
  const wanted = input.slug ?? slugFrom(content.title, id);
  const slugs = input.slug === undefined ? [wanted, otherSlug(wanted, id)] : [wanted];
  return env.db.transaction(async (tx) => {
    const slug = await insertUnderFirstFree(tx, slugs, {
      id,
      origin: input.origin,
      originNote,
      createdAt,
      by: input.by,
    });
    if (slug === null) return refuse('conflict', 'slug-taken');
    await insertRevision(tx, id, { revision: 1, content, savedAt: createdAt, savedBy: input.by });
    const granted = await grantRole(tx, {
      letterId: id,
      accountId: input.by,
      role: 'drafter',
      by: input.by,
      at: createdAt,
    });
    if (isRefusal(granted)) throw new Error(`a new letter got no drafter: ${granted.reason}`);
    return { letterId: id, slug };
  });
}

async function insertUnderFirstFree(
  tx: Tx,
  slugs: readonly string[],
  letter: Omit<Parameters<typeof insertLetter>[1], 'slug'>,
): Promise<string | null> {
  for (const slug of slugs) if (await insertLetter(tx, { ...letter, slug })) return slug;
  return null;
}

/** Who answers for the text now, in their order. */
export async function liveLeads(read: Read, letterId: LetterId): Promise<Lead[]> {
  const grants = await listGrants(read, HOUSE, letterId);
  return grants
    .filter((grant) => grant.role === 'lead')
    .map(({ accountId, name, capacity }) => ({ accountId, name, capacity: capacity ?? '' }));
}

/**
 * Makes the saved draft the next version: prints the statement, writes the leaf and tells the rooms
 * above, in one transaction. `revision`, when given, must be the one saved last: nobody freezes a
 * text they have not seen.
 */
export async function freezeVersion(
  env: { readonly db: Database; readonly now: Clock; readonly random: Random },
  input: {
    readonly letterId: LetterId;
    readonly note: string;
    readonly by: AccountId;
    readonly revision?: number;
  },
): Promise<Answer<Version>> {
  return env.db.transaction(async (tx) => {
    const current = await currentVersionForUpdate(tx, input.letterId);
    const draft = await latestDraft(tx, input.letterId);
    if (current === null || draft === null) return refuse('not-found', 'not-found');
    if (input.revision !== undefined && input.revision !== draft.revision)
      return refuse('conflict', 'draft-changed');
    const { letter } = current;
    const leads = await liveLeads(tx, input.letterId);
    const frozenAt = env.now();
    const frozen = decideFreeze({ letter, content: draft.content, leads }, input.note, frozenAt);
    if (isRefusal(frozen)) return frozen;
    const id = newId<VersionId>();
    const version: Version = {
      ...frozen,
      id,
      letterId: input.letterId,
      frozenAt,
      frozenBy: input.by,
    };
    await insertVersion(tx, version);
    await publish(tx, versionFrozen, { letterId: version.letterId, versionId: id });
    await append(tx, env, {
      letterId: version.letterId,
      act: 'version-frozen',
      statement: version.statementSha256,
      detail: { version: String(version.number) },
    });
    return version;
  });
}
