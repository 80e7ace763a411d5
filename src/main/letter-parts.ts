import type { Database } from '#platform/db';
import { liveSignatures } from '#signing';
import type { LetterParts } from '../features/delivery/mail-rules.ts';
import { PDF_NAME } from '../features/publication/file-actions.ts';
import { findPublishedFile } from '../features/publication/store.ts';

/**
 * What a letter that is sent needs of rooms beside and above delivery: who stands under it, and its PDF
 * as it was made at release. Delivery may not import those rooms; main may.
 */
export function letterParts(env: {
  readonly db: Database;
  readonly pdf: { readonly supported: boolean };
}): LetterParts {
  const { read } = env.db;
  return {
    pdf: async (version) => {
      const file = await findPublishedFile(read, version.id, PDF_NAME);
      if (file !== null) return { kind: 'made', bytes: file.bytes };
      return { kind: env.pdf.supported ? 'not-yet' : 'never' };
    },
    signatories: async (version) => {
      const signatures = await liveSignatures(read, version.letterId, version.id);
      return signatures
        .filter(({ late }) => !late) // the list that was closed at release
        .map(({ name, capacity, country }) => ({ name, capacity, country: country ?? '' }));
    },
  };
}
