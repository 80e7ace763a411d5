import { HOUSE } from '#access';
import { publicLines } from '#demands';
import { findLetter } from '#letters';
import type { Seal } from '#platform/seal';
import { documentPath, utf8 } from '#proof';
import { publicReplies } from '#replies';
import type { KeptOf } from '../features/record/document-inspection-actions.ts';

/**
 * What the rooms above keep of a letter's acts after release, for `fsck`: the record may not ask them.
 * Of a letter that was withdrawn nothing is shown, so nothing is held against its acts.
 */
export function keptDocuments(env: { readonly seal: Seal }): KeptOf {
  return async (read, letterId) => {
    const letter = await findLetter(read, HOUSE, letterId);
    const version = letter?.currentVersion;
    if (!letter || !version || letter.release === null || letter.withdrawal !== null) return null;
    const steps = (await publicLines(read, env, letterId)).flatMap((line) => line.steps);
    const documents = new Map<string, Uint8Array>();
    for (const { seq, document } of await publicReplies(read, env, letterId))
      documents.set(documentPath('reply-received', seq), utf8(document));
    for (const { seq, document } of steps)
      if (document !== null) documents.set(documentPath('outcome-recorded', seq), utf8(document));
    return { statement: version.statement, documents };
  };
}
