import { listInvitations, liveSignatures } from '#signing';
import type { Database } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { DeskFigures } from '../features/letters/desk-rules.ts';
import { listApprovals } from '../features/publication/release-store.ts';

/**
 * What the desk of letters asks and only the rooms above it know: how many were invited, how many
 * signed, whether this person has agreed already. Letters may not import those rooms; main may.
 */
export function deskFigures(env: { readonly db: Database; readonly seal: Seal }): DeskFigures {
  const { read } = env.db;
  return async (who, version) => {
    const { letterId } = version;
    const invitations = await listInvitations(read, env, who.audience, letterId);
    const signatures = await liveSignatures(read, letterId, version.id);
    const approvals = await listApprovals(read, who.audience, { letterId, versionId: version.id });
    return {
      invited: invitations.filter((one) => one.position !== 'prepared').length,
      signed: signatures.length,
      approvedByYou: approvals.some((one) => one.accountId === who.accountId),
    };
  };
}
