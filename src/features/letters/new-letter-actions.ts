import { grantRole } from '#access';
import type { AccountId, LetterId } from '#kernel/ids';
import { newId } from '#kernel/ids';
import type { Clock } from '#kernel/clock';
import { refuse, isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { LanguageTag } from '#kernel/language';
import type { Database, Tx } from '#platform/db';
import { emptyContent, LIMITS } from './content-rules.ts';
import type { LetterContent } from './content-rules.ts';
import { getCounters, markCounters } from './counter-store.ts';
import { giveNumbers } from './number-rules.ts';
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
  const { origin, slug, by } = input;
  return env.db.transaction((tx) =>
    insertDraft(tx, { content, origin, originNote, slug, by, at: env.now() }),
  );
}

/**
 * Opens a letter whose draft is there already, revision 1, inside the caller's transaction. Rows
 * with negative numbers get their own. Refused like a save that cannot be kept.
 */
export async function startLetter(
  tx: Tx,
  input: { readonly content: LetterContent; readonly by: AccountId; readonly at: Date },
): Promise<Answer<{ readonly letterId: LetterId; readonly slug: string }>> {
  const { content, faults } = tidyContent(input.content);
  const [fault] = faults;
  if (fault !== undefined) return refuse('invalid', fault.reason, { ...fault.values });
  if (content.title === '') return refuse('invalid', 'letter-title-missing');
  return insertDraft(tx, { ...input, content, origin: 'written-here', originNote: null });
}

type FirstDraft = Pick<NewLetter, 'origin' | 'by'> & {
  readonly slug?: string | undefined;
  readonly originNote: string | null;
  readonly content: LetterContent;
  readonly at: Date;
};

async function insertDraft(
  tx: Tx,
  draft: FirstDraft,
): Promise<Answer<{ readonly letterId: LetterId; readonly slug: string }>> {
  const { origin, originNote, by, at } = draft;
  const letterId = newId<LetterId>();
  const wanted = draft.slug ?? slugFrom(draft.content.title, letterId);
  const slugs = draft.slug === undefined ? [wanted, otherSlug(wanted, letterId)] : [wanted];
  const letter = { id: letterId, origin, originNote, createdAt: at, by };
  const slug = await insertUnderFirstFree(tx, slugs, letter);
  if (slug === null) return refuse('conflict', 'slug-taken');
  const { content, counters } = giveNumbers(draft.content, await getCounters(tx, letterId));
  await insertRevision(tx, letterId, { revision: 1, content, savedAt: at, savedBy: by });
  await markCounters(tx, letterId, counters);
  const granted = await grantRole(tx, { letterId, accountId: by, role: 'drafter', by, at });
  if (isRefusal(granted)) throw new Error(`a new letter got no drafter: ${granted.reason}`);
  return { letterId, slug };
}

async function insertUnderFirstFree(
  tx: Tx,
  slugs: readonly string[],
  letter: Omit<Parameters<typeof insertLetter>[1], 'slug'>,
): Promise<string | null> {
  for (const slug of slugs) if (await insertLetter(tx, { ...letter, slug })) return slug;
  return null;
}
