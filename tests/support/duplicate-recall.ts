import { compareNames, nameKeys } from '#names';
import type { LabelledPair } from './names-measure.ts';

/**
 * Of the pairs of one person's names that comparing offers, the share in which one is among those that
 * the database would hand over to be compared with the other, asked both ways.
 */
export function duplicateRecall(pairs: readonly LabelledPair[]): {
  readonly offered: number;
  readonly share: number;
} {
  const offered = pairs
    .filter(({ left, right, match }) => match && compareNames(left, right).offer)
    .flatMap(({ left, right }) => [[left, right] as const, [right, left] as const]);
  const found = offered.filter(([asked, kept]) => isHandedOver(asked, kept));
  return { offered: offered.length, share: found.length / Math.max(1, offered.length) };
}

/** As the condition of the query says it. */
function isHandedOver(asked: string, kept: string): boolean {
  const keys = new Set(nameKeys(kept).kept);
  const question = nameKeys(asked);
  const isKept = (key: string): boolean => keys.has(key);
  return (
    question.telling.some(isKept) || question.asked.filter((one) => one.some(isKept)).length > 1
  );
}
