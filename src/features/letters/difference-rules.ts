import { diffArrays } from 'diff';

/** A stretch of text: in both, only in the later, only in the earlier. */
export type Stretch = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Beyond this many changed words the two are different texts; comparing on would only cost time. */
const MOST_CHANGES = 1_500;
/** Long texts that repeat themselves take seconds below that bound too, and every reader waits meanwhile. */
const PATIENCE_MS = 150;

/**
 * What changed from one text to the other, by words, in any script. Nothing is left out: the same and
 * removed stretches together are `before`, the same and added ones are `after`.
 *
 * @example differenceByWord('drop charges', 'drop all charges')
 * // [{ kind: 'same', text: 'drop ' }, { kind: 'added', text: 'all ' }, { kind: 'same', text: 'charges' }]
 */
export function differenceByWord(before: string, after: string): Stretch[] {
  const bounds = { maxEditLength: MOST_CHANGES, timeout: PATIENCE_MS };
  const parts = diffArrays(wordsOf(before), wordsOf(after), bounds);
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
  return withoutCrumbs(stretches.filter((one) => one.text !== ''));
}

/** A space alone between two changes reads as one change: `three old words` for `two new ones`. */
function withoutCrumbs(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  let removed = '';
  let added = '';
  const close = (): void => {
    if (removed !== '') whole.push({ kind: 'removed', text: removed });
    if (added !== '') whole.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const [index, { kind, text }] of stretches.entries()) {
    const isCrumb = kind === 'same' && /^[^\S\n]+$/u.test(text);
    if (kind === 'same' && !(isCrumb && index > 0 && index < stretches.length - 1)) {
      close();
      whole.push({ kind, text });
      continue;
    }
    if (kind !== 'added') removed += text;
    if (kind !== 'removed') added += text;
  }
  close();
  return whole;
}

export function isUnchanged(stretches: readonly Stretch[]): boolean {
  return stretches.every((one) => one.kind === 'same');
}

/** Segmenting a long text at once takes time by the square of its length: half a minute for one letter. */
const PIECES = /\S{1,2000}\s*|\s+/gu;

/** Words by the rules of Unicode, so that Arabic, Chinese or Thai are compared by words too. */
function wordsOf(text: string): string[] {
  const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
  const words = (piece: string): string[] =>
    Array.from(segmenter.segment(piece), (one) => one.segment);
  return (text.match(PIECES) ?? []).flatMap(words);
}
