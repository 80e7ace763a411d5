import { ANONYMOUS } from '#access';
import type { LetterId } from '#kernel/ids';
import { findLetter } from '#letters';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { PublicReply } from './copy-rules.ts';
import { selectOut } from './copy-store.ts';
import { dayOf } from './day-rules.ts';

/**
 * What came back for a public letter, as a second reader let it out, the newest first. Empty for a letter
 * that is not public. `fact-only` brings no word of the text along.
 *
 * @example await publicReplies(env.db.read, env, letterId)
 */
export async function publicReplies(
  read: Read,
  env: { readonly seal: Seal },
  letterId: LetterId,
): Promise<PublicReply[]> {
  const letter = await findLetter(read, ANONYMOUS, letterId);
  if (letter === null || letter.release === null) return [];
  return (await selectOut(read, env, letterId)).map(({ content, ...row }) => {
    const isText = row.mode === 'text';
    const publishedOn = dayOf(row.publishedAt);
    return {
      ...row,
      language: content.language,
      text: isText ? content.text : '',
      translations: isText
        ? content.translations.map((translation) => ({ ...translation, publishedOn }))
        : [],
      positions: content.positions,
    };
  });
}
