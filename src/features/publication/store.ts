import type { LetterId, VersionId } from '#kernel/ids';
import type { Sha256 } from '#kernel/bytes';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';

/** A file made once, at release, and never changed. */
export type PublishedFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: Sha256;
  readonly bytes: Buffer;
  readonly madeAt: Date;
};

export async function findPublishedFile(
  read: Read,
  versionId: VersionId,
  name: string,
): Promise<PublishedFile | null> {
  const { rows } = await sql<PublishedFile>`
    select name, media_type as "mediaType", sha256, bytes, made_at as "madeAt"
      from published_files where version_id = ${versionId} and name = ${name}`.execute(read);
  return rows[0] ?? null;
}

/** The first one made stays: the job that makes it may run twice. */
export async function insertPublishedFile(
  tx: Tx,
  file: PublishedFile & { readonly letterId: LetterId; readonly versionId: VersionId },
): Promise<void> {
  await sql`
    insert into published_files (letter_id, version_id, name, media_type, sha256, bytes, made_at)
    values (${file.letterId}, ${file.versionId}, ${file.name}, ${file.mediaType}, ${file.sha256},
            ${file.bytes}, ${file.madeAt})
    on conflict (version_id, name) do nothing`.execute(tx);
}

/** Takes every kept file of a letter away: somebody's name in them was erased, and they are made anew. */
export async function deletePublishedFiles(tx: Tx, letterId: LetterId): Promise<void> {
  await sql`delete from published_files where letter_id = ${letterId}`.execute(tx);
}
