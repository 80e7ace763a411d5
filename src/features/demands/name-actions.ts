import { caseReleaseBlockers } from '#cases';
import type { LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import { liveLinks } from '#letters';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { Clock } from '#kernel/clock';
import { wordsInAddress } from './evidence-rules.ts';
import type { StepFault } from './outcome-rules.ts';

/** The words of a step that anybody will read. */
export type PublicWords = {
  readonly words: string;
  readonly creditWords: string;
  readonly reason: string;
  readonly evidence: readonly { readonly words: string; readonly url?: string | null }[];
};

/**
 * Whose name stands in the words of a step though they did not agree, or whose danger nobody looked at
 * lately: as at the release of a letter, asked of the cases it rests on, whoever may open them.
 */
export async function nameFaults(
  read: Read,
  env: { readonly seal: Seal; readonly now: Clock },
  letterId: LetterId,
  said: PublicWords,
): Promise<readonly StepFault[]> {
  const links = await liveLinks(read, letterId);
  if (links.length === 0) return [];
  const fields = [
    { field: 'words', texts: [said.words] },
    { field: 'creditWords', texts: [said.creditWords] },
    { field: 'reason', texts: [said.reason] },
    // an address is published as it is, and often spells out whom an article is about
    {
      field: 'evidence',
      texts: said.evidence.flatMap(({ words, url }) => [words, wordsInAddress(url ?? '')]),
    },
  ];
  const caseIds = links.map(({ caseId }) => caseId);
  const faults: StepFault[] = [];
  for (const { field, texts } of fields) {
    if (texts.every((text) => text.trim() === '')) continue;
    const [found] = await caseReleaseBlockers(read, env, { caseIds, texts }, env.now());
    if (found === undefined) continue;
    const refusal = refuse('conflict', `outcome-${found.reason}`, { words: found.words });
    faults.push({ field, refusal });
  }
  return faults;
}
