import { maySee } from '#access';
import type { Audience } from '#access';
import type { AccountId, LetterId, VersionId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { LetterRow } from './row-store.ts';
import { letterRows, withVersions } from './row-store.ts';
import { standingOf } from './rules.ts';
import type { Letter, Version } from './rules.ts';

const faces = ['letter', 'statement', 'draft'] as const;

/** A letter is there for whoever may see any face of it; for everybody else there is none. */
function visible(audience: Audience, letters: readonly Letter[]): Letter[] {
  return letters.filter((letter) =>
    faces.some((sight) => maySee(audience, sight, standingOf(letter))),
  );
}

/** The letter, or null when there is none for this audience. */
export async function findLetter(
  read: Read,
  audience: Audience,
  letterId: LetterId,
): Promise<Letter | null> {
  const { rows } = await sql<LetterRow>`${letterRows} where l.id = ${letterId}`.execute(read);
  return visible(audience, await withVersions(read, rows))[0] ?? null;
}

/** The same by its public address. */
export async function findLetterBySlug(
  read: Read,
  audience: Audience,
  slug: string,
): Promise<Letter | null> {
  const { rows } = await sql<LetterRow>`${letterRows} where l.slug = ${slug}`.execute(read);
  return visible(audience, await withVersions(read, rows))[0] ?? null;
}

const MOST_LISTED = 500;

/** Every public letter, the newest release first; withdrawn ones are among them and say so. */
export async function listReleased(read: Read): Promise<Letter[]> {
  const { rows } = await sql<LetterRow>`
    ${letterRows} where r.released_at is not null
    order by r.released_at desc, l.id limit ${MOST_LISTED}`.execute(read);
  return withVersions(read, rows);
}

/** The letters on somebody's desk: those where they hold a role, the newest first. */
export async function listDeskLetters(read: Read, audience: Audience): Promise<Letter[]> {
  const ids = audience.kind === 'account' ? [...audience.roles.keys()] : [];
  if (ids.length === 0) return [];
  const { rows } = await sql<LetterRow>`
    ${letterRows} where l.id = any(${ids})
    order by l.created_at desc, l.id limit ${MOST_LISTED}`.execute(read);
  return withVersions(
    read,
    rows.filter((row) => mayOpen(audience, row)),
  );
}

const mayOpen = (audience: Audience, row: LetterRow): boolean =>
  maySee(audience, 'draft', { letterId: row.id, releasedAt: row.released_at });

/**
 * Locks the letter until the transaction ends and gives it with its current version. Saving,
 * freezing, signing and release all take this lock before any other: no two can wait in a ring.
 */
export async function currentVersionForUpdate(
  tx: Tx,
  letterId: LetterId,
): Promise<{ readonly letter: Letter; readonly version: Version | null } | null> {
  const locked = await sql`select 1 from letters where id = ${letterId} for update`.execute(tx);
  if (locked.rows.length === 0) return null;
  // read after the lock is held: a statement begun before would not see what the other one wrote
  const { rows } = await sql<LetterRow>`${letterRows} where l.id = ${letterId}`.execute(tx);
  const [letter] = await withVersions(tx, rows);
  return letter === undefined ? null : { letter, version: letter.currentVersion };
}

export async function insertLetter(
  tx: Tx,
  letter: Pick<Letter, 'id' | 'slug' | 'origin' | 'originNote' | 'createdAt'> & { by: AccountId },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into letters (id, slug, origin, origin_note, created_at, created_by)
    values (${letter.id}, ${letter.slug}, ${letter.origin}, ${letter.originNote},
      ${letter.createdAt}, ${letter.by})
    on conflict (slug) do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** Makes the letter public from `at` on. The caller holds the letter's lock and has decided. */
export async function markReleased(
  tx: Tx,
  release: { letterId: LetterId; versionId: VersionId; at: Date },
): Promise<void> {
  await sql`
    insert into letter_releases (letter_id, version_id, released_at)
    values (${release.letterId}, ${release.versionId}, ${release.at})`.execute(tx);
}

/** Withdraws the whole letter: its page stays and shows the notice. */
export async function markWithdrawn(
  tx: Tx,
  withdrawal: { letterId: LetterId; at: Date; by: AccountId; notice: string },
): Promise<void> {
  await sql`
    insert into letter_withdrawals (letter_id, withdrawn_at, withdrawn_by, notice)
    values (${withdrawal.letterId}, ${withdrawal.at}, ${withdrawal.by}, ${withdrawal.notice})
  `.execute(tx);
}
