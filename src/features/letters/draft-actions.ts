import { parseEmailAddress } from '#kernel/email-address';
import type { AccountId, LetterId } from '#kernel/ids';
import type { Clock } from '#kernel/clock';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Database, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { HOUSE } from '#access';
import { letterContent, LIMITS, saysSame } from './content-rules.ts';
import type { LetterContent } from './content-rules.ts';
import type { Contact, TypedContact } from './draft-rules.ts';
import { findAddresseeContacts, putContact } from './contact-store.ts';
import { findRevision, insertRevision, latestDraft } from './draft-store.ts';
import { getCounters, markCounters } from './counter-store.ts';
import { decideSave } from './draft-rules.ts';
import { currentVersionForUpdate } from './store.ts';

type DraftEnv = { readonly db: Database; readonly now: Clock; readonly seal: Seal };

type Save = {
  readonly letterId: LetterId;
  readonly revision: number;
  readonly content: LetterContent;
  readonly contacts?: readonly TypedContact[];
  readonly by: AccountId;
};
type Saved = { readonly revision: number; readonly content: LetterContent };

/**
 * Saves the draft as the next revision. `revision` is the one the writer had before them: when
 * somebody else saved in between, nothing is written (`draft-changed`). The same text twice is one
 * revision. New rows come with negative numbers and get their own here.
 */
export async function saveDraft(env: DraftEnv, input: Save): Promise<Answer<Saved>> {
  return env.db.transaction((tx) => saveDraftIn(tx, env, input));
}

/** The same within the caller's transaction: what belongs to the save is written with it or not at all. */
export async function saveDraftIn(
  tx: Tx,
  env: Omit<DraftEnv, 'db'>,
  input: Save,
): Promise<Answer<Saved>> {
  if (!letterContent.safeParse(input.content).success) return refuse('invalid', 'draft-unreadable');
  const contacts = readContacts(input.contacts ?? []);
  if (isRefusal(contacts)) return contacts;
  const current = await currentVersionForUpdate(tx, input.letterId);
  const before = await latestDraft(tx, input.letterId);
  if (current === null || before === null) return refuse('not-found', 'not-found');
  const counters = await getCounters(tx, input.letterId);
  const decided = decideSave(
    { letter: current.letter, revision: before.revision, counters },
    { seen: input.revision, content: input.content },
  );
  if (isRefusal(decided)) return decided;
  const { content, given } = decided;
  const savedAt = env.now();
  const known = await findAddresseeContacts(tx, env, HOUSE, input.letterId);
  for (const contact of contacts) {
    const number = given.addressee.get(contact.number) ?? contact.number;
    const listed = content.addressees.some((one) => one.number === number);
    if (!listed || isKnown(known, { ...contact, number })) continue;
    await putContact(tx, env, input.letterId, {
      ...contact,
      number,
      at: savedAt,
      by: input.by,
    });
  }
  if (saysSame(content, before.content)) return { revision: before.revision, content };
  const revision = before.revision + 1;
  await insertRevision(tx, input.letterId, { revision, content, savedAt, savedBy: input.by });
  await markCounters(tx, input.letterId, decided.counters);
  return { revision, content };
}

/** Brings an earlier save back as a new one, so that nothing in between is lost either. */
export async function restoreDraft(
  env: DraftEnv,
  input: {
    readonly letterId: LetterId;
    readonly revision: number;
    readonly seen: number;
    readonly by: AccountId;
  },
): Promise<Answer<{ readonly revision: number }>> {
  const earlier = await findRevision(env.db.read, HOUSE, input.letterId, input.revision);
  if (earlier === null) return refuse('not-found', 'not-found');
  return saveDraft(env, {
    letterId: input.letterId,
    revision: input.seen,
    content: earlier.content,
    by: input.by,
  });
}

function readContacts(typed: readonly TypedContact[]): Answer<Contact[]> {
  const contacts: Contact[] = [];
  for (const { number, email, postal } of typed) {
    const address = email.trim() === '' ? null : parseEmailAddress(email);
    if (address === null && email.trim() !== '') return refuse('invalid', 'email-form');
    if (postal.length > LIMITS.note)
      return refuse('invalid', 'text-too-long', { length: postal.length, limit: LIMITS.note });
    contacts.push({ number, email: address, postal: postal.trim() || null });
  }
  return contacts;
}

function isKnown(known: readonly Contact[], contact: Contact): boolean {
  const before = known.find((one) => one.number === contact.number);
  return (before?.email ?? null) === contact.email && (before?.postal ?? null) === contact.postal;
}
