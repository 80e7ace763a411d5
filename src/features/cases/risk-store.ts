import { HOUSE } from '#access';
import type { Read } from '#platform/db';
import type { SealEnv } from './entry-store.ts';
import { listFile } from './rendition-store.ts';
import { isGreat, lastRisk } from './risk-rules.ts';
import type { CaseId } from './rules.ts';

/**
 * Whether somebody in these cases is in high or extreme danger, by the last note on each. A yes or a no
 * for rooms that write to people outside; nothing else of a case comes out.
 *
 * @example await isAnybodyInDanger(read, env, links.map(({ caseId }) => caseId), env.now())
 */
export async function isAnybodyInDanger(
  read: Read,
  env: SealEnv,
  caseIds: readonly CaseId[],
  now: Date,
): Promise<boolean> {
  for (const caseId of caseIds) {
    const file = await listFile(read, env, HOUSE, caseId, ['subject', 'risk']);
    const subjects = new Set(
      file.flatMap((entry) => (entry.kind === 'risk' ? [entry.content.subject] : [])),
    );
    for (const subject of subjects) {
      const note = lastRisk(file, subject, now);
      if (note !== null && isGreat(note.content.level)) return true;
    }
  }
  return false;
}
