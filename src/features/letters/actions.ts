import { HOUSE, listGrants } from '#access';
import { append } from '#record';
import type { AccountId, LetterId, VersionId } from '#kernel/ids';
import { newId } from '#kernel/ids';
import type { Clock, Random } from '#kernel/clock';
import { refuse, isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Database, Read } from '#platform/db';
import { publish } from '#platform/jobs';
import { latestDraft } from './draft-store.ts';
import { decideFreeze } from './draft-rules.ts';
import { versionFrozen } from './rules.ts';
import type { Version } from './rules.ts';
import type { Lead } from './statement-rules.ts';
import { currentVersionForUpdate } from './store.ts';
import { insertVersion } from './version-store.ts';

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
