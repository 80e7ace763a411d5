import { grantRole } from '#access';
import type { AccountId, LetterId } from '#kernel/ids';
import { newId } from '#kernel/ids';
import type { Clock } from '#kernel/clock';
import { refuse, isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { LanguageTag } from '#kernel/language';
import type { Database, Tx } from '#platform/db';
import { emptyContent, LIMITS } from './content-rules.ts';
import { tidyContent } from './tidy-rules.ts';
import { insertRevision } from './draft-store.ts';
import type { Origin } from './statement-rules.ts';
import { isSlug, otherSlug, slugFrom } from './slug-rules.ts';
import { insertLetter } from './store.ts';
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
