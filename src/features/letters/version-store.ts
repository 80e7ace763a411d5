import { maySee } from '#access';
import type { Audience } from '#access';
import type { LetterId, VersionId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { VersionRow } from './row-store.ts';
import { versionColumns, versionOf } from './row-store.ts';
import { standingOf } from './rules.ts';
import type { Version } from './rules.ts';
import { findLetter } from './store.ts';

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

export async function insertVersion(tx: Tx, version: Version): Promise<void> {
  await sql`
    insert into letter_versions (id, letter_id, number, statement, statement_sha256, content,
      change_note, frozen_at, frozen_by)
    values (${version.id}, ${version.letterId}, ${version.number}, ${version.statement},
      ${version.statementSha256}, ${JSON.stringify(version.content)}::jsonb, ${version.changeNote},
      ${version.frozenAt}, ${version.frozenBy})`.execute(tx);
}
