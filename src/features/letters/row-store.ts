import type { Sha256 } from '#kernel/bytes';
import type { AccountId, LetterId, VersionId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { Letter, Version } from './rules.ts';
import type { Origin, VersionContent } from './statement-rules.ts';

export type VersionRow = {
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

export type LetterRow = {
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

export const versionColumns = sql`v.id, v.letter_id, v.number, v.statement, v.statement_sha256, v.content,
  v.change_note, v.frozen_at, v.frozen_by`;

export const letterRows = sql`select l.id, l.slug, l.origin, l.origin_note, l.created_at,
    r.version_id as released_version, r.released_at, w.withdrawn_at, w.notice
  from letters l
  left join letter_releases r on r.letter_id = l.id
  left join letter_withdrawals w on w.letter_id = l.id`;

export function versionOf(row: VersionRow): Version {
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

export async function withVersions(read: Read, rows: readonly LetterRow[]): Promise<Letter[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const { rows: versions } = await sql<VersionRow>`
    select distinct on (v.letter_id) ${versionColumns} from letter_versions v
    where v.letter_id = any(${ids}) order by v.letter_id, v.number desc`.execute(read);
  const current = new Map(versions.map((row) => [row.letter_id, versionOf(row)]));
  return rows.map((row) => letterOf(row, current.get(row.id) ?? null));
}
