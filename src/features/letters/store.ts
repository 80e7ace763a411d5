import { maySee } from '#access';
import type { Audience } from '#access';
import type { Sha256 } from '#kernel/bytes';
import type { AccountId, LetterId, VersionId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import { standingOf } from './rules.ts';
import type { Letter, Origin, Version } from './rules.ts';
import type { VersionContent } from './statement-rules.ts';

type VersionRow = {
  id: VersionId;
  letter_id: LetterId;
  number: number;
  statement: string;
  statement_sha256: Sha256;
  content: VersionContent; // written by freezeVersion only, and never changed
  change_note: string;
  frozen_at: Date;
  frozen_by: AccountId;
};

type LetterRow = {
  id: LetterId;
  slug: string;
  origin: Origin;
  origin_note: string | null;
  created_at: Date;
  released_version: VersionId | null;
  released_at: Date | null;
  withdrawn_at: Date | null;
  notice: string | null;
};

const versionColumns = sql`v.id, v.letter_id, v.number, v.statement, v.statement_sha256, v.content,
  v.change_note, v.frozen_at, v.frozen_by`;

const letterRows = sql`select l.id, l.slug, l.origin, l.origin_note, l.created_at,
    r.version_id as released_version, r.released_at, w.withdrawn_at, w.notice
  from letters l
  left join letter_releases r on r.letter_id = l.id
  left join letter_withdrawals w on w.letter_id = l.id`;

function versionOf(row: VersionRow): Version {
  return {
    id: row.id,
    letterId: row.letter_id,
    number: row.number,
    statement: row.statement,
    statementSha256: row.statement_sha256,
    content: row.content,
    changeNote: row.change_note,
    frozenAt: row.frozen_at,
    frozenBy: row.frozen_by,
  };
}

function letterOf(row: LetterRow, currentVersion: Version | null): Letter {
  const { released_version: versionId, released_at: releasedAt } = row;
  return {
    id: row.id,
    slug: row.slug,
    origin: row.origin,
    originNote: row.origin_note,
    createdAt: row.created_at,
    currentVersion,
    release: versionId === null || releasedAt === null ? null : { versionId, releasedAt },
    withdrawal:
      row.withdrawn_at === null ? null : { at: row.withdrawn_at, notice: row.notice ?? '' },
  };
}

async function withVersions(read: Read, rows: readonly LetterRow[]): Promise<Letter[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const { rows: versions } = await sql<VersionRow>`
    select distinct on (v.letter_id) ${versionColumns} from letter_versions v
    where v.letter_id = any(${ids}) order by v.letter_id, v.number desc`.execute(read);
  const current = new Map(versions.map((row) => [row.letter_id, versionOf(row)]));
  return rows.map((row) => letterOf(row, current.get(row.id) ?? null));
}

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

/** One numbered version, or null when there is none for this audience. */
export async function findVersion(
  read: Read,
  audience: Audience,
  letterId: LetterId,
  number: number,
): Promise<Version | null> {
  const versions = await listVersions(read, audience, letterId);
  return versions.find((version) => version.number === number) ?? null;
}

/** Every version, the first one first; none when the drafts are not this audience's to see. */
export async function listVersions(
  read: Read,
  audience: Audience,
  letterId: LetterId,
): Promise<Version[]> {
  const letter = await findLetter(read, audience, letterId);
  if (letter === null || !maySee(audience, 'draft', standingOf(letter))) return [];
  const { rows } = await sql<VersionRow>`
    select ${versionColumns} from letter_versions v
    where v.letter_id = ${letterId} order by v.number`.execute(read);
  return rows.map(versionOf);
}

/**
 * A version whose id came from our own rows (a signature, an approval). Asks nobody's leave: a
 * page shows it only after its own check. Throws when there is none.
 */
export async function getVersionById(read: Read, versionId: VersionId): Promise<Version> {
  const { rows } = await sql<VersionRow>`
    select ${versionColumns} from letter_versions v where v.id = ${versionId}`.execute(read);
  const [row] = rows;
  if (row === undefined) throw new Error('there is no version with this id');
  return versionOf(row);
}

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

export async function insertVersion(tx: Tx, version: Version): Promise<void> {
  await sql`
    insert into letter_versions (id, letter_id, number, statement, statement_sha256, content,
      change_note, frozen_at, frozen_by)
    values (${version.id}, ${version.letterId}, ${version.number}, ${version.statement},
      ${version.statementSha256}, ${JSON.stringify(version.content)}::jsonb, ${version.changeNote},
      ${version.frozenAt}, ${version.frozenBy})`.execute(tx);
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
