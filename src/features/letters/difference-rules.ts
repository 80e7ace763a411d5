import { diffArrays } from 'diff';

/** A stretch of text: in both, only in the later, only in the earlier. */
export type Stretch = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Beyond this many changed words the two are different texts; comparing on would only cost time. */
const MOST_CHANGES = 1_500;

/**
 * What changed from one text to the other, by words, in any script. Nothing is left out: the same and
 * removed stretches together are `before`, the same and added ones are `after`.
 *
 * @example differenceByWord('drop charges', 'drop all charges')
 * // [{ kind: 'same', text: 'drop ' }, { kind: 'added', text: 'all ' }, { kind: 'same', text: 'charges' }]
 */
export function differenceByWord(before: string, after: string): Stretch[] {
  const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_CHANGES });
  const stretches: readonly Stretch[] =
    parts === undefined
      ? [
          { kind: 'removed', text: before },
          { kind: 'added', text: after },
        ]
      : parts.map((part) => ({
          kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
          text: part.value.join(''),
        }));
  return stretches.filter((one) => one.text !== '');
}

export function isUnchanged(stretches: readonly Stretch[]): boolean {
  return stretches.every((one) => one.kind === 'same');
}

/** Words by the rules of Unicode, so that Arabic, Chinese or Thai are compared by words too. */
function wordsOf(text: string): string[] {
  const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
  return Array.from(segmenter.segment(text), (one) => one.segment);
}
